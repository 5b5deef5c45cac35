"""The last touch is read from talks, meetings, trainings and people steps only."""

from datetime import date

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.onboarding import StepKind
from prmdesk.domain.partners import Contact, Partner, Stage
from prmdesk.domain.training import AttendanceResult, SessionState
from prmdesk.services import partners
from prmdesk.storage import people, tables
from prmdesk.storage.database import Database

DAY = date(2026, 10, 1)


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme", our_owner="Kim"), today)


@pytest.fixture
def anja(db: Database, acme: int) -> int:
    return partners.save_contact(db, Contact(0, acme, "Anja Vogel"))


def touched(db: Database, acme: int, anja: int) -> tuple[date | None, date | None]:
    """When the partner and Anja were touched last; read for all and for the one alike."""
    both = []
    with db.read() as c:
        for wanted in (None, acme):
            listed = ((one.partner_id, one.id, one.name) for one in people.contacts(c, wanted))
            days, contacts = people.touches(c, listed, wanted)
            both.append((days.get(acme), contacts.get(anja)))
    assert both[0] == both[1]
    return both[0]


def log(db: Database, acme: int, kind: Kind, contact_id: int | None, **days: date) -> None:
    partners.save_activity(db, Activity(0, acme, kind, DAY, "x", contact_id, **days))


def test_a_talk_touches_whom_it_was_with_and_a_note_or_a_task_nobody(
    db: Database, acme: int, anja: int
) -> None:
    for kind in (Kind.NOTE, Kind.TASK):
        log(db, acme, kind, anja, done_on=DAY)
    assert touched(db, acme, anja) == (None, None)
    log(db, acme, Kind.CONTACT, None)
    assert touched(db, acme, anja) == (DAY, None)
    log(db, acme, Kind.CONTACT, anja)
    assert touched(db, acme, anja) == (DAY, DAY)


def test_a_meeting_touches_on_its_day_once_it_was_held(db: Database, acme: int, anja: int) -> None:
    due = date(2026, 11, 10)
    log(db, acme, Kind.MEETING, anja, due=due)
    assert touched(db, acme, anja) == (None, None)
    log(db, acme, Kind.MEETING, anja, due=due, done_on=date(2026, 11, 12))
    assert touched(db, acme, anja) == (due, due)


@pytest.mark.parametrize(
    ("state", "result", "counts"),
    [
        (SessionState.HELD, AttendanceResult.ATTENDED, True),
        (SessionState.HELD, AttendanceResult.FAILED, True),
        (SessionState.HELD, AttendanceResult.ABSENT, False),
        (SessionState.PLANNED, AttendanceResult.ATTENDED, False),
    ],
)
def test_a_training_touches_who_was_there(
    db: Database,
    acme: int,
    anja: int,
    state: SessionState,
    result: AttendanceResult,
    counts: bool,
) -> None:
    with db.write("Training") as tx:
        course = tx.insert(tables.courses, {"name": "Basics"})
        held = tx.insert(tables.sessions, {"course_id": course, "on_date": DAY, "state": state})
        row = {"session_id": held, "partner_id": acme, "contact_id": anja, "result": result}
        tx.insert(tables.attendances, row)
    assert touched(db, acme, anja) == ((DAY, DAY) if counts else (None, None))


def test_a_people_step_touches_whom_it_names(db: Database, acme: int, anja: int) -> None:
    with db.write("Steps") as tx:
        checklist = tx.insert(tables.checklists, {"partner_id": acme, "name": "x"})
        step = {"checklist_id": checklist, "position": 0, "title": "x", "attendees": "Anja Vogel"}
        tx.insert(tables.steps, step | {"kind": StepKind.TASK, "done_on": DAY})
        tx.insert(tables.steps, step | {"kind": StepKind.PEOPLE})
    assert touched(db, acme, anja) == (None, None)
    with db.write("Steps") as tx:
        done = {"kind": StepKind.PEOPLE, "done_on": DAY}
        key = tx.insert(tables.steps, step | done | {"attendees": "Robin"})
    assert touched(db, acme, anja) == (DAY, None)
    with db.write("Steps") as tx:
        tx.update(tables.steps, key, {"attendees": "Robin, ANJA VOGEL"})
    assert touched(db, acme, anja) == (DAY, DAY)


def test_circles_are_those_of_active_partners(
    db: Database, acme: int, anja: int, today: date
) -> None:
    partners.add_partner(db, Partner(0, "Resting", stage=Stage.PAUSED), today)
    partners.add_partner(db, Partner(0, "Over", stage=Stage.EXIT), today)
    with db.read() as c:
        (circle,) = people.circles(c)
        assert people.circles(c, acme) == [circle]
        assert people.colleagues(c) == ["Kim"]
        assert people.partner_names(c)[acme] == "Acme"
    assert (circle.name, [one.id for one in circle.people]) == ("Acme", [anja])
