"""The catalogue: ticks by key, each kept at once."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Bucket
from prmdesk.domain.quadrant import Quadrant
from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.catalogue import ROWS, Catalogue
from tests.ui.resources.acting import K, Portfolio, key


def test_space_takes_an_offer_away_and_brings_it_back(
    desk: Desk, portfolio: Portfolio, qtbot: QtBot
) -> None:
    made = Catalogue(desk)
    qtbot.addWidget(made)
    desk.changed.connect(made.refresh)
    made.refresh()
    made.show()
    made.activateWindow()
    index = made.model.index(ROWS.index(("quadrants", Quadrant.MISFIT)), 1)
    made.table.setFocus()
    made.table.setCurrentIndex(index)
    key(made.table, K.Key_Space)
    assert Quadrant.MISFIT not in portfolio.pool("hours").quadrants
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "not offered"
    assert portfolio.cell("Corex").against
    key(made.table, K.Key_Space)
    assert portfolio.pool("hours").quadrants == tuple(Quadrant)[:4]
    assert set(portfolio.pool("hours").buckets) == set(Bucket)
