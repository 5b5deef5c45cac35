"""What has a day is in the calendar once, and what is done or of nobody any more is not."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.calendar import EntryKind, Wanted
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.promises import PromiseState
from prmdesk.domain.training import SessionState
from prmdesk.services import calendar, partners
from prmdesk.storage import tables
from prmdesk.storage.database import Database

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def acme(db: Database, today: date) -> int:
    """A partner with one of each kind, and one of each that is done."""
    key = partners.add_partner(db, Partner(0, "Acme", agreement_end=today + timedelta(40)), today)
    other = partners.add_partner(db, Partner(0, "Other"), today)
    anja = partners.save_contact(db, Contact(0, key, "Anja"))
    soon = today + timedelta(1)
    for kind, text, done in (
        (Kind.TASK, "Call", None), (Kind.TASK, "Old", today), (Kind.MEETING, "QBR", None),
        (Kind.NOTE, "Said", None),
    ):  # fmt: skip
        at = "14:00" if kind is Kind.MEETING else ""
        partners.save_activity(
            db, Activity(0, key, kind, today, text, due=soon, done_on=done, at=at)
        )
    partners.save_activity(db, Activity(0, other, Kind.TASK, today, "Theirs", due=soon))
    with db.write("Fill") as tx:
        for state in (PromiseState.OPEN, PromiseState.KEPT):
            row = {"side": Side.PARTNER, "text": "Send leads", "made_on": today, "due": today}
            tx.insert(tables.promises, {"partner_id": key, **row, "state": state})
        course = tx.insert(tables.courses, {"name": "Basics", "minutes": 90})
        for state in (SessionState.PLANNED, SessionState.CANCELLED):
            row = {"on_date": soon, "at": "09:30", "zone": "Asia/Shanghai", "state": state}
            held = tx.insert(tables.sessions, {"course_id": course, **row})
            seat = {"session_id": held, "partner_id": key, "contact_id": anja}
            tx.insert(tables.attendances, seat)
        for reviewed in (None, today):
            row = {"on_date": today, "verdict": "keep", "review_on": soon, "reviewed_on": reviewed}
            tx.insert(tables.decisions, {"partner_id": key, **row})
        running = tx.insert(
            tables.checklists, {"partner_id": key, "name": "Start", "started_on": today}
        )
        for title, done, every in (("Sign", None, None), ("Meet", today, None), ("Ask", today, 6)):
            row = {"position": 0, "title": title, "day": 7, "done_on": done}
            row["every_months"] = every
            tx.insert(tables.steps, {"checklist_id": running, **row})
    return key


def test_each_kind_is_there_once_on_its_day(db: Database, acme: int, today: date) -> None:
    found = calendar.entries(db, Wanted(partner_ids=frozenset({acme})))
    assert sorted((one.kind, (one.on - today).days, one.what) for one in found) == [
        (EntryKind.AGREEMENT, 40, ""), (EntryKind.MEETING, 1, "QBR"),
        (EntryKind.PROMISE, 0, "Send leads"), (EntryKind.REVIEW, 1, ""),
        (EntryKind.STEP, 7, "Sign"), (EntryKind.STEP, 181, "Ask"),
        (EntryKind.TASK, 1, "Call"), (EntryKind.TRAINING, 1, "Basics"),
    ]  # fmt: skip
    assert {one.partners for one in found} == {("Acme",)}
    assert [row.cells[1:] for row in calendar.sheet(found).rows][:2] == [
        ("", "Acme promised: Send leads"), ("", "Review the decision on Acme"),
    ]  # fmt: skip


def test_kinds_partners_and_days_narrow_it(db: Database, acme: int, today: date) -> None:
    assert len(calendar.entries(db, Wanted())) == 9
    tasks = Wanted(frozenset({EntryKind.TASK}))
    assert [one.what for one in calendar.entries(db, tasks)] == ["Call", "Theirs"]
    late = Wanted(first=today + timedelta(2), last=today + timedelta(7))
    assert [one.what for one in calendar.entries(db, late)] == ["Sign"]
    assert calendar.entries(db, Wanted(frozenset(), frozenset({acme}))) == []


def test_the_file_speaks_the_language_chosen_and_grows_newer_with_each_change(
    db: Database, acme: int, today: date, tmp_path: Path
) -> None:
    def saved() -> dict[str, tuple[int, str]]:
        assert calendar.save(db, tmp_path / "c.ics", Wanted(), NOW, spoken="zh") == 9
        events = Calendar.from_ical((tmp_path / "c.ics").read_bytes()).walk("VEVENT")
        return {str(one["uid"]): (one["sequence"], str(one["summary"])) for one in events}

    first = saved()
    partners.edit_partner(db, acme, today, name="北辰")
    second = saved()
    assert first.keys() == second.keys()
    assert all(second[key][0] > first[key][0] for key in first)
    assert sum("北辰" in text for _n, text in second.values()) == 7
    assert calendar.file_name("a/b", "2026-11-24") == "Calendar_a_b_2026-11-24.ics"
