"""What stands in the middle while the plot is empty; the areas stay."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.lines import Query
from prmdesk.domain.quadrant import Quadrant, Standing
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.quadrant.pane import PlotPane


@pytest.fixture
def pane(desk: Desk, qtbot: QtBot) -> PlotPane:
    made = PlotPane(desk)
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    return made


def buttons(pane: PlotPane) -> list[str]:
    shown = [notice for notice in pane.findChildren(EmptyState) if notice.isVisible()]
    return [button.text() for notice in shown for button in notice.findChildren(QPushButton)]


def test_an_empty_workspace_offers_to_add_and_to_import(pane: PlotPane, desk: Desk) -> None:
    asked: list[str] = []
    desk.commanded.connect(asked.append)
    pane.tell(0, 0, 0)
    assert buttons(pane) == ["Add partner…", "Import spreadsheet…"]
    for button in pane.findChildren(QPushButton):
        if button.isVisible():
            button.click()
    assert asked == ["partner.add", "file.import"]
    assert not pane.canvas.plot.area(Quadrant.ORPHAN).isEmpty()


def test_with_all_in_the_tray_it_offers_to_score(pane: PlotPane, desk: Desk) -> None:
    asked: list[str] = []
    desk.commanded.connect(asked.append)
    pane.tell(3, 3, 0)
    shown = [notice for notice in pane.findChildren(EmptyState) if notice.isVisible()]
    assert len(shown) == 1
    assert buttons(pane) == ["Score partners one by one…"]
    shown[0].findChild(QPushButton).click()
    assert asked == ["partner.score"]


def test_a_filter_without_a_match_can_be_cleared(pane: PlotPane, desk: Desk) -> None:
    desk.look_for(Query("nobody"))
    pane.tell(3, 0, 0)
    assert buttons(pane) == ["Clear filters"]
    next(b for b in pane.findChildren(QPushButton) if b.isVisible()).click()
    assert desk.query == Query()


def test_with_a_dot_nothing_is_in_the_way(pane: PlotPane) -> None:
    pane.tell(3, 3, 1)
    assert not any(notice.isVisible() for notice in pane.findChildren(EmptyState))


def test_the_tray_goes_below_where_the_window_is_narrow(pane: PlotPane) -> None:
    pane.tray.show_standings([Standing(1, "Acme", None, None, False, Quadrant.UNSCORED)])
    for width, beside in ((900, True), (400, False), (900, True)):
        pane.resize(width, 500)
        QApplication.processEvents()
        canvas, tray = pane.canvas.geometry(), pane.tray.geometry()
        assert not canvas.intersects(tray)
        assert pane.rect().contains(canvas)
        assert pane.rect().contains(tray)
        assert (tray.left() > canvas.right()) is beside
