"""What is amiss with where resources go, as codes and figures (R22-R26)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.resource_board import Board, Claimant, State
from prmdesk.domain.resources import Allotment, against
from prmdesk.domain.timing import Late

_RANKS = (
    (Quadrant.STRATEGIC, Quadrant.ORPHAN),
    (Quadrant.OPPORTUNISTIC,),
    (Quadrant.MISFIT,),
)
"""Quadrants from those that get most to those that get least (R22)."""


class Amiss(StrEnum):
    """What can be amiss, the gravest first."""

    OVER_CAPACITY = "over_capacity"
    OVER_PROMISED = "over_promised"
    MISFITS = "misfits"
    OUT_OF_ORDER = "out_of_order"
    LATE = "late"
    NOT_OFFERED = "not_offered"
    OVER_USED = "over_used"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Alarm:
    """One thing amiss with one pool: with which partners, most first, and by how much.

    ``share`` is what the Misfits get of it (0-1). ``better`` and ``worse`` are the quadrants that
    are out of order. ``late`` is what comes too late.
    """

    amiss: Amiss
    pool_id: int
    partner_ids: tuple[int, ...] = ()
    amount: int = 0
    share: float = 0.0
    better: tuple[Quadrant, ...] = ()
    worse: tuple[Quadrant, ...] = ()
    late: Late | None = None


def alarms(board: Board, late: Iterable[Late], *, is_ending: bool) -> list[Alarm]:
    """All that is amiss in a quarter, gravest first.

    What was offered and not used is told once the quarter ``is_ending``: until then it can be.
    """
    given: dict[int, list[Allotment]] = {state.pool.id: [] for state in board.states}
    for allotment in board.ledger.allotments.values():
        given[allotment.pool_id].append(allotment)
    by_id = {partner.id: partner for partner in board.ledger.claimants}
    found = [
        Alarm(Amiss.LATE, one.allotment.pool_id, (one.allotment.partner_id,), late=one)
        for one in late
    ]
    for state in board.states:
        mine = given[state.pool.id]
        found += _pool(state)
        found += _misfits(board, state, mine, by_id)
        found += _order(state, mine, board.ledger.claimants)
        found += _cells(state, mine, by_id, is_ending=is_ending)
    order = list(Amiss)
    return sorted(found, key=lambda alarm: order.index(alarm.amiss))


def _pool(state: State) -> list[Alarm]:
    found = []
    if state.over:
        found.append(Alarm(Amiss.OVER_CAPACITY, state.pool.id, amount=state.over))
    if state.overpromised:
        found.append(Alarm(Amiss.OVER_PROMISED, state.pool.id, amount=state.overpromised))
    return found


def _misfits(
    board: Board, state: State, given: Sequence[Allotment], by_id: dict[int, Claimant]
) -> list[Alarm]:
    """All Misfits together over the cap of the guide (R24)."""
    whole = state.planned if state.capacity is None else state.capacity
    much = state.now[Quadrant.MISFIT]
    most = board.ledger.guide.most_for_misfits(whole)
    if much <= most:
        return []
    theirs = [one for one in given if by_id[one.partner_id].quadrant is Quadrant.MISFIT]
    ids = _most_first((one.partner_id, one.planned or 0) for one in theirs)
    share = much / (whole or much)
    return [Alarm(Amiss.MISFITS, state.pool.id, ids, much - most, share)]


def _order(state: State, given: Sequence[Allotment], claimants: Sequence[Claimant]) -> list[Alarm]:
    """Quadrants whose partners get more on average than those of a better one (R22)."""
    planned = {one.partner_id: one.planned or 0 for one in given}
    counts, sums = dict.fromkeys(Quadrant, 0), dict.fromkeys(Quadrant, 0)
    for partner in claimants if planned else ():
        if partner.stage in (Stage.PAUSED, Stage.EXIT) or against(
            state.pool, partner.quadrant, partner.stage, partner.buckets
        ):
            continue
        counts[partner.quadrant] += 1
        sums[partner.quadrant] += planned.get(partner.id, 0)
    found = []
    for upper, (low,) in pairwise(_RANKS):
        better = tuple(
            high
            for high in upper
            if counts[high] and sums[low] * counts[high] > sums[high] * counts[low]
        )
        if better:
            found.append(Alarm(Amiss.OUT_OF_ORDER, state.pool.id, better=better, worse=(low,)))
    return found


def _cells(
    state: State, given: Sequence[Allotment], by_id: dict[int, Claimant], *, is_ending: bool
) -> list[Alarm]:
    not_offered, over_used, unused = [], [], []
    for one in given:
        partner = by_id[one.partner_id]
        much = max(one.planned or 0, one.offered or 0)
        is_against = against(state.pool, partner.quadrant, partner.stage, partner.buckets)
        if is_against and much and not one.reason:
            not_offered.append((partner.id, much))
        if one.planned is not None and (one.used or 0) > one.planned:
            over_used.append((partner.id, (one.used or 0) - one.planned))
        if is_ending and (one.offered or 0) > (one.used or 0):
            unused.append((partner.id, (one.offered or 0) - (one.used or 0)))
    return [
        Alarm(amiss, state.pool.id, _most_first(theirs), sum(much for _key, much in theirs))
        for amiss, theirs in (
            (Amiss.NOT_OFFERED, not_offered),
            (Amiss.OVER_USED, over_used),
            (Amiss.UNUSED, unused),
        )
        if theirs
    ]


def _most_first(amounts: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    ranked = sorted(amounts, key=lambda pair: (-pair[1], pair[0]))
    return tuple(partner_id for partner_id, much in ranked if much)
