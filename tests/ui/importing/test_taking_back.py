"""Taking an import back from the window: what is asked, and what is told when it cannot be."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.services import partners
from prmdesk.services.imports import Edited
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.taking_back import EditedDialog, take_back
from tests.importers.making import grid
from tests.services.trying import imported


def buttons(dialog: EditedDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.parametrize(
    ("some_left", "offered"), [(True, ["Cancel", "Take back the rest"]), (False, ["Close"])]
)
def test_the_rest_is_offered_where_there_is_one(
    parent: QWidget, some_left: bool, offered: list[str]
) -> None:
    edited = [Edited(n, f"Partner {n}", ("City", "Plan")) for n in range(300)]
    dialog = EditedDialog(edited, parent, some_left=some_left)
    dialog.open()
    assert buttons(dialog) == offered
    assert dialog.table.rowCount() == 300
    assert dialog.table.item(299, 1).text() == "City, Plan"
    dialog.reject()


def test_an_import_of_which_all_was_edited_stays(
    desk: Desk, db: Database, today: date, qtbot: QtBot, parent: QWidget
) -> None:
    report = imported(db, grid(["Company", "City"], ["Acme", "Ulm"], ["Zed", "Bonn"]), today)
    for key in report.partner_ids:
        partners.edit_partner(db, key, today, city="Jena")
    told: list[str] = []
    assert report.import_id is not None
    take_back(desk, report.import_id, parent, done=lambda: told.append("done"), failed=told.append)
    qtbot.waitUntil(lambda: not desk.working)
    (dialog,) = parent.findChildren(EditedDialog)
    assert buttons(dialog) == ["Close"]
    dialog.accept()
    QApplication.processEvents()
    assert (told, partners.count(db)) == ([""], 2)


def test_an_import_that_never_was_is_told(desk: Desk, qtbot: QtBot, parent: QWidget) -> None:
    told: list[str] = []
    take_back(desk, 7, parent, done=lambda: None, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["There is no import 7."]
