"""What to stop doing: take from those that have too much, give to those that have too little."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from prmdesk.domain.allocation import Line, Shift, shift
from prmdesk.domain.decisions import Decision, Origin, Verdict
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_board import Board, Claimant, Key
from prmdesk.domain.resource_board import board as board_of
from prmdesk.domain.resources import PER_UNIT, Allotment, Pool, Quarter
from prmdesk.domain.workspace import Workspace
from prmdesk.i18n import N_
from prmdesk.services import decisions
from prmdesk.services.resources import keep, ledger, moved, why
from prmdesk.services.workspace import settings_of
from prmdesk.storage.database import Database
from prmdesk.words.resources import advice


@dataclass(frozen=True, slots=True)
class Off:
    """A partner that has more (``delta`` > 0) or less of a pool than it should."""

    partner: Claimant
    pool: Pool
    should: int
    planned: int
    delta: int


@dataclass(frozen=True, slots=True)
class Move:
    """What to shift of one pool, as amounts by partner id and as one sentence."""

    pool: Pool
    shift: Shift
    sentence: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Which shift is meant: of one pool or of all (None), in whole ``grain`` s.

    ``grain`` None is whole hours, days, units of money, pieces. ``without`` leaves single
    (partner id, pool id) out, ``takes_from`` takes from partners of these quadrants only.
    """

    pool_id: int | None = None
    grain: int | None = None
    without: Collection[Key] = ()
    takes_from: Collection[Quadrant] = tuple(Quadrant)


def over_and_under(db: Database, quarter: Quarter) -> list[Off]:
    """Who has more or less than it should by a whole unit, pool by pool, furthest off first."""
    return off_of(board_of(ledger(db, quarter)))


def off_of(board: Board) -> list[Off]:
    """``over_and_under`` of a board that is there already."""
    partners = {partner.id: partner for partner in board.ledger.claimants}
    return [
        Off(partners[line.partner_id], pool, line.should, line.planned, line.delta)
        for pool in board.ledger.pools
        for line in sorted(board.lines(pool), key=lambda line: (-abs(line.delta), line.partner_id))
        if abs(line.delta) >= PER_UNIT[pool.measure]
    ]


def shift_preview(db: Database, quarter: Quarter, wish: Wish = Wish()) -> list[Move]:
    """The stop-doing list: what to take from whom and to give to whom, pool by pool (D1).

    What is left of a pool is given, too. Pools in which nothing is to be moved are left out.
    """
    return moves(board_of(ledger(db, quarter)), settings_of(db).currency, wish)


def moves(board: Board, currency: str, wish: Wish = Wish()) -> list[Move]:
    """``shift_preview`` of a board that is there already."""
    names = {partner.id: partner.name for partner in board.ledger.claimants}
    found = []
    for state in board.states:
        if wish.pool_id in (None, state.pool.id) and state.capacity is not None:
            grain = wish.grain or PER_UNIT[state.pool.measure]
            spare = state.capacity - state.planned
            shifted = shift(_lines(board, state.pool, wish), grain, spare)
            if shifted.takes or shifted.gives:
                text = advice(state.pool, shifted, names, currency)
                found.append(Move(state.pool, shifted, text))
    return found


def _lines(board: Board, pool: Pool, wish: Wish) -> Sequence[Line]:
    quadrants = {partner.id: partner.quadrant for partner in board.ledger.claimants}
    return [
        line
        for line in board.lines(pool)
        if (line.partner_id, pool.id) not in wish.without
        and (line.delta < 0 or quadrants[line.partner_id] in wish.takes_from)
    ]


def apply_shift(db: Database, quarter: Quarter, today: date, wish: Wish = Wish()) -> list[Move]:
    """Do what ``shift_preview`` of the same ``wish`` shows, in one step, and return it.

    Each partner gets a line in the decisions log: raise, or cut where it loses anything (R17). A
    pool of which nothing is taken is only planned, not shifted, and leaves none.
    """
    with db.write(N_("Shift resources")) as tx:
        board, settings = board_of(ledger(db, quarter)), settings_of(db)
        done = moves(board, settings.currency, wish)
        keep(tx, [new for move in done for new in _allotments(board, move)])
        decisions.note_all(tx, noted(board, done, settings, today))
    return done


def _changes(move: Move) -> Mapping[int, int]:
    taken = {key: -much for key, much in move.shift.takes.items()}
    return taken | dict(move.shift.gives)


def _allotments(board: Board, move: Move) -> list[Allotment]:
    quarter = board.ledger.quarter
    found = []
    for partner_id, more in _changes(move).items():
        blank = Allotment(0, partner_id, move.pool.id, quarter.year, quarter.number)
        kept = board.ledger.allotments.get((partner_id, move.pool.id), blank)
        found.append(replace(kept, planned=(kept.planned or 0) + more))
    return found


def noted(board: Board, done: Sequence[Move], settings: Workspace, today: date) -> list[Decision]:
    """The lines that the decisions log gets for ``done``, one for each partner (R17)."""
    done = [move for move in done if move.shift.takes]
    quadrants = {partner.id: partner.quadrant for partner in board.ledger.claimants}
    texts: dict[int, list[str]] = defaultdict(list)
    cut = {partner_id for move in done for partner_id in move.shift.takes}
    for move in done:
        for partner_id, more in _changes(move).items():
            kept = board.ledger.allotments.get((partner_id, move.pool.id))
            had = (kept.planned or 0) if kept else 0
            text = moved(settings, move.pool, board.ledger.quarter, had, had + more)
            texts[partner_id].append(text)
    found = []
    for partner_id, told in texts.items():
        verdict = Verdict.CUT if partner_id in cut else Verdict.RAISE
        said = why(quadrants[partner_id], verdict), "\n".join(told)
        found.append(Decision(0, partner_id, today, verdict, *said, origin=Origin.SHIFT))
    return found
