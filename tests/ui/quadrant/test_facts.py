"""What is said about dots and moves."""

from datetime import date
from functools import partial

import pytest

from prmdesk.domain.placements import Placement
from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.ui.quadrant import facts
from prmdesk.ui.quadrant.dots import Dot
from tests.ui.quadrant.acting import FOUR, LUMEN

FIFTY = Thresholds(band=5)
Q = Quadrant


def test_a_move_tells_from_where_to_where() -> None:
    moved = partial(facts.move_text, ["Lumen"])
    assert moved(Q.OPPORTUNISTIC, Q.STRATEGIC) == "Lumen moved from Opportunistic to Strategic"
    assert moved(Q.OPPORTUNISTIC, Q.OPPORTUNISTIC) == "Lumen moved within Opportunistic"
    assert moved(Q.UNSCORED, Q.ORPHAN) == "Lumen placed in Orphan"
    assert facts.move_text(["A", "B"], Q.MISFIT, Q.ORPHAN) == "2 partners moved"


@pytest.mark.parametrize(
    ("place", "box", "text"),
    [
        (Place(80, 46), Q.STRATEGIC,
         "stays Strategic until value to us falls below 45"),
        (Place(80, 54), Q.OPPORTUNISTIC,
         "stays Opportunistic until value to us reaches 55"),
        (Place(47, 52), Q.OPPORTUNISTIC,
         "stays Opportunistic until value to us reaches 55"
         " or value to the partner falls below 45"),
        (Place(80, 54), Q.STRATEGIC, ""),
        (Place(80, 46), Q.UNSCORED, ""),
    ],
)  # fmt: skip
def test_a_dot_that_the_band_holds_says_until_when(place: Place, box: Quadrant, text: str) -> None:
    dot = Dot(9, "Acme", place, quadrant=box)
    assert facts.held_text(dot, FIFTY) == text
    assert text in facts.dots_text([dot], FIFTY)


def test_a_way_in_words() -> None:
    day = date(2026, 3, 1)
    way = [Placement(0, 1, day, 20, 80, Q.ORPHAN), Placement(0, 1, day, 61.6, 75, Q.STRATEGIC)]
    told = "from Orphan to Strategic: value to the partner +42, value to us -5"
    assert facts.way_text(way) == told
    assert facts.way_text(way[:1] * 2).startswith("stayed in Orphan: value to the partner +0")
    assert facts.way_figures(way) == "Orphan → Strategic, +42 / -5"
    assert facts.way_figures(way[:1] * 2) == "Orphan, +0 / +0"


def test_what_came_of_going_back() -> None:
    assert facts.return_text(["Lumen"], True, False) == "Lumen went back to the tray"
    assert facts.return_text(["Lumen"], True, True) == "Lumen stands where its scores put it"
    assert "Value tab" in facts.return_text(["Lumen"], False, True)
    assert facts.return_text(["A", "B"], True, True).endswith("for 2 partners")


def test_a_tip_has_the_exact_values_and_says_what_is_by_hand() -> None:
    dot = Dot(9, "<b>Acme</b>", Place(57.31, 40), True, Q.OPPORTUNISTIC, note="Hours planned: 3:00")
    text = facts.dots_text([dot], FIFTY)
    assert text == (
        "<b>Acme</b>: value to the partner 57.3, value to us 40, Opportunistic, set by hand, "
        "Hours planned: 3:00"
    )


def test_a_stack_is_told_in_a_few_lines() -> None:
    crowd = [Dot(n, f"P{n}", Place(1, 1)) for n in range(9)]
    lines = facts.dots_text(crowd, FIFTY).splitlines()
    assert len(lines) == 7
    assert lines[-1] == "and 3 more"
    assert facts.dots_text([], FIFTY) == ""


def test_the_whole_plot_in_words() -> None:
    text = facts.plot_text([*FOUR, LUMEN], Thresholds(60, 50))
    assert "Orphan: 1. Strategic: 1. Misfit: 1. Opportunistic: 2" in text
    assert "60 for the partner" in text
