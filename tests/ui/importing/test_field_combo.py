"""Choosing a field."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prmdesk.ui.importing.field_combo import FieldCombo


def combo(qtbot: QtBot, heading: str = "Shoe size", likely: tuple[str, ...] = ()) -> FieldCombo:
    made = FieldCombo(heading, likely)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_shows_what_it_is_filled_with_and_tells_no_one(qtbot: QtBot) -> None:
    made, heard = combo(qtbot), []
    made.committed.connect(heard.append)
    made.fill("our_owner")
    assert (made.currentText(), made.name, heard) == ("Our owner", "our_owner", [])
    made.fill("custom:Old field")
    assert made.name == "custom:Old field"


def test_a_part_of_a_name_finds_the_field(qtbot: QtBot) -> None:
    made, heard = combo(qtbot), []
    made.committed.connect(heard.append)
    made.setFocus()
    made.lineEdit().clear()
    QTest.keyClicks(made.lineEdit(), "postal")
    assert made.completer().completionCount() == 1
    made.completer().activated.emit(made.completer().currentCompletion())
    assert (heard, made.currentText()) == (["postcode"], "Postal code")


def test_the_column_can_become_a_new_field_or_be_skipped(qtbot: QtBot) -> None:
    made, heard = combo(qtbot), []
    made.committed.connect(heard.append)
    for text in ("New field “Shoe size”", "Skip"):
        index = made.findText(text)
        made.setCurrentIndex(index)
        made.activated.emit(index)
    assert heard == ["custom:Shoe size", ""]


def test_likely_fields_stand_first_and_group_names_cannot_be_chosen(qtbot: QtBot) -> None:
    made = combo(qtbot, likely=("bucket", "quadrant"))
    model = made.model()
    texts = [made.itemText(n) for n in range(4)]
    assert texts == ["Likely", "Partner type", "Quadrant", "No field of ours"]
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled


def test_text_that_is_no_field_is_forgotten(qtbot: QtBot) -> None:
    made, heard = combo(qtbot), []
    made.committed.connect(heard.append)
    made.fill("city")
    made.setEditText("nonsense")
    made._typed("nonsense")
    made.clearFocus()
    made.focusOutEvent(QFocusEvent(QFocusEvent.Type.FocusOut))
    assert (made.currentText(), heard) == ("City", [])


def test_it_asks_when_nothing_is_chosen(qtbot: QtBot) -> None:
    made = combo(qtbot)
    made.ask()
    assert (made.currentText(), made.name) == ("", None)
    assert made.lineEdit().placeholderText() == "Please choose"
