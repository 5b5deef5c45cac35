"""Numbers, dates and values as people write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.values import (
    Decimals,
    Order,
    Scale,
    amount,
    day,
    decimals_left,
    on_hundred,
    orders_left,
    scale_of,
    serial_day,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1 234,5", "1234.5"),
        ("1'234.50", "1234.50"),
        ("1,23,456", "123456"),
        ("12,34,567.5", "1234567.5"),
        ("1.234.567", "1234567"),
        ("0,123", "0.123"),
        ("12,5", "12.5"),
        (".5", "0.5"),
        ("(1 200)", "-1200"),
        ("-5", "-5"),
        ("€ 5k", "5000"),
        ("5 Mio.", "5000000"),
        ("USD 1.5m", "1500000"),
        ("3.5万", "35000"),
        ("¥1.2亿", "120000000"),
        ("100万元", "1000000"),
        ("人民币 300 元", "300"),
        ("85 %", "85"),
        ("12‰", "1.2"),
        ("１２３", "123"),
    ],
)
def test_amounts_in_the_ways_of_many_countries(text: str, number: str) -> None:
    assert amount(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "abc", "1.2.3", "1,234,56", "1e5", "12 apples", "--", "€", "1, 2", "555 01, 555 02"],
)
def test_what_is_no_amount_is_none(text: str) -> None:
    assert amount(text) is None


def test_a_lone_thousand_is_open_until_the_column_decides() -> None:
    assert amount("1.234") is None
    assert amount("1.234", Decimals.COMMA) == 1234
    assert amount("1.234", Decimals.POINT) == Decimal("1.234")
    assert amount("$1,000", Decimals.POINT) == 1000


@pytest.mark.parametrize(
    ("column", "left"),
    [
        (["12", "13"], ()),
        (["1.234", "5,5"], (Decimals.COMMA,)),
        (["1.234", "1,234.5"], (Decimals.POINT,)),
        (["1,234", "25,000"], (Decimals.POINT,)),
        (["1.234", "1,5", "2.5"], (Decimals.POINT, Decimals.COMMA)),
        (["1.234", "5,678"], (Decimals.POINT, Decimals.COMMA)),
    ],
)
def test_the_whole_column_decides_about_thousands(
    column: list[str], left: tuple[Decimals, ...]
) -> None:
    assert decimals_left(column) == left


@given(st.decimals(-(10**9), 10**9, places=2))
def test_what_is_written_in_either_way_is_read_back(number: Decimal) -> None:
    english = f"{number:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert amount(english) == amount(german) == number


@given(st.text(max_size=30))
def test_no_text_makes_the_readers_fail(text: str) -> None:
    for choice in (None, *Decimals):
        amount(text, choice)
    for order in (None, *Order):
        day(text, order)
    assert len(decimals_left([text])) <= 1
    orders_left([text])


@pytest.mark.parametrize(
    "text",
    ["2025-03-05", "2025/3/5", "2025.3.5", "20250305", "2025年3月5日", "2025 年 3 月 5 号",
     "5.3.2025", "05.03.25", "5 March 2025", "5th March 2025", "Mar 5, 2025", "05-Mar-25",
     "5. März 2025",
     "2025-03-05 14:30:00", "2025-03-05T10:00:00Z", "２０２５－０３－０５"],
)  # fmt: skip
def test_one_day_in_many_spellings(text: str) -> None:
    assert day(text) == date(2025, 3, 5)


@pytest.mark.parametrize(
    ("text", "first"),
    [("2025年3月", date(2025, 3, 1)), ("March 2025", date(2025, 3, 1)),
     ("3/2025", date(2025, 3, 1)), ("2019", date(2019, 1, 1))],
)  # fmt: skip
def test_a_month_or_a_year_is_its_first_day(text: str, first: date) -> None:
    assert day(text) == first


@pytest.mark.parametrize("text", ["", "soon", "31.2.2025", "13/13/2025", "5", "0.5", "1.2.3"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day(text) is None


def test_swapped_day_and_month_are_open_until_the_column_decides() -> None:
    assert day("03/04/2025") is None
    assert day("03/04/2025", Order.DAY_FIRST) == date(2025, 4, 3)
    assert day("03/04/2025", Order.MONTH_FIRST) == date(2025, 3, 4)
    assert day("25/03/2025", Order.MONTH_FIRST) == date(2025, 3, 25)
    assert day("3/3/2025") == date(2025, 3, 3)


@pytest.mark.parametrize(
    ("column", "left"),
    [
        (["2025-03-05", "5.3.2025"], ()),
        (["03/04/2025"], (Order.DAY_FIRST, Order.MONTH_FIRST)),
        (["03/04/2025", "25/04/2025"], (Order.DAY_FIRST,)),
        (["03/04/2025", "04/25/2025"], (Order.MONTH_FIRST,)),
        (["03/04/2025", "04/25/2025", "25/04/2025"], (Order.DAY_FIRST, Order.MONTH_FIRST)),
        (["03/03/2025"], ()),
    ],
)
def test_the_whole_column_decides_about_days(column: list[str], left: tuple[Order, ...]) -> None:
    assert orders_left(column) == left


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
def test_any_day_is_read_back_from_the_usual_ways_to_write_it(written: date) -> None:
    assert day(written.isoformat()) == written
    assert day(f"{written:%d/%m/%Y}", Order.DAY_FIRST) == written
    assert day(f"{written:%m/%d/%Y}", Order.MONTH_FIRST) == written
    assert day(f"{written.year}年{written.month}月{written.day}日") == written


def test_serial_numbers_of_excel_are_days_and_years_are_years() -> None:
    assert serial_day(45721) == date(2025, 3, 5)
    assert serial_day(45721.6) == date(2025, 3, 5)
    assert serial_day(2019) == date(2019, 1, 1)
    assert serial_day(7) is None


@pytest.mark.parametrize(
    ("column", "scale"),
    [
        ([1, 3, 5], Scale.ONE_TO_FIVE),
        ([0, 3, 5], Scale.FIVE),
        ([2, 7, 10], Scale.TEN),
        ([20, 85], Scale.HUNDRED),
        ([0.2, 0.9], Scale.SHARE),
        ([1, 2, 3, 2], Scale.ONE_TO_THREE),
        ([-1, 5], None),
        ([500], None),
        ([], None),
    ],
)
def test_the_scale_of_a_column(column: list[float], scale: Scale | None) -> None:
    assert scale_of(column) == scale


@pytest.mark.parametrize("scale", Scale)
def test_the_ends_of_a_scale_are_0_and_100(scale: Scale) -> None:
    low, high = {"0-100": (0, 100), "0-10": (0, 10), "1-5": (1, 5), "0-5": (0, 5),
                 "1-3": (1, 3), "0-1": (0, 1)}[scale]  # fmt: skip
    assert on_hundred(low, scale) == 0
    assert on_hundred(high, scale) == 100
    assert on_hundred(high + 1, scale) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("R$ 1.234,56", "1234.56"),
        ("1 000,50 zł", "1000.50"),
        ("300 тыс.", "300000"),
        ("1,5 млн", "1500000"),
        ("1 234 567 руб.", "1234567"),
        ("1.2억", "120000000"),
        ("300만원", "3000000"),
        ("2 lakh", "200000"),
        ("3 Cr", "30000000"),
        ("约500万", "5000000"),
        ("500+", "500"),
        ("~ 500", "500"),
        (">1000", "1000"),
        ("CHF 1000.-", "1000"),
        ("kr 1 000", "1000"),
        ("US$ 1,234.50", "1234.50"),
    ],
)
def test_amounts_with_the_currencies_and_units_of_many_countries(text: str, number: str) -> None:
    assert amount(text) == Decimal(number)


@pytest.mark.parametrize("text", ["020 7946 0300, 020 7946 0301", "10-20", "Q1", "A1", "5 pcs"])
def test_numbers_of_phones_ranges_and_names_are_no_amounts(text: str) -> None:
    assert amount(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "5 mars 2025",
        "5 de marzo de 2025",
        "5 marzo 2025",
        "5 марта 2025 г.",
        "5 mrt 2025",
        "05MAR2025",
        "Wed, 5 Mar 2025",
        "Wednesday, March 5, 2025",
        "2025년 3월 5일",
        "令和7年3月5日",
        "2025/03/05 星期三",
        "2025-03-05 下午3:00",
        "2025.03.05.",
        "2025/03/05 9:02:11 AM GMT+2",
        "2025-03-05 09:02 CET",
        "２０２５年３月５日",
    ],
)
def test_days_in_the_words_of_many_countries(text: str) -> None:
    assert day(text) == date(2025, 3, 5)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Q1 2025", date(2025, 1, 1)),
        ("2025Q2", date(2025, 4, 1)),
        ("2025年第三季度", date(2025, 7, 1)),
        ("August 2025", date(2025, 8, 1)),
        ("令和元年", date(2019, 1, 1)),
    ],
)
def test_a_quarter_and_a_month_are_their_first_day(text: str, first: date) -> None:
    assert day(text) == first


@pytest.mark.parametrize("text", ["5 Mar", "44562", "2024-2025", "Room 5", "FY25", "2025-W10"])
def test_what_only_holds_a_number_is_no_day(text: str) -> None:
    assert day(text) is None


def test_money_of_more_countries_is_read() -> None:
    for text in ("Rp 245.000.000", "RM 245.000.000", "245.000.000 ₫", "245.000.000 Ft"):
        assert amount(text, Decimals.COMMA) == 245_000_000
