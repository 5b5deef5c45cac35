"""Reading what is said to partners and customers: usual answers, proofs, talking points."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from prmdesk.domain.pitch import Proof, Proposition, Question, TalkingPoint
from prmdesk.domain.text import fold
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import tables
from prmdesk.storage.rows import read, read_where

_QUESTIONS = list(Question)


def propositions(c: Connection) -> list[Proposition]:
    """The usual answers by question, product and segment; those for any come first."""
    found = read(c, Proposition, select(tables.propositions))
    return sorted(
        found,
        key=lambda one: (_QUESTIONS.index(one.question), fold(one.product), fold(one.segment)),
    )


def proposition(c: Connection, proposition_id: int) -> Proposition:
    """The usual answer; ``NotFound`` when it was deleted."""
    found = read_where(c, Proposition, tables.propositions, "id", [proposition_id])
    if not found:
        raise NotFound(_("This usual answer was deleted."))
    return found[0]


def proofs(c: Connection) -> list[Proof]:
    """All proofs in their order."""
    t = tables.proofs
    return read(c, Proof, select(t).order_by(t.c.position, t.c.id))


def proofs_of(c: Connection, partner_id: int) -> list[Proof]:
    """The proofs of a partner, and those of all usual answers."""
    t = tables.proofs
    mine = (t.c.partner_id == partner_id) | t.c.proposition_id.is_not(None)
    return read(c, Proof, select(t).where(mine).order_by(t.c.position, t.c.id))


def proofs_of_propositions(c: Connection, proposition_ids: Sequence[int]) -> list[Proof]:
    """The proofs of usual answers."""
    return read_where(c, Proof, tables.proofs, "proposition_id", proposition_ids)


def talking_points(c: Connection) -> list[TalkingPoint]:
    """All talking points in their order, those of one partner alone too."""
    t = tables.talking_points
    return read(c, TalkingPoint, select(t).order_by(t.c.position, t.c.id))


def segments(c: Connection) -> list[str]:
    """The segments that usual answers are for, then the industries of partners."""
    columns = (tables.propositions.c.segment, tables.partners.c.industry)
    return [name for column in columns for name in c.scalars(select(column).distinct())]


def gaps(c: Connection) -> list[tuple[str, ...]]:
    """What is missing of the whole product, partner by partner."""
    return list(c.scalars(select(tables.partners.c.gaps)))
