"""The people at a partner: shown with ways to reach them, edited in a dialog."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from prmdesk.domain.partners import Contact, Role
from prmdesk.services import partners
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.partners.contacts import ContactList, EditContact
from tests.ui import hostile
from tests.ui.drivers import CTRL, K, answering, bury, click, press, write
from tests.ui.partners.conftest import Put

ANJA = Contact(
    0, 0, "Anja Vogel", title="Partner", role=Role.CHAMPION, email="anja@brightpath.example",
    phone="+49 1", mobile="+49 2", im="anja", strength=4, is_main=True, notes="Likes tea",
)  # fmt: skip


@pytest.fixture
def people(desk: Desk, put: Put, acme: int) -> ContactList:
    desk.do(partners.save_contact, replace(ANJA, partner_id=acme))
    made: ContactList = put(ContactList(desk))
    made.show_partner(acme)
    desk.changed.connect(lambda _change: made.show_partner(acme))
    bury()
    return made


def words(people: ContactList) -> list[str]:
    return [label.text() for label in people.findChildren(QLabel)]


def tool(people: ContactList, name: str) -> QToolButton:
    (found,) = [b for b in people.findChildren(QToolButton) if b.accessibleName() == name]
    return found


def kept(desk: Desk, acme: int) -> list[Contact]:
    return desk.ask(partners.contacts, acme)


def test_a_person_is_shown_with_role_title_and_strength(people: ContactList) -> None:
    assert words(people) == [
        "Anja Vogel", "●●●●○", "Champion · Partner", "anja@brightpath.example",
    ]  # fmt: skip


def test_buttons_copy_the_address_and_the_mobile_number(desk: Desk, people: ContactList) -> None:
    said: list[Message] = []
    desk.said.connect(said.append)
    click(tool(people, "Copy anja@brightpath.example"))
    assert QGuiApplication.clipboard().text() == "anja@brightpath.example"
    click(tool(people, "Copy +49 2"))
    assert QGuiApplication.clipboard().text() == "+49 2"
    assert [message.text for message in said] == [
        "Copied: anja@brightpath.example",
        "Copied: +49 2",
    ]


def test_all_that_is_known_is_in_the_dialog_and_comes_back_as_it_was(
    desk: Desk, people: ContactList, acme: int
) -> None:
    (before,) = kept(desk, acme)

    def look(dialog: EditContact) -> None:
        assert dialog.fields["name"].text() == "Anja Vogel"
        assert dialog.role.code() is Role.CHAMPION
        assert dialog.strength.code() == 4
        unnamed = [
            widget
            for kind in (QLineEdit, QComboBox, QPlainTextEdit)
            for widget in dialog.findChildren(kind)
            if not widget.accessibleName()
        ]
        assert unnamed == []
        press(dialog, K.Key_Return, mod=CTRL)

    with answering(EditContact, look):
        click(tool(people, "Edit Anja Vogel"))
    assert kept(desk, acme) == [before]


def test_a_person_is_changed_by_keys(desk: Desk, people: ContactList, acme: int) -> None:
    def change(dialog: EditContact) -> None:
        write(dialog.fields["title"], "Head of sales")
        dialog.role.setFocus()
        press(dialog.role, K.Key_Home)
        press(dialog, K.Key_Return, mod=CTRL)

    with answering(EditContact, change):
        click(tool(people, "Edit Anja Vogel"))
    (anja,) = kept(desk, acme)
    assert (anja.title, anja.role) == ("Head of sales", Role.UNKNOWN)
    assert isinstance(anja.role, Role)


def test_adding_needs_a_name_and_says_so_in_the_dialog(
    desk: Desk, people: ContactList, acme: int
) -> None:
    def add(dialog: EditContact) -> None:
        press(dialog, K.Key_Return, mod=CTRL)
        assert dialog.isVisible()
        assert "needs a name" in dialog.fields["name"].toolTip()
        write(dialog.fields["name"], "Selin", K.Key_Return)

    (button,) = people.findChildren(QPushButton)
    with answering(EditContact, add):
        click(button)
    assert [contact.name for contact in kept(desk, acme)] == ["Anja Vogel", "Selin"]


def test_there_is_one_main_contact(desk: Desk, people: ContactList, acme: int) -> None:
    selin = desk.do(partners.save_contact, Contact(0, acme, "Selin", is_main=True))
    main = [contact.id for contact in kept(desk, acme) if contact.is_main]
    assert main == [selin]


def test_deleting_can_be_undone(desk: Desk, people: ContactList, acme: int) -> None:
    said: list[Message] = []
    desk.said.connect(said.append)
    click(tool(people, "Delete Anja Vogel"))
    assert kept(desk, acme) == []
    assert said == [Message("Anja Vogel was deleted", undo=True)]
    desk.undo()
    assert [contact.name for contact in kept(desk, acme)] == ["Anja Vogel"]


def test_people_are_shown_letter_for_letter(desk: Desk, people: ContactList, acme: int) -> None:
    with desk.db.write("Many people"):
        for name in hostile.NAMES:
            partners.save_contact(desk.db, Contact(0, acme, name, title=name, email=name))
    people.show_partner(acme)
    bury()
    assert words(people)[4:] == [text for name in hostile.NAMES for text in (name, name, name)]
