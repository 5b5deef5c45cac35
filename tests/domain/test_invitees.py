"""Who is offered first when people are invited."""

from datetime import date

from prmdesk.domain.enablement import Records
from prmdesk.domain.invitees import Fit, invitees
from prmdesk.domain.partners import Contact, Partner, Role
from prmdesk.domain.training import Attendance, AttendanceResult, Course, Session, SessionState

DAY = date(2026, 11, 24)


def test_who_must_learn_the_course_is_offered_first_and_who_left_never() -> None:
    people = [
        Contact(1, 1, "Anja", role=Role.SALES), Contact(2, 1, "Ben", role=Role.SALES),
        Contact(3, 1, "Cleo"), Contact(4, 1, "Dan", role=Role.SALES, left_on=DAY),
    ]  # fmt: skip
    records = Records(
        [Partner(1, "Acme")], people, [Course(7, "Pitch", audience=(Role.SALES,))],
        [Session(1, 7, DAY, state=SessionState.HELD)],
        [Attendance(1, 1, 1, 1, AttendanceResult.ATTENDED)],
    )  # fmt: skip
    assert [(one.contact.name, one.fit) for one in invitees(records, 7, DAY)] == [
        ("Ben", Fit.LACKS), ("Anja", Fit.CURRENT), ("Cleo", Fit.OTHER),
    ]  # fmt: skip
