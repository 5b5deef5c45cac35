"""Merging a newer version of a template: what it would do, what is in doubt, and what comes out."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from prmdesk.domain.onboarding import ASKED, Side, Step
from prmdesk.domain.outline import in_order, lines, moved
from prmdesk.domain.template_diff import (
    Difference,
    DiffKind,
    Doubt,
    differences,
    merged,
)

BASE = (
    Step(1, 9, None, 0, "Before"),
    Step(2, 9, 1, 0, "Sign", day=-5),
    Step(3, 9, 1, 1, "Call", day=5),
    Step(4, 9, None, 1, "After"),
    Step(5, 9, 4, 0, "Train", day=20, after_id=2),
)


def started(template: tuple[Step, ...]) -> tuple[Step, ...]:
    """A partner's own copy: its ids are a hundred higher."""
    return tuple(
        replace(
            step,
            id=step.id + 100,
            checklist_id=10,
            parent_id=step.parent_id and step.parent_id + 100,
            after_id=step.after_id and step.after_id + 100,
            origin_id=step.id,
        )
        for step in template
    )


def edited(steps: tuple[Step, ...], step_id: int, **values: object) -> tuple[Step, ...]:
    return tuple(replace(one, **values) if one.id == step_id else one for one in steps)  # type: ignore[arg-type]


def told(found: list[Difference]) -> list[tuple[str, str, str, Doubt]]:
    return [(str(one.kind), one.title, one.field, one.doubt) for one in found]


def drawn(steps: list[Step]) -> list[str]:
    return ["  " * line.depth + line.step.title for line in lines(steps)]


def after(now: tuple[Step, ...], own: tuple[Step, ...], *kinds: DiffKind) -> list[Step]:
    keys = [one.key for one in differences(BASE, now, own) if not kinds or one.kind in kinds]
    return merged(BASE, now, own, keys)


def test_what_is_the_same_makes_no_difference() -> None:
    assert differences(BASE, BASE, started(BASE)) == []


def test_each_kind_is_told_and_merged() -> None:
    now = edited(BASE, 3, title="Kick-off call", parent_id=4, position=0, day=7)
    now = edited(now, 5, position=1)
    now = (*(one for one in now if one.id != 2), Step(6, 9, 1, 0, "Welcome", day=2))
    found = differences(BASE, now, started(BASE))
    assert told(found) == [
        ("added", "Welcome", "", Doubt.NONE),
        ("renamed", "Call", "", Doubt.NONE),
        ("changed", "Call", "day", Doubt.NONE),
        ("moved", "Call", "", Doubt.NONE),
        ("changed", "Train", "after_id", Doubt.NONE),
        ("removed", "Sign", "", Doubt.NONE),
    ]
    assert (found[2].before, found[2].after) == (5, 7)
    assert (found[3].before, found[3].after) == ("Before", "After")
    assert (found[4].before, found[4].after) == ("Sign", "")
    whole = after(now, started(BASE))
    assert drawn(whole) == ["Before", "  Welcome", "After", "  Kick-off call", "  Train"]
    assert next(one for one in whole if one.id == -6).origin_id == 6


def test_what_the_partner_changed_itself_is_in_doubt_and_stays_unless_chosen() -> None:
    now = edited(BASE, 2, day=-2, title="Signed")
    own = edited(started(BASE), 102, day=-9, title="Signed by both")
    found = differences(BASE, now, own)
    assert {one.doubt for one in found} == {Doubt.OWN}
    assert merged(BASE, now, own, []) == list(own)
    taken = next(one for one in after(now, own) if one.id == 102)
    assert (taken.day, taken.title) == (-2, "Signed")


def test_what_both_changed_alike_is_no_difference() -> None:
    now = edited(BASE, 2, day=-2)
    assert differences(BASE, now, edited(started(BASE), 102, day=-2)) == []


def test_what_is_done_is_in_doubt_but_for_its_title() -> None:
    now = edited(BASE, 2, title="Signed", day=-2)
    own = edited(started(BASE), 102, done_on=date(2026, 3, 1))
    assert told(differences(BASE, now, own)) == [
        ("renamed", "Sign", "", Doubt.NONE),
        ("changed", "Sign", "day", Doubt.DONE),
    ]
    gone = tuple(one for one in BASE if one.id != 2)
    removed = [one for one in differences(BASE, gone, own) if one.kind is DiffKind.REMOVED]
    assert removed[0].doubt is Doubt.DONE


