"""Which box of the value quadrant a partner stands in (R19-R24)."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

HIGHEST = 100.0


class Quadrant(StrEnum):
    """Value to the partner (x) against value to us (y); ``UNSCORED`` waits in the tray."""

    STRATEGIC = "strategic"
    ORPHAN = "orphan"
    OPPORTUNISTIC = "opportunistic"
    MISFIT = "misfit"
    UNSCORED = ""


HIGH_FOR_THEM = (Quadrant.STRATEGIC, Quadrant.OPPORTUNISTIC)
HIGH_FOR_US = (Quadrant.STRATEGIC, Quadrant.ORPHAN)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which value on, 0-100, a side counts as high.

    A side that was high stays so until its value is more than ``band`` below, one that was low
    until it is ``band`` above: a score on the boundary does not flip to and fro (R19, D2).
    """

    partner: float = 50.0
    us: float = 50.0
    band: float = 0.0


def quadrant(
    to_partner: float | None, to_us: float | None, thresholds: Thresholds = Thresholds()
) -> Quadrant:
    """The box for two values; exactly on the threshold is high, an unknown side is unscored."""
    if to_partner is None or to_us is None:
        return Quadrant.UNSCORED
    if to_us >= thresholds.us:
        return Quadrant.STRATEGIC if to_partner >= thresholds.partner else Quadrant.ORPHAN
    return Quadrant.OPPORTUNISTIC if to_partner >= thresholds.partner else Quadrant.MISFIT


def held(
    thresholds: Thresholds, before: Quadrant, by_hand: tuple[bool, bool] = (False, False)
) -> Thresholds:
    """From which values on a side is high for a partner that stood in ``before`` (D2).

    A side set ``by_hand`` is a decision: it counts as it is, and is not held.
    """
    if before is Quadrant.UNSCORED or not thresholds.band:
        return thresholds
    was_high = before in HIGH_FOR_THEM, before in HIGH_FOR_US
    edges = [
        edge
        if is_by_hand
        else max(edge - thresholds.band, 0.0)
        if high
        else min(edge + thresholds.band, HIGHEST)
        for edge, high, is_by_hand in zip(
            (thresholds.partner, thresholds.us), was_high, by_hand, strict=True
        )
    ]
    return Thresholds(*edges)


def settled(
    to_partner: float | None,
    to_us: float | None,
    thresholds: Thresholds,
    before: Quadrant = Quadrant.UNSCORED,
    by_hand: tuple[bool, bool] = (False, False),
) -> Quadrant:
    """The box for two values of a partner that stood in ``before``, which the band may hold."""
    return quadrant(to_partner, to_us, held(thresholds, before, by_hand))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a partner stands in the plot: value to the partner and value to us, 0-100 each."""

    to_partner: float
    to_us: float

    def quadrant(self, thresholds: Thresholds) -> Quadrant:
        """The box it lies in."""
        return quadrant(self.to_partner, self.to_us, thresholds)


@dataclass(frozen=True, slots=True)
class Standing:
    """A partner as the quadrant shows it: both values (None: not known), and by whose hand."""

    id: int
    name: str
    value_to_partner: float | None
    value_to_us: float | None
    is_manual: bool
    quadrant: Quadrant

    @property
    def place(self) -> Place | None:
        """Where it stands in the plot; None while a value is not known."""
        if self.value_to_partner is None or self.value_to_us is None:
            return None
        return Place(self.value_to_partner, self.value_to_us)


def moved(places: Mapping[int, Place], to_partner: float, to_us: float) -> dict[int, Place]:
    """``places`` moved by whole points, together and only as far as the plot holds them all.

    A side that does not move keeps its value to the last digit; one that moves becomes whole.
    """
    sides = [
        [place.to_partner for place in places.values()],
        [place.to_us for place in places.values()],
    ]
    right, up = (
        _within(values, step) for values, step in zip(sides, (to_partner, to_us), strict=True)
    )
    return {
        key: Place(_shifted(place.to_partner, right), _shifted(place.to_us, up))
        for key, place in places.items()
    }


def _within(values: list[float], step: float) -> int:
    """``step`` in whole points, as far as all of ``values`` stay between 0 and 100."""
    return round(min(max(step, -min(values, default=0)), HIGHEST - max(values, default=0)))


def _shifted(value: float, step: int) -> float:
    return min(max(float(round(value + step)), 0.0), HIGHEST) if step else value


def shown(value: float) -> str:
    """``value`` as people read it: a tenth at most, cut and not rounded.

    49.96 is low where 50 is high, so it must not read as 50.
    """
    return f"{math.floor(round(value * 10, 6)) / 10:g}"
