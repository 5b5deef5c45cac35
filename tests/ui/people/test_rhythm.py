"""How often partners are to be touched, changed by keys in one step."""

from PySide6.QtWidgets import QWidget

from prmdesk.domain.quadrant import Quadrant
from prmdesk.services import workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.people.rhythm import RhythmDialog
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, K, answering, press


def test_days_are_typed_and_zero_is_never(desk: Desk, shown: Show) -> None:
    window = shown(QWidget())

    def change(dialog: RhythmDialog) -> None:
        assert dialog.spins[Quadrant.MISFIT].text() == "Never"
        press(dialog.spins[Quadrant.STRATEGIC], K.Key_7)
        press(dialog, K.Key_Return, mod=CTRL)

    with answering(RhythmDialog, change):
        RhythmDialog(desk, window).exec()
    assert desk.ask(workspace.settings_of).rhythm == {
        "strategic": 7, "orphan": 30, "opportunistic": 60, "misfit": 0,
    }  # fmt: skip
    desk.undo()
    assert desk.ask(workspace.settings_of).rhythm["strategic"] == 14
