"""Reading the promises, ours and the partners'."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from prmdesk.domain.promises import Entry, Promise, PromiseState
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage.rows import among, names, read, read_where
from prmdesk.storage.tables import contacts, partners, promises


def one(c: Connection, promise_id: int) -> Promise:
    """The promise; ``NotFound`` when it was deleted."""
    found = some(c, [promise_id])
    if not found:
        raise NotFound(_("This promise was deleted."))
    return found[0]


def some(c: Connection, promise_ids: Sequence[int]) -> list[Promise]:
    """The promises with these ids; those that were deleted are left out."""
    return read_where(c, Promise, promises, "id", promise_ids)


def of_partner(c: Connection, partner_id: int) -> list[Promise]:
    """What a partner and we promised each other, in the order in which it was noted."""
    return read_where(c, Promise, promises, "partner_id", [partner_id])


def open_ones(c: Connection) -> list[Promise]:
    """The promises that are still to be kept."""
    still = select(promises).where(promises.c.state == PromiseState.OPEN)
    return read(c, Promise, still.order_by(promises.c.id))


def entries(c: Connection, partner_ids: Sequence[int] | None = None) -> list[Entry]:
    """The ledger of these partners, of all without ``partner_ids``, as it was noted."""
    mine = () if partner_ids is None else (among(promises.c.partner_id, partner_ids),)
    kept = read(c, Promise, select(promises).where(*mine).order_by(promises.c.id))
    named = names(c, partners, (one.partner_id for one in kept))
    people = names(c, contacts, (one.contact_id for one in kept))
    return [Entry(one, named[one.partner_id], people.get(one.contact_id or 0, "")) for one in kept]
