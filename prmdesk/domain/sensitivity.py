"""How firmly a partner stands in its quadrant: what holds it, which weight would move it (D17)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from prmdesk.domain.quadrant import HIGH_FOR_THEM, HIGH_FOR_US, Quadrant, Thresholds, held
from prmdesk.domain.scores import BEST, Axis, AxisCard, Driver, Score, axis_value

TENTH = 0.1
"""By how much of itself a weight is moved to see what hangs on it."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a value turns: from ``at`` on a low one is high, below it a high one is low.

    ``is_held``: the side would be the other one, were it not for the band (D2).
    """

    at: float
    is_high: bool
    is_held: bool = False

    def is_crossed(self, value: float) -> bool:
        """Whether ``value`` would put the partner on the other side."""
        return (value >= self.at) is not self.is_high


def edges(
    now: Quadrant, cards: Mapping[Axis, AxisCard], thresholds: Thresholds
) -> dict[Axis, Edge]:
    """Where the two values of a partner that stands in ``now`` turn; a known side by itself."""
    by_hand = cards[Axis.PARTNER].by_hand is not None, cards[Axis.US].by_hand is not None
    turns = held(thresholds, now, by_hand)
    found: dict[Axis, Edge] = {}
    for axis, plain, at, boxes in (
        (Axis.PARTNER, thresholds.partner, turns.partner, HIGH_FOR_THEM),
        (Axis.US, thresholds.us, turns.us, HIGH_FOR_US),
    ):
        value = cards[axis].value
        reaches = value is not None and value >= plain
        is_high = reaches if now is Quadrant.UNSCORED else now in boxes
        found[axis] = Edge(at, is_high, is_held=is_high is not reaches)
    return found


@dataclass(frozen=True, slots=True)
class Sway:
    """What hangs on the weight of one driver.

    ``turns_at`` is the weight at which the value crosses its edge, all others as they are; None
    when none does. ``less`` and ``more`` are the values for a tenth less and a tenth more weight.
    """

    turns_at: float | None
    less: float | None
    more: float | None
    is_close: bool
    """Whether a tenth is enough to change the side."""


def sway(card: AxisCard, driver: Driver, edge: Edge) -> Sway:
    """What the weight of ``driver`` does to the scored value of ``card``."""
    less, more = (_value(card, driver, driver.weight * by) for by in (1 - TENTH, 1 + TENTH))
    crossed = [value is not None and edge.is_crossed(value) for value in (less, more)]
    return Sway(turning_weight(card, driver, edge), less, more, any(crossed))


def turning_weight(card: AxisCard, driver: Driver, edge: Edge) -> float | None:
    """The weight of ``driver``, 0 or more, at which the scored value crosses ``edge``.

    With K and P the weight and the weighted scores of the other scored drivers, s its score:
    (P + w s) / (K + w) = at, solved for w. A driver not scored, or scored alone, moves nothing.
    """
    scores = card.scores
    others = [d for d in card.drivers if d.id in scores and d.id != driver.id and d.weight > 0]
    if driver.id not in scores or not others:
        return None
    at = Fraction(edge.at) * BEST / 100
    weight = sum((Fraction(d.weight) for d in others), Fraction())
    points = sum((Fraction(d.weight) * Fraction(scores[d.id].value) for d in others), Fraction())
    pull = Fraction(scores[driver.id].value) - at
    if not pull:
        return None
    found = (at * weight - points) / pull
    if found < 0 or (not found and edge.is_high):  # at 0 the others stand on the edge: still high
        return None
    return float(found)


def _value(card: AxisCard, driver: Driver, weight: float) -> float | None:
    drivers = [replace(d, weight=weight) if d.id == driver.id else d for d in card.drivers]
    scores: Mapping[int, Score] = card.scores
    return axis_value(drivers, scores, card.axis).value
