"""The 90-day test: one goal in place of a score (D18)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Result(StrEnum):
    """How a test stands."""

    OPEN = "open"
    DELIVERED = "delivered"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Trial:
    """What a partner is to deliver by ``ends_on``, and whether it did."""

    id: int
    partner_id: int
    goal: str
    starts_on: date
    ends_on: date
    result: Result = Result.OPEN
    closed_on: date | None = None
    note: str = ""
