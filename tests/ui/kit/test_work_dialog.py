"""A dialog over work in the background: progress, an end, a failure, a stop."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.errors import Unavailable
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.work_dialog import WorkDialog
from tests.ui.conftest import Show

Progress = Callable[[int, int], object]


@pytest.fixture
def window(shown: Show) -> QWidget:
    return shown(QWidget())


def made(desk: Desk, window: QWidget) -> tuple[WorkDialog, QPushButton]:
    dialog = WorkDialog(desk, "Files", window)
    choice = QPushButton("A choice")
    dialog.choices = (choice,)
    for widget in (choice, dialog.bar):
        dialog.body.addWidget(widget)
    dialog.offer("Save…")
    dialog.show()
    return dialog, choice


def test_choices_rest_while_it_works_and_cancel_stops_it_first(
    desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    dialog, choice = made(desk, window)
    begun, go_on = Event(), Event()

    def work(_db: Database, *, progress: Progress) -> None:
        progress(1, 4)
        begun.set()
        go_on.wait(5)
        progress(2, 4)

    dialog.begin(work, done=lambda _result: dialog.accept(), label="Working")
    assert begun.wait(5)
    qtbot.waitUntil(lambda: dialog.bar.maximum() == 4)
    assert (dialog.bar.value(), dialog.bar.isVisible(), choice.isEnabled()) == (1, True, False)
    dialog.reject()
    go_on.set()
    qtbot.waitUntil(lambda: not desk.working)
    assert (dialog.isVisible(), dialog.bar.isVisible(), choice.isEnabled()) == (True, False, True)
    dialog.reject()
    assert not dialog.isVisible()


def test_what_goes_wrong_is_told_in_it_and_what_works_is_handed_on(
    desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    dialog, choice = made(desk, window)

    def fail(_db: Database, *, progress: Progress) -> None:
        raise Unavailable("The folder is not there.")

    dialog.begin(fail, done=lambda _result: dialog.accept(), label="Working")
    qtbot.waitUntil(choice.isEnabled)
    assert dialog._trouble.text() == "The folder is not there."
    found: list[int] = []
    dialog.begin(lambda _db, *, progress: 7, done=found.append, label="Working")
    qtbot.waitUntil(lambda: found == [7])
    assert choice.isEnabled()
    dialog.reject()
