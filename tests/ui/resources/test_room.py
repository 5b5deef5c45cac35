"""Dialogs fit on the screen, also with large text."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from prmdesk.ui.resources.room import fit


def test_a_dialog_is_never_larger_than_the_screen(qtbot: QtBot) -> None:
    made = QWidget()
    qtbot.addWidget(made)
    fit(made, 5000, 300)
    assert made.width() < made.screen().availableGeometry().width()
    assert made.height() == 300
