"""Fields of one's own: added, renamed, deleted with all that is in them, and undone."""

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from prmdesk.domain.partners import Field
from prmdesk.services import partners
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.kit.forms import TextField
from prmdesk.ui.partners.fields import FieldsDialog
from tests.ui import hostile
from tests.ui.drivers import K, bury, click, press, write
from tests.ui.partners.conftest import Put


@pytest.fixture
def dialog(desk: Desk, put: Put) -> FieldsDialog:
    made: FieldsDialog = put(FieldsDialog(desk, put(QWidget())))
    return made


def names(desk: Desk) -> list[str]:
    return [field.name for field in desk.ask(partners.fields)]


def rows(dialog: FieldsDialog) -> list[TextField]:
    bury()
    return dialog.findChildren(TextField)


def test_enter_adds_a_field_and_does_not_close(desk: Desk, dialog: FieldsDialog) -> None:
    for name in ("Colour", "Budget"):
        write(dialog.name, name, K.Key_Return)
    assert names(desk) == ["Colour", "Budget"]
    assert dialog.isVisible()
    assert [row.text() for row in rows(dialog)] == ["Colour", "Budget"]


@pytest.mark.parametrize("name", ["", "  ", "Colour"])
def test_a_field_needs_a_name_of_its_own(desk: Desk, dialog: FieldsDialog, name: str) -> None:
    write(dialog.name, "Colour", K.Key_Return)
    write(dialog.name, name, K.Key_Return)
    assert names(desk) == ["Colour"]
    assert dialog.name.property("wrong") is True


def test_a_field_is_renamed_when_it_is_left(desk: Desk, dialog: FieldsDialog) -> None:
    write(dialog.name, "Colour", K.Key_Return)
    (row,) = rows(dialog)
    write(row, "Hue", K.Key_Tab)
    assert names(desk) == ["Hue"]
    write(row, "Tint", K.Key_Escape)
    assert row.text() == "Hue"


def test_a_name_that_is_taken_is_marked_and_the_old_one_stays(
    desk: Desk, dialog: FieldsDialog
) -> None:
    for name in ("Colour", "Budget"):
        write(dialog.name, name, K.Key_Return)
    first = rows(dialog)[0]
    write(first, "Budget", K.Key_Return)
    assert names(desk) == ["Colour", "Budget"]
    assert first.property("wrong") is True
    press(first, K.Key_Escape)
    assert first.text() == "Colour"


def test_deleting_takes_the_values_too_and_undo_brings_them_back(
    desk: Desk, dialog: FieldsDialog, acme: int
) -> None:
    write(dialog.name, "Colour", K.Key_Return)
    (field,) = desk.ask(partners.fields)
    desk.do(partners.set_field, acme, field.id, "red")
    said: list[Message] = []
    desk.said.connect(said.append)
    bury()
    (bin_,) = dialog.findChildren(QToolButton)
    assert bin_.accessibleName() == "Delete Colour"
    click(bin_)
    assert desk.ask(partners.fields) == []
    assert said == [Message("The field was deleted", undo=True)]
    desk.undo()
    assert desk.ask(partners.field_values, [acme]) == {acme: {field.id: "red"}}


def test_names_are_shown_letter_for_letter(desk: Desk, put: Put) -> None:
    kept: list[Field] = []
    for name in hostile.NAMES:
        partners.add_field(desk.db, name)
    kept = desk.ask(partners.fields)
    dialog = put(FieldsDialog(desk, put(QWidget())))
    assert [row.text() for row in rows(dialog)] == [field.name for field in kept]
