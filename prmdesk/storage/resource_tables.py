"""The tables of where resources go, why we partner in each bucket, the lifecycle, what-if."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, UniqueConstraint

from prmdesk.domain.decisions import Origin, Verdict
from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resources import Measure
from prmdesk.domain.trials import Result
from prmdesk.storage.columns import code, facts, link, many, number, table, text
from prmdesk.storage.types import Code

pools = table(
    "pools",
    text("key"),
    Column("measure", Code(Measure), nullable=False),
    text("name"),
    number("position", 0),
    many("quadrants", Quadrant),
    many("stages", Stage),
    many("buckets", Bucket),
)

capacities = table(
    "capacities",
    link("pools"),
    Column("year", Integer, nullable=False),
    Column("quarter", Integer, nullable=False),
    Column("amount", Integer, nullable=False),
    UniqueConstraint("pool_id", "year", "quarter"),
)

limits = table(
    "limits",
    link("partners"),
    link("pools"),
    number("floor", 0),
    Column("cap", Integer),
    UniqueConstraint("partner_id", "pool_id"),
)

allotments = table(
    "allotments",
    link("partners"),
    link("pools"),
    Column("year", Integer, nullable=False),
    Column("quarter", Integer, nullable=False),
    *(Column(name, Integer) for name in ("offered", "planned", "used")),
    Column("on_day", Date),
    Column("step_id", Integer),  # no reference: the step may go, and nothing is lost then
    Column("needed_by", Date),
    text("reason"),
    text("note"),
    UniqueConstraint("partner_id", "pool_id", "year", "quarter"),
)

decisions = table(
    "decisions",
    link("partners"),
    Column("on_date", Date, nullable=False),
    Column("verdict", Code(Verdict), nullable=False),
    text("why"),
    text("moved"),
    text("effect"),
    Column("review_on", Date),
    text("outcome"),
    Column("reviewed_on", Date),
    text("who"),
    code("quadrant", Quadrant, Quadrant.UNSCORED),
    code("origin", Origin, Origin.HAND),
)

trials = table(
    "trials",
    link("partners"),
    Column("goal", String, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    code("result", Result, Result.OPEN),
    Column("closed_on", Date),
    text("note"),
)

bucket_sheets = table(
    "bucket_sheets",
    link("partners"),
    Column("bucket", Code(Bucket), nullable=False),
    text("segment"),
    facts("ratings"),
    facts("facts"),
    text("decision"),
    text("reason"),
    Column("decided_on", Date),
    UniqueConstraint("partner_id", "bucket", "segment"),
)

criteria = table(
    "criteria",
    Column("stage", Code(Stage), nullable=False),
    text("key"),
    text("text"),
    number("position", 0),
)

criteria_met = table(
    "criteria_met",
    link("partners"),
    Column("criterion_id", Integer, ForeignKey("criteria.id"), nullable=False, index=True),
    Column("met_on", Date, nullable=False),
    text("waiver"),
    text("note"),
    UniqueConstraint("partner_id", "criterion_id"),
)

scenarios = table(
    "scenarios",
    Column("name", String, nullable=False, unique=True),
    Column("made_on", Date, nullable=False),
    Column("content", String, nullable=False, server_default="{}"),
    text("note"),
)
