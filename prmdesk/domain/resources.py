"""What there is to give to partners: pools, what they hold in a quarter, and who has what (R22)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from prmdesk.domain.partners import Bucket, Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.workspace import fiscal_quarter, fiscal_year

OWN_HOURS = "hours"
TRAINING_SEATS = "seats"
"""The keys of the pools that figures from elsewhere belong to: R01 and R25."""


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


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """One quarter, 1-4, of the fiscal year that is called ``year``."""

    year: int
    number: int

    def moved(self, by: int) -> "Quarter":
        """The quarter that lies ``by`` quarters later; earlier if negative."""
        year, number = divmod(4 * self.year + self.number - 1 + by, 4)
        return Quarter(year, number + 1)

    def first_day(self, fiscal_start: int) -> date:
        """The day it begins, in a fiscal year that begins in this month."""
        return self._month(fiscal_start, 0)

    def last_month(self, fiscal_start: int) -> date:
        """The day its last month begins."""
        return self._month(fiscal_start, 2)

    def last_day(self, fiscal_start: int) -> date:
        """The day it ends."""
        return self._month(fiscal_start, 3) - timedelta(1)

    def _month(self, fiscal_start: int, further: int) -> date:
        years, month = divmod(fiscal_start - 1 + 3 * (self.number - 1) + further, 12)
        return date(self.year + years, month + 1, 1)


def quarter_of(day: date, fiscal_start: int) -> Quarter:
    """The quarter that ``day`` lies in."""
    return Quarter(fiscal_year(day, fiscal_start), fiscal_quarter(day, fiscal_start))


class Against(StrEnum):
    """What of a partner a pool is not offered for (R26)."""

    QUADRANT = "quadrant"
    STAGE = "stage"
    BUCKET = "bucket"


def against(
    pool: Pool, quadrant: Quadrant, stage: Stage, buckets: Sequence[Bucket]
) -> tuple[Against, ...]:
    """Why a pool is not offered to such a partner, nothing where it is (R26).

    What is not known of a partner speaks not against it: no quadrant, no bucket.
    """
    found = []
    if quadrant and quadrant not in pool.quadrants:
        found.append(Against.QUADRANT)
    if stage not in pool.stages:
        found.append(Against.STAGE)
    if buckets and not any(bucket in pool.buckets for bucket in buckets):
        found.append(Against.BUCKET)
    return tuple(found)
