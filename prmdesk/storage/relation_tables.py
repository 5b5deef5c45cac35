"""The tables of how we get on with partners: who knows whom, promises, frictions, the journey."""

from sqlalchemy import Column, Date, Integer, String, UniqueConstraint

from prmdesk.domain.frictions import Theme
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Stage
from prmdesk.domain.promises import PromiseState
from prmdesk.storage.columns import code, link, number, table, text
from prmdesk.storage.types import Code

acquaintances = table(
    "acquaintances",
    link("partners"),
    link("contacts"),
    Column("colleague", String, nullable=False),
    Column("strength", Integer),
    text("note"),
    UniqueConstraint("contact_id", "colleague"),
)

promises = table(
    "promises",
    link("partners"),
    Column("side", Code(Side), nullable=False),
    Column("text", String, nullable=False),
    Column("made_on", Date, nullable=False),
    Column("due", Date),
    text("owner"),
    link("contacts", needed=False),
    code("state", PromiseState, PromiseState.OPEN),
    Column("closed_on", Date),
    text("note"),
    Column("review_id", Integer),  # no reference: the review may go
)

frictions = table(
    "frictions",
    link("partners"),
    Column("on_date", Date, nullable=False),
    Column("text", String, nullable=False),
    code("theme", Theme, Theme.OTHER),
    link("contacts", needed=False),
    Column("fixed_on", Date),
    text("fix"),
)

journey_steps = table(
    "journey_steps",
    Column("stage", Code(Stage), nullable=False),
    number("position", 0),
    Column("ask", String, nullable=False),
    *(Column(name, Integer) for name in ("effort", "wait_days")),
    text("pain"),
    *(Column(name, Integer) for name in ("mood_us", "mood_partner")),
)

snoozes = table(
    "snoozes",
    Column("key", String, nullable=False, unique=True),
    Column("until", Date, nullable=False),
)
