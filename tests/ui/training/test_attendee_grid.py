"""Results by one key a person, the mark typed in place."""

from datetime import date
from typing import cast

from prmdesk.domain.enablement import Records
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.training import Attendance, AttendanceResult
from prmdesk.ui.training.attendee_grid import AttendeeGrid, attendees_of
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, K, press

PEOPLE = [Contact(1, 1, "Ben"), Contact(2, 1, "Anja", left_on=date(2026, 1, 1))]
TAKEN = [Attendance(7, 1, 1, 1), Attendance(8, 1, 1, 2), Attendance(9, 2, 1, 1)]


def test_a_digit_is_a_result_and_goes_on_to_the_next(shown: Show) -> None:
    grid = cast(AttendeeGrid, shown(AttendeeGrid()))
    noted: list[tuple[list[int], AttendanceResult]] = []
    removed: list[list[int]] = []
    marks: list[tuple[int, str]] = []
    grid.noted.connect(lambda ids, result: noted.append((ids, result)))
    grid.removed.connect(removed.append)
    grid.marked.connect(lambda key, mark: marks.append((key, mark)))
    people = attendees_of(Records([Partner(1, "Acme")], PEOPLE, attendances=TAKEN), 1)
    assert [one.name for one in people] == ["Anja (left)", "Ben"]
    grid.show_people(people)
    grid.setFocus()
    grid.setCurrentIndex(grid.rows.index(0, 0))
    press(grid, K.Key_2, K.Key_4)
    assert noted == [([8], AttendanceResult.ATTENDED), ([7], AttendanceResult.FAILED)]
    press(grid, K.Key_A, mod=CTRL)
    press(grid, K.Key_5, K.Key_9)
    assert noted[2:] == [([8, 7], AttendanceResult.ABSENT)]
    press(grid, K.Key_Delete)
    assert removed == [[8, 7]]
    grid.rows.setData(grid.rows.index(1, 4), " 93 of 100 ")
    assert marks == [(7, "93 of 100")]
    grid.show_people(people)
    assert grid.chosen() == [8, 7]
