"""Reading the friction log."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from prmdesk.domain.frictions import Entry, Friction
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage.rows import names, read, read_where
from prmdesk.storage.tables import contacts, frictions, partners


def one(c: Connection, friction_id: int) -> Friction:
    """The friction; ``NotFound`` when it was deleted."""
    found = some(c, [friction_id])
    if not found:
        raise NotFound(_("This friction was deleted."))
    return found[0]


def some(c: Connection, friction_ids: Sequence[int]) -> list[Friction]:
    """The frictions with these ids; those that were deleted are left out."""
    return read_where(c, Friction, frictions, "id", friction_ids)


def of_partner(c: Connection, partner_id: int) -> list[Friction]:
    """What hurt a partner, in the order in which it was noted."""
    return read_where(c, Friction, frictions, "partner_id", [partner_id])


def every(c: Connection) -> list[Friction]:
    """What hurt any partner."""
    return read(c, Friction, select(frictions).order_by(frictions.c.id))


def entries(c: Connection, partner_ids: Sequence[int]) -> list[Entry]:
    """The log of these partners, as it was noted."""
    kept = read_where(c, Friction, frictions, "partner_id", partner_ids)
    named = names(c, partners, (one.partner_id for one in kept))
    people = names(c, contacts, (one.contact_id for one in kept))
    return [Entry(one, named[one.partner_id], people.get(one.contact_id or 0, "")) for one in kept]
