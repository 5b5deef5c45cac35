"""What belongs to a workspace as a whole: whose it is, its money, its year, its thresholds."""

from dataclasses import dataclass
from datetime import date

from prmdesk.domain.quadrant import Thresholds


@dataclass(frozen=True, slots=True)
class Workspace:
    """The settings kept in the workspace file, so that they travel with it.

    ``fiscal_start`` is the month (1-12) in which the fiscal year begins; a fiscal year is named
    after the calendar year in which it begins.
    """

    owner: str = ""
    company: str = ""
    currency: str = "EUR"
    fiscal_start: int = 1
    threshold_partner: float = 50.0
    threshold_us: float = 50.0
    list_columns: tuple[str, ...] = ()
    is_sample: bool = False

    @property
    def thresholds(self) -> Thresholds:
        """From which values on a side of the quadrant is high."""
        return Thresholds(self.threshold_partner, self.threshold_us)


def fiscal_year(day: date, fiscal_start: int) -> int:
    """The fiscal year that ``day`` lies in."""
    return day.year if day.month >= fiscal_start else day.year - 1


def fiscal_quarter(day: date, fiscal_start: int) -> int:
    """The quarter 1-4 of its fiscal year that ``day`` lies in."""
    return (day.month - fiscal_start) % 12 // 3 + 1
