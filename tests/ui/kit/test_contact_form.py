"""A person in the dialog: filled, changed by keys, and kept with who of us knows them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from prmdesk.domain.partners import Contact, Partner, Role
from prmdesk.services import partners
from prmdesk.services import people as services
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.contact_form import EditContact
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, K, answering, press, write

ANJA = Contact(
    0, 0, "Anja Vogel", title="Partner", role=Role.CHAMPION, email="anja@brightpath.example",
    phone="+49 1", mobile="+49 2", im="anja", strength=4, is_main=True, notes="Likes tea",
)  # fmt: skip

Act = Callable[[EditContact], object]


@pytest.fixture
def acme(desk: Desk) -> int:
    made = partners.add_partner(desk.db, Partner(0, "Acme"), desk.today())
    partners.save_contact(desk.db, replace(ANJA, partner_id=made))
    return made


@pytest.fixture
def edit(desk: Desk, shown: Show) -> Callable[[Contact, Act], None]:
    """Opens the dialog of a contact and acts in it."""
    window = shown(QWidget())

    def edit(contact: Contact, act: Act) -> None:
        window.activateWindow()
        with answering(EditContact, act):
            EditContact(desk, contact, window).exec()

    return edit


Edit = Callable[[Contact, Act], None]


def kept(desk: Desk, acme: int) -> list[Contact]:
    return desk.ask(partners.contacts, acme)


def save(dialog: EditContact) -> None:
    press(dialog, K.Key_Return, mod=CTRL)


def test_all_that_is_known_is_in_the_dialog_and_comes_back_as_it_was(
    desk: Desk, edit: Edit, acme: int
) -> None:
    (before,) = kept(desk, acme)

    def look(dialog: EditContact) -> None:
        assert dialog.fields["name"].text() == "Anja Vogel"
        assert dialog.role.code() is Role.CHAMPION
        assert dialog.strength.code() == 4
        dialog.known.add()
        unnamed = [
            widget
            for kind in (QLineEdit, QComboBox, QPlainTextEdit)
            for widget in dialog.findChildren(kind)
            if not widget.accessibleName()
        ]
        assert unnamed == []
        save(dialog)

    edit(before, look)
    assert kept(desk, acme) == [before]


def test_a_person_is_changed_by_keys(desk: Desk, edit: Edit, acme: int) -> None:
    def change(dialog: EditContact) -> None:
        write(dialog.fields["title"], "Head of sales")
        dialog.role.setFocus()
        press(dialog.role, K.Key_Home)
        write(dialog.days["left_on"], "-3")
        save(dialog)

    edit(kept(desk, acme)[0], change)
    (anja,) = kept(desk, acme)
    assert (anja.title, anja.role) == ("Head of sales", Role.UNKNOWN)
    assert isinstance(anja.role, Role)
    assert anja.left_on is not None
    assert (desk.today() - anja.left_on).days == 3


def test_adding_needs_a_name_and_days_that_are_days(desk: Desk, edit: Edit, acme: int) -> None:
    def add(dialog: EditContact) -> None:
        save(dialog)
        assert dialog.isVisible()
        assert "needs a name" in dialog.fields["name"].toolTip()
        write(dialog.fields["name"], "Selin")
        write(dialog.days["birthday"], "soon")
        save(dialog)
        assert dialog.days["birthday"].property("wrong")
        write(dialog.days["birthday"], "1980-02-29", K.Key_Return)

    edit(Contact(0, acme, ""), add)
    assert [contact.name for contact in kept(desk, acme)] == ["Anja Vogel", "Selin"]


def test_who_of_us_knows_them_is_written_line_by_line(desk: Desk, edit: Edit, acme: int) -> None:
    def add(dialog: EditContact) -> None:
        for name in ("Kim", "Robin", "Kim"):
            dialog.known.add()
            write(dialog.known.lines[-1].colleague, name)
        write(dialog.known.lines[0].note, "from school")
        dialog.known.lines[0].strength.setFocus()
        press(dialog.known.lines[0].strength, K.Key_End)
        save(dialog)
        assert dialog.isVisible()  # Kim is named twice
        dialog.known.lines[2].drop.click()
        save(dialog)

    edit(kept(desk, acme)[0], add)
    (anja,) = desk.ask(services.everyone, acme)
    found = [(one.colleague, one.strength, one.note) for one in anja.known_by]
    assert found == [("Kim", 5, "from school"), ("Robin", None, "")]
