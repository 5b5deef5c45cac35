"""What is missing leads on: partners, then capacities, then scores."""

from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.domain.resources import Quarter
from prmdesk.services import partners, pools, resources
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.resources.pane import GridPane


def press(state: QWidget, text: str) -> None:
    next(made for made in state.findChildren(QPushButton) if made.text() == text).click()


def test_each_thing_that_is_missing_leads_to_it(desk: Desk, today: date, qtbot: QtBot) -> None:
    pane, db, quarter = GridPane(desk), desk.db, Quarter(2026, 4)
    qtbot.addWidget(pane)
    opened: list[object] = []
    desk.opened.connect(opened.append)

    def told() -> QWidget:
        pane.tell(resources.board(db, quarter, Query(), today))
        return pane.currentWidget()

    assert told() is pane.no_partner
    partners.add_partner(db, Partner(0, "Acme"), today)
    assert told() is pane.no_capacity
    pools.set_capacity(db, pools.pools(db)[0].id, quarter.moved(-1), 600)
    press(pane.no_capacity, "As in the quarter before")
    assert told() is pane.no_score
    press(pane.no_score, "Quadrant")
    assert opened == [PageLink("quadrant")]
    press(pane.no_score, "Plan without")
    assert told() is pane.grid
