"""What stands on the brief, and what of it is new since the last contact."""

from dataclasses import replace
from datetime import UTC, date, datetime

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.brief import brief, changed_since
from prmdesk.domain.changes import Change
from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import Promise, PromiseState
from tests.exporters.card_facts import TODAY, told

MADE = date(2026, 11, 1)


def change(key: int, day: int, reverts: int | None = None) -> Change:
    return Change(key, datetime(2026, 11, day, 12, tzinfo=UTC), "Edit partner", reverts=reverts)


def promise(key: int, due: date | None, side: Side = Side.US) -> Promise:
    return Promise(key, 1, side, f"No {key}", MADE, due)


def test_new_is_what_was_done_after_the_day_of_the_last_contact_and_stands() -> None:
    changes = [change(5, 20, reverts=3), change(4, 19), change(3, 19), change(2, 18), change(1, 9)]
    since = changed_since(changes, date(2026, 11, 18))
    assert [one.id for one in since] == [4]
    assert [one.id for one in changed_since(changes, None)] == [4, 2, 1]


def test_open_promises_come_by_their_day_ours_first() -> None:
    kept = replace(promise(5, MADE), state=PromiseState.KEPT)
    promises = [
        promise(1, None), promise(2, date(2026, 12, 1)), kept,
        promise(3, date(2026, 11, 9), Side.PARTNER), promise(4, date(2026, 11, 9)),
    ]  # fmt: skip
    assert [one.id for one in brief(told(), promises, [], TODAY).promises] == [4, 3, 2, 1]


def test_the_figures_people_and_answers_are_those_of_the_battlecard() -> None:
    made = brief(told(), [], [], TODAY)
    assert [figure.kpi for figure in made.card.figures] == ["Revenue", "Leads"]
    assert made.card.people[0].name == "Max Kern"
    assert made.since == date(2026, 11, 12)
    kinds = {note.kind for note in made.notes}
    assert kinds <= {Kind.NOTE, Kind.CONTACT}
    assert [note.on_date for note in made.notes] == sorted(
        (note.on_date for note in made.notes), reverse=True
    )


def test_the_next_meeting_is_the_first_one_that_is_still_to_come() -> None:
    def meeting(key: int, due: date, at: str = "", done: date | None = None) -> Activity:
        return Activity(key, 1, Kind.MEETING, MADE, "Meet", due=due, at=at, done_on=done)

    facts = told()
    log = [
        meeting(90, TODAY, "15:00"), meeting(91, TODAY, "09:30"), meeting(92, TODAY, done=TODAY),
        meeting(93, date(2026, 1, 1)),
    ]  # fmt: skip
    found = brief(replace(facts, activities=[*facts.activities, *log]), [], [], TODAY).meeting
    assert found is not None
    assert found.id == 91
