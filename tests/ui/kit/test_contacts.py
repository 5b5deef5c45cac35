"""The people at a partner: shown with ways to reach them, edited in a dialog."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QToolButton

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Contact, Partner, Role
from prmdesk.domain.people import Acquaintance
from prmdesk.services import partners
from prmdesk.services import people as services
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.kit.contacts import ContactList
from tests.ui import hostile
from tests.ui.conftest import Show
from tests.ui.drivers import bury, click

ANJA = Contact(
    0, 0, "Anja Vogel", title="Partner", role=Role.CHAMPION, email="anja@brightpath.example",
    phone="+49 1", mobile="+49 2", im="anja", strength=4, is_main=True, notes="Likes tea",
)  # fmt: skip


@pytest.fixture
def acme(desk: Desk) -> int:
    return partners.add_partner(desk.db, Partner(0, "Acme"), desk.today())


@pytest.fixture
def people(desk: Desk, shown: Show, acme: int) -> ContactList:
    desk.do(partners.save_contact, replace(ANJA, partner_id=acme))
    made = ContactList(desk)
    shown(made)
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
        "Anja Vogel", "●●●●○ 4", "Champion · Partner", "anja@brightpath.example",
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


def test_the_last_touch_and_who_knows_them_stand_below(
    desk: Desk, people: ContactList, acme: int
) -> None:
    (anja,) = kept(desk, acme)
    spoke = Activity(0, acme, Kind.CONTACT, desk.today() - timedelta(12), "Hello", anja.id)
    desk.do(partners.save_activity, spoke)
    desk.do(services.keep, anja, [Acquaintance(0, 0, 0, "Kim", 3)])
    bury()
    assert words(people)[-1] == "Last touch 12 days ago · known by Kim 3"


def test_who_left_is_last_and_grey_cannot_be_mailed_and_comes_back(
    desk: Desk, people: ContactList, acme: int
) -> None:
    desk.do(partners.save_contact, Contact(0, acme, "Selin"))
    desk.do(services.leave, kept(desk, acme)[0], desk.today())
    bury()
    assert (words(people)[0], words(people)[-1]) == ("Selin", "Left on 24 Nov 2026")
    names = [made.accessibleName() for made in people.findChildren(QToolButton)]
    assert not any(name.startswith("Copy") for name in names)
    click(tool(people, "Anja Vogel is there again"))
    assert [one.left_on for one in kept(desk, acme)] == [None, None]
    desk.undo()
    assert kept(desk, acme)[-1].left_on == desk.today()


def test_people_are_shown_letter_for_letter(desk: Desk, people: ContactList, acme: int) -> None:
    with desk.db.write("Many people"):
        for name in hostile.NAMES:
            partners.save_contact(desk.db, Contact(0, acme, name, title=name, email=name))
    people.show_partner(acme)
    bury()
    assert words(people)[4:] == [text for name in hostile.NAMES for text in (name, name, name)]
