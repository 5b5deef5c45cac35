"""The plan in the partner panel: a summary, and the way to the whole."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.services import plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.plans.tab import PlanTab


@pytest.fixture
def tab(desk: Desk, shown: Callable[[QWidget], QWidget]) -> PlanTab:
    made = PlanTab(desk)
    shown(made)
    return made


def texts(tab: PlanTab) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())


def test_a_partner_without_a_plan_is_offered_one(
    desk: Desk, db: Database, partner_id: int, tab: PlanTab
) -> None:
    opened: list[object] = []
    desk.opened.connect(opened.append)
    tab.show_partner(partner_id)
    assert "No plan yet for Brightpath" in texts(tab)
    tab.begin()
    assert len(plans.years(db, partner_id)) == 1
    assert opened == [PageLink("plans")]
    assert desk.selected == partner_id


def test_the_latest_plan_is_summed_up(
    db: Database, partner_id: int, plan_id: int, tab: PlanTab, qtbot: QtBot
) -> None:
    plans.edit_plan(db, plan_id, thesis="Win the Nordics.")
    tab.show_partner(partner_id)
    qtbot.waitUntil(lambda: "Win the Nordics." in texts(tab))
    told = texts(tab)
    assert tab.title_label.text() == "Plan 2026"
    assert tab.standing.text() == "96 % · At risk · as of Q1"
    assert "240 EUR of 250 EUR to date" in told
    assert "— of — to date" in told


def test_it_follows_changes_and_partners(
    desk: Desk, partner_id: int, plan_id: int, tab: PlanTab, qtbot: QtBot
) -> None:
    tab.show_partner(partner_id)
    desk.do(plans.delete_plan, plan_id)
    assert "No plan yet" in texts(tab)
    desk.undo()
    qtbot.waitUntil(lambda: "Revenue" in texts(tab))
    tab.show_partner(None)
    assert tab.plan_id == plan_id
