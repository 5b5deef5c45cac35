"""A real desk on a real workspace, and a check that nothing is left open."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import style


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["prmdesk"]


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    style.apply(qapp, dark=False)


@pytest.fixture
def desk(db: Database, qtbot: QtBot, today: date) -> Iterator[Desk]:
    """What pages hold; a problem that no test expected fails it."""
    made = Desk(db, lambda: today)
    problems: list[object] = []
    made.problem.connect(problems.append)
    made.setProperty("problems", problems)
    yield made
    qtbot.waitUntil(lambda: not made.working)
    made.close()
