"""Promises on a real workspace: made, settled, reopened, and a contact logged with all of it."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import Query
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.errors import Invalid, NotFound
from prmdesk.services import partners, promises
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme"), today)


def make(
    db: Database, partner_id: int, text: str, due: int | None = None, side: Side = Side.US
) -> int:
    """Note a promise made 30 days ago, due so many days from today."""
    today = db.today()
    day = None if due is None else today + timedelta(due)
    return promises.save(db, Promise(0, partner_id, side, text, today - timedelta(30), day))


def test_a_promise_is_settled_reopened_and_taken_back(db: Database, acme: int, today: date) -> None:
    key = make(db, acme, " Send prices ", -3)
    promises.close(db, key, PromiseState.BROKEN, today, "Nobody did it")
    assert db.undoable().label == "Promise broken"  # type: ignore[union-attr]
    kept = promises.promise(db, key)
    assert (kept.text, kept.state, kept.closed_on, kept.note) == (
        "Send prices", PromiseState.BROKEN, today, "Nobody did it",
    )  # fmt: skip
    promises.reopen(db, [key])
    again = promises.promise(db, key)
    assert (again.is_open, again.closed_on, again.note) == (True, None, "Nobody did it")
    promises.remove(db, [key])
    with pytest.raises(NotFound):
        promises.promise(db, key)
    db.undo()
    assert promises.promise(db, key) == again


def test_a_promise_is_not_settled_on_a_day_to_come_nor_before_it_was_made(
    db: Database, acme: int, today: date
) -> None:
    key = make(db, acme, "Send prices")
    for day in (today + timedelta(1), today - timedelta(31)):
        with pytest.raises(Invalid):
            promises.close(db, key, PromiseState.KEPT, day)
    with pytest.raises(Invalid, match="Write what was promised"):
        make(db, acme, " ")
    assert promises.promise(db, key).is_open


def test_the_ledger_shows_ours_first_and_late_ones_first(
    db: Database, acme: int, today: date
) -> None:
    bolt = partners.add_partner(db, Partner(0, "Bolt"), today)
    anja = partners.save_contact(db, Contact(0, acme, "Anja"))
    make(db, bolt, "Theirs late", -9, Side.PARTNER)
    make(db, acme, "Ours to come", 5)
    make(db, bolt, "Ours late", -2)
    told = Promise(0, acme, Side.PARTNER, "Theirs", today, contact_id=anja)
    promises.save(db, told)
    found = promises.ledger(db, Query(), today)
    assert [one.promise.text for one in found] == [
        "Ours late", "Ours to come", "Theirs late", "Theirs",
    ]  # fmt: skip
    assert [(one.partner, one.contact) for one in found][-2:] == [("Bolt", ""), ("Acme", "Anja")]
    assert [one.text for one in promises.open_promises(db)][:2] == ["Theirs late", "Ours late"]
    only = promises.ledger(db, Query(text="bolt"), today)
    assert {one.partner for one in only} == {"Bolt"}
    assert [one.text for one in promises.of_partner(db, bolt)] == ["Theirs late", "Ours late"]


def test_a_contact_is_logged_with_all_that_came_of_it_in_one_step(
    db: Database, acme: int, today: date
) -> None:
    key = make(db, acme, "Send prices", -3)
    meeting = Activity(0, acme, Kind.MEETING, today, "Review", due=today, at="14:00")
    partners.save_activity(db, meeting)
    (planned,) = promises.meetings_up_to(db, acme, today)
    before = db.undoable()
    yesterday = today - timedelta(1)
    said = Activity(0, acme, Kind.CONTACT, yesterday, "They like the demo")
    step = Activity(0, acme, Kind.TASK, today, "Send the offer", due=today + timedelta(2))
    new = Promise(0, acme, Side.PARTNER, "Name a sponsor", yesterday, today + timedelta(7))
    promises.log_contact(db, promises.Logged(said, step, [key], [new], planned))
    assert db.undoable().label == "Log contact"  # type: ignore[union-attr]
    assert promises.promise(db, key).closed_on == yesterday
    assert [one.text for one in promises.of_partner(db, acme)] == ["Name a sponsor", "Send prices"]
    assert promises.meetings_up_to(db, acme, today) == []
    db.undo()
    assert db.undoable() == before
    assert promises.promise(db, key).is_open
    assert [one.kind for one in partners.activities(db, acme)] == [Kind.MEETING]


def test_what_cannot_be_kept_leaves_nothing_of_the_contact(
    db: Database, acme: int, today: date
) -> None:
    said = Activity(0, acme, Kind.CONTACT, today, "Hello")
    wrong = Promise(0, acme, Side.US, "Send", today, today - timedelta(1))
    with pytest.raises(Invalid):
        promises.log_contact(db, promises.Logged(said, made=[wrong]))
    assert partners.activities(db, acme) == []


def test_meetings_to_come_are_not_offered(db: Database, acme: int, today: date) -> None:
    for due in (today + timedelta(1), today - timedelta(3), today):
        partners.save_activity(db, Activity(0, acme, Kind.MEETING, today, "Meet", due=due))
    found = promises.meetings_up_to(db, acme, today)
    assert [meeting.due for meeting in found] == [today, today - timedelta(3)]
