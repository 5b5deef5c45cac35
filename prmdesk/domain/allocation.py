"""How a pool of something scarce is best shared among partners: the sum behind D1 (R22-R24).

Amounts are whole units (minutes, cents, seats), so that what is shared adds up exactly.
"""

import heapq
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Quadrant

_FINE = 10_000
"""Weights are compared as whole numbers, this many to the one."""

_BELOW = {
    Quadrant.STRATEGIC: Quadrant.OPPORTUNISTIC,
    Quadrant.ORPHAN: Quadrant.OPPORTUNISTIC,
    Quadrant.OPPORTUNISTIC: Quadrant.MISFIT,
}
_STAGES = {
    Stage.IDENTIFY: 0.4, Stage.QUALIFY: 0.5, Stage.RECRUIT: 0.7, Stage.ONBOARD: 1.0,
    Stage.ENABLE: 1.0, Stage.ACTIVATE: 1.0, Stage.GROW: 0.9, Stage.REVIEW: 0.8,
}  # fmt: skip
_NO_HEADROOM = 0.5
"""What is left of the shade of a partner that has no room to grow."""


@dataclass(frozen=True, slots=True)
class Guide:
    """What a partner of each quadrant weighs, and the most of a pool that all Misfits get (R24).

    Strategic and Orphan weigh at least as much as Opportunistic, that at least as much as Misfit.
    """

    strategic: float = 10
    orphan: float = 10
    opportunistic: float = 3
    misfit: float = 1
    misfit_cap: float = 0.05

    def __post_init__(self) -> None:
        upper = min(self.strategic, self.orphan)
        if not upper >= self.opportunistic >= self.misfit >= 0 or not 0 <= self.misfit_cap <= 1:
            raise ValueError("a better quadrant never weighs less")

    def of(self, quadrant: Quadrant) -> float:
        """What a partner in ``quadrant`` weighs at most; nothing while it is unscored."""
        return getattr(self, quadrant.value) if quadrant else 0.0

    def most_for_misfits(self, capacity: int) -> int:
        """What all Misfits together get of a pool at most; 29 % of 100 are 29, not 28.99 (R24)."""
        return int(capacity * Decimal(repr(self.misfit_cap)))


@dataclass(frozen=True, slots=True)
class Claim:
    """What speaks for giving a partner something of one pool.

    ``headroom`` is its room to grow, 0 to 1, None if not known. It gets at least ``floor``
    (promised already) and at most ``cap`` (all it can use; None: no limit), in units of the pool.
    """

    partner_id: int
    quadrant: Quadrant
    stage: Stage
    headroom: float | None = None
    floor: int = 0
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """What each partner should get. ``left`` nobody can use, ``over`` is promised beyond the pool.

    The amounts and ``left`` add up to the capacity exactly.
    """

    amounts: Mapping[int, int]
    left: int = 0
    over: int = 0


def weight(claim: Claim, guide: Guide = Guide()) -> int:
    """How much a claim weighs: its quadrant decides, stage and headroom shade it (D1).

    The shade lies between what its own and the next lower quadrant weigh, so that it never turns
    the order of the quadrants round. Those that are paused, leaving or not scored weigh
    nothing.
    """
    return _weight(claim, _spans(guide))


_Spans = Mapping[Quadrant, tuple[float, float]]
"""From what to what a partner of each quadrant weighs."""


def _spans(guide: Guide) -> _Spans:
    return {
        quadrant: (guide.of(_BELOW[quadrant]) if quadrant in _BELOW else 0.0, guide.of(quadrant))
        for quadrant in Quadrant
    }


def _weight(claim: Claim, spans: _Spans) -> int:
    stage = _STAGES.get(claim.stage, 0.0)
    if not claim.quadrant or not stage:
        return 0
    room = 1.0 if claim.headroom is None else min(max(claim.headroom, 0.0), 1.0)
    shade = stage * (_NO_HEADROOM + (1 - _NO_HEADROOM) * room)
    low, high = spans[claim.quadrant]
    return round(_FINE * (low + (high - low) * shade))


def split(capacity: int, claims: Sequence[Claim], guide: Guide = Guide()) -> Split:
    """Share ``capacity`` among ``claims`` by weight, between floor and cap, to the unit (R22).

    Jefferson's method: of two claims the heavier never gets less, and one that grows heavier never
    gets less than before. Promises beyond the capacity are cut in proportion. All Misfits together
    get no more than the guide's cap, or what was promised to them.
    """
    promised = sum(claim.floor for claim in claims)
    if promised > capacity:
        cut = [(claim.partner_id, claim.floor, 0, claim.floor) for claim in claims]
        return Split(_filled(capacity, cut), over=promised - capacity)
    spans = _spans(guide)
    shares = {
        claim.partner_id: (
            claim.partner_id, _weight(claim, spans), claim.floor, _top(claim, capacity)
        )
        for claim in claims
    }  # fmt: skip
    amounts = _filled(capacity, shares.values())
    misfits = [claim for claim in claims if claim.quadrant is Quadrant.MISFIT]
    most = max(guide.most_for_misfits(capacity), sum(claim.floor for claim in misfits))
    if sum(amounts[claim.partner_id] for claim in misfits) > most:
        held = _filled(most, [shares.pop(claim.partner_id) for claim in misfits])
        amounts = _filled(capacity - most, shares.values()) | held
    return Split(amounts, left=capacity - sum(amounts.values()))


