"""A real desk on a real workspace, and a check that nothing is left open."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import style
from prmdesk.ui.shell import panel
from tests.ui.drivers import AppDriver

Show = Callable[[QWidget], QWidget]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["prmdesk"]


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    style.apply(qapp, dark=False)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The panel follows in the next turn of the event loop: a pause is for people."""
    monkeypatch.setattr(panel, "_FOLLOW_MS", 0)


@pytest.fixture
def problems() -> list[str]:
    """What the desk told that went wrong; a test that expects some takes them out."""
    return []


@pytest.fixture
def desk(db: Database, qtbot: QtBot, today: date, problems: list[str]) -> Iterator[Desk]:
    """What pages hold; a problem that no test expected fails it."""
    # A window that the test before gave up must not be taken for the active one, and then go.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made = Desk(db, lambda: today)
    made.problem.connect(lambda error: problems.append(str(error)))
    yield made
    qtbot.waitUntil(lambda: not made.working)
    made.close()
    assert problems == []


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, db_path: Path, today: date) -> Iterator[AppDriver]:
    """The whole window on an empty workspace."""
    made = AppDriver(qapp, qtbot, db_path, today)
    yield made
    made.close()


@pytest.fixture
def shown(qtbot: QtBot) -> Show:
    """Shows a widget as the active window."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(1180, 660)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
