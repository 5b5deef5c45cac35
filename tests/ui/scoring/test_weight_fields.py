"""Weights and thresholds: told while typed, kept when the field is left, Esc takes back."""

from math import isnan

import pytest

from prmdesk.ui.scoring.weight_fields import LimitSpin, WeightField
from tests.ui.conftest import Show
from tests.ui.drivers import K, press, write


def test_a_weight_is_told_while_typed_and_kept_when_left(shown: Show) -> None:
    field = WeightField("Weight of Margin")
    shown(field)
    field.show_weight(25)
    typed: list[float | None] = []
    kept: list[float | None] = []
    field.typed.connect(typed.append)
    field.weighed.connect(kept.append)
    write(field, "12,5", K.Key_Return)
    assert typed[-1] == 12.5
    assert kept == [12.5]
    field.show_weight(12.5)
    press(field, K.Key_Up, K.Key_PageUp)
    assert field.text() == "23.5"
    press(field, K.Key_Escape)
    assert (field.text(), typed[-1], kept) == ("12.5", 12.5, [12.5])


def test_an_empty_weight_shows_what_counts_and_a_word_is_no_number(shown: Show) -> None:
    field = WeightField("Weight of Margin for Supplier")
    shown(field)
    field.show_weight(None, 25)
    assert (field.placeholderText(), field.weight()) == ("25", None)
    press(field, K.Key_Down)
    assert field.weight() == 24
    write(field, "much")
    weight = field.weight()
    assert weight is not None
    assert isnan(weight)
    press(field, K.Key_Up)
    assert field.text() == "much"


@pytest.mark.parametrize(("end", "kept"), [(K.Key_Return, [65]), (K.Key_Escape, [])])
def test_a_limit_is_kept_when_left_and_taken_back_by_esc(
    shown: Show, end: K, kept: list[int]
) -> None:
    spin = LimitSpin("High value to us from", 0, 100)
    shown(spin)
    spin.fill(50)
    typed: list[int] = []
    told: list[int] = []
    spin.typed.connect(typed.append)
    spin.kept.connect(told.append)
    spin.selectAll()
    write(spin.lineEdit(), "65", end)
    assert 65 in typed
    assert told == kept
    assert spin.value() == (65 if kept else 50)
