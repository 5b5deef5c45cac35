"""Keys that score and walk; whatever else is pressed belongs to the dialog."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prmdesk.domain.scores import Axis, Driver, Score
from prmdesk.ui.scoring.driver_list import DriverList
from tests.ui.drivers import press

K = Qt.Key
DRIVERS = [Driver(n, Axis.US, "", name, 10) for n, name in enumerate(("Revenue", "Access"), 1)]
SCORE = Score(1, 7, 1, 4, date(2025, 1, 1))


@pytest.fixture
def made(qtbot: QtBot) -> DriverList:
    made = DriverList()
    qtbot.addWidget(made)
    made.show()
    made.show_drivers(DRIVERS, {1: SCORE}, [1], 0)
    return made


def test_scores_are_read_beside_their_drivers_and_unknown_is_no_zero(made: DriverList) -> None:
    texts = [[made.item(row, column).text() for column in range(3)] for row in range(2)]
    assert texts == [["Revenue", "Value to us", "4 · old"], ["Access", "Value to us", "?"]]


def test_single_keys_score_and_step(made: DriverList) -> None:
    told: list[object] = []
    made.scored.connect(told.append)
    made.stepped.connect(told.append)
    QTest.keyClicks(made, "05uU?9jK")
    assert told == [0.0, 5.0, None, None, None, 1, -1]


def test_tab_and_arrows_walk_the_drivers_and_stop_at_the_ends(made: DriverList) -> None:
    rows: list[int] = []
    made.picked.connect(rows.append)
    press(made, K.Key_Tab, K.Key_Tab, K.Key_Up, K.Key_Down)
    assert rows == [1, 0, 1]
    press(made, K.Key_Backtab, K.Key_Backtab)
    assert made.currentRow() == 0
