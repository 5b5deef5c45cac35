"""A typed line becomes a task or a meeting; what was done is ticked, and can be undone."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Kind
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.errors import NotFound
from prmdesk.services import partners, promises, tasks
from prmdesk.storage.database import Database

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def bright(db: Database) -> int:
    partners.add_partner(db, Partner(0, "Nord Star"), TUESDAY)
    key = partners.add_partner(db, Partner(0, "Brightpath"), TUESDAY)
    partners.save_contact(db, Contact(0, key, "Wei Zhang"))
    partners.save_contact(db, Contact(0, key, "Anja Keller", left_on=TUESDAY))
    return key


def test_a_line_becomes_a_meeting_with_the_person_it_names(db: Database, bright: int) -> None:
    known = tasks.known_names(db)
    entry = tasks.read_line(db, "meet Wei and Anja tomorrow 14:00 @bri", known, TUESDAY, None)
    assert entry.partner_id == bright
    tasks.add(db, entry, bright, TUESDAY)
    (made,) = partners.activities(db, bright)
    assert (made.kind, made.text, made.due, made.at) == (
        Kind.MEETING, "meet Wei and Anja", date(2026, 11, 25), "14:00",
    )  # fmt: skip
    (wei,) = (one.id for one in partners.contacts(db, bright) if one.name == "Wei Zhang")
    assert made.contact_id == wei


def test_who_names_no_partner_means_the_one_chosen(db: Database, bright: int) -> None:
    known = tasks.known_names(db)
    assert tasks.read_line(db, "call", known, TUESDAY, bright).partner_ids == (bright,)
    assert tasks.read_line(db, "call @nobody", known, TUESDAY, bright).partner_ids == ()
    assert [name for _key, name in tasks.partner_names(db, ())] == ["Brightpath", "Nord Star"]
    assert tasks.partner_names(db, [bright]) == [(bright, "Brightpath")]


def test_a_task_and_a_promise_are_ticked(db: Database, bright: int) -> None:
    entry = tasks.read_line(db, "call", tasks.known_names(db), TUESDAY, bright)
    key = tasks.add(db, entry, bright, TUESDAY)
    tasks.tick(db, f"activity:{key}", TUESDAY)
    assert partners.activities(db, bright)[0].done_on == TUESDAY
    db.undo()
    assert partners.activities(db, bright)[0].done_on is None
    made = TUESDAY - timedelta(9)
    promise = promises.save(db, Promise(0, bright, Side.US, "send", made, made))
    tasks.tick(db, f"promise:{promise}", TUESDAY)
    assert promises.of_partner(db, bright)[0].state is PromiseState.KEPT
    with pytest.raises(NotFound):
        tasks.tick(db, "activity:99", TUESDAY)
