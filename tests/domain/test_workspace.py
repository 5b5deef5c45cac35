"""Fiscal years and quarters, worked out by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.quadrant import Thresholds
from prmdesk.domain.workspace import Workspace, fiscal_quarter, fiscal_year


@pytest.mark.parametrize(
    ("day", "start", "year", "quarter"),
    [
        (date(2026, 1, 1), 1, 2026, 1),
        (date(2026, 12, 31), 1, 2026, 4),
        (date(2026, 3, 31), 4, 2025, 4),
        (date(2026, 4, 1), 4, 2026, 1),
        (date(2026, 6, 30), 7, 2025, 4),
        (date(2026, 7, 1), 7, 2026, 1),
        (date(2026, 2, 1), 11, 2025, 2),
        (date(2026, 11, 24), 11, 2026, 1),
        (date(2027, 10, 31), 11, 2026, 4),
    ],
)
def test_a_day_lies_in_its_year_and_quarter(day: date, start: int, year: int, quarter: int) -> None:
    assert (fiscal_year(day, start), fiscal_quarter(day, start)) == (year, quarter)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 12))
def test_every_day_lies_in_one_of_four_quarters_of_one_year(day: date, start: int) -> None:
    year, quarter = fiscal_year(day, start), fiscal_quarter(day, start)
    begins = date(year, start, 1)
    ends = date(year + 1, start, 1)
    assert begins <= day < ends
    months = (day.year - begins.year) * 12 + day.month - begins.month
    assert quarter == months // 3 + 1


def test_thresholds_are_those_that_were_set() -> None:
    kept = Workspace(threshold_partner=40.0, threshold_us=60.0)
    assert kept.thresholds == Thresholds(40.0, 60.0, band=5.0)
