"""The tables of what is said to partners and customers, of battlecard presets and of tiers."""

from sqlalchemy import Column, Date, Float, Integer, String, UniqueConstraint

from prmdesk.domain.battlecards import Variant
from prmdesk.domain.pitch import Question, Talk
from prmdesk.storage.columns import code, flag, link, many, number, table, text
from prmdesk.storage.types import Amount, Code

propositions = table(
    "propositions",
    Column("question", Code(Question), nullable=False),
    Column("answer", String, nullable=False),
    text("product"),
    text("segment"),
    Column("reviewed_on", Date),
    text("reviewer"),
    UniqueConstraint("question", "product", "segment"),
)

proofs = table(
    "proofs",
    Column("question", Code(Question), nullable=False),
    Column("text", String, nullable=False),
    text("source"),
    Column("on_date", Date),
    link("partners", needed=False),
    link("propositions", needed=False),
    number("position", 0),
)

talking_points = table(
    "talking_points",
    Column("kind", Code(Talk), nullable=False),
    Column("text", String, nullable=False),
    text("answer"),
    text("product"),
    link("partners", needed=False),
    number("position", 0),
)

card_presets = table(
    "card_presets",
    Column("name", String, nullable=False, unique=True),
    code("variant", Variant, Variant.INTERNAL),
    Column("language", String, nullable=False, server_default="en"),
    many("blocks"),
    text("colour"),
    flag("has_logo"),
    number("position", 0),
)

tiers = table(
    "tiers",
    Column("name", String, nullable=False, unique=True),
    number("position", 0),
    Column("from_score", Float, nullable=False, server_default="0"),
    Column("min_revenue", Amount),
    Column("min_certified", Integer),
    text("benefits"),
)
