"""Plans as cards: how each stands, in words too."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.domain.figures import PlanLine, PlanScore
from prmdesk.domain.plans import Plan, PlanStatus
from prmdesk.ui.plans.plan_list import PlanList, standing
from tests.ui.plans.conftest import D

LINES = [
    PlanLine(Plan(1, 7, 2026, "EUR", PlanStatus.AGREED), "<b>Bright</b>", 6, PlanScore(2, D(1))),
    PlanLine(Plan(2, 8, 2026, "EUR"), "Asterix", 3, PlanScore(1, None)),
]


def test_a_card_tells_all_it_shows_in_words(qtbot: QtBot) -> None:
    plans = PlanList()
    qtbot.addWidget(plans)
    plans.show_plans(LINES, {2026: "2026/27"}, 2)
    told = [plans.model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in (0, 1)]
    assert told == [
        "<b>Bright</b>, 2026/27, Agreed · 6 of 11 filled, On track",
        "Asterix, 2026/27, Draft · 3 of 11 filled, No data",
    ]
    assert standing(LINES[1]) == "Draft · 3 of 11 filled"
    assert plans.currentIndex().row() == 1
    assert "&lt;b&gt;" in plans.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert not plans.grab().isNull()


def test_showing_tells_nothing_and_going_there_does(qtbot: QtBot) -> None:
    plans = PlanList()
    qtbot.addWidget(plans)
    with qtbot.assertNotEmitted(plans.picked):
        plans.show_plans(LINES, {2026: "2026"}, 1)
    with qtbot.waitSignal(plans.picked) as told:
        plans.setCurrentIndex(plans.model().index(1, 0))
    assert told.args == [2]
