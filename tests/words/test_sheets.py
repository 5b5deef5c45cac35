"""What the cells of a table say."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from prmdesk import i18n
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.sheets import Amount, Column, Kind
from prmdesk.words.sheets import cell_text, heading, percent


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (Kind.TEXT, "Acme", "Acme"),
        (Kind.TEXT, None, ""),
        (Kind.WHOLE, 12345, "12,345"),
        (Kind.WHOLE, 0, "0"),
        (Kind.NUMBER, 49.96, "49.9"),  # low where 50 is high
        (Kind.NUMBER, 50.0, "50"),
        (Kind.NUMBER, -3.27, "-3.2"),
        (Kind.NUMBER, -0.04, "0"),
        (Kind.NUMBER, 12345.67, "12,345.6"),
        (Kind.SHARE, 0.125, "13 %"),
        (Kind.SHARE, 0.29, "29 %"),
        (Kind.SHARE, 1.2, "120 %"),
        (Kind.TIME, 2232, "37:12"),
        (Kind.TIME, 60000, "1000:00"),
        (Kind.TIME, -150, "-2:30"),
        (Kind.DAYS, 9, "2.25"),
        (Kind.DAYS, -1, "-0.25"),
        (Kind.MONEY, 123450, "1,234.50"),
        (Kind.MONEY, 10**17 + 1, "1,000,000,000,000,000.01"),
        (Kind.DATE, date(2026, 11, 24), "24 Nov 2026"),
        (Kind.QUADRANT, Quadrant.ORPHAN, "Orphan"),
        (Kind.QUADRANT, Quadrant.UNSCORED, "Unscored"),
        (Kind.AMOUNT, Amount(150, Kind.TIME, "h"), "2:30 h"),
        (Kind.AMOUNT, Amount(4, Kind.WHOLE), "4"),
    ],
)
def test_a_cell_reads(kind: Kind, value: Any, text: str) -> None:
    assert cell_text(Column("", kind), value) == text


def test_shares_are_rounded_alike_whatever_they_are_counted_in() -> None:
    assert percent(0.825) == percent(Decimal("0.825000")) == 83
    assert percent(Decimal("-0.005")) == -1


def test_days_and_quadrants_follow_the_language() -> None:
    with i18n.speaking("zh"):
        assert cell_text(Column("", Kind.DATE), date(2026, 11, 24)) == "2026-11-24"
        assert cell_text(Column("", Kind.QUADRANT), Quadrant.STRATEGIC) != "Strategic"


def test_a_heading_names_the_unit() -> None:
    assert heading(Column("Money", Kind.MONEY, "EUR")) == "Money (EUR)"
    assert heading(Column("Partner")) == "Partner"
