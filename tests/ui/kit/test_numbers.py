"""Numbers as people write and read them."""

from decimal import Decimal

import pytest

from prmdesk.ui.kit.numbers import number_text, read_number

D = Decimal


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("120,000", "120000"),
        ("1.234", "1234"),
        ("0,125", "0.125"),
        ("12,5", "12.5"),
        ("-40", "-40"),
        ("(40)", "-40"),
        ("35 %", "35"),
        ("€ 5k", "5000"),
        ("１２", "12"),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, number: str) -> None:
    assert read_number(text) == D(number)


@pytest.mark.parametrize("text", ["abc", "1,23,4", "1.2.3", "12 or 13", "=1+1"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_number(text)


def test_nothing_is_unknown_not_zero() -> None:
    assert read_number("  ") is None


def test_what_is_shown_is_read_again_as_the_same() -> None:
    for number in ("1234567.89", "0.125", "-1000", "1200", "100"):
        assert read_number(number_text(D(number))) == D(number)
    assert number_text(D("1200.00")) == "1,200"
    assert number_text(D("1200.50"), grouped=False) == "1200.5"
