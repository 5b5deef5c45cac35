"""The pools of what there is to give: which there are, what they hold, to whom they are offered."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from prmdesk import paths
from prmdesk.domain import amounts
from prmdesk.domain.amounts import BadAmount
from prmdesk.domain.resources import Measure, Pool, Quarter
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import resources as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction
from prmdesk.words.resources import pool_name, wrong_amount

_OFFERED_TO_ALL = {
    name: getattr(Pool(0, "", Measure.TIME), name) for name in ("quadrants", "stages", "buckets")
}


def add_default_pools(tx: Transaction) -> None:
    """Give a workspace that never had pools those that most have, offered to everyone (R22)."""
    ours = json.loads(paths.resource("templates/pools.json").read_text("utf-8"))
    rows = [row | _OFFERED_TO_ALL | {"position": place} for place, row in enumerate(ours)]
    tx.insert_many(tables.pools, rows)


def pools(db: Database) -> list[Pool]:
    """The pools in the order in which they are shown; ``resource_words.pool_name`` names them."""
    with db.read() as c:
        return stored.every_pool(c)


def add_pool(db: Database, name: str, measure: Measure) -> int:
    """Add a pool of one's own at the end, offered to everyone; returns its id."""
    with db.write(N_("Add pool"), name.strip()) as tx:
        known = stored.every_pool(tx.connection)
        _check_name(Pool(0, "", measure, name.strip()), known)
        row = {"name": name.strip(), "measure": measure, "position": len(known)}
        return tx.insert(tables.pools, row | _OFFERED_TO_ALL)


def edit_pool(db: Database, pool_id: int, **values: Any) -> None:
    """Set ``name``, or whom it is offered to: ``quadrants``, ``stages``, ``buckets`` (R26).

    An empty name gives a pool of ours its own name back. How it is counted (``measure``) can
    change only while nothing is planned. ``Invalid`` on name or measure.
    """
    if "name" in values:
        values["name"] = values["name"].strip()
    with db.write(N_("Edit pool")) as tx:
        pool = stored.one_pool(tx.connection, pool_id)
        others = [other for other in stored.every_pool(tx.connection) if other.id != pool_id]
        edited = replace(pool, **values)
        tx.detail = pool_name(pool)
        _check_name(edited, others)
        if edited.measure != pool.measure and stored.is_used(tx.connection, pool_id):
            text = _("Amounts of this pool were written down already. Add another pool instead.")
            raise Invalid([Problem("measure", text)])
        tx.update(tables.pools, pool_id, values)


def _check_name(pool: Pool, others: Iterable[Pool]) -> None:
    if not pool_name(pool):
        raise Invalid([Problem("name", _("A pool needs a name."))])
    if pool_name(pool) in map(pool_name, others):
        raise Invalid([Problem("name", _("There is a pool of this name already."))])


def move_pool(db: Database, pool_id: int, position: int) -> None:
    """Put a pool at ``position`` (0: first) among the others."""
    with db.write(N_("Reorder pools")) as tx:
        pool = stored.one_pool(tx.connection, pool_id)
        order = [other.id for other in stored.every_pool(tx.connection) if other.id != pool_id]
        order.insert(position, pool_id)
        tx.detail = pool_name(pool)
        tx.update_many(tables.pools, {key: {"position": place} for place, key in enumerate(order)})


def delete_pool(db: Database, pool_id: int) -> None:
    """Delete a pool with all that was planned of it; Undo brings it back."""
    with db.write(N_("Delete pool")) as tx:
        tx.detail = pool_name(stored.one_pool(tx.connection, pool_id))
        for table, ids in stored.belongings(tx.connection, pool_id):
            tx.delete_many(table, ids)
        tx.delete(tables.pools, pool_id)


def belongings(db: Database, pool_id: int) -> int:
    """How many partners have something of a pool, in any quarter: what goes with it is theirs."""
    with db.read() as c:
        return stored.count_partners(c, pool_id)


# What they hold


def capacities(db: Database, quarter: Quarter) -> dict[int, int]:
    """What the pools hold in a quarter, by pool; those of which nobody said are left out."""
    with db.read() as c:
        held = stored.capacities_in(c, quarter)
    return {pool_id: capacity.amount for pool_id, capacity in held.items()}


def read_amount(text: str, measure: Measure, field: str) -> int | None:
    """The amount that was typed for ``field``, None for nothing; ``Invalid`` with a sentence."""
    try:
        return amounts.read(text, measure)
    except BadAmount as error:
        raise Invalid([Problem(field, wrong_amount(error, measure))]) from error


def set_capacity(db: Database, pool_id: int, quarter: Quarter, amount: int | None) -> None:
    """Say what a pool holds in a quarter; None takes it back."""
    check_amount("amount", amount)
    with db.write(N_("Change capacity")) as tx:
        tx.detail = pool_name(stored.one_pool(tx.connection, pool_id))
        kept = stored.capacities_in(tx.connection, quarter).get(pool_id)
        if amount is None:
            tx.delete_many(tables.capacities, [kept.id] if kept else [])
        elif kept:
            tx.update(tables.capacities, kept.id, {"amount": amount})
        else:
            tx.insert(tables.capacities, _capacity(pool_id, quarter, amount))


def copy_capacities(db: Database, quarter: Quarter) -> int:
    """Take what pools held in the quarter before where nothing is said; returns how many."""
    with db.write(N_("Copy capacities")) as tx:
        known = stored.capacities_in(tx.connection, quarter)
        before = stored.capacities_in(tx.connection, quarter.moved(-1))
        missing = [kept for pool_id, kept in before.items() if pool_id not in known]
        rows = [_capacity(kept.pool_id, quarter, kept.amount) for kept in missing]
        return len(tx.insert_many(tables.capacities, rows))


def _capacity(pool_id: int, quarter: Quarter, amount: int) -> dict[str, int]:
    return {
        "pool_id": pool_id, "year": quarter.year, "quarter": quarter.number, "amount": amount
    }  # fmt: skip


def set_limit(
    db: Database, partner_id: int, pool_id: int, floor: int = 0, cap: int | None = None
) -> None:
    """Say the least (promised) and the most a partner is to have; 0 and None: no limit."""
    check_amount("floor", floor)
    check_amount("cap", cap)
    if cap is not None and cap < floor:
        raise Invalid([Problem("cap", _("The most is not less than what was promised."))])
    with db.write(N_("Change limits")) as tx:
        tx.detail = stored_partners.one(tx.connection, partner_id).name
        kept = stored.every_limit(tx.connection).get((partner_id, pool_id))
        row = {"floor": floor, "cap": cap}
        if not floor and cap is None:
            tx.delete_many(tables.limits, [kept.id] if kept else [])
        elif kept:
            tx.update(tables.limits, kept.id, row)
        else:
            tx.insert(tables.limits, row | {"partner_id": partner_id, "pool_id": pool_id})


def check_amount(field: str, amount: int | None) -> None:
    """Raise ``Invalid`` on ``field`` for an amount that cannot be."""
    if amount is not None and not 0 <= amount <= amounts.MOST:
        text = _("An amount cannot be below 0.") if amount < 0 else _("This amount is too large.")
        raise Invalid([Problem(field, text)])
