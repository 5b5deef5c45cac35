"""A canvas with one dot in each area."""

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.quadrant import Place, Thresholds
from prmdesk.ui.desk import Desk
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.page import QuadrantPage
from tests.ui.quadrant.acting import FOUR, Portfolio


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(720, 620)
    made.show_dots(FOUR, Thresholds())
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def portfolio(desk: Desk) -> Portfolio:
    made = Portfolio(desk)
    made.add("Northwind", Place(80, 90))
    made.add("Lumen", Place(60, 20))
    made.add("Oakline", Place(20, 20))
    made.add("Tidewater")
    return made


@pytest.fixture
def page(desk: Desk, portfolio: Portfolio, qtbot: QtBot) -> QuadrantPage:
    made = QuadrantPage(desk)
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.canvas.setFocus()
    return made
