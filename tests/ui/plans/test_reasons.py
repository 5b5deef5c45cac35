"""What is missing is listed, each as a link."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.plans import Clause, Obstacle, Plan, Rule, WholePlan
from prmdesk.ui.plans.reasons import ReasonsCard

PLAN = Plan(1, 7, 2026, "EUR")


def test_each_missing_thing_is_a_link(qtbot: QtBot) -> None:
    card = ReasonsCard()
    qtbot.addWidget(card)
    rules = [Rule(n, 1, n, clause, "Yes.") for n, clause in enumerate(Clause) if n]
    card.tell(WholePlan(PLAN, rules))
    links = card.findChildren(QPushButton)
    assert [link.text() for link in links] == [
        "Purpose: write what you agree, or mark it as not applicable.",
        "Name an owner on our side for a measure with a year target.",
        "Name an owner at the partner for a measure with a year target.",
    ]
    with qtbot.waitSignal(card.chosen) as told:
        links[0].click()
    assert told.args == [Obstacle("clause", "purpose")]
