"""Logging a contact and adding a task, in a few keystrokes."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.promises import Promise
from prmdesk.services import partners, promises
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.partners.log import AddTask, LogContact
from tests.ui.drivers import CTRL, AppDriver, K, answering, press, write
from tests.ui.partners.conftest import Put


@pytest.fixture
def said(desk: Desk) -> list[Message]:
    heard: list[Message] = []
    desk.said.connect(heard.append)
    return heard


@pytest.fixture
def contact(desk: Desk, put: Put, acme: int) -> LogContact:
    desk.do(partners.save_contact, Contact(0, acme, "Anja <b>Vogel</b>"))
    made: LogContact = put(LogContact(desk, acme, put(QWidget())))
    return made


def log(desk: Desk, acme: int) -> list[Activity]:
    return desk.ask(partners.activities, acme)


def test_what_was_said_and_the_next_step_are_one_undo_step(
    desk: Desk, contact: LogContact, acme: int, said: list[Message]
) -> None:
    anja = desk.ask(partners.contacts, acme)[0].id
    assert QApplication.focusWidget() is contact.text
    write(contact.text, "Prices are fine")
    write(contact.next, "Send the contract")
    write(contact.due, "fri")
    press(contact.due, K.Key_Return, mod=CTRL)
    task, talk = log(desk, acme)
    assert (talk.kind, talk.on_date, talk.contact_id) == (Kind.CONTACT, desk.today(), anja)
    assert (task.kind, task.text, task.due) == (Kind.TASK, "Send the contract", date(2026, 11, 27))
    assert said == [Message("Contact logged", undo=True)]
    desk.undo()
    assert log(desk, acme) == []


def test_the_people_are_offered_letter_for_letter(contact: LogContact) -> None:
    names = [contact.whom.itemText(n) for n in range(contact.whom.count())]
    assert names == ["Nobody in particular", "Anja <b>Vogel</b>"]


def test_promises_are_ticked_and_made_and_the_meeting_is_over_in_one_step(
    desk: Desk, db: Database, put: Put, acme: int, said: list[Message]
) -> None:
    today = desk.today()
    late = Promise(0, acme, Side.US, "Send prices", date(2026, 11, 1), date(2026, 11, 20))
    later = Promise(0, acme, Side.PARTNER, "Name a sponsor", date(2026, 11, 1))
    keys = [promises.save(db, one) for one in (later, late)]
    partners.save_activity(db, Activity(0, acme, Kind.MEETING, today, "Review", due=today))
    before = db.undoable()
    dialog = put(LogContact(desk, acme, put(QWidget())))
    assert list(dialog.ticks) == keys[::-1]  # ours first
    assert dialog.meeting.currentText() == "the meeting of 24 Nov 2026: Review"
    write(dialog.text, "They like the demo")
    dialog.ticks[keys[1]].click()
    write(dialog.made[0].text, "Send the deck")
    write(dialog.made[0].due, "fri", K.Key_Return)
    assert QApplication.focusWidget() is dialog.made[1].text
    press(dialog.made[1].text, K.Key_Down, mod=Qt.KeyboardModifier.AltModifier)
    write(dialog.made[1].text, "Name two accounts")
    press(dialog.made[1].text, K.Key_Return, mod=CTRL)
    assert not dialog.isVisible()
    assert {(one.side, one.text) for one in promises.open_promises(db)} == {
        (Side.PARTNER, "Name a sponsor"), (Side.US, "Send the deck"),
        (Side.PARTNER, "Name two accounts"),
    }  # fmt: skip
    assert promises.promise(db, keys[1]).closed_on == today
    assert promises.meetings_up_to(db, acme, today) == []
    assert said == [Message("Contact logged", undo=True)]
    desk.undo()
    assert db.undoable() == before


def test_it_says_at_the_field_what_is_missing(
    desk: Desk, contact: LogContact, acme: int, said: list[Message]
) -> None:
    press(contact, K.Key_Return, mod=CTRL)
    assert contact.isVisible()
    assert contact.text.property("wrong") is True
    write(contact.text, "Hello")
    write(contact.due, "soon")
    press(contact.due, K.Key_Return, mod=CTRL)
    assert contact.isVisible()
    assert contact.due.property("wrong") is True
    assert QApplication.focusWidget() is contact.due
    assert (log(desk, acme), said) == ([], [])


def test_nothing_is_said_to_be_logged_that_was_not(
    desk: Desk, contact: LogContact, said: list[Message], problems: list[str]
) -> None:
    desk.db.withheld = "This workspace is open for reading only."
    write(contact.text, "Hello")
    press(contact, K.Key_Return, mod=CTRL)
    assert contact.isVisible()
    assert said == []
    assert problems.pop() == desk.db.withheld


def test_a_task_for_one_and_for_many(desk: Desk, put: Put, acme: int, said: list[Message]) -> None:
    other = desk.do(partners.add_partner, Partner(0, "Brightpath"), desk.today())
    assert other is not None
    dialog = put(AddTask(desk, (acme, other), put(QWidget())))
    assert dialog.windowTitle() == "Task for 2 partners"
    write(dialog.text, "Call")
    write(dialog.due, "+2", K.Key_Return)
    for key in (acme, other):
        assert [(a.text, a.due) for a in log(desk, key)] == [("Call", date(2026, 11, 26))]
    assert said == [Message("Task added", undo=True)]
    desk.undo()
    assert log(desk, acme) == log(desk, other) == []


def test_keys_open_them_for_the_selected_partner(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath")
    app.select("Brightpath")
    with answering(LogContact, lambda dialog: write(dialog.text, "Hello") or dialog.keep()):
        app.press(K.Key_L, mod=CTRL)
    with answering(AddTask, lambda dialog: write(dialog.text, "Call", K.Key_Return)):
        app.desk.command("partner.task")
    key = app.partners.id("Brightpath")
    assert [a.text for a in log(app.desk, key)] == ["Call", "Hello"]
    assert app.toast() == "Task added"


def test_a_task_is_added_to_all_that_are_marked(app: AppDriver) -> None:
    app.given_partners("Acme", "Brightpath", "Cordillera")
    app.partners.click("Acme")
    app.partners.click("Cordillera", mod=CTRL)
    with answering(AddTask, lambda dialog: write(dialog.text, "Call", K.Key_Return)):
        app.partners.press(K.Key_N)
    assert app.partners.column("next_step") == ["Call", "—", "Call"]
