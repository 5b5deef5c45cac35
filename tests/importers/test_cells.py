"""One cell in one field: its value, or why it was not understood."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.importers.cells import Mail, Manner, Value, Verdict, Why, both, read, shown
from prmdesk.importers.fields import Kind
from prmdesk.importers.grid import Cell

PLAIN = Manner()


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (Kind.TEXT, "  Acme \n GmbH ", "Acme GmbH"),
        (Kind.TEXT, 3, "3"),
        (Kind.LONG, "one \r\ntwo\n", "one\ntwo"),
        (Kind.ID, "0012", "0012"),
        (Kind.ID, "6217001234567890123", "6217001234567890123"),
        (Kind.EMAIL, "anja@acme.example", (Mail("", "anja@acme.example"),)),
        (Kind.EMAIL, "Anja Vogel <a@x.example>; b@x.example",
         (Mail("Anja Vogel", "a@x.example"), Mail("", "b@x.example"))),
        (Kind.EMAIL, "ａ@x.example、b@x.example",
         (Mail("", "a@x.example"), Mail("", "b@x.example"))),
        (Kind.PHONE, 13800138000, ("13800138000",)),
        (Kind.PHONE, "＋86 138 0013 8000", ("+86 138 0013 8000",)),
        (Kind.PHONE, "13800138000/13900139000", ("13800138000", "13900139000")),
        (Kind.PHONE, "07723 / 555 302", ("07723 / 555 302",)),
        (Kind.LINK, "www.acme.example", "www.acme.example"),
        (Kind.LINK, "see acme.example, thanks", "acme.example"),
        (Kind.DATE, "2025年3月5日", date(2025, 3, 5)),
        (Kind.DATE, 45721, date(2025, 3, 5)),
        (Kind.AMOUNT, "1.234,50 €", "1234.5"),
        (Kind.AMOUNT, 1000000, "1000000"),
        (Kind.STAGE, "洽谈中", "recruit"),
        (Kind.BUCKET, "Reseller", ("distributor",)),
        (Kind.BUCKET, "供应商/经销商", ("supplier", "distributor")),
        (Kind.QUADRANT, "孤儿", "orphan"),
        (Kind.COUNTRY, "Deutschland", "DE"),
        (Kind.COUNTRY, "Atlantis", "Atlantis"),
        (Kind.ANSWER, "√", "Yes"),
        (Kind.ANSWER, "partly", "partly"),
        (Kind.LIST, "重点, 华南；重点", ("重点", "华南")),
    ],
)  # fmt: skip
def test_what_is_understood(kind: Kind, cell: Cell, value: Value) -> None:
    found = read(kind, cell, PLAIN)
    assert found.value == value
    assert found.verdict is not Verdict.UNCLEAR


@pytest.mark.parametrize(
    ("kind", "cell", "why"),
    [
        (Kind.EMAIL, "anja at acme", Why.NO_EMAIL),
        (Kind.PHONE, "ask Bob", Why.NO_PHONE),
        (Kind.PHONE, "1.38E+10", Why.LOST_DIGITS),
        (Kind.ID, 6217001234567890123, Why.LOST_DIGITS),
        (Kind.LINK, "none yet", Why.NO_LINK),
        (Kind.DATE, "soon", Why.NO_DATE),
        (Kind.DATE, "03/04/2025", Why.WHICH_DATE),
        (Kind.DATE, True, Why.NO_DATE),
        (Kind.AMOUNT, "1.234", Why.WHICH_NUMBER),
        (Kind.AMOUNT, "a lot", Why.NO_NUMBER),
        (Kind.AMOUNT, True, Why.NO_NUMBER),
        (Kind.VALUE, "purple", Why.NO_VALUE),
        (Kind.STAGE, "purple", Why.UNKNOWN_WORD),
        (Kind.BUCKET, "Reseller/purple", Why.UNKNOWN_WORD),
    ],
)
def test_what_is_not_understood_says_why_and_has_no_value(kind: Kind, cell: Cell, why: Why) -> None:
    found = read(kind, cell, PLAIN)
    assert (found.value, found.verdict, found.why) == (None, Verdict.UNCLEAR, why)


@pytest.mark.parametrize("kind", Kind)
def test_nothing_stays_nothing_in_every_field(kind: Kind) -> None:
    assert read(kind, None, PLAIN).value is None
    assert read(kind, "暂无", PLAIN).value is None
    assert read(kind, "-", PLAIN).verdict is not Verdict.UNCLEAR


def test_an_agreement_without_end_is_understood_as_that() -> None:
    assert read(Kind.DATE, "长期", PLAIN) == (None, Verdict.CHANGED, Why.OPEN_ENDED)


def test_the_decision_for_the_column_settles_dates_and_numbers() -> None:
    month_first = Manner(order=Order.MONTH_FIRST)
    assert read(Kind.DATE, "03/04/2025", month_first).value == date(2025, 3, 4)
    assert read(Kind.AMOUNT, "1.234", Manner(decimals=Decimals.COMMA)).value == "1234"
    assert read(Kind.AMOUNT, 386.5, Manner(unit=10_000)).value == "3865000"


@pytest.mark.parametrize(
    ("cell", "scale", "value"),
    [
        (5, Scale.ONE_TO_FIVE, 100.0),
        ("3", Scale.ONE_TO_FIVE, 50.0),
        (7, Scale.TEN, 70.0),
        (0.25, Scale.SHARE, 25.0),
        ("85%", Scale.TEN, 85.0),
        ("高", None, 80.0),
        ("Low", Scale.HUNDRED, 20.0),
    ],
)
def test_values_of_every_scale_come_to_0_to_100(cell: Cell, scale: Scale, value: float) -> None:
    assert read(Kind.VALUE, cell, Manner(scale=scale)).value == value


def test_a_value_outside_its_scale_is_not_bent_into_it() -> None:
    assert read(Kind.VALUE, 7, Manner(scale=Scale.ONE_TO_FIVE)).value is None


def test_the_user_s_word_for_a_word_wins() -> None:
    manner = Manner(words={"purple": "grow", "active": ""})
    assert read(Kind.STAGE, "Purple", manner).value == "grow"
    assert read(Kind.STAGE, "Active", manner) == (None, Verdict.CHANGED, Why.SHIFTED)


def test_values_of_several_columns_are_joined() -> None:
    assert both("Main St 1", "Floor 2") == "Main St 1, Floor 2"
    assert both("one\ntwo", "three") == "one\ntwo\nthree"
    assert both(("a",), ("b", "a")) == ("a", "b")
    assert both("Main St 1", "Main St") == "Main St 1"


@given(
    st.sampled_from(Kind), st.one_of(st.text(max_size=40), st.integers(), st.floats(), st.dates())
)
def test_any_cell_in_any_field_is_read_or_refused_but_never_fails(kind: Kind, cell: Cell) -> None:
    found = read(kind, cell, PLAIN)
    assert isinstance(shown(found.value), str)
    assert found.verdict is not Verdict.UNCLEAR or found.value is None
