"""The log of a partner."""

from datetime import date

from prmdesk.domain.activities import Activity, Kind, last_contact

OLD, NEW = date(2026, 10, 1), date(2026, 11, 1)


def entry(kind: Kind, day: date) -> Activity:
    return Activity(0, 1, kind, day, "x")


def test_the_last_contact_is_the_latest_made_in_whatever_order() -> None:
    assert last_contact([entry(Kind.CONTACT, NEW), entry(Kind.CONTACT, OLD)]) == NEW
    assert last_contact([entry(Kind.CONTACT, OLD), entry(Kind.CONTACT, NEW)]) == NEW


def test_notes_and_tasks_are_no_contact() -> None:
    assert last_contact([entry(Kind.NOTE, NEW), entry(Kind.TASK, NEW)]) is None
    assert last_contact([]) is None
