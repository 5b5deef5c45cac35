"""What if: think a change through, keep it under a name, compare, apply it or throw it away."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date

from prmdesk.domain.amounts import KINDS
from prmdesk.domain.decisions import Origin, Verdict
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.resource_board import Ledger
from prmdesk.domain.resources import Pool, Quarter
from prmdesk.domain.scenarios import (
    Base,
    Newcomer,
    Outcome,
    Scenario,
    WhatIf,
    concerned,
    outcome,
    read_what_if,
)
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.errors import Invalid, NotFound, Problem
from prmdesk.i18n import N_, _
from prmdesk.services import decisions, drivers, partners, pools, resources, scores, stages
from prmdesk.storage import drivers as stored_drivers
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import scenarios as stored
from prmdesk.storage import tables, workspace
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction
from prmdesk.words.resources import pool_name

NAME_LIMIT = 100


def base(db: Database, quarter: Quarter) -> Base:
    """How things are in ``quarter``, for ``domain.scenarios.outcome``."""
    with db.read() as c:
        return Base(
            stored_drivers.facts(c), stored_drivers.weighing(c), resources.ledger(db, quarter)
        )


def imagine(
    db: Database,
    quarter: Quarter,
    what_ifs: Sequence[WhatIf],
    *,
    progress: Callable[[int, int], object] = lambda n, of: None,
) -> list[Outcome]:
    """What follows from each of ``what_ifs`` (an empty one: how things are); nothing is kept."""
    now = base(db, quarter)
    found = []
    for n, what_if in enumerate(what_ifs, 1):
        found.append(outcome(now, what_if))
        progress(n, len(what_ifs))
    return found


# Keeping


def scenarios(db: Database) -> list[Scenario]:
    """The what-ifs that were kept, by name."""
    with db.read() as c:
        return stored.every(c)


def what_if_of(scenario: Scenario) -> WhatIf:
    """What a scenario would change; ``Invalid`` when its content cannot be read."""
    try:
        return read_what_if(scenario.content)
    except ValueError as error:
        text = _("{name} cannot be read. Throw it away.").format(name=scenario.name)
        raise Invalid([Problem("content", text)]) from error


def keep(db: Database, name: str, what_if: WhatIf, today: date, scenario_id: int = 0) -> int:
    """Keep a what-if under a name (``scenario_id``: in the place of that one); returns its id.

    ``Invalid`` without a name, or when another one has it.
    """
    name = name.strip()
    with db.write(N_("Keep scenario"), name) as tx:
        _check_name(name, [s for s in stored.every(tx.connection) if s.id != scenario_id])
        row = {"name": name, "made_on": today, "content": what_if.text()}
        if scenario_id:
            tx.update(tables.scenarios, scenario_id, row)
            return scenario_id
        return tx.insert(tables.scenarios, row)


def _check_name(name: str, others: Iterable[Scenario]) -> None:
    if not name or len(name) > NAME_LIMIT:
        text = _("A scenario needs a name of at most {n} characters.").format(n=NAME_LIMIT)
        raise Invalid([Problem("name", text)])
    if any(other.name.casefold() == name.casefold() for other in others):
        raise Invalid([Problem("name", _("There is a scenario of this name already."))])


def throw_away(db: Database, scenario_id: int) -> None:
    """Throw a scenario away; nothing else changes."""
    with db.write(N_("Throw scenario away")) as tx:
        found = next((s for s in stored.every(tx.connection) if s.id == scenario_id), None)
        if found is None:
            raise NotFound(_("This scenario was thrown away."))
        tx.detail = found.name
        tx.delete(tables.scenarios, scenario_id)


# Applying


def apply(
    db: Database, what_if: WhatIf, quarter: Quarter, today: date, name: str = ""
) -> dict[int, int]:
    """Make it so, all in one step; returns the new partners by their ids in ``what_if``.

    A partner that is dropped moves to the last stage, with a line in the decisions log: it stays
    in the file. What is gone meanwhile is passed over.
    """
    with db.write(N_("Apply scenario"), name) as tx:
        ledger = resources.ledger(db, quarter)
        known = {claimant.id for claimant in ledger.claimants}
        made = {key: _add(db, one, today) for key, one in what_if.newcomers().items()}
        scores.place(db, {key: at for key, at in what_if.places.items() if key in known})
        _reweigh(db, what_if)
        for pool in ledger.pools:
            if pool.id in what_if.capacities:
                pools.set_capacity(db, pool.id, quarter, what_if.capacities[pool.id])
        for partner_id in sorted(what_if.dropped & known):
            _drop(tx, ledger, partner_id, today, name)
    return made


def _add(db: Database, one: Newcomer, today: date) -> int:
    draft = Partner(
        0, one.name, buckets=one.buckets, stage=one.stage,
        manual_to_partner=one.place.to_partner, manual_to_us=one.place.to_us,
    )  # fmt: skip
    return partners.add_partner(db, draft, today)


def _reweigh(db: Database, what_if: WhatIf) -> None:
    """The weights of drivers in one go: on the way a value may weigh nothing for a moment."""
    there = {driver.id for driver in drivers.weighing(db).drivers}
    drivers.set_weights(db, {key: w for key, w in what_if.weights.items() if key in there})
    if what_if.guide is not None:
        resources.set_guide(db, **asdict(what_if.guide))


def _drop(tx: Transaction, ledger: Ledger, partner_id: int, today: date, name: str) -> None:
    """Let a partner go: nothing is planned for it any more, and the log says so."""
    planned = [
        (pool, found)
        for pool in ledger.pools
        if (found := ledger.allotments.get((partner_id, pool.id))) and found.planned
    ]
    settings = workspace.load(tx.connection)
    told = [
        resources.moved(settings, pool, ledger.quarter, found.planned or 0, 0)
        for pool, found in planned
    ]
    resources.keep(tx, [replace(found, planned=0) for _pool, found in planned])
    why = _("What if: {name}").format(name=name) if name else _("What if")
    decisions.note(tx, partner_id, Verdict.EXIT, why, "\n".join(told), Origin.SHIFT, today)
    stages.change_stage(tx, stored_partners.some(tx.connection, [partner_id]), Stage.EXIT, today)


# Comparing


def comparison(before: Outcome, others: Mapping[str, Outcome], pool: Pool, currency: str) -> Sheet:
    """The partners for which anything is different: their quadrant and share now and in each.

    A blank quadrant: there is no such partner.
    """
    kind = KINDS[pool.measure]
    unit = currency if kind is Kind.MONEY else ""
    outcomes = {_("Now"): before, **others}
    concerned_ids = {key for after in others.values() for key in concerned(before, after)}
    every = (one.standings.values() for one in reversed(outcomes.values()))
    names = {found.id: found.name for standings in every for found in standings}
    columns = [
        Column(_("Partner")),
        *(Column(name, kind, unit, is_total=True) for name in outcomes),
        *(Column(_("{name}: quadrant").format(name=name), Kind.QUADRANT) for name in outcomes),
    ]
    rows = []
    for key, name in names.items():
        if key in concerned_ids:
            shares = [one.should(key, pool.id) for one in outcomes.values()]
            boxes = [one.quadrant(key) for one in outcomes.values()]
            rows.append(Row((name, *shares, *boxes), key if key > 0 else None))
    return Sheet(_("What if: {pool}").format(pool=pool_name(pool)), tuple(columns), tuple(rows))
