"""What is taken over follows the rules of each kind of row, as if it were typed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from prmdesk.domain.plan_diff import Change, Verdict
from prmdesk.domain.plans import WholePlan
from prmdesk.errors import Conflict, Invalid
from prmdesk.services import plans
from prmdesk.services.plan_home_write import judged_steps, write
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY
from tests.exporters import plan_facts
from tests.services.filling import PLAN, STEPS, settle

BOOK, DEAL = STEPS + 3, STEPS + 4


@pytest.fixture
def whole(db: Database) -> WholePlan:
    settle(db)
    return plans.whole(db, PLAN)


def change(table: str, row_id: int | None, field: str, theirs: Any) -> Change:
    verdict = Verdict.NEW if row_id is None else Verdict.TAKE
    return Change(table, row_id, 9, field, None, None, theirs, verdict)


def take(db: Database, whole: WholePlan, *changes: Change) -> WholePlan:
    with db.write("Take over") as tx:
        write(db, tx, whole, changes, TODAY)
    return plans.whole(db, PLAN)


def ticks(first: date, second: date) -> tuple[Change, Change]:
    return change("steps", BOOK, "done_on", first), change("steps", DEAL, "done_on", second)


def test_steps_are_ticked_before_those_that_wait_for_them(db: Database, whole: WholePlan) -> None:
    with db.write("Wait") as tx:
        tx.update(tables.steps, BOOK, {"after_id": DEAL})
    waiting = plans.whole(db, PLAN)
    both = ticks(date(2026, 3, 2), date(2026, 3, 1))
    assert judged_steps(both, waiting, TODAY) == list(both)
    (alone,) = judged_steps(both[:1], waiting, TODAY)
    assert (alone.verdict, alone.why) == (
        Verdict.INVALID, "“Accounts named” waits for “First deal”, which is still open.",
    )  # fmt: skip
    done = {step.id: step.done_on for step in take(db, waiting, *both).steps}
    assert (done[BOOK], done[DEAL]) == (date(2026, 3, 2), date(2026, 3, 1))


def test_a_day_can_be_corrected_and_taken_back(db: Database, whole: WholePlan) -> None:
    done = STEPS + 2
    now = take(db, whole, change("steps", done, "done_on", date(2026, 1, 15)))
    assert next(one.done_on for one in now.steps if one.id == done) == date(2026, 1, 15)
    now = take(db, now, change("steps", done, "done_on", None))
    assert next(one.done_on for one in now.steps if one.id == done) is None


def test_nothing_is_done_in_an_onboarding_that_ended_or_is_not_there(whole: WholePlan) -> None:
    assert whole.checklist is not None
    tick = change("steps", BOOK, "done_on", TODAY)
    ended = replace(whole, checklist=replace(whole.checklist, ended_on=TODAY))
    assert judged_steps([tick], ended, TODAY)[0].why.endswith("Reopen it first.")
    new = change("steps", None, "title", "Meet")
    (none,) = judged_steps([new], replace(whole, checklist=None), TODAY)
    assert none.why == "The partner has no onboarding that a step could be added to."


def test_what_the_sessions_of_a_course_tell_is_not_typed(db: Database, whole: WholePlan) -> None:
    tied = replace(whole, trainings=[replace(whole.trainings[0], course_id=1)])
    with pytest.raises(Conflict, match="sessions of the course"):
        take(db, tied, change("trainings", 1, "heads_trained", 9))


def test_one_wrong_row_and_nothing_is_written(db: Database, whole: WholePlan) -> None:
    good = change("marketing", 1, "audience", "Everybody")
    with pytest.raises(Invalid, match="needs a name"):
        take(db, whole, good, change("marketing", None, "audience", "Nobody"))
    assert plans.whole(db, PLAN) == whole


def test_a_target_of_the_year_is_taken_as_it_is_and_not_spread(
    db: Database, whole: WholePlan
) -> None:
    row = plan_facts.usual().targets[0]
    bare: dict[str, Any] = dict.fromkeys(("annual", *(f"target_q{n}" for n in (1, 2, 3, 4))))
    plans.edit_row(db, row, **bare)
    now = take(db, plans.whole(db, PLAN), change("targets", 1, "annual", 400))
    assert (now.targets[0].annual, now.targets[0].target_q1) == (400, None)
