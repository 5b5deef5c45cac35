"""Figures, whole and short, in both languages."""

from decimal import Decimal

import pytest

from prmdesk.i18n import speaking
from prmdesk.words.amounts import amount, short_amount


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1250000.50"), "1,250,000.5"),
        (Decimal("1200"), "1,200"),
        (Decimal("0.333333"), "0.33"),
        (Decimal("12.505"), "12.51"),  # as a spreadsheet has it
        (Decimal("-5"), "-5"),
        (Decimal(0), "0"),
        (None, "–"),
    ],
)
def test_amounts_are_grouped_and_without_idle_zeros(value: Decimal | None, text: str) -> None:
    assert amount(value) == text


@pytest.mark.parametrize(
    ("value", "short", "chinese"),
    [
        ("1250000", "1.25M", "125万"),
        ("190500", "191k", "19.1万"),
        ("-98765432101", "-98.8bn", "-988亿"),
        ("999.94", "1,000", "1,000"),
        ("33.333", "33.3", "33.3"),
        ("0", "0", "0"),
        ("0.05", "0.05", "0.05"),
    ],
)
def test_short_ones_have_about_three_digits(value: str, short: str, chinese: str) -> None:
    assert short_amount(Decimal(value)) == short
    with speaking("zh"):
        assert short_amount(Decimal(value)) == chinese
    assert short_amount(None) == "–"
    assert short_amount(Decimal("1250000"), 2) == "1.3M"
