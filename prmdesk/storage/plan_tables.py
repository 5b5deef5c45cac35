"""The tables of business plans: one a partner and fiscal year, and its rows."""

from sqlalchemy import Column, Date, Integer, String, UniqueConstraint

from prmdesk.domain.plans import Aggregation, ClauseStatus, Direction, PlanStatus, WorkStatus
from prmdesk.storage.columns import code, link, table, text
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