def test_a_group_that_is_to_go_stays_while_the_partner_has_something_in_it() -> None:
    now = BASE[3:]
    own = (*started(BASE), Step(200, 10, 101, 2, "Ours"))
    assert drawn(after(now, own)) == ["Before", "  Ours", "After", "  Train"]


def test_what_the_partner_does_without_does_not_come_back() -> None:
    own = tuple(one for one in started(BASE) if one.id != 103)
    assert differences(BASE, edited(BASE, 3, day=9), own) == []


def test_a_version_that_was_not_kept_takes_all_that_differs_from_the_template() -> None:
    own = tuple(replace(one, origin_id=None) for one in started(BASE))
    own = (*own, Step(200, 10, 101, 2, "Ours"))
    now = (*edited(BASE, 3, day=7), Step(6, 9, 4, 1, "Sell"))
    assert told(differences(None, now, own)) == [
        ("changed", "Call", "day", Doubt.NONE),
        ("added", "Sell", "", Doubt.NONE),
    ]


def test_of_a_row_in_another_order_as_few_as_can_be_are_moved() -> None:
    row = tuple(Step(n, 9, None, n, str(n)) for n in range(1, 6))
    now = edited(row, 1, position=9)
    assert [one.title for one in differences(row, now, started(row))] == ["1"]


# Whatever was done to the template

_DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["add", "remove", "rename", "day", "side", "move", "wait"]),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    max_size=8,
)


def changed(
    steps: tuple[Step, ...], deeds: list[tuple[str, int, int]], new: int
) -> tuple[Step, ...]:
    """A template after some edits; new steps are numbered from ``new``."""
    for deed, one, other in deeds:
        ids = [step.id for step in steps]
        if deed == "add" or not ids:
            parent = None if one % 3 == 0 or not ids else ids[one % len(ids)]
            steps = (*steps, Step(new, 9, parent, other, f"New {new}", day=other))
            new += 1
            continue
        step_id, goal = ids[one % len(ids)], ids[other % len(ids)]
        match deed:
            case "remove":
                gone = {step_id}
                for step in in_order(steps):
                    gone |= {step.id} if step.parent_id in gone else set()
                steps = tuple(step for step in steps if step.id not in gone)
            case "rename":
                steps = edited(steps, step_id, title=f"Name {other}")
            case "day":
                steps = edited(steps, step_id, day=other)
            case "side":
                steps = edited(steps, step_id, side=list(Side)[other % 3])
            case "wait":
                steps = edited(steps, step_id, after_id=goal)
            case _:
                for key, place in moved(steps, [step_id], None if other % 4 == 0 else goal).items():
                    steps = edited(steps, key, parent_id=place.parent_id, position=place.position)
    return steps


def said(steps: list[Step]) -> list[tuple[object, ...]]:
    """All that a checklist asks for, with the place of what is waited for instead of its id."""
    shown = lines(steps)
    number = {line.step.id: line.number for line in shown}
    return [
        (line.number, number.get(line.step.after_id or 0),
         *(getattr(line.step, name) for name in ASKED))
        for line in shown
    ]  # fmt: skip


@settings(max_examples=50)
@given(_DEEDS)
def test_all_of_it_in_what_nobody_touched_is_what_starts_from_it_now(
    deeds: list[tuple[str, int, int]],
) -> None:
    now = changed(BASE, deeds, 50)
    assert said(after(now, started(BASE))) == said(list(now))


@settings(max_examples=50)
@given(_DEEDS, _DEEDS)
def test_none_of_it_changes_nothing_and_all_of_it_leaves_a_sound_outline(
    theirs: list[tuple[str, int, int]], ours: list[tuple[str, int, int]]
) -> None:
    now, own = changed(BASE, theirs, 50), changed(started(BASE), ours, 500)
    assert merged(BASE, now, own, []) == list(own)
    whole = after(now, own)
    assert len(lines(whole)) == len({step.id for step in whole}) == len(whole)
    kept = {step.id for step in own if step.origin_id is None}
    assert kept <= {step.id for step in whole}, "what is the partner's alone is never lost"
