"""A canvas with one dot in each area."""

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.quadrant import Thresholds
from prmdesk.ui.quadrant.canvas import Canvas
from tests.ui.quadrant.acting import FOUR


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
