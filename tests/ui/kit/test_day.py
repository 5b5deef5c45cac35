"""Another day is told of once, be it the next or, because the clock was set, an earlier one."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import page as pages
from prmdesk.ui.kit.day import Day
from prmdesk.ui.kit.page import Page
from tests.ui.conftest import Show
from tests.ui.drivers import write


class Typed(Page):
    """A page with an editor that shows the day, as it was when it was read last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.editor = QLineEdit()
        QVBoxLayout(self).addWidget(self.editor)

    def refresh(self) -> None:
        self.editor.setText(self.desk.today().isoformat())


def move(desk: Desk, days: int) -> None:
    day = desk.today() + timedelta(days)
    desk.today = lambda: day
    Day.of(desk).look()


def test_it_is_told_once_forwards_and_backwards(desk: Desk) -> None:
    day, told = Day.of(desk), list[str]()
    assert Day.of(desk) is day
    day.changed.connect(lambda: told.append(desk.today().isoformat()))
    day.look()
    assert told == []
    move(desk, 1)
    day.look()
    move(desk, -2)
    first = desk.today()
    assert told == [(first + timedelta(2)).isoformat(), first.isoformat()]


def test_a_page_reads_again_but_what_is_being_typed_stays(
    desk: Desk, shown: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_AGAIN_MS", 0)
    page = Typed(desk)
    shown(page)
    move(desk, 1)
    assert page.editor.text() == desk.today().isoformat()
    write(page.editor, "half a wo")
    move(desk, 1)
    QApplication.processEvents()
    assert page.editor.text() == "half a wo"
    page.editor.clearFocus()
    qtbot.waitUntil(lambda: page.editor.text() == desk.today().isoformat())
    page.hide()
    move(desk, -5)
    assert page.editor.text() != desk.today().isoformat()
    page.show()
    assert page.editor.text() == desk.today().isoformat()
