"""What is to be seen while the wizard finds something out."""

from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.busy_line import BusyLine
from prmdesk.ui.importing.work import Work


class Slow(Work):
    """Work that goes on until it is let go or stopped."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.let_go = Event()
        self.said: list[str] = []
        self.failed.connect(self.said.append)

    def begin(self) -> None:
        def act(_db: object, *, progress: Any) -> None:
            while not self.let_go.wait(0.01):
                progress(3, 10)

        self._work(act, done=lambda _none: self.said.append("done"))


@pytest.fixture
def slow(desk: Desk) -> Slow:
    return Slow(desk)


def line(slow: Slow, qtbot: QtBot) -> BusyLine:
    made = BusyLine(slow)
    qtbot.addWidget(made)
    return made


def test_slow_work_shows_how_far_it_is_and_can_be_stopped(slow: Slow, qtbot: QtBot) -> None:
    busy = line(slow, qtbot)
    assert not busy.isVisible()
    slow.begin()
    qtbot.waitUntil(busy.isVisible)
    qtbot.waitUntil(lambda: (busy.bar.value(), busy.bar.maximum()) == (3, 10))
    busy.stop.click()
    qtbot.waitUntil(lambda: not slow.desk.working)
    assert not busy.isVisible()
    assert slow.said == [""]


def test_quick_work_and_muted_work_show_nothing(slow: Slow, qtbot: QtBot) -> None:
    busy = line(slow, qtbot)
    shown: list[bool] = []
    slow.let_go.set()
    slow.begin()
    qtbot.waitUntil(lambda: not slow.desk.working)
    shown.append(busy.isVisible())
    slow.let_go.clear()
    busy.is_muted = True
    slow.begin()
    qtbot.wait(400)
    shown.append(busy.isVisible())
    slow.let_go.set()
    qtbot.waitUntil(lambda: not slow.desk.working)
    assert shown == [False, False]
