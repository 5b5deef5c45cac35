"""The two values of a partner, each from weighted drivers with evidence (R18)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from prmdesk.domain.partners import Bucket

BEST = 5


class Voice(StrEnum):
    """Whose judgement a score is: ours, which counts, or the partner's own beside it (D3)."""

    US = "us"
    PARTNER = "partner"


class Axis(StrEnum):
    """Whose value: the partner's (x of the quadrant) or ours (y)."""

    PARTNER = "partner"
    US = "us"


@dataclass(frozen=True, slots=True)
class Driver:
    """What makes a partnership worth something to one side. ``weight`` is relative."""

    id: int
    axis: Axis
    key: str
    name: str
    weight: float
    position: int = 0


@dataclass(frozen=True, slots=True)
class Score:
    """One judgement, 0 (worst) to 5 (best), of one driver on one day, and ``who`` said it.

    ``confidence`` is 1 (a guess) to 3 (shown), None if nobody said.
    """

    id: int
    partner_id: int
    driver_id: int
    value: float
    on_date: date
    evidence: str = ""
    confidence: int | None = None
    voice: Voice = Voice.US
    who: str = ""


@dataclass(frozen=True, slots=True)
class DriverWeight:
    """What a driver weighs for the partners of one bucket, in place of its usual weight."""

    id: int
    driver_id: int
    bucket: Bucket
    weight: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a score of ``level`` (0-5) of a driver means, in the user's own words."""

    id: int
    driver_id: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class AxisValue:
    """A weighted value 0-100 (None: nothing scored) with what is known of it.

    ``coverage`` is the share of weight that was scored (0-1); ``low`` and ``high`` are where the
    value could end up once the rest is known. Unknown is never zero.
    """

    value: float | None
    coverage: float
    low: float
    high: float


def current(scores: Iterable[Score], voice: Voice = Voice.US) -> dict[int, Score]:
    """The score in force for each driver: the latest of ``voice`` by date, then by entry."""
    latest: dict[int, Score] = {}
    for score in sorted(scores, key=lambda score: (score.on_date, score.id)):
        if score.voice is voice:
            latest[score.driver_id] = score
    return latest


def weighted(
    drivers: Sequence[Driver], own: Sequence[DriverWeight], buckets: Sequence[Bucket]
) -> list[Driver]:
    """``drivers`` as they weigh for a partner in ``buckets``: the mean of what each bucket says.

    A bucket that has no weight of its own for a driver says the usual one; so does no bucket.
    """
    if not own or not buckets:
        return list(drivers)
    said = {(weight.driver_id, weight.bucket): weight.weight for weight in own}
    return [
        replace(
            driver,
            weight=sum(said.get((driver.id, one), driver.weight) for one in buckets) / len(buckets),
        )
        for driver in drivers
    ]


def axis_value(drivers: Sequence[Driver], scores: Mapping[int, Score], axis: Axis) -> AxisValue:
    """The weighted mean of the scored drivers of ``axis``, scaled to 0-100 (R18, D3)."""
    own = [driver for driver in drivers if driver.axis is axis and driver.weight > 0]
    total = sum(driver.weight for driver in own)
    known = sum(driver.weight for driver in own if driver.id in scores)
    if not total:
        return AxisValue(None, 0.0, 0.0, 100.0)
    points = sum(driver.weight * scores[driver.id].value for driver in own if driver.id in scores)
    low = 100 * points / (BEST * total)
    high = low + 100 * (total - known) / total
    value = 100 * points / (BEST * known) if known else None
    return AxisValue(value, known / total, low, high)


def is_old(score: Score, today: date, stale_days: int) -> bool:
    """Whether a judgement is so old that it should be looked at again; it still counts (D3)."""
    return (today - score.on_date).days > stale_days


@dataclass(frozen=True, slots=True)
class Gap:
    """What we say of one value (0-100) and what the partner says, over the same ``drivers`` (D3).

    Above 0 we think more of it than they do.
    """

    ours: float
    theirs: float
    drivers: int

    @property
    def size(self) -> float:
        """By how much ours is above theirs."""
        return self.ours - self.theirs


def gap(
    drivers: Sequence[Driver], ours: Mapping[int, Score], theirs: Mapping[int, Score], axis: Axis
) -> Gap | None:
    """Our value of ``axis`` against theirs, over the drivers that both scored; None: over none."""
    both = [driver for driver in drivers if driver.id in ours and driver.id in theirs]
    own, their = axis_value(both, ours, axis).value, axis_value(both, theirs, axis).value
    if own is None or their is None:
        return None
    return Gap(own, their, sum(driver.axis is axis and driver.weight > 0 for driver in both))


@dataclass(frozen=True, slots=True)
class AxisCard:
    """One value of one partner, with all it comes from (R18).

    ``scores`` are ours in force, by driver, ``theirs`` what the partner says beside them;
    ``by_hand`` (0-100) wins over ``scored``.
    """

    axis: Axis
    drivers: tuple[Driver, ...]
    scores: Mapping[int, Score]
    scored: AxisValue
    by_hand: float | None
    theirs: Mapping[int, Score] = field(default_factory=dict)

    @property
    def value(self) -> float | None:
        """The value that counts, 0-100; None while nothing is known."""
        return self.scored.value if self.by_hand is None else self.by_hand

    def share(self, driver: Driver) -> float:
        """The part of the axis's weight (0-1) that ``driver`` carries."""
        total = sum(own.weight for own in self.drivers)
        return driver.weight / total if total else 0.0

    @property
    def gap(self) -> Gap | None:
        """What we say against what they say; None while no driver was scored by both."""
        return gap(self.drivers, self.scores, self.theirs, self.axis)


def axis_card(
    drivers: Iterable[Driver], scores: Iterable[Score], axis: Axis, by_hand: float | None
) -> AxisCard:
    """All that the value of ``axis`` comes from, out of the drivers and scores of a partner."""
    own = tuple(driver for driver in drivers if driver.axis is axis)
    keys = {driver.id for driver in own}
    given = [score for score in scores if score.driver_id in keys]
    ours = current(given)
    scored = axis_value(own, ours, axis)
    return AxisCard(axis, own, ours, scored, by_hand, current(given, Voice.PARTNER))
