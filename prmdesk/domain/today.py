"""What needs to be done today, in the order of what it costs to leave it (D22)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Snooze:
    """A line of Today that was put off: ``key`` names it as promise:12, until ``until``."""

    id: int
    key: str
    until: date
