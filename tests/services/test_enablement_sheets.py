"""Training as tables: the same figures for screen, clipboard and Excel."""

from datetime import date
from decimal import Decimal

from prmdesk.domain.enablement import Records, coverage, due
from prmdesk.domain.partners import Contact, Partner, Role
from prmdesk.domain.training import (
    Attendance,
    AttendanceResult,
    Course,
    Mode,
    Session,
    SessionState,
)
from prmdesk.services import enablement_sheets as sheets

TODAY = date(2026, 11, 24)
HELD = SessionState.HELD
PEOPLE = [
    Contact(1, 1, "Anja", role=Role.SALES), Contact(2, 1, "Ben", role=Role.SALES),
    Contact(3, 1, "Cleo", role=Role.SALES, left_on=date(2026, 10, 1)), Contact(4, 1, "Dan"),
]  # fmt: skip
PITCH = Course(1, "Pitch", audience=(Role.SALES,), refresh_months=12)
SESSIONS = [
    Session(1, 1, date(2025, 6, 1), "10:00", "Asia/Tokyo", 90, cost=Decimal("100"), state=HELD),
    Session(2, 1, date(2026, 6, 1), mode=Mode.IN_PERSON, state=HELD),
]
TAKEN = [
    Attendance(1, 1, 1, 1, AttendanceResult.ATTENDED),
    Attendance(2, 1, 1, 3, AttendanceResult.ATTENDED, "good"),
    Attendance(3, 2, 1, 2, AttendanceResult.ATTENDED),
]
RECORDS = Records(
    [Partner(1, "Acme")], PEOPLE, [PITCH], SESSIONS, TAKEN, (), {"sales": 2, "legal": 1}
)


def rows(sheet: sheets.Sheet) -> list[tuple[object, ...]]:
    return [row.cells for row in sheet.rows]


def test_coverage_has_trained_needed_share_and_ever_and_nothing_without_a_course() -> None:
    sheet = sheets.coverage_sheet(RECORDS, coverage(RECORDS, TODAY))
    assert rows(sheet) == [("Acme", 1, 2, 0.5, 2, None, 1, None, None)]


def test_the_people_behind_it_have_what_they_lack_first_and_since_when() -> None:
    sheet = sheets.people_sheet(RECORDS, TODAY, 1, Role.SALES)
    assert sheet.title == "Sales at Acme"
    assert [cells[:3] for cells in rows(sheet)] == [
        ("Anja", "Not current since 2 Jun 2026", "Pitch"), ("Ben", "Current", "Pitch"),
    ]  # fmt: skip
    assert sheet.note == "1 of 2 people are current in all that their role must know."
    everybody = sheets.people_sheet(RECORDS, TODAY, 1)
    assert ("Dan", "No course for this role", "", "No role", None, None) in rows(everybody)


def test_who_is_due_stands_at_its_place() -> None:
    found = due(RECORDS, TODAY)
    sheet = sheets.due_sheet(found, TODAY)
    assert [(row.id, row.partner_id, row.cells[:4]) for row in sheet.rows] == [
        (0, 1, ("Overdue since 2 Jun 2026", "Anja", "Acme", "Pitch"))
    ]


def test_sessions_count_who_was_invited_and_who_came_and_history_keeps_who_left() -> None:
    sheet = sheets.sessions_sheet(RECORDS, SESSIONS, "All")
    assert rows(sheet)[0][:6] == (
        date(2025, 6, 1), "10:00 (Asia/Tokyo)", "Pitch", "Held", 2, 2,
    )  # fmt: skip
    assert len(rows(sheets.sessions_sheet(RECORDS, SESSIONS, "One", of_one=True))[0]) == 8
    history = sheets.history_sheet(RECORDS, 1)
    assert [cells[2] for cells in rows(history)] == ["Ben", "Anja", "Cleo (left)"]
    assert rows(sheets.courses_sheet([PITCH], SESSIONS)) == [
        ("Pitch", 2, "", "Sales", "every 12 months")
    ]


def test_the_mix_is_summed() -> None:
    sheet = sheets.mix_sheet(RECORDS, "EUR")
    assert rows(sheet) == [
        ("Acme", "In person", 1, 1, None, None), ("Acme", "Online", 1, 2, 90, 10000),
        ("Total", None, None, 3, None, 10000),
    ]  # fmt: skip
