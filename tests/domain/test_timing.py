"""Resources that come after the milestone they serve (R25)."""

from dataclasses import replace
from datetime import date

from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.resources import Allotment
from prmdesk.domain.timing import Late, Milestones, late, launch_day, planned_on

CHECKLIST = Checklist(1, 7, "30/60/90", started_on=date(2026, 9, 1))
PHASE = Step(1, 1, None, 0, "First 90 days")
KICKOFF = Step(2, 1, 1, 0, "Kickoff", day=5)
DEMO = Step(3, 1, 1, 1, "First demo", day=60, is_exit=True)
WRAP_UP = Step(4, 1, 1, 2, "Wrap-up", day=200)
STEPS = {step.id: step for step in (PHASE, KICKOFF, DEMO, WRAP_UP)}
SEATS, HOURS = 4, 1
GIVEN = Allotment(1, 7, HOURS, 2026, 4, planned=2)
MILESTONES = Milestones(STEPS, {1: CHECKLIST.started_on}, {}, frozenset({SEATS}))


def test_it_is_planned_for_its_day_else_for_the_first_of_its_quarter() -> None:
    assert planned_on(GIVEN, 1) == date(2026, 10, 1)
    assert planned_on(GIVEN, 4) == date(2027, 1, 1)
    assert planned_on(replace(GIVEN, on_day=date(2026, 12, 5)), 1) == date(2026, 12, 5)


def test_what_comes_after_its_step_or_its_day_is_late_the_latest_first() -> None:
    for_kickoff = replace(GIVEN, step_id=2, on_day=date(2026, 9, 7))
    in_time = replace(GIVEN, step_id=2, on_day=date(2026, 9, 6))
    for_a_day = replace(GIVEN, id=2, needed_by=date(2026, 9, 15))
    assert late([for_kickoff, in_time, for_a_day], MILESTONES, 1) == [
        Late(for_a_day, date(2026, 10, 1), date(2026, 9, 15)),
        Late(for_kickoff, date(2026, 9, 7), date(2026, 9, 6), "Kickoff"),
    ]


def test_of_two_milestones_the_earlier_counts() -> None:
    both = replace(GIVEN, step_id=3, needed_by=date(2026, 9, 20))
    assert late([both], MILESTONES, 1)[0].needed_on == date(2026, 9, 20)
    both = replace(both, needed_by=date(2027, 1, 1), on_day=date(2026, 11, 1))
    assert late([both], MILESTONES, 1)[0].step == "First demo"


def test_what_is_not_planned_or_whose_step_is_skipped_is_never_late() -> None:
    skipped = replace(MILESTONES, steps={2: replace(KICKOFF, skip_reason="They know us")})
    assert late([replace(GIVEN, step_id=2)], skipped, 1) == []
    assert late([replace(GIVEN, planned=0, needed_by=date(2026, 1, 1))], MILESTONES, 1) == []
    assert late([replace(GIVEN, step_id=99)], MILESTONES, 1) == []


def test_seats_without_a_milestone_are_measured_against_the_launch() -> None:
    steps = list(STEPS.values())
    launch = launch_day(CHECKLIST, steps)
    assert launch == date(2026, 10, 31)
    milestones = replace(MILESTONES, launches={7: launch})
    seats = replace(GIVEN, pool_id=SEATS, on_day=date(2026, 11, 2))
    assert late([seats], milestones, 1) == [
        Late(seats, date(2026, 11, 2), date(2026, 10, 31), is_launch=True)
    ]
    assert late([replace(seats, pool_id=HOURS)], milestones, 1) == []
    assert late([replace(seats, needed_by=date(2026, 12, 1))], milestones, 1) == []


def test_the_launch_is_the_last_exit_step_while_onboarding_runs() -> None:
    without_exit = [PHASE, KICKOFF, replace(DEMO, is_exit=False)]
    assert launch_day(CHECKLIST, without_exit) == date(2026, 10, 31)
    done = [replace(step, done_on=date(2026, 9, 9)) for step in STEPS.values()]
    assert launch_day(CHECKLIST, done) is None
    assert launch_day(replace(CHECKLIST, started_on=None), without_exit) is None
