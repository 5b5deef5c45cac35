"""The words of each column, in a running checklist and in a template."""

import re
from dataclasses import replace
from datetime import date

import pytest

from prmdesk.domain.onboarding import Outcome, Progress, Step, StepKind
from prmdesk.ui.onboarding.columns import (
    Column,
    Facts,
    cell,
    day_text,
    entered,
    is_late,
    read_days,
    values,
)

START, TODAY = date(2026, 11, 2), date(2026, 11, 24)
RUNNING = Facts(False, START, TODAY)
TEMPLATE = Facts(True, None, TODAY)
STEP = Step(1, 1, None, 0, "Kickoff", StepKind.PEOPLE, day=20, note="Bring the plan")


def due(**values: object) -> str:
    return cell(replace(STEP, **values), Column.DUE, RUNNING)  # type: ignore[arg-type]


def test_due_says_in_words_how_late_or_when() -> None:
    assert due() == "2 days late"
    assert is_late(STEP, RUNNING)
    assert due(day=22) == "today"
    assert due(day=23) == "tomorrow"
    assert due(day=60) == "1 Jan 2027"
    assert due(done_on=date(2026, 11, 20)) == "20 Nov 2026"
    assert due(skip_reason="no") == "not needed"
    assert due(day=None) == ""
    ended = replace(RUNNING, outcome=Outcome.STOPPED)
    assert cell(STEP, Column.DUE, ended) == "22 Nov 2026"
    assert not is_late(STEP, ended)


def test_due_of_a_template_counts_from_the_start() -> None:
    assert cell(STEP, Column.DUE, TEMPLATE) == "+20 days"
    assert day_text(1) == "+1 day"
    assert day_text(-5) == "5 days before"
    assert day_text(None) == ""
    assert not is_late(STEP, TEMPLATE)


def test_a_group_tells_how_far_its_steps_are() -> None:
    group = replace(RUNNING, group=Progress(3, 11))
    assert cell(STEP, Column.DUE, group) == "3 of 11"
    assert cell(STEP, Column.KIND, group) == ""
    late = replace(group, late=2)
    assert cell(STEP, Column.DUE, late) == "2 late"
    assert is_late(STEP, late)
    assert cell(STEP, Column.DUE, replace(TEMPLATE, group=Progress(0, 11))) == "11 steps"


@pytest.mark.parametrize(
    ("text", "days"),
    [("+14", 14), ("14", 14), ("-5", -5), ("− 5 days", -5), ("+1 day", 1), ("", None), (" ", None)],
)
def test_days_are_read_as_people_type_them(text: str, days: int | None) -> None:
    assert read_days(text) == days


@pytest.mark.parametrize("text", ["soon", "+", "day 5", "12345"])
def test_what_is_no_number_of_days_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        read_days(text)


def test_what_day_text_shows_for_days_to_come_can_be_typed_back() -> None:
    for day in (0, 1, 14, 90):
        assert read_days(day_text(day)) == day


def test_the_note_tells_who_took_part_and_why_not() -> None:
    assert cell(STEP, Column.NOTE, RUNNING) == "Bring the plan"
    held = replace(STEP, done_on=TODAY, attendees="Anja", note="Agreed")
    assert cell(held, Column.NOTE, RUNNING) == "Anja · Agreed"
    assert cell(replace(STEP, skip_reason="Old friend"), Column.NOTE, RUNNING) == (
        "Not needed: Old friend"
    )


def test_entries_become_the_fields_they_mean() -> None:
    assert values(Column.TITLE, " Call ", RUNNING) == {"title": "Call"}
    assert values(Column.DUE, TODAY, RUNNING) == {"due": TODAY}
    assert values(Column.DUE, None, RUNNING) == {"due": None, "day": None}
    assert values(Column.DUE, 14, TEMPLATE) == {"day": 14}
    assert values(Column.EXIT, True, RUNNING) == {"is_exit": True}
    assert values(Column.KIND, StepKind.SYSTEM, RUNNING) == {"kind": StepKind.SYSTEM}


def test_an_entry_starts_with_what_is_there() -> None:
    assert entered(STEP, Column.DUE, RUNNING) == date(2026, 11, 22)
    assert entered(STEP, Column.DUE, TEMPLATE) == 20
    assert entered(STEP, Column.NOTE, RUNNING) == "Bring the plan"
