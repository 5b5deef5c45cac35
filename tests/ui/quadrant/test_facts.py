"""What is said about dots and moves."""

from datetime import date

from prmdesk.domain.quadrant import Place, Thresholds
from prmdesk.domain.scores import Axis, Driver, Score, axis_card
from prmdesk.ui.quadrant import facts
from prmdesk.ui.quadrant.dots import Dot
from tests.ui.quadrant.acting import FOUR, LUMEN

NAMES = {dot.id: dot.name for dot in FOUR}
DOTS = {dot.id: dot for dot in FOUR}
FIFTY = Thresholds()


def moved(key: int, place: Place) -> str:
    return facts.move_text(DOTS, {key: place}, NAMES, FIFTY)


def test_a_move_tells_from_where_to_where() -> None:
    assert moved(3, Place(60, 50)) == "Lumen moved from Opportunistic to Strategic"
    assert moved(3, Place(70, 20)) == "Lumen moved within Opportunistic"


def test_a_first_place_and_a_group_have_words_of_their_own() -> None:
    placed = facts.move_text({}, {3: Place(9, 90)}, NAMES, FIFTY)
    assert placed == "Lumen placed in Orphan"
    both = facts.move_text(DOTS, {1: Place(1, 1), 2: Place(2, 2)}, NAMES, FIFTY)
    assert both == "2 partners moved"


def test_what_came_of_going_back() -> None:
    assert facts.return_text(["Lumen"], True, False) == "Lumen went back to the tray"
    assert facts.return_text(["Lumen"], True, True) == "Lumen stands where its scores put it"
    assert "Value tab" in facts.return_text(["Lumen"], False, True)
    assert facts.return_text(["A", "B"], True, True).endswith("for 2 partners")


def test_a_tip_has_the_exact_values_and_says_what_is_by_hand() -> None:
    dot = Dot(9, "<b>Acme</b>", Place(57.31, 40), is_manual=True)
    text = facts.dots_text([dot], FIFTY)
    assert text == (
        "<b>Acme</b>: value to the partner 57.3, value to us 40, Opportunistic, set by hand"
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


def test_coverage_in_words() -> None:
    drivers = [Driver(1, Axis.US, "a", "", 30), Driver(2, Axis.US, "b", "", 20)]
    score = Score(1, 7, 1, 4, date(2026, 11, 24))
    assert "anything from 0 to 100" in facts.coverage_text(axis_card(drivers, [], Axis.US, 5))
    some = facts.coverage_text(axis_card(drivers, [score], Axis.US, None))
    assert some == (
        "1 of 2 drivers scored, 60 % by weight. Once the rest is known it lies between 48 and 88."
    )
    other = Score(2, 7, 2, 1, date(2026, 11, 24))
    assert facts.coverage_text(axis_card(drivers, [score, other], Axis.US, None)) == (
        "All 2 drivers scored"
    )
