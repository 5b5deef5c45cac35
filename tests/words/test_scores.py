"""Scores as sentences."""

from datetime import date

from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.scores import Axis, Driver, Score, Voice, axis_card
from prmdesk.domain.sensitivity import Edge
from prmdesk.words.scores import (
    by_hand_text,
    coverage_text,
    exact,
    formula_text,
    gap_text,
    held_text,
)

DRIVERS = [Driver(1, Axis.US, "revenue", "", 60), Driver(2, Axis.US, "access", "", 40)]
SCORE = Score(1, 7, 1, 4, date(2026, 1, 1))
OTHER = Score(2, 7, 2, 3, date(2026, 1, 1))
THEIRS = Score(3, 7, 1, 1, date(2026, 1, 1), voice=Voice.PARTNER)


def test_coverage_is_told_with_the_range_a_value_can_still_have() -> None:
    assert "anything from 0 to 100" in coverage_text(axis_card(DRIVERS, [], Axis.US, 5))
    some = coverage_text(axis_card(DRIVERS, [SCORE], Axis.US, None))
    assert some == (
        "1 of 2 drivers scored, 60 % by weight. "
        "Once the rest is known it lies between 48 and 88."
    )  # fmt: skip
    both = axis_card(DRIVERS, [SCORE, OTHER], Axis.US, None)
    assert coverage_text(both) == "All 2 drivers scored"


def test_the_formula_can_be_worked_out_again() -> None:
    card = axis_card(DRIVERS, [SCORE, OTHER], Axis.US, None)
    told = formula_text(card)
    assert "360 points ÷ (best score 5 × scored weight 100) × 100 = 72." in told
    assert 360 / (5 * 100) * 100 == 72 == card.value
    assert formula_text(axis_card(DRIVERS, [], Axis.US, 5)) == ""
    assert [exact(number) for number in (30, 26.666666, 0.5, 100)] == [
        "30",
        "26.6667",
        "0.5",
        "100",
    ]


def test_what_they_say_is_told_over_the_same_drivers() -> None:
    card = axis_card(DRIVERS, [SCORE, OTHER, THEIRS], Axis.US, None)
    assert gap_text(card) == "Over the 1 driver that both scored we say 80, they say 20."
    assert gap_text(axis_card(DRIVERS, [OTHER, THEIRS], Axis.US, None)) == ""


def test_a_value_by_hand_stands_beside_the_score() -> None:
    assert by_hand_text(axis_card(DRIVERS, [SCORE], Axis.US, 72)) == "Score says 80, you set 72"
    assert by_hand_text(axis_card(DRIVERS, [], Axis.US, 72)) == ""


def test_what_the_band_holds_is_told_and_only_that() -> None:
    edges = {
        Axis.PARTNER: Edge(55, is_high=False, is_held=True),
        Axis.US: Edge(45, is_high=True, is_held=True),
    }
    assert held_text(Quadrant.ORPHAN, edges) == (
        "Stays Orphan until value to the partner reaches 55. "
        "Stays Orphan until value to us is below 45."
    )
    assert held_text(Quadrant.ORPHAN, {Axis.US: Edge(45, is_high=True)}) == ""
