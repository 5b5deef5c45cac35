"""The tables of people: exact figures, a line for each, and none for what is not known."""

from datetime import date

from prmdesk.domain.partners import Contact, Role
from prmdesk.domain.people import Acquaintance, Alarm, PeopleAlarm, Someone
from prmdesk.services.people_sheets import alarms_sheet, map_sheet, people_sheet

TODAY = date(2026, 11, 24)
KIM = Acquaintance(1, 7, 1, "Kim", 4, "from the fair")
PEOPLE = [
    Someone(Contact(1, 7, "Anja", role=Role.SPONSOR), "Acme", date(2026, 11, 12), (KIM,)),
    Someone(Contact(2, 7, "Selin", left_on=date(2026, 11, 1)), "Acme"),
]


def test_everyone_has_a_line_with_the_last_touch() -> None:
    sheet = people_sheet(PEOPLE, TODAY)
    assert [column.title for column in sheet.columns[3:7]] == [
        "Strength", "Known by", "Last touch", "Days since",
    ]  # fmt: skip
    assert sheet.rows[0].cells[3:7] == ("●●●●○ 4", "Kim 4", date(2026, 11, 12), 12)
    assert sheet.rows[1].cells[3:7] == (None, None, None, None)
    assert [(row.partner_id, row.id) for row in sheet.rows] == [(7, 1), (7, 2)]


def test_the_map_as_a_table_names_who_nobody_knows() -> None:
    rows = [row.cells for row in map_sheet(PEOPLE).rows]
    assert rows[0] == ("Anja", "Executive sponsor", None, 4, "Kim", 4, "from the fair")
    assert rows[1] == ("Selin", "", date(2026, 11, 1), None, None, None, None)


def test_an_alarm_has_a_line_that_leads_to_it() -> None:
    (row,) = alarms_sheet([PeopleAlarm(7, "Acme", Alarm.NO_TECHNICAL)]).rows
    assert row.cells[:2] == ("Acme", "No technical contact")
    assert (row.partner_id, row.id) == (7, 0)
