"""The 90-day test: started, closed, listed, and held against the score (D18)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.domain.plans import Target
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.domain.sheets import Sheet
from prmdesk.domain.trials import Comparison, Result
from prmdesk.errors import Conflict, Invalid
from prmdesk.services import partners, plans, scores, trials
from prmdesk.storage.database import Database

GOAL = "Names three accounts and makes two introductions"


@pytest.fixture
def lumen(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Lumen"), today)


def test_a_test_runs_ninety_days_and_its_end_follows_its_start(
    db: Database, lumen: int, today: date
) -> None:
    made = trials.start(db, lumen, f" {GOAL} ", today)
    trials.edit(db, made, starts_on=today + timedelta(7))
    (found,) = trials.of_partner(db, lumen)
    assert (found.goal, found.ends_on) == (GOAL, today + timedelta(97))
    trials.edit(db, made, ends_on=today + timedelta(30), note=" As agreed ")
    trials.edit(db, made, starts_on=today)
    (found,) = trials.of_partner(db, lumen)
    assert (found.ends_on, found.note) == (today + timedelta(30), "As agreed")


def test_one_test_at_a_time(db: Database, lumen: int, today: date) -> None:
    first = trials.start(db, lumen, GOAL, today)
    with pytest.raises(Conflict, match="under way"):
        trials.start(db, lumen, "Another", today)
    trials.set_result(db, first, Result.DELIVERED, today)
    second = trials.start(db, lumen, "Another", today)
    with pytest.raises(Conflict, match="under way"):
        trials.set_result(db, first, Result.OPEN, today)
    trials.remove(db, second)
    trials.set_result(db, first, Result.OPEN, today)
    assert trials.of_partner(db, lumen)[0].closed_on is None
    assert [db.undo() is not None for _ in range(3)] == [True] * 3
    assert [one.result for one in trials.of_partner(db, lumen)] == [Result.DELIVERED]


def test_what_cannot_be_is_refused(db: Database, lumen: int, today: date) -> None:
    with pytest.raises(Invalid) as told:
        trials.start(db, lumen, " ", today, today - timedelta(1))
    assert [problem.field for problem in told.value.problems] == ["goal", "ends_on"]
    made = trials.start(db, lumen, GOAL, today)
    with pytest.raises(Invalid, match="before it begins"):
        trials.edit(db, made, closed_on=today - timedelta(1))


def test_the_list_of_all_shows_what_is_overdue_first(db: Database, today: date) -> None:
    for name, begins in (("Lumen", -30), ("Kestrel", -100), ("Pine", -80)):
        key = partners.add_partner(db, Partner(0, name), today)
        trials.start(db, key, GOAL, today + timedelta(begins))
    done = partners.add_partner(db, Partner(0, "Done"), today)
    scores.place(db, {done: Place(80, 80)})
    trials.set_result(db, trials.start(db, done, GOAL, today), Result.FAILED, today)
    found = trials.sheet(db, today)
    assert column(found, "Partner") == ["Kestrel", "Pine", "Lumen", "Done"]
    assert column(found, "Status") == ["Overdue", "Due soon", "Under way", "Failed"]
    assert column(found, "Quadrant")[3] is Quadrant.STRATEGIC
    assert found.rows[3].partner_id == done


def column(sheet: Sheet, title: str) -> list[object]:
    place = [column.title for column in sheet.columns].index(title)
    return [row.cells[place] for row in sheet.rows]


def case(db: Database, name: str, place: Place, result: Result, reached: int, day: date) -> None:
    """A partner that stood at ``place`` when its test began; its plan came to ``reached`` %."""
    key = partners.add_partner(db, Partner(0, name), day)
    scores.place(db, {key: place})
    made = trials.start(db, key, GOAL, day)
    trials.set_result(db, made, result, day + timedelta(60))
    plan_id = plans.create_plan(db, key, 2027)
    row = plans.whole(db, plan_id).targets[0]
    assert isinstance(row, Target)
    plans.edit_row(db, row, target_q1=Decimal(100), actual_q1=Decimal(reached))


def test_the_score_and_the_test_are_held_against_the_plan(db: Database, today: date) -> None:
    """Ends in January 2027. Right: score for A, C; test for A, B, C; of five cases."""
    assert trials.comparison_sheet(db).note.startswith("Nothing to compare yet.")
    high, low = Place(80, 80), Place(80, 20)
    case(db, "A", high, Result.DELIVERED, 100, today)
    case(db, "B", high, Result.FAILED, 99, today)
    case(db, "C", low, Result.FAILED, 50, today)
    case(db, "D", low, Result.FAILED, 120, today)
    few = trials.comparison_sheet(db).note
    assert "in 2 of 4 (50 %), the 90-day test in 3 of 4 (75 %). That is too few to say" in few
    case(db, "E", high, Result.DELIVERED, 0, today)
    found = trials.compared(db)
    assert len(found) == 5
    told = trials.comparison_sheet(db)
    assert told.note == (
        "The score was right in 2 of 5 (40 %), the 90-day test in 3 of 5 (60 %). "
        "The 90-day test predicts better."
    )
    assert column(told, "Partner") == ["E", "D", "C", "B", "A"]
    assert column(told, "The score said") == [
        "invest", "do not invest", "do not invest", "invest", "invest",
    ]  # fmt: skip
    assert column(told, "Plan reached") == [0, 1, 0.5, 0.99, 1]
    assert column(told, "Test was right") == ["no", "no", "yes", "yes", "yes"]


def test_the_verdict_is_a_sentence() -> None:
    assert trials.comparison_text(Comparison(6, 3, 3)).endswith("Both predict equally well.")
