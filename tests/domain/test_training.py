"""Which result of a session counts as learned."""

import pytest

from prmdesk.domain.training import Attendance, AttendanceResult, Course, counts, took_part

R = AttendanceResult


@pytest.mark.parametrize(
    ("result", "there", "without_exam", "with_exam"),
    [
        (R.INVITED, False, False, False),
        (R.ATTENDED, True, True, False),
        (R.PASSED, True, True, True),
        (R.FAILED, True, False, False),
        (R.ABSENT, False, False, False),
    ],
)
def test_an_exam_is_to_be_passed_else_to_have_been_there_is_enough(
    result: R, there: bool, without_exam: bool, with_exam: bool
) -> None:
    attendance = Attendance(1, 1, 1, 1, result)
    assert took_part(attendance) is there
    assert counts(Course(1, "Pitch"), attendance) is without_exam
    assert counts(Course(1, "Pitch", has_exam=True), attendance) is with_exam
