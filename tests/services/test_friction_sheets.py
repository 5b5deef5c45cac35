"""Days to fix per theme and quarter, as tables."""

from datetime import date

from prmdesk.domain.frictions import Entry, Friction, Theme
from prmdesk.services.friction_sheets import log_sheet, quarter_sheet, theme_sheet

TODAY = date(2026, 11, 24)
LOG = [
    Entry(Friction(1, 1, date(2026, 11, 4), "Slow prices", Theme.QUOTING), "Acme", "Anja"),
    Entry(
        Friction(2, 1, date(2026, 9, 1), "Slow too", Theme.QUOTING, None, date(2026, 9, 8), "Rule"),
        "Acme",
    ),
    Entry(Friction(3, 2, date(2026, 9, 30), "Forms", Theme.ONBOARDING, None, TODAY), "Bolt"),
]


def test_the_log_says_what_is_open_and_for_how_long() -> None:
    first, second, _third = log_sheet(LOG, TODAY).rows
    assert first.cells[2:7] == ("Quoting", date(2026, 11, 4), "Not fixed", 20, None)
    assert second.cells[4:8] == ("Fixed", 7, date(2026, 9, 8), "Rule")


def test_open_ones_are_no_zero_in_the_median() -> None:
    onboarding, quoting = theme_sheet(LOG, TODAY).rows
    assert onboarding.cells == ("Onboarding", 1, 1, 55, 0, None, 55)
    assert quoting.cells == ("Quoting", 2, 1, 7, 1, 20, 27)


def test_quarters_are_those_of_the_fiscal_year_newest_first() -> None:
    rows = quarter_sheet(LOG, TODAY, 1).rows
    assert [row.cells[:4] for row in rows] == [("Q4 2026", 1, 0, None), ("Q3 2026", 2, 2, 31)]
    assert quarter_sheet(LOG, TODAY, 10).rows[0].cells[0] == "Q1 2026/27"
