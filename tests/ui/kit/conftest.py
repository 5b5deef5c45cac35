"""Parts of the window on their own."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows widgets in the active window, with one more field to go to."""
    kept: list[QWidget] = []

    def show(*widgets: QWidget, width: int = 640) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        for widget in (*widgets, QLineEdit()):
            column.addWidget(widget)
        holder.resize(width, 480)
        qtbot.addWidget(holder)
        kept.append(holder)
        with qtbot.waitExposed(holder):
            holder.show()
        holder.activateWindow()
        qtbot.waitUntil(holder.isActiveWindow)
        return holder

    return show
