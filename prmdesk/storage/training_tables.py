"""The tables of training and enablement, and of what partners are handed."""

from sqlalchemy import Column, Date, Integer, String, UniqueConstraint

from prmdesk.domain.partners import Role
from prmdesk.domain.training import AttendanceResult, Mode, NewsKind, SessionState
from prmdesk.storage.columns import code, flag, link, many, number, table, text
from prmdesk.storage.types import Amount, Code

courses = table(
    "courses",
    Column("name", String, nullable=False),
    text("product"),
    many("audience", Role),
    code("mode", Mode, Mode.ONLINE),
    text("trainer"),
    text("link"),
    Column("cost", Amount),
    Column("minutes", Integer),
    Column("refresh_months", Integer),
    *(flag(name) for name in ("teaches_customer", "has_exam", "is_retired")),
    text("note"),
)

sessions = table(
    "sessions",
    link("courses"),
    Column("on_date", Date, nullable=False),
    text("at"),
    text("zone"),
    Column("minutes", Integer),
    code("mode", Mode, Mode.ONLINE),
    text("place"),
    text("trainer"),
    Column("cost", Amount),
    code("state", SessionState, SessionState.PLANNED),
    text("note"),
)

attendances = table(
    "attendances",
    link("sessions"),
    link("partners"),
    link("contacts"),
    code("result", AttendanceResult, AttendanceResult.INVITED),
    text("mark"),
    UniqueConstraint("session_id", "contact_id"),
)

role_needs = table(
    "role_needs",
    link("partners"),
    Column("role", Code(Role), nullable=False),
    Column("heads", Integer, nullable=False),
    UniqueConstraint("partner_id", "role"),
)

news_items = table(
    "news_items",
    Column("title", String, nullable=False),
    Column("on_date", Date, nullable=False),
    code("kind", NewsKind, NewsKind.SOLUTION),
    text("product"),
    text("text"),
    link("courses", needed=False),
)

follow_ups = table(
    "follow_ups",
    link("news_items"),
    link("partners"),
    Column("on_date", Date, nullable=False),
    Column("activity_id", Integer),  # no reference: the task may go
    text("dismissed"),
    UniqueConstraint("news_item_id", "partner_id"),
)

target_customers = table(
    "target_customers",
    Column("product", String, nullable=False, unique=True),
    *(text(name) for name in ("segment", "size", "trigger", "titles", "disqualifiers")),
    Column("reviewed_on", Date),
)

materials = table(
    "materials",
    Column("title", String, nullable=False),
    Column("path", String, nullable=False),
    flag("is_copy"),
    text("digest"),
    number("size", 0),
    text("product"),
    text("version"),
    text("language"),
    many("audience", Role),
    Column("valid_until", Date),
    text("note"),
)

packs = table(
    "packs",
    Column("name", String, nullable=False, unique=True),
    text("note"),
)

pack_items = table(
    "pack_items",
    link("packs"),
    link("materials"),
    number("position", 0),
    UniqueConstraint("pack_id", "material_id"),
)
