"""Steps that wait for others: what holds them up, what goes together, what goes in circles."""

from dataclasses import replace
from datetime import date

import pytest

from prmdesk.domain.onboarding import Step
from prmdesk.domain.waiting import is_circular, ready, unsettled, waited_for

SIGN = Step(2, 9, 1, 0, "Sign")
CALL = Step(3, 9, 1, 1, "Call", after_id=2)
TRAIN = Step(5, 9, 4, 0, "Train")
STEPS = (
    Step(1, 9, None, 0, "Before"),
    SIGN,
    CALL,
    Step(4, 9, None, 1, "After", after_id=1),
    TRAIN,
)
DONE = date(2026, 3, 1)


def with_(**values: object) -> list[Step]:
    """STEPS, some of them changed by title."""
    return [replace(step, **values.get(step.title, {})) for step in STEPS]  # type: ignore[arg-type]


def test_a_group_is_open_while_something_in_it_is() -> None:
    assert unsettled(STEPS) == {1, 2, 3, 4, 5}
    assert unsettled(with_(Sign={"done_on": DONE}, Call={"skip_reason": "no"})) == {4, 5}


def test_a_step_waits_while_the_other_is_open_and_not_ticked_with_it() -> None:
    assert waited_for(CALL, STEPS) == SIGN
    assert waited_for(CALL, STEPS, [SIGN.id]) is None
    for settled in ({"done_on": DONE}, {"skip_reason": "Not here"}):
        assert waited_for(CALL, with_(Sign=settled)) is None
    assert waited_for(CALL, with_(Call={"after_id": 99})) == SIGN
    gone = replace(CALL, after_id=99)
    assert waited_for(gone, [*STEPS[:2], gone]) is None


def test_what_lies_in_a_phase_that_waits_waits_for_all_of_the_other() -> None:
    before = STEPS[0]
    assert waited_for(TRAIN, with_(Sign={"done_on": DONE})) == before
    assert waited_for(TRAIN, STEPS, [2, 3]) is None


def test_together_go_those_that_wait_for_none_but_each_other() -> None:
    assert ready([CALL, TRAIN], STEPS) == []
    assert ready([SIGN, CALL], STEPS) == [SIGN, CALL]
    assert ready([SIGN, CALL, TRAIN], STEPS) == [SIGN, CALL, TRAIN]


@pytest.mark.parametrize(
    ("title", "after_id"),
    [("Sign", 2), ("Sign", 3), ("Sign", 1), ("Before", 2), ("Before", 5), ("Sign", 5), ("Sign", 4)],
)
def test_circles_are_found_also_through_groups(title: str, after_id: int) -> None:
    assert not is_circular(STEPS)
    assert is_circular(with_(**{title: {"after_id": after_id}}))


def test_waiting_for_a_group_or_for_what_is_gone_is_no_circle() -> None:
    assert not is_circular(with_(Train={"after_id": 1}))
    assert not is_circular(with_(Sign={"after_id": 99}))