def _top(claim: Claim, capacity: int) -> int:
    return capacity if claim.cap is None else max(min(claim.cap, capacity), claim.floor)


_Share = tuple[int, int, int, int]
"""Whose it is, what it weighs, the least and the most it holds."""


def _filled(capacity: int, shares: Collection[_Share]) -> dict[int, int]:
    """``capacity`` poured over ``shares``: each as full as its weight, from its low to its high."""
    level = _level(capacity, shares) * (1 - 1e-9)
    amounts = {key: min(max(int(level * weight), low), high) for key, weight, low, high in shares}
    left = capacity - sum(amounts.values())
    # Fractions over weights up to w differ by 1 / w² at least: enlarged w² times, their whole parts
    # tell which is smaller. This is exact, and quicker than ``Fraction``.
    fine = max((weight for _key, weight, _low, _high in shares), default=0) ** 2
    most = {key: high for key, _weight, _low, high in shares}
    waiting = [
        (fine * (amounts[key] + 1) // weight, -weight, key)
        for key, weight, _low, high in shares
        if weight and amounts[key] < high
    ]
    heapq.heapify(waiting)
    while left > 0 and waiting:
        _rank, weight, key = waiting[0]
        amounts[key] += 1
        left -= 1
        if amounts[key] < most[key]:
            turn = fine * (amounts[key] + 1) // -weight, weight, key
            heapq.heapreplace(waiting, turn)
        else:
            heapq.heappop(waiting)
    return amounts


def _level(capacity: int, shares: Iterable[_Share]) -> float:
    """How high water stands in vessels as wide as the weights, from their lows to their highs.

    It spares ``_filled`` most of the units that it hands out one by one, and decides nothing.
    """
    room, level, width = float(capacity), 0.0, 0
    turns = []
    for _key, weight, low, high in shares:
        room -= low
        if weight and low:
            turns.append((low / weight, weight))
        else:
            width += weight
        if weight and high < capacity:
            turns.append((high / weight, -weight))
    for turn, change in sorted(turns):
        if width and (turn - level) * width >= room:
            break
        room -= (turn - level) * width
        level, width = turn, width + change
    return level + room / width if width else level


# What to do about it


@dataclass(frozen=True, slots=True)
class Line:
    """One partner's part of a pool: what it should have, what is planned, what is used."""

    partner_id: int
    should: int
    planned: int = 0
    used: int = 0

    @property
    def delta(self) -> int:
        """How much is planned beyond what it should have; negative where it has too little."""
        return self.planned - self.should


@dataclass(frozen=True, slots=True)
class Shift:
    """Take ``takes`` from some partners and give ``gives`` to others, by partner id."""

    takes: Mapping[int, int] = field(default_factory=dict)
    gives: Mapping[int, int] = field(default_factory=dict)

    @property
    def taken(self) -> int:
        """How much is taken in all."""
        return sum(self.takes.values())

    @property
    def given(self) -> int:
        """How much is given in all."""
        return sum(self.gives.values())


def shift(lines: Sequence[Line], grain: int = 1, spare: int = 0) -> Shift:
    """What to move so that each has what it should: the *stop doing* list as one step (D1).

    Those that are furthest off come first; only whole ``grain`` s are worth moving. What is taken
    is given, and so is what is left of the pool (``spare``); what is planned beyond the pool
    (negative) is taken and given to nobody.
    """
    over = _far_off(((line.partner_id, line.delta) for line in lines), grain)
    under = _far_off(((line.partner_id, -line.delta) for line in lines), grain)
    spare = spare // grain * grain
    given = max(min(sum(under.values()), sum(over.values()) + spare), 0)
    return Shift(_first(over, given - spare), _first(under, given))


def _far_off(deltas: Iterable[tuple[int, int]], grain: int) -> dict[int, int]:
    whole = ((key, delta // grain * grain) for key, delta in deltas if delta >= grain)
    return dict(sorted(whole, key=lambda pair: (-pair[1], pair[0])))


def _first(off: Mapping[int, int], amount: int) -> dict[int, int]:
    """The first of ``off``, until ``amount`` is reached."""
    found: dict[int, int] = {}
    for key, much in off.items():
        if amount <= 0:
            break
        found[key] = min(much, amount)
        amount -= found[key]
    return found
