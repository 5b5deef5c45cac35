"""Reading pools, what they hold, and who was given what of them."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, func, select, union

from prmdesk.domain.partners import Reason, WhyPartner
from prmdesk.domain.resource_board import Claimant
from prmdesk.domain.resources import Allotment, Capacity, Limit, Pool, Quarter
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import tables
from prmdesk.storage.rows import among, read, read_where
from prmdesk.storage.tables import allotments, capacities, limits, partner_lines, pools


def every_pool(c: Connection) -> list[Pool]:
    """The pools in the order in which they are shown."""
    return read(c, Pool, select(pools).order_by(pools.c.position, pools.c.id))


def one_pool(c: Connection, pool_id: int) -> Pool:
    """A pool; ``NotFound`` when it was deleted."""
    found = read_where(c, Pool, pools, "id", [pool_id])
    if not found:
        raise NotFound(_("This pool was deleted."))
    return found[0]


def claimants(c: Connection, partner_ids: Sequence[int] | None = None) -> list[Claimant]:
    """Partners as resources are shared among them, by name; None for all of them."""
    line = partner_lines.c
    query = (
        select(
            line.id, line.name, line.quadrant, line.stage, line.buckets, tables.partners.c.headroom
        )
        .join(tables.partners, tables.partners.c.id == line.id)
        .order_by(line.sort_name, line.id)
    )
    if partner_ids is not None:
        query = query.where(among(line.id, partner_ids))
    return read(c, Claimant, query)


def capacities_in(c: Connection, quarter: Quarter) -> dict[int, Capacity]:
    """What the pools hold in a quarter, by pool."""
    t = capacities.c
    query = select(capacities).where(t.year == quarter.year, t.quarter == quarter.number)
    return {found.pool_id: found for found in read(c, Capacity, query)}


def every_limit(c: Connection) -> dict[tuple[int, int], Limit]:
    """The limits by partner and pool."""
    found = read(c, Limit, select(limits).order_by(limits.c.id))
    return {(limit.partner_id, limit.pool_id): limit for limit in found}


def allotments_in(
    c: Connection, quarter: Quarter, partner_ids: Sequence[int] | None = None
) -> dict[tuple[int, int], Allotment]:
    """What was given in a quarter, by partner and pool; None for all partners."""
    t = allotments.c
    query = select(allotments).where(t.year == quarter.year, t.quarter == quarter.number)
    if partner_ids is not None:
        query = query.where(among(t.partner_id, partner_ids))
    found = read(c, Allotment, query.order_by(t.id))
    return {(one.partner_id, one.pool_id): one for one in found}


def allotments_of(c: Connection, partner_id: int) -> list[Allotment]:
    """All that was ever given to a partner, latest quarter first."""
    found = read_where(c, Allotment, allotments, "partner_id", [partner_id])
    return sorted(found, key=lambda one: (-one.year, -one.quarter, one.pool_id))


def belongings(c: Connection, pool_id: int) -> list[tuple[Table, list[int]]]:
    """The rows that go with a pool: table and ids."""
    return [
        (table, list(c.scalars(select(table.c.id).where(table.c.pool_id == pool_id))))
        for table in (allotments, limits, capacities)
    ]


def count_partners(c: Connection, pool_id: int) -> int:
    """How many partners were given something of a pool, or have a limit of it."""
    theirs = [
        select(table.c.partner_id).where(table.c.pool_id == pool_id)
        for table in (allotments, limits)
    ]
    return c.scalars(select(func.count()).select_from(union(*theirs).subquery())).one()


def is_used(c: Connection, pool_id: int) -> bool:
    """Whether amounts of a pool are kept anywhere."""
    return any(ids for _table, ids in belongings(c, pool_id))


def reasons(c: Connection, reason: Reason) -> list[WhyPartner]:
    """All partners' reasons of one kind, by partner."""
    t = tables.reasons.c
    query = select(tables.reasons).where(t.reason == reason).order_by(t.partner_id, t.id)
    return read(c, WhyPartner, query)
