"""For whom and for which year a new plan is."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.services import partners, workspace
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.plans.dialogs import NewPlan
from tests.conftest import TODAY


def test_the_partner_selected_and_this_year_are_proposed(
    desk: Desk, db: Database, partner_id: int, qtbot: QtBot
) -> None:
    partners.add_partner(db, Partner(0, "Asterix"), TODAY)
    workspace.change_settings(db, fiscal_start=4)
    desk.select(partner_id)
    dialog = NewPlan(desk, None)
    qtbot.addWidget(dialog)
    assert dialog.partner.currentText() == "Brightpath"
    assert dialog.year.currentText() == "2026/27"
    dialog.keep()
    assert dialog.made is not None


def test_a_year_that_is_taken_is_told_and_nothing_is_made(
    desk: Desk, plan_id: int, partner_id: int, problems: list[str], qtbot: QtBot
) -> None:
    desk.select(partner_id)
    dialog = NewPlan(desk, None)
    qtbot.addWidget(dialog)
    dialog.keep()
    assert dialog.made is None
    assert problems.pop() == "There is a plan for this year already."
