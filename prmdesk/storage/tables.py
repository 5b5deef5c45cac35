"""Every table, one page. The columns of a table are the fields of its dataclass in ``domain``."""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from prmdesk.domain.activities import Kind
from prmdesk.domain.onboarding import Side, StepKind
from prmdesk.domain.partners import Bucket, Reason, Role, Stage, Touch
from prmdesk.domain.plans import Aggregation, ClauseStatus, Direction, PlanStatus, WorkStatus
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Axis
from prmdesk.storage.types import Amount, Code, Many, Moment

SCHEMA = 2
"""The number of the newest migration; kept in the file's ``user_version``."""

REVERTIBLE = 1
"""Changes from this schema on can be taken back: later migrations only added tables."""

FOR_GOOD = 0
"""The schema noted with a change that cannot be taken back, as one from before a migration."""

APPLICATION_ID = 0x50524D44
"""``PRMD``: marks an SQLite file as a prmdesk workspace."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)


def _table(name: str, *parts: Any) -> Table:
    ident = Column("id", Integer, primary_key=True)
    return Table(name, metadata, ident, *parts, sqlite_autoincrement=True)


def _text(name: str) -> Column[str]:
    return Column(name, String, nullable=False, server_default="")


def _number(name: str, default: int) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=str(default))


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean(create_constraint=False), nullable=False, server_default="0")


def _many(name: str, of: Any = str) -> Column[Any]:
    return Column(name, Many(of), nullable=False, server_default="[]")


def _code(name: str, enum: Any, default: str) -> Column[Any]:
    return Column(name, Code(enum), nullable=False, server_default=default)


def _link(table: str, *, needed: bool = True) -> Column[int]:
    """A reference to a row of ``table``; services delete children by name, so it restricts."""
    return Column(
        f"{table[:-1]}_id", Integer, ForeignKey(f"{table}.id"), nullable=not needed, index=True
    )


settings = _table(
    "settings",
    Column("key", String, nullable=False, unique=True),
    Column("value", String, nullable=False),
)

partners = _table(
    "partners",
    Column("name", String, nullable=False, index=True),
    _text("short_name"),
    _text("external_id"),
    _text("tax_id"),
    _text("description"),
    _text("industry"),
    _many("buckets", Bucket),
    _text("tier"),
    _code("stage", Stage, Stage.IDENTIFY),
    _code("touch", Touch, Touch.UNDECIDED),
    _text("region"),
    _text("country"),
    _text("city"),
    _text("address"),
    _text("postcode"),
    _text("website"),
    _many("tags"),
    _text("our_owner"),
    Column("agreement_start", Date),
    Column("agreement_end", Date),
    _text("partner_answer"),
    _text("customer_answer"),
    _text("notes"),
    Column("manual_to_partner", Float),
    Column("manual_to_us", Float),
    Column("created_on", Date),
)

contacts = _table(
    "contacts",
    _link("partners"),
    Column("name", String, nullable=False),
    _text("title"),
    _code("role", Role, Role.UNKNOWN),
    _text("email"),
    _text("phone"),
    _text("mobile"),
    _text("im"),
    Column("strength", Integer),
    _flag("is_main"),
    _text("notes"),
)

reasons = _table(
    "reasons",
    _link("partners"),
    Column("reason", Code(Reason), nullable=False),
    _number("priority", 2),
    _text("effect"),
    _text("proof"),
    UniqueConstraint("partner_id", "reason"),
)

stage_entries = _table(
    "stage_entries",
    _link("partners"),
    Column("stage", Code(Stage), nullable=False),
    Column("entered_on", Date, nullable=False),
    _text("reason"),
)

fields = _table(
    "fields",
    Column("name", String, nullable=False, unique=True),
    Column("kind", String, nullable=False, server_default="text"),
    _many("choices"),
    _number("position", 0),
)

field_values = _table(
    "field_values",
    _link("partners"),
    _link("fields"),
    _text("value"),
    UniqueConstraint("partner_id", "field_id"),
)

drivers = _table(
    "drivers",
    Column("axis", Code(Axis), nullable=False),
    Column("key", String, nullable=False, unique=True),
    _text("name"),
    Column("weight", Float, nullable=False),
    _number("position", 0),
)

scores = _table(
    "scores",
    _link("partners"),
    _link("drivers"),
    Column("value", Float, nullable=False),
    Column("on_date", Date, nullable=False),
    _text("evidence"),
    Column("confidence", Integer),
)

activities = _table(
    "activities",
    _link("partners"),
    Column("kind", Code(Kind), nullable=False),
    Column("on_date", Date, nullable=False),
    Column("text", String, nullable=False),
    _link("contacts", needed=False),
    Column("due", Date),
    Column("done_on", Date),
)

checklists = _table(
    "checklists",
    _link("partners", needed=False),
    Column("name", String, nullable=False),
    Column("bucket", Code(Bucket)),
    _code("touch", Touch, Touch.UNDECIDED),
    _number("version", 1),
    Column("template_id", Integer, ForeignKey("checklists.id")),
    Column("started_on", Date),
)

steps = _table(
    "steps",
    _link("checklists"),
    Column("parent_id", Integer, ForeignKey("steps.id"), index=True),
    Column("position", Integer, nullable=False),
    Column("title", String, nullable=False),
    _code("kind", StepKind, StepKind.PROCESS),
    _code("side", Side, Side.US),
    _text("owner"),
    Column("day", Integer),
    Column("due", Date),
    _flag("is_exit"),
    Column("done_on", Date),
    _text("skip_reason"),
    _text("evidence"),
    _text("attendees"),
    _text("note"),
    _text("link"),
)

plans = _table(
    "plans",
    _link("partners"),
    Column("fiscal_year", Integer, nullable=False),
    Column("currency", String, nullable=False),
    _code("status", PlanStatus, PlanStatus.DRAFT),
    _text("thesis"),
    _text("our_signatory"),
    _text("their_signatory"),
    Column("agreed_on", Date),
    UniqueConstraint("partner_id", "fiscal_year"),
)

plan_rules = _table(
    "plan_rules",
    _link("plans"),
    Column("position", Integer, nullable=False),
    Column("clause", String, nullable=False),
    _text("text"),
    _text("owner"),
    _code("status", ClauseStatus, ClauseStatus.OPEN),
    Column("agreed_on", Date),
)

plan_targets = _table(
    "plan_targets",
    _link("plans"),
    Column("position", Integer, nullable=False),
    Column("kpi", String, nullable=False),
    _text("category"),
    _text("unit"),
    _code("aggregation", Aggregation, Aggregation.SUM),
    _code("direction", Direction, Direction.UP),
    Column("weight", Amount, nullable=False, server_default="1"),
    Column("baseline", Amount),
    Column("annual", Amount),
    *(Column(f"{side}_q{n}", Amount) for side in ("target", "actual") for n in (1, 2, 3, 4)),
    _text("owner_us"),
    _text("owner_partner"),
    _text("source"),
    _text("note"),
)

plan_trainings = _table(
    "plan_trainings",
    _link("plans"),
    Column("position", Integer, nullable=False),
    Column("topic", String, nullable=False),
    _text("audience"),
    Column("heads_needed", Integer),
    Column("heads_trained", Integer),
    _text("mode"),
    _text("trainer"),
    Column("planned_on", Date),
    Column("done_on", Date),
    Column("refresh_months", Integer),
    _code("status", WorkStatus, WorkStatus.PLANNED),
)

plan_marketing = _table(
    "plan_marketing",
    _link("plans"),
    Column("position", Integer, nullable=False),
    Column("activity", String, nullable=False),
    _text("audience"),
    Column("starts_on", Date),
    Column("ends_on", Date),
    Column("budget_us", Amount),
    Column("budget_partner", Amount),
    Column("spent", Amount),
    Column("leads_target", Integer),
    Column("leads_actual", Integer),
    Column("pipeline", Amount),
    Column("won", Amount),
    _code("status", WorkStatus, WorkStatus.PLANNED),
)

views = _table(
    "views",
    Column("name", String, nullable=False, unique=True),
    Column("query", String, nullable=False),
    _many("columns"),
    _flag("is_pinned"),
    _number("position", 0),
)

presets = _table(
    "presets",
    Column("name", String, nullable=False, unique=True),
    Column("fingerprint", String, nullable=False, index=True),
    _many("headings"),
    Column("answers", String, nullable=False, server_default="{}"),
    Column("used_on", Date),
)

imports = _table(
    "imports",
    _text("file_name"),
    _text("fingerprint"),
    _text("sheet"),
    *(_number(name, 0) for name in ("rows", "new", "updated", "unchanged", "skipped")),
)

distinct_pairs = _table(
    "distinct_pairs",
    _link("partners"),
    Column("other_id", Integer, ForeignKey("partners.id"), nullable=False, index=True),
    Column("noted_on", Date, nullable=False),
    UniqueConstraint("partner_id", "other_id"),
)

# The journal: what was done (one row an action) and the rows it changed, before and after.

changes = _table(
    "changes",
    Column("at", Moment, nullable=False),
    Column("label", String, nullable=False),
    _text("detail"),
    Column("reverts", Integer),
    Column("schema", Integer, nullable=False),
    _text("who"),
)

edits = _table(
    "edits",
    Column("change_id", Integer, ForeignKey("changes.id"), nullable=False, index=True),
    Column("table_name", String, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("partner_id", Integer, index=True),
    Column("before", String),
    Column("after", String),
)

# Derived: what a list shows of each partner. Rebuilt at commit for the partners touched, so that
# sorting, filtering and searching are SQL over one table; never edited, never journaled.

partner_lines = Table(
    "partner_lines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("buckets", Many(Bucket), nullable=False),
    Column("tier", String, nullable=False),
    Column("stage", Code(Stage), nullable=False),
    Column("touch", Code(Touch), nullable=False),
    Column("country", String, nullable=False),
    Column("region", String, nullable=False),
    Column("city", String, nullable=False),
    Column("our_owner", String, nullable=False),
    Column("tags", Many(), nullable=False),
    Column("value_to_partner", Float),
    Column("value_to_us", Float),
    Column("is_manual", Boolean(create_constraint=False), nullable=False),
    Column("quadrant", Code(Quadrant), nullable=False),
    Column("progress", Float),
    Column("next_step", String, nullable=False),
    Column("next_due", Date),
    Column("last_contact", Date),
    Column("main_contact", String, nullable=False),
    Column("email", String, nullable=False),
    Column("sort_name", String, nullable=False, index=True),
    Column("search_text", String, nullable=False),
)
