"""The editor of pools: three tabs that show one another's changes, and what cannot be kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.pools_dialog import PoolsDialog
from tests.ui.resources.acting import Portfolio, field


def test_what_is_refused_is_said_below_until_something_is_kept(
    desk: Desk, portfolio: Portfolio, qtbot: QtBot
) -> None:
    dialog = PoolsDialog(desk, portfolio.quarter)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()

    def said() -> str:
        return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())

    field(dialog.pools.rows[0].amounts[1], "many")
    assert "Write hours" in said()
    field(dialog.pools.rows[0].name, "My hours")
    assert "Write hours" not in said()
    assert dialog.catalogue.model.headerData(1, Qt.Orientation.Horizontal) == "My hours"
    desk.undo()
    assert dialog.pools.rows[0].name.text() == "Own hours"
    dialog.reject()
    portfolio.hold("hours", 60)
