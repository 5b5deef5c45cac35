"""Who of us knows whom, who left, and the alarms over all partners: each one step, undone whole."""

from dataclasses import asdict, replace
from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.frictions import Friction
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner, Role, Stage, Touch
from prmdesk.domain.people import Acquaintance, Alarm
from prmdesk.domain.promises import Promise
from prmdesk.errors import Invalid
from prmdesk.services import history, partners, people, workspace
from prmdesk.storage import people as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    draft = Partner(0, "Acme", touch=Touch.HIGH, created_on=today - timedelta(200))
    return partners.add_partner(db, draft, today)


def known(colleague: str, strength: int | None = None) -> Acquaintance:
    return Acquaintance(0, 0, 0, colleague, strength)


def who(db: Database, partner_id: int) -> dict[str, list[tuple[str, int | None]]]:
    return {
        one.contact.name: [(each.colleague, each.strength) for each in one.known_by]
        for one in people.everyone(db, partner_id)
    }


def test_a_person_and_who_knows_them_are_one_step(db: Database, acme: int) -> None:
    before = len(history.latest(db, 100))
    key = people.keep(db, Contact(0, acme, "Anja"), [known(" Kim ", 3), known(""), known("Robin")])
    assert who(db, acme) == {"Anja": [("Kim", 3), ("Robin", None)]}
    assert len(history.latest(db, 100)) == before + 1
    (one,) = people.everyone(db, acme)
    changed = [replace(one.known_by[0], strength=5), known("Sam", 1)]
    people.keep(db, replace(one.contact, title="CTO"), changed)
    assert who(db, acme) == {"Anja": [("Kim", 5), ("Sam", 1)]}
    db.undo()
    assert who(db, acme) == {"Anja": [("Kim", 3), ("Robin", None)]}
    db.undo()
    assert who(db, acme) == {}
    assert key == one.contact.id


def test_each_of_us_is_named_once(db: Database, acme: int) -> None:
    with pytest.raises(Invalid):
        people.keep(db, Contact(0, acme, "Anja"), [known("Kim"), known("KIM ")])
    assert who(db, acme) == {}


def test_the_names_of_ours_are_offered(db: Database, acme: int, today: date) -> None:
    partners.edit_partner(db, acme, today, our_owner="Zoe")
    people.keep(db, Contact(0, acme, "Anja"), [known("Kim")])
    assert people.colleagues(db) == ["Kim", "Robin Weber", "Zoe"]


def test_who_left_stays_and_comes_back(db: Database, acme: int, today: date) -> None:
    anja = people.keep(db, Contact(0, acme, "Anja", is_main=True), [known("Kim")])
    people.keep(db, Contact(0, acme, "Selin"), [])
    people.leave(db, partners.contacts(db, acme)[0], today)
    assert list(who(db, acme)) == ["Selin", "Anja"]  # who left stands last
    assert partners.lines_of(db, [acme])[acme].main_contact == "Selin"
    gone = partners.contacts(db, acme)[1]
    assert (gone.id, gone.left_on) == (anja, today)
    people.bring_back(db, gone)
    assert partners.contacts(db, acme)[0].left_on is None


def test_the_first_after_all_left_is_the_main_contact(db: Database, acme: int, today: date) -> None:
    people.keep(db, Contact(0, acme, "Anja", left_on=today), [])
    selin = people.keep(db, Contact(0, acme, "Selin"), [])
    assert next(one.id for one in partners.contacts(db, acme) if one.is_main) == selin


def test_a_person_is_appointed(db: Database, acme: int) -> None:
    people.keep(db, Contact(0, acme, "Anja"), [])
    people.keep(db, Contact(0, acme, "Selin", role=Role.SALES), [])
    selin = partners.contacts(db, acme)[1]
    people.appoint(db, selin, Role.UNKNOWN)
    people.appoint(db, partners.contacts(db, acme)[0], Role.SPONSOR)
    found = [(one.name, one.role, one.is_main) for one in partners.contacts(db, acme)]
    assert found == [("Selin", Role.SPONSOR, True), ("Anja", Role.UNKNOWN, False)]


def test_deleting_a_person_takes_what_is_only_about_them_and_keeps_the_rest(
    db: Database, acme: int, today: date
) -> None:
    anja = people.keep(db, Contact(0, acme, "Anja"), [known("Kim")])
    log = partners.save_activity(db, Activity(0, acme, Kind.CONTACT, today, "x", anja))
    promise, friction = Promise(0, acme, Side.US, "x", today), Friction(0, acme, today, "x")
    with db.write("More") as tx:
        for table, thing in ((tables.promises, promise), (tables.frictions, friction)):
            tx.insert(table, asdict(thing) | {"id": 1, "contact_id": anja})
        course = tx.insert(tables.courses, {"name": "Basics"})
        held = tx.insert(tables.sessions, {"course_id": course, "on_date": today})
        row = {"session_id": held, "partner_id": acme, "contact_id": anja}
        tx.insert(tables.attendances, row)
    partners.delete_contact(db, partners.contacts(db, acme)[0])
    with db.read() as c:
        assert stored.acquaintances(c) == []
    assert [(one.id, one.contact_id) for one in partners.activities(db, acme)] == [(log, None)]
    db.undo()
    assert who(db, acme) == {"Anja": [("Kim", None)]}
    assert partners.activities(db, acme)[0].contact_id == anja


def test_alarms_over_all_partners_and_of_one(db: Database, acme: int, today: date) -> None:
    partners.add_partner(db, Partner(0, "Resting", stage=Stage.PAUSED, touch=Touch.HIGH), today)
    people.keep(db, Contact(0, acme, "Anja"), [])
    found = people.alarms(db, today)
    assert [one.kind for one in found] == [
        Alarm.SINGLE_THREAD, Alarm.NO_TOUCH, Alarm.NO_SPONSOR, Alarm.NO_TECHNICAL,
    ]  # fmt: skip
    assert {one.partner for one in found} == {"Acme"}
    assert people.alarms(db, today, acme) == found
    assert people.overview(db, today).alarms == found
    workspace.change_settings(db, rhythm={"opportunistic": 200})
    partners.edit_partner(db, acme, today, touch=Touch.LOW)
    assert [one.kind for one in people.alarms(db, today)] == [Alarm.SINGLE_THREAD]
