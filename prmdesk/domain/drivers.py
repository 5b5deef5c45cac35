"""What makes quadrants out of scores: drivers, weights, thresholds; and what a change does."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from prmdesk.domain.lines import PartnerFacts, standing
from prmdesk.domain.partners import Bucket
from prmdesk.domain.quadrant import Quadrant, Thresholds
from prmdesk.domain.scores import Axis, Driver, DriverWeight, weighted

HEAVIEST = 1000.0
"""No weight is larger: weights are relative, so a larger one is a slip of the keyboard."""


def is_weight(weight: float) -> bool:
    """Whether a driver can weigh as much: from 0 (it does not count) to ``HEAVIEST``."""
    return 0 <= weight <= HEAVIEST  # nan is not


@dataclass(frozen=True, slots=True)
class Weighing:
    """The drivers in the order shown, ``own`` weights of buckets, and both thresholds (R18, R19).

    A change to it is another ``Weighing``, which can be tried out before it is kept.
    """

    drivers: tuple[Driver, ...]
    own: tuple[DriverWeight, ...]
    thresholds: Thresholds

    def of_axis(self, axis: Axis) -> list[Driver]:
        """The drivers of one value, in the order shown."""
        return [driver for driver in self.drivers if driver.axis is axis]

    def own_weight(self, driver_id: int, bucket: Bucket) -> float | None:
        """What a driver weighs for ``bucket`` in particular; None: as usual."""
        weights = {(own.driver_id, own.bucket): own.weight for own in self.own}
        return weights.get((driver_id, bucket))

    def share(self, driver: Driver, bucket: Bucket | None = None) -> float:
        """The part (0-1) that a driver has in its value, as usual or for partners in ``bucket``."""
        weights = {one.id: one.weight for one in self._weighing_for(bucket)}
        total = sum(weights[one.id] for one in self.of_axis(driver.axis))
        return weights[driver.id] / total if total else 0.0

    def with_weight(
        self, driver_id: int, weight: float | None, bucket: Bucket | None = None
    ) -> "Weighing":
        """With another weight, usual or for ``bucket``; there None takes the usual one again."""
        if bucket is None:
            changed = tuple(
                replace(one, weight=weight) if one.id == driver_id and weight is not None else one
                for one in self.drivers
            )
            return replace(self, drivers=changed)
        kept = tuple(one for one in self.own if (one.driver_id, one.bucket) != (driver_id, bucket))
        added = () if weight is None else (DriverWeight(0, driver_id, bucket, weight),)
        return replace(self, own=kept + added)

    def without(self, driver_id: int) -> "Weighing":
        """Without one driver."""
        return replace(
            self,
            drivers=tuple(driver for driver in self.drivers if driver.id != driver_id),
            own=tuple(weight for weight in self.own if weight.driver_id != driver_id),
        )

    def weightless(self) -> list[tuple[Axis, Bucket | None]]:
        """Values in which nothing weighs anything, as usual (None) or for a bucket."""
        return [
            (axis, bucket)
            for axis in Axis
            for bucket in (None, *Bucket)
            if not any(one.weight for one in self._weighing_for(bucket) if one.axis is axis)
        ]

    def can_be(self) -> bool:
        """Whether this can be kept: each weight is one, and each value has one that counts."""
        weights = [one.weight for one in self.drivers] + [one.weight for one in self.own]
        return all(map(is_weight, weights)) and not self.weightless()

    def _weighing_for(self, bucket: Bucket | None) -> list[Driver]:
        return weighted(self.drivers, self.own, () if bucket is None else (bucket,))


@dataclass(frozen=True, slots=True)
class Move:
    """A partner that would change its quadrant."""

    partner_id: int
    name: str
    before: Quadrant
    after: Quadrant


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change of weights or thresholds does: who moves, out of how many partners."""

    moves: tuple[Move, ...]
    of: int


def moved(
    facts: Mapping[int, PartnerFacts], then: Weighing
) -> dict[int, tuple[Quadrant, Quadrant]]:
    """The partners that ``then`` puts in another quadrant than where they stand now: from, to.

    Worked out as the lines of partners are, hysteresis included, so that it comes true (R19, D2).
    """
    found = {}
    for partner_id, one in facts.items():
        *_values, after = standing(one, then.drivers, then.thresholds, then.own)
        if after is not one.before:
            found[partner_id] = one.before, after
    return found
