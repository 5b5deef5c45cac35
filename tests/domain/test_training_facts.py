"""What was learned stands in the plan's trainings."""

from dataclasses import replace
from datetime import date

from prmdesk.domain.plans import Training, WorkStatus
from prmdesk.domain.training import Attendance, AttendanceResult, Course, Session, SessionState
from prmdesk.domain.training_facts import Learned, is_told, with_facts

A = AttendanceResult
PLANNED = Training(1, 3, 0, "Sales certificate", heads_needed=2, planned_on=date(2026, 3, 1))
TIED = replace(PLANNED, course_id=5, heads_trained=99, done_on=date(1999, 1, 1))
LEARNED = Learned(
    {5: Course(5, "Sales", trainer="Kim", refresh_months=12, has_exam=True)},
    {
        1: Session(1, 5, date(2026, 2, 3), state=SessionState.HELD),
        2: Session(2, 5, date(2026, 5, 4), state=SessionState.HELD),
        3: Session(3, 5, date(2026, 9, 9)),
        4: Session(4, 6, date(2026, 6, 6), state=SessionState.HELD),
    },
    [
        Attendance(1, 1, 7, 11, A.PASSED),
        Attendance(2, 1, 7, 12, A.FAILED),
        Attendance(3, 2, 7, 11, A.PASSED),
        Attendance(4, 4, 7, 13, A.PASSED),
    ],
)


def test_a_training_without_a_course_stays_as_it_was_typed() -> None:
    assert with_facts([PLANNED], LEARNED) == [PLANNED]
    gone = replace(PLANNED, course_id=77, heads_trained=3)
    assert with_facts([gone], LEARNED) == [gone]


def test_a_training_of_a_course_tells_what_was_learned_in_it() -> None:
    (told,) = with_facts([TIED], LEARNED)
    assert (told.heads_trained, told.done_on, told.planned_on) == (
        1, date(2026, 5, 4), date(2026, 3, 1),
    )  # fmt: skip
    assert (told.refresh_months, told.trainer, told.status) == (12, "Kim", WorkStatus.RUNNING)


def test_enough_people_make_it_done_and_a_session_to_come_is_the_plan() -> None:
    more = [*LEARNED.attendances, Attendance(5, 2, 7, 12, A.PASSED), Attendance(6, 3, 7, 14)]
    (told,) = with_facts([TIED], replace(LEARNED, attendances=more))
    assert (told.heads_trained, told.status) == (2, WorkStatus.DONE)
    assert told.planned_on == date(2026, 9, 9)


def test_nobody_yet_is_planned_and_what_was_cancelled_stays_so() -> None:
    nobody = replace(LEARNED, attendances=())
    assert [one.status for one in with_facts([TIED], nobody)] == [WorkStatus.PLANNED]
    (told,) = with_facts([replace(TIED, status=WorkStatus.CANCELLED)], LEARNED)
    assert (told.status, told.heads_trained) == (WorkStatus.CANCELLED, 1)


def test_only_what_the_sessions_tell_is_not_typed() -> None:
    assert is_told(TIED, "heads_trained")
    assert not is_told(TIED, "heads_needed")
    assert not is_told(TIED, "planned_on")
    assert not is_told(PLANNED, "heads_trained")
