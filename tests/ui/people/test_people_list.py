"""What can be done with the person marked in the table, by key and by menu."""

import pytest

from prmdesk.domain.partners import Contact
from prmdesk.services import partners, people
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit.contact_form import EditContact
from prmdesk.ui.people.people_list import PeopleList
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, K, answering, press, write


@pytest.fixture
def shown_list(desk: Desk, shown: Show, acme: int) -> PeopleList:
    made = PeopleList(desk)
    made.show_people(desk.ask(people.everyone, acme))
    desk.changed.connect(lambda _change: made.show_people(desk.ask(people.everyone, acme)))
    shown(made)
    made.table.selectRow(0)
    made.table.setFocus()
    return made


def kept(desk: Desk, acme: int) -> list[Contact]:
    return desk.ask(partners.contacts, acme)


def test_enter_edits_insert_adds_and_delete_deletes(
    desk: Desk, shown_list: PeopleList, acme: int
) -> None:
    def rename(name: str) -> None:
        def fill(dialog: EditContact) -> None:
            write(dialog.fields["name"], name)
            press(dialog, K.Key_Return, mod=CTRL)

        with answering(EditContact, fill):
            press(shown_list.table, K.Key_Return if name == "Anja" else K.Key_Insert)
        shown_list.window().activateWindow()

    rename("Anja")
    rename("Zoe")
    assert [one.name for one in kept(desk, acme)] == ["Anja", "Selin", "Zoe", "Jo"]
    press(shown_list.table, K.Key_Delete)
    assert [one.name for one in kept(desk, acme)] == ["Selin", "Zoe", "Jo"]


def test_who_left_is_noted_and_taken_back(desk: Desk, shown_list: PeopleList, acme: int) -> None:
    shown_list.leave_or_return()
    assert [one.left_on for one in kept(desk, acme)][:1] == [None]
    assert {one.name for one in kept(desk, acme) if one.left_on} == {"Anja Vogel", "Jo"}
    shown_list.leave_or_return()
    assert {one.name for one in kept(desk, acme) if one.left_on} == {"Jo"}


def test_it_leads_to_the_partner_and_to_the_log(
    desk: Desk, shown_list: PeopleList, acme: int
) -> None:
    told: list[object] = []
    desk.opened.connect(told.append)
    desk.commanded.connect(told.append)
    shown_list.open_partner()
    shown_list.log()
    assert told == [PartnerLink(acme, "people"), "partner.log"]
