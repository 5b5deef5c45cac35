"""The 90-day tests of all partners, and whether they or the scores predict better."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.services import partners, trials
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.scoring.trial_list import TrialsDialog
from tests.ui.drivers import K, press


@pytest.fixture
def under(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(desk: Desk, under: QWidget, qtbot: QtBot) -> TrialsDialog:
    made = TrialsDialog(desk, under)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_list_leads_on_while_empty_and_follows_what_is_done(
    dialog: TrialsDialog, desk: Desk
) -> None:
    assert dialog.list.empty.isVisible()
    lumen = partners.add_partner(desk.db, Partner(0, "Lumen"), desk.today())
    desk.do(trials.start, lumen, "One deal", desk.today() - timedelta(91))
    assert dialog.list.view.isVisible()
    assert dialog.list.view.texts()[0][:2] == ["Lumen", "Overdue"]
    dialog.tabs.setCurrentWidget(dialog.comparison)
    assert dialog.comparison.empty.isVisible()
    opened: list[object] = []
    desk.opened.connect(opened.append)
    dialog.tabs.setCurrentWidget(dialog.list)
    dialog.list.view.select(lumen)
    press(dialog.list.view, K.Key_Return)
    assert opened == [PartnerLink(lumen, "value")]
