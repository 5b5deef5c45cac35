"""Moving steps about: the outline stays a tree, and every step stays in it once."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.onboarding import Step
from prmdesk.domain.outline import (
    Places,
    by_phase,
    following,
    in_order,
    indented,
    lines,
    moved,
    outdented,
    shifted,
    with_all_below,
)


def outline(text: str) -> list[Step]:
    """Steps from words indented by two spaces per level; ids in the order of reading."""
    steps: list[Step] = []
    above: list[int] = []
    for ident, line in enumerate(text.split("\n"), start=1):
        depth = (len(line) - len(line.lstrip())) // 2
        parent = above[depth - 1] if depth else None
        position = sum(step.parent_id == parent for step in steps)
        steps.append(Step(ident, 1, parent, position, line.strip()))
        above[depth:] = [ident]
    return steps


def after(steps: list[Step], places: Places) -> list[Step]:
    return [
        replace(step, parent_id=place.parent_id, position=place.position)
        if (place := places.get(step.id))
        else step
        for step in steps
    ]


def drawn(steps: list[Step], places: Places) -> str:
    shown = lines(after(steps, places))
    return "\n".join("  " * line.depth + line.step.title for line in shown)


START = outline("A\n  a\n    x\n  b\n  c\nB\n  d\nC")
A, a, x, b, c, B, d, C = range(1, 9)


def test_lines_are_numbered_in_the_order_of_reading() -> None:
    shown = [f"{line.number} {line.step.title}" for line in lines(list(reversed(START)))]
    assert shown == ["1 A", "1.1 a", "1.1.1 x", "1.2 b", "1.3 c", "2 B", "2.1 d", "3 C"]


def test_steps_with_all_below_them() -> None:
    assert [step.title for step in with_all_below(START, [a, B])] == ["a", "x", "B", "d"]


def test_phases_with_all_below_them() -> None:
    phases = by_phase(START[::-1])
    assert [phase.title for phase, _below in phases] == ["A", "B", "C"]
    below = [[step.title for step in steps] for _phase, steps in phases]
    assert below == [["a", "x", "b", "c"], ["d"], []]
    assert by_phase([]) == []


def test_what_follows_a_step_on_its_level() -> None:
    assert following(START, a) == b
    assert following(START, c) is None


def test_indent_makes_it_the_last_below_the_one_before() -> None:
    places = indented(START, [b, c])
    assert drawn(START, places) == "A\n  a\n    x\n    b\n    c\nB\n  d\nC"


def test_the_first_of_its_level_cannot_be_indented_nor_what_is_chosen_with_it() -> None:
    assert indented(START, [a, b]) == {}
    assert indented(START, [A]) == {}


def test_indenting_a_group_and_a_step_in_it_moves_the_group_once() -> None:
    assert drawn(START, indented(START, [B, d])) == "A\n  a\n    x\n  b\n  c\n  B\n    d\nC"


def test_outdent_puts_it_right_behind_its_group() -> None:
    assert drawn(START, outdented(START, [a, b])) == "A\n  c\na\n  x\nb\nB\n  d\nC"
    assert outdented(START, [A]) == {}


def test_up_and_down_change_places_on_one_level() -> None:
    assert drawn(START, shifted(START, [b], -1)) == "A\n  b\n  a\n    x\n  c\nB\n  d\nC"
    assert drawn(START, shifted(START, [A], 1)) == "B\n  d\nA\n  a\n    x\n  b\n  c\nC"


def test_at_the_end_of_a_phase_a_step_goes_over_into_the_next() -> None:
    assert drawn(START, shifted(START, [c], 1)) == "A\n  a\n    x\n  b\nB\n  c\n  d\nC"
    assert drawn(START, shifted(START, [d], -1)) == "A\n  a\n    x\n  b\n  c\n  d\nB\nC"


def test_several_at_the_edge_stay_in_their_order() -> None:
    assert shifted(START, [A, B], -1) == {}
    assert drawn(START, shifted(START, [b, c], 1)) == "A\n  a\n    x\nB\n  b\n  c\n  d\nC"


def test_moving_between_phases_takes_all_below_along() -> None:
    assert drawn(START, moved(START, [a], B, d)) == "A\n  b\n  c\nB\n  a\n    x\n  d\nC"
    assert drawn(START, moved(START, [a, d], None)) == "A\n  b\n  c\nB\nC\na\n  x\nd"


def test_moving_ahead_of_a_step_that_moves_too() -> None:
    assert drawn(START, moved(START, [b, c], A, c)) == drawn(START, {})
    assert drawn(START, moved(START, [a, b], A, a)) == drawn(START, {})


def test_nothing_can_be_put_below_itself() -> None:
    assert moved(START, [A], x) == {}
    assert moved(START, [A], A) == {}


def test_only_rows_that_changed_are_written() -> None:
    assert set(shifted(START, [b], -1)) == {a, b, c}


@st.composite
def trees(draw: st.DrawFn) -> list[Step]:
    size = draw(st.integers(1, 12))
    steps: list[Step] = []
    for ident in range(1, size + 1):
        parent = draw(st.sampled_from([None, *range(1, ident)]))
        steps.append(Step(ident, 1, parent, draw(st.integers(0, 5)), str(ident)))
    return steps


@given(trees(), st.data())
def test_any_move_keeps_every_step_once_and_no_step_below_itself(
    steps: list[Step], data: st.DataObject
) -> None:
    ids = data.draw(st.sets(st.sampled_from([step.id for step in steps]), min_size=1))
    parent = data.draw(st.sampled_from([None, *(step.id for step in steps)]))
    row = [step.id for step in steps if step.parent_id == parent]
    before = data.draw(st.sampled_from([None, *row]))
    for places in (
        moved(steps, ids, parent, before),
        indented(steps, ids),
        outdented(steps, ids),
        shifted(steps, ids, 1),
        shifted(steps, ids, -1),
    ):
        kept = in_order(after(steps, places))
        assert sorted(step.id for step in kept) == [step.id for step in steps]


@given(trees(), st.data())
def test_indent_then_outdent_of_one_step_keeps_it_on_its_level(
    steps: list[Step], data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(steps))
    places = indented(steps, [one.id])
    if places:
        inside = after(steps, places)
        assert outdented(inside, [one.id])[one.id].parent_id == one.parent_id
