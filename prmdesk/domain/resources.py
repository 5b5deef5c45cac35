"""What there is to give to partners: pools, what they hold in a quarter, and who has what (R22)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant


class Measure(StrEnum):
    """How a pool is counted. Amounts are whole numbers of its smallest unit (``PER_UNIT``)."""

    TIME = "time"
    DAYS = "days"
    MONEY = "money"
    PIECES = "pieces"


PER_UNIT = {Measure.TIME: 60, Measure.DAYS: 4, Measure.MONEY: 100, Measure.PIECES: 1}
"""Minutes to the hour, quarters to the day, cents to the unit of money, seats and leads as such."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Something scarce that is shared among partners, such as own hours or training seats (R22).

    It is offered to partners of these ``quadrants``, ``stages`` and ``buckets`` (R26).
    """

    id: int
    key: str
    measure: Measure
    name: str = ""
    position: int = 0
    quadrants: tuple[Quadrant, ...] = tuple(Quadrant)[:4]
    stages: tuple[Stage, ...] = tuple(Stage)
    buckets: tuple[Bucket, ...] = tuple(Bucket)


@dataclass(frozen=True, slots=True)
class Capacity:
    """What a pool holds in one quarter (1-4) of a fiscal year, in its smallest unit."""

    id: int
    pool_id: int
    year: int
    quarter: int
    amount: int


@dataclass(frozen=True, slots=True)
class Limit:
    """The least (promised) and the most (None: no limit) a partner is to have of a pool."""

    id: int
    partner_id: int
    pool_id: int
    floor: int = 0
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class Allotment:
    """What of a pool one partner is offered, what is planned for it, what it used in a quarter.

    None: nobody said. ``on_day`` is when it is planned for; it serves the onboarding step
    ``step_id`` or is needed by ``needed_by``. ``reason`` says why it is given although the pool is
    not offered to such partners (R26).
    """

    id: int
    partner_id: int
    pool_id: int
    year: int
    quarter: int
    offered: int | None = None
    planned: int | None = None
    used: int | None = None
    on_day: date | None = None
    step_id: int | None = None
    needed_by: date | None = None
    reason: str = ""
    note: str = ""
