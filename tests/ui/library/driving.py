"""What a person does in the dialogs of the library."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog


def settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.working)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not desk.working)


def answer(kind: type[Dialog], act: Callable[[Any], object]) -> None:
    """Do ``act`` in the next dialog, which must be a ``kind``, and close it if it stays open."""

    def acting() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, acting)
