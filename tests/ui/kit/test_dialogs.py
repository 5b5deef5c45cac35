"""Dialogs: Ctrl+Enter does the primary thing, trouble is told inside, nothing stays behind."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMessageBox, QWidget

from prmdesk.ui.kit.dialogs import Dialog, confirm, inform
from tests.ui.drivers import CTRL, K, answering, bury, press
from tests.ui.kit.conftest import Show


class Ask(Dialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__("Add partner", parent)
        self.name = QLineEdit()
        self.body.addWidget(self.name)
        self.primary = self.offer("Add")

    def keep(self) -> None:
        if self.name.text():
            self.accept()
        else:
            self.tell("A <b>name</b> is needed.")


def test_control_enter_does_what_the_primary_button_does(show: Show) -> None:
    def enter(dialog: Ask) -> None:
        dialog.name.setText("Acme")
        press(dialog, K.Key_Return, mod=CTRL)

    dialog = Ask(show())
    with answering(Ask, enter):
        assert dialog.exec() == Ask.DialogCode.Accepted
        assert dialog.name.text() == "Acme"  # still there to be read
    bury()
    assert not shiboken6.isValid(dialog)


def test_trouble_is_told_inside_letter_for_letter(show: Show) -> None:
    def look(dialog: Ask) -> None:
        press(dialog, K.Key_Return, mod=CTRL)
        assert dialog.isVisible()
        labels = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
        assert "A <b>name</b> is needed." in [label.text() for label in labels]
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
        press(dialog, K.Key_Escape)

    dialog = Ask(show())
    with answering(Ask, look):
        assert dialog.exec() == Ask.DialogCode.Rejected


@pytest.mark.parametrize(("pressed", "yes"), [("Change", True), ("Cancel", False)])
def test_a_question_is_answered_by_its_buttons(show: Show, pressed: str, yes: bool) -> None:
    def answer(box: QMessageBox) -> None:
        assert box.textFormat() is Qt.TextFormat.PlainText
        assert box.text() == "Change <i>x</i>?"
        buttons = {b.text(): b for b in box.findChildren(QAbstractButton)}
        assert buttons.keys() == {"Change", "Cancel"}
        buttons[pressed].click()

    with answering(QMessageBox, answer):
        assert confirm(show(), "Change <i>x</i>?", "Change") is yes


def test_esc_is_no(show: Show) -> None:
    with answering(QMessageBox, lambda box: press(box, K.Key_Escape)):
        assert confirm(show(), "Change 24 cells?", "Change") is False


def test_a_sentence_is_shown_letter_for_letter(show: Show) -> None:
    def look(box: QMessageBox) -> None:
        assert (box.text(), box.textFormat()) == ("<b>x</b>", Qt.TextFormat.PlainText)
        box.accept()

    with answering(QMessageBox, look):
        inform(show(), "<b>x</b>")
