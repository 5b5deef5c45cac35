"""Nonsense about steps is refused with a sentence that helps."""

from dataclasses import replace
from datetime import date

import pytest

from prmdesk.domain.onboarding import Checklist, Outcome, Step, StepKind
from prmdesk.errors import Conflict, Invalid
from prmdesk.services import step_rules

DAY = date(2026, 3, 1)
BEFORE = Step(1, 9, None, 0, "Before")
SIGN = Step(2, 9, 1, 0, "Sign")
CALL = Step(3, 9, 1, 1, "Call", after_id=2)
STEPS = [BEFORE, SIGN, CALL]
OWN = Checklist(9, 1, "Own", started_on=DAY)


@pytest.mark.parametrize(
    ("values", "field", "match"),
    [
        ({"title": " "}, "title", "needs a title"),
        ({"day": -400}, "day", "between -366 and 1830"),
        ({"day": 9999}, "day", "between -366 and 1830"),
        ({"every_months": 0}, "every_months", "1 to 120 months"),
        ({"after_id": 2}, "after_id", "cannot wait for itself"),
        ({"after_id": 1}, "after_id", "“Sign” cannot wait for “Before”"),
        ({"after_id": 3}, "after_id", "“Sign” cannot wait for “Call”"),
        ({"after_id": 77}, "after_id", "only for another of the same checklist"),
    ],
)
def test_what_no_step_can_be(values: dict[str, object], field: str, match: str) -> None:
    with pytest.raises(Invalid, match=match) as refused:
        step_rules.check_edit(SIGN, replace(SIGN, **values), STEPS)  # type: ignore[arg-type]
    assert [problem.field for problem in refused.value.problems] == [field]


def test_what_is_within_bounds_is_taken() -> None:
    for values in ({"day": -366}, {"day": 1830}, {"every_months": 1}, {"every_months": 120}):
        step_rules.check_edit(SIGN, replace(SIGN, **values), STEPS)
    step_rules.check_edit(CALL, replace(CALL, after_id=None), STEPS)


def test_a_move_that_would_make_steps_wait_for_each_other_is_refused() -> None:
    waits = [BEFORE, SIGN, Step(4, 9, None, 1, "Train", after_id=1)]
    inside = [*waits[:2], replace(waits[2], parent_id=1)]
    with pytest.raises(Invalid, match="wait for each other"):
        step_rules.check_waiting(waits, inside)
    step_rules.check_waiting(inside, inside)


def test_what_stood_unproven_before_may_still_be_renamed() -> None:
    old = replace(SIGN, done_on=DAY, needs_evidence=True)
    step_rules.check_edit(old, replace(old, title="Signed"), STEPS)
    with pytest.raises(Invalid, match="needs evidence"):
        step_rules.check_edit(replace(SIGN, done_on=DAY), old, STEPS)


def test_only_what_was_done_and_comes_again_is_repeated() -> None:
    done = replace(SIGN, done_on=DAY, every_months=6)
    step_rules.check_repeat(done, OWN, date(2026, 9, 1), "", "")
    for step, own, kind, match in (
        (replace(done, every_months=None), OWN, Invalid, "no months are set"),
        (replace(done, done_on=None), OWN, Invalid, "it is open"),
        (replace(done, done_on=date(2026, 9, 1)), OWN, Invalid, "that day or later"),
        (replace(done, kind=StepKind.PEOPLE), OWN, Invalid, "who took part"),
        (done, replace(OWN, ended_on=DAY, outcome=Outcome.STOPPED), Conflict, "was stopped"),
    ):
        with pytest.raises(kind, match=match):
            step_rules.check_repeat(step, own, date(2026, 9, 1), "", "")
