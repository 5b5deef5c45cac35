"""Amounts as people type them, each worked out by hand, and back from how they are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.amounts import MOST, BadAmount, Wrong, read
from prmdesk.domain.resources import Measure
from prmdesk.words.resources import figure


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("37", 2220), ("37.5", 2250), ("37,5", 2250), ("37:30", 2250), ("37h 30m", 2250),
        ("37 h", 2220), ("37h30m", 2250), ("90 min", 90), ("1.5h", 90), ("0", 0), ("", None),
        ("0.33", 20), ("1,200", 72000), ("３７：３０", 2250), ("37小时30分", 2250), ("  8h ", 480),
    ],
)  # fmt: skip
def test_hours(text: str, minutes: int | None) -> None:
    assert read(text, Measure.TIME) == minutes


@pytest.mark.parametrize(
    ("text", "measure", "amount"),
    [
        ("2.25", Measure.DAYS, 9), ("2,5", Measure.DAYS, 10), ("3", Measure.DAYS, 12),
        ("1,234.50", Measure.MONEY, 123450), ("1.234,50", Measure.MONEY, 123450),
        ("€ 5k", Measure.MONEY, 500000), ("3.5万", Measure.MONEY, 3500000),
        ("12", Measure.PIECES, 12), ("1,200", Measure.PIECES, 1200), (" ", Measure.MONEY, None),
    ],
)  # fmt: skip
def test_days_money_and_pieces(text: str, measure: Measure, amount: int | None) -> None:
    assert read(text, measure) == amount


@pytest.mark.parametrize(
    ("text", "measure", "wrong"),
    [
        ("soon", Measure.TIME, Wrong.UNCLEAR), ("37:75", Measure.TIME, Wrong.UNCLEAR),
        ("3h 4h", Measure.TIME, Wrong.UNCLEAR), ("1:2:3", Measure.TIME, Wrong.UNCLEAR),
        ("-3", Measure.TIME, Wrong.NEGATIVE), ("(5)", Measure.MONEY, Wrong.NEGATIVE),
        ("2.3", Measure.DAYS, Wrong.TOO_FINE), ("1.234", Measure.MONEY, Wrong.TOO_FINE),
        ("2.5", Measure.PIECES, Wrong.TOO_FINE), ("99999999999999", Measure.MONEY, Wrong.TOO_LARGE),
        ("9" * 40 + "h", Measure.TIME, Wrong.TOO_LARGE),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused_and_never_guessed(
    text: str, measure: Measure, wrong: Wrong
) -> None:
    with pytest.raises(BadAmount) as caught:
        read(text, measure)
    assert caught.value.wrong is wrong


@given(st.integers(0, MOST), st.sampled_from(Measure))
def test_what_is_shown_can_be_typed_again(amount: int, measure: Measure) -> None:
    assert read(figure(measure, amount), measure) == amount


@given(st.text(max_size=12), st.sampled_from(Measure))
def test_any_text_is_read_or_refused(text: str, measure: Measure) -> None:
    try:
        found = read(text, measure)
    except BadAmount:
        return
    assert found is None or 0 <= found <= MOST
