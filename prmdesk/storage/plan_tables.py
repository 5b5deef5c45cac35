"""The tables of business plans: one a partner and fiscal year, and its rows."""

from sqlalchemy import Column, Date, Integer, String, UniqueConstraint

from prmdesk.domain.metrics import Metric
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import AccountStatus, RiskKind
from prmdesk.domain.plans import Aggregation, ClauseStatus, Direction, PlanStatus, WorkStatus
from prmdesk.storage.columns import code, link, number, table, text
from prmdesk.storage.types import Amount

plans = table(
    "plans",
    link("partners"),
    Column("fiscal_year", Integer, nullable=False),
    Column("currency", String, nullable=False),
    code("status", PlanStatus, PlanStatus.DRAFT),
    text("thesis"),
    text("our_signatory"),
    text("their_signatory"),
    Column("agreed_on", Date),
    number("version", 0),
    text("amended_for"),
    Column("closed_on", Date),
    text("closing"),
    UniqueConstraint("partner_id", "fiscal_year"),
)

plan_rules = table(
    "plan_rules",
    link("plans"),
    Column("position", Integer, nullable=False),
    Column("clause", String, nullable=False),
    text("text"),
    text("owner"),
    code("status", ClauseStatus, ClauseStatus.OPEN),
    Column("agreed_on", Date),
)

plan_targets = table(
    "plan_targets",
    link("plans"),
    Column("position", Integer, nullable=False),
    Column("kpi", String, nullable=False),
    text("category"),
    text("unit"),
    code("aggregation", Aggregation, Aggregation.SUM),
    code("direction", Direction, Direction.UP),
    Column("weight", Amount, nullable=False, server_default="1"),
    Column("baseline", Amount),
    Column("annual", Amount),
    *(Column(f"{side}_q{n}", Amount) for side in ("target", "actual") for n in (1, 2, 3, 4)),
    text("owner_us"),
    text("owner_partner"),
    text("source"),
    text("note"),
    code("metric", Metric, Metric.NONE),
    text("definition"),
    text("cadence"),
)

plan_trainings = table(
    "plan_trainings",
    link("plans"),
    Column("position", Integer, nullable=False),
    Column("topic", String, nullable=False),
    text("audience"),
    Column("heads_needed", Integer),
    Column("heads_trained", Integer),
    text("mode"),
    text("trainer"),
    Column("planned_on", Date),
    Column("done_on", Date),
    Column("refresh_months", Integer),
    code("status", WorkStatus, WorkStatus.PLANNED),
    Column("course_id", Integer),  # no reference: the course may go
)

plan_marketing = table(
    "plan_marketing",
    link("plans"),
    Column("position", Integer, nullable=False),
    Column("activity", String, nullable=False),
    text("audience"),
    Column("starts_on", Date),
    Column("ends_on", Date),
    Column("budget_us", Amount),
    Column("budget_partner", Amount),
    Column("spent", Amount),
    Column("leads_target", Integer),
    Column("leads_actual", Integer),
    Column("pipeline", Amount),
    Column("won", Amount),
    code("status", WorkStatus, WorkStatus.PLANNED),
)

plan_accounts = table(
    "plan_accounts",
    link("plans"),
    Column("position", Integer, nullable=False),
    Column("account", String, nullable=False),
    text("segment"),
    text("region"),
    *(Column(f"relationship_{side}", Integer) for side in ("us", "partner")),
    code("status", AccountStatus, AccountStatus.NAMED),
    Column("value", Amount),
    Column("probability", Amount),
    text("next_us"),
    text("next_partner"),
    Column("next_on", Date),
)

plan_commitments = table(
    "plan_commitments",
    link("plans"),
    Column("position", Integer, nullable=False),
    Column("resource", String, nullable=False),
    code("side", Side, Side.US),
    text("unit"),
    *(Column(f"{what}_q{n}", Amount) for what in ("planned", "used") for n in (1, 2, 3, 4)),
    Column("rate", Amount),
)

plan_risks = table(
    "plan_risks",
    link("plans"),
    Column("position", Integer, nullable=False),
    Column("text", String, nullable=False),
    code("kind", RiskKind, RiskKind.RISK),
    *(Column(name, Integer) for name in ("likelihood", "impact")),
    text("answer"),
    text("owner"),
)

reviews = table(
    "reviews",
    link("plans"),
    Column("position", Integer, nullable=False),
    Column("name", String, nullable=False),
    Column("planned_on", Date),
    Column("held_on", Date),
    text("attendees"),
    text("decided"),
    *(Column(name, Amount) for name in ("plan_score", "partner_score", "coverage")),
    text("tier"),
)

plan_versions = table(
    "plan_versions",
    link("plans"),
    Column("number", Integer, nullable=False),
    Column("agreed_on", Date, nullable=False),
    text("reason"),
    Column("content", String, nullable=False, server_default="{}"),
    UniqueConstraint("plan_id", "number"),
)

sendings = table(
    "sendings",
    link("plans"),
    Column("digest", String, nullable=False),
    Column("sent_on", Date, nullable=False),
    text("file_name"),
    Column("language", String, nullable=False, server_default="en"),
    Column("content", String, nullable=False, server_default="{}"),
    UniqueConstraint("plan_id", "digest"),
)
