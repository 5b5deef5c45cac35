"""The guide: a better quadrant never weighs less."""

from pytestqt.qtbot import QtBot

from prmdesk.services import workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.guide import GuideForm
from tests.ui.resources.acting import field


def test_a_weight_is_kept_unless_the_order_would_be_lost(desk: Desk, qtbot: QtBot) -> None:
    made, told = GuideForm(desk), []
    qtbot.addWidget(made)
    made.failed.connect(told.append)
    made.refresh()
    made.show()
    made.activateWindow()
    field(made.fields["misfit_cap"], "8 %")
    field(made.fields["opportunistic"], "4.5")
    field(made.fields["misfit"], "6")
    guide = workspace.settings_of(desk.db).guide
    assert (guide.misfit_cap, guide.opportunistic, guide.misfit) == (0.08, 4.5, 1)
    assert "at least as much" in told[-1]
    assert made.fields["misfit"].property("wrong")
    field(made.fields["misfit"], "none")
    assert told[-1] == "Type a number."
