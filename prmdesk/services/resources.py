"""Where the resources of a quarter go: the grid, planning its cells, the guide, the warnings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from prmdesk import words
from prmdesk.domain.allocation import Guide
from prmdesk.domain.decisions import Decision, Origin, Verdict
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Reason
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.reasons import minutes_freed
from prmdesk.domain.resource_board import Board, Cell, Claimant, Key, Ledger
from prmdesk.domain.resource_board import board as board_of
from prmdesk.domain.resources import OWN_HOURS, Allotment, Pool, Quarter, against, quarter_of
from prmdesk.domain.workspace import Workspace
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services import decisions
from prmdesk.services.pools import capacities, check_amount, pools, set_capacity
from prmdesk.services.workspace import change_settings, settings_of
from prmdesk.storage import lines, tables, workspace
from prmdesk.storage import resources as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction
from prmdesk.words.resources import amount, pool_name, quarter_name

_COLUMNS = [field.name for field in fields(Allotment) if field.name != "id"]
_CUT = (Quadrant.OPPORTUNISTIC, Quadrant.MISFIT)


def quarter_now(db: Database, today: date) -> Quarter:
    """The fiscal quarter that ``today`` lies in."""
    return quarter_of(today, settings_of(db).fiscal_start)


def ledger(db: Database, quarter: Quarter) -> Ledger:
    """All that the board of a quarter is worked out from, for a what-if."""
    with db.read() as c:
        settings = workspace.load(c)
        held = stored.capacities_in(c, quarter)
        return Ledger(
            quarter,
            tuple(stored.every_pool(c)),
            tuple(stored.claimants(c)),
            {pool_id: capacity.amount for pool_id, capacity in held.items()},
            stored.every_limit(c),
            stored.allotments_in(c, quarter),
            settings.guide,
            sum(map(minutes_freed, stored.reasons(c, Reason.FOCUS))),
            settings.freed_counted.get(_key(quarter), 0),
        )


def board(
    db: Database, quarter: Quarter, query: Query, today: date, before: Board | None = None
) -> Board:
    """Who has what and should have what; shown for the partners of ``query``, shared among all.

    Shares of the board ``before`` that still hold are taken over, which is quicker.
    """
    with db.read() as c:
        return board_of(ledger(db, quarter), lines.ids(c, query, today), before)


def cells_of(db: Database, partner_id: int, quarter: Quarter) -> list[tuple[Pool, Cell]]:
    """What one partner should have, is offered, has planned and used, of every pool (R26)."""
    found = board_of(ledger(db, quarter), [partner_id])
    return [
        (state.pool, found.cell(partner, state.pool))
        for partner in found.partners
        for state in found.states
    ]


def allotments_of(db: Database, partner_id: int) -> list[Allotment]:
    """All that was ever planned for a partner, latest quarter first."""
    with db.read() as c:
        return stored.allotments_of(c, partner_id)


# Planning


def plan(
    db: Database, partner_id: int, pool_id: int, quarter: Quarter, today: date, **values: Any
) -> None:
    """Set fields of one ``Allotment`` (offered, planned, used, on_day, step_id, needed_by, ...).

    More than the pool holds is allowed, and told by the warnings. ``Invalid`` on an amount below
    0, and on ``reason`` where the pool is not offered to such a partner (R26). Where the quadrant
    is why a partner gets less, a line in the decisions log says so (R17).
    """
    plan_many(db, {(partner_id, pool_id): values}, quarter, today)


@dataclass(frozen=True, slots=True)
class _Edit:
    """What one partner has of one pool, before and after."""

    partner: Claimant
    pool: Pool
    old: Allotment
    new: Allotment

    @property
    def is_cut(self) -> bool:
        """Whether less is planned than before."""
        return (self.new.planned or 0) < (self.old.planned or 0)

    def check(self) -> None:
        """Raise ``Invalid`` for what cannot be planned."""
        for name in ("offered", "planned", "used"):
            check_amount(name, getattr(self.new, name))
        one, is_given = self.partner, self.new.planned or self.new.offered
        is_against = against(self.pool, one.quadrant, one.stage, one.buckets)
        if is_given and is_against and not self.new.reason.strip():
            text = _("This is not offered to such partners. Say why this one gets it.")
            raise Invalid([Problem("reason", text)])


def plan_many(
    db: Database, cells: Mapping[Key, Mapping[str, Any]], quarter: Quarter, today: date
) -> None:
    """``plan`` for many cells, by (partner id, pool id), in one step."""
    with db.write(N_("Plan resources")) as tx:
        edits = _edits(tx, cells, quarter)
        for edit in edits:
            edit.check()
        names = {edit.partner.name for edit in edits}
        tx.detail = names.pop() if len(names) == 1 else ""
        driven = _driven_by_quadrant(db, [edit for edit in edits if edit.is_cut], quarter)
        keep(tx, [edit.new for edit in edits])
        settings = settings_of(db)
        cuts: dict[int, list[_Edit]] = {}
        for edit in driven:
            cuts.setdefault(edit.partner.id, []).append(edit)
        decisions.note_all(tx, [_decision(theirs, settings, today) for theirs in cuts.values()])


def _decision(cuts: Sequence[_Edit], settings: Workspace, today: date) -> Decision:
    """The line that the cuts of one partner leave (R17)."""
    partner = cuts[0].partner
    told = []
    for cut in cuts:
        quarter = Quarter(cut.new.year, cut.new.quarter)
        had, has = cut.old.planned or 0, cut.new.planned or 0
        told.append(moved(settings, cut.pool, quarter, had, has))
    said = why(partner.quadrant, Verdict.CUT), "\n".join(told)
    return Decision(0, partner.id, today, Verdict.CUT, *said, origin=Origin.PLAN)


def _edits(
    tx: Transaction, cells: Mapping[Key, Mapping[str, Any]], quarter: Quarter
) -> list[_Edit]:
    """What is to become of the cells; those of partners or pools that are gone are left out."""
    ids = sorted({partner_id for partner_id, _pool in cells})
    partners = {partner.id: partner for partner in stored.claimants(tx.connection, ids)}
    pools = {pool.id: pool for pool in stored.every_pool(tx.connection)}
    kept = stored.allotments_in(tx.connection, quarter, ids)
    found = []
    for key, values in cells.items():
        partner_id, pool_id = key
        if partner_id in partners and pool_id in pools:
            old = kept.get(key) or Allotment(0, *key, quarter.year, quarter.number)
            found.append(_Edit(partners[partner_id], pools[pool_id], old, replace(old, **values)))
    return found


def _driven_by_quadrant(db: Database, cuts: Sequence[_Edit], quarter: Quarter) -> list[_Edit]:
    """Those of ``cuts`` of partners that are to get less, or that had more than they should."""
    if all(edit.partner.quadrant in _CUT for edit in cuts):
        return list(cuts)
    found, ids = ledger(db, quarter), {edit.pool.id for edit in cuts}
    pools = tuple(pool for pool in found.pools if pool.id in ids)
    shares = board_of(replace(found, pools=pools)).shares

    def is_over(edit: _Edit) -> bool:
        mine = shares.get(edit.pool.id)
        return mine is not None and (edit.old.planned or 0) > mine.get(edit.partner.id, 0)

    return [edit for edit in cuts if edit.partner.quadrant in _CUT or is_over(edit)]


def keep(tx: Transaction, new: Iterable[Allotment]) -> None:
    """Write allotments, by their ids (0: new); one in which nothing is said any more goes."""
    added, changed, gone = [], {}, []
    for one in new:
        row = {name: getattr(one, name) for name in _COLUMNS}
        if one == Allotment(one.id, one.partner_id, one.pool_id, one.year, one.quarter):
            gone.append(one.id)
        elif one.id:
            changed[one.id] = row
        else:
            added.append(row)
    tx.delete_many(tables.allotments, filter(None, gone))
    tx.update_many(tables.allotments, changed)
    tx.insert_many(tables.allotments, added)


def why(quadrant: Quadrant, verdict: Verdict) -> str:
    """Why a partner of a quadrant gets more or less, for the decisions log.

    A quadrant that is to get more is no reason to cut: such a partner had more than its share.
    """
    if verdict is Verdict.CUT and quadrant not in _CUT:
        return _("Had more than its share")
    text = _("{quadrant}: {gets}")
    return text.format(quadrant=words.name(quadrant), gets=_(words.GETS.get(quadrant, "")))


def moved(settings: Workspace, pool: Pool, quarter: Quarter, had: int, has: int) -> str:
    """What was moved, for the decisions log."""
    return _("{pool}, {quarter}: {had} → {has}").format(
        pool=pool_name(pool),
        quarter=quarter_name(quarter, settings.fiscal_start),
        had=amount(pool.measure, had, settings.currency),
        has=amount(pool.measure, has, settings.currency),
    )


# The guide, and what partners bring


def set_guide(db: Database, **weights: float) -> None:
    """Set what the quadrants weigh, by field of ``Guide``; ``Invalid`` if the order is lost."""
    try:
        Guide(**(asdict(settings_of(db).guide) | weights))
    except ValueError as error:
        text = _(
            "Strategic and Orphan weigh at least as much as Opportunistic, and that at least as "
            "much as Misfit. The most for Misfits lies between 0 and 100 %."
        )
        raise Invalid([Problem(next(iter(weights)), text)]) from error
    change_settings(db, **{f"guide_{name}": weight for name, weight in weights.items()})


@dataclass(frozen=True, slots=True)
class Freed:
    """Time that a partner frees us a quarter, in minutes, and the activity it takes over (R01)."""

    partner_id: int
    partner: str
    minutes: int
    activity: str = ""


def freed(db: Database) -> list[Freed]:
    """The time that partners free us, most first (R01)."""
    with db.read() as c:
        whys = [why for why in stored.reasons(c, Reason.FOCUS) if minutes_freed(why)]
        theirs = stored.claimants(c, [why.partner_id for why in whys])
    names = {partner.id: partner.name for partner in theirs}
    found = [
        Freed(
            why.partner_id, names[why.partner_id], minutes_freed(why), why.facts.get("activity", "")
        )
        for why in whys
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.minutes, one.partner))


def uncounted(db: Database, quarter: Quarter) -> int:
    """Minutes that partners free and that are not in the capacity of own hours yet (R01)."""
    every = sum(one.minutes for one in freed(db))
    return every - settings_of(db).freed_counted.get(_key(quarter), 0)


def count_freed(db: Database, quarter: Quarter) -> int:
    """Bring what partners free into the capacity of own hours, once (R01).

    Returns the minutes by which it changed; negative when less is freed than was counted.
    """
    with db.write(N_("Add freed hours")):
        own = next((pool for pool in pools(db) if pool.key == OWN_HOURS), None)
        more = uncounted(db, quarter)
        if own is None or not more:
            return 0
        held = capacities(db, quarter).get(own.id, 0)
        set_capacity(db, own.id, quarter, max(held + more, 0))
        counted = settings_of(db).freed_counted
        was = counted.get(_key(quarter), 0)
        change_settings(db, freed_counted={**counted, _key(quarter): was + more})
        return more


def _key(quarter: Quarter) -> str:
    return f"{quarter.year}-{quarter.number}"


@dataclass(frozen=True, slots=True)
class Brought:
    """What a partner puts in on its side, as it was written down; ``kind`` is a code (R08)."""

    partner_id: int
    partner: str
    kind: str
    amount: str
    unit: str


def contributions(db: Database) -> list[Brought]:
    """What partners put in, by the name of the partner (R08)."""
    with db.read() as c:
        names = {partner.id: partner.name for partner in stored.claimants(c)}
        whys = stored.reasons(c, Reason.RESOURCES)
    found = [
        Brought(
            why.partner_id,
            names[why.partner_id],
            *(why.facts.get(name, "") for name in ("type", "amount", "unit")),
        )
        for why in whys
        if why.facts
    ]
    return sorted(found, key=lambda one: one.partner)
