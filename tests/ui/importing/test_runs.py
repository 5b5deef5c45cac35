"""The history of imports in the window: what is listed, and what can be done with a run."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from prmdesk.services import importing, imports, partners
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, Message, PageLink
from prmdesk.ui.importing.runs import RunsDialog
from prmdesk.ui.importing.taking_back import EditedDialog
from tests.importers.making import grid
from tests.services.trying import by_name, tried

FINGERPRINT = "d422e591" + "0" * 56

Bring = Callable[..., int]


@pytest.fixture
def bring(db: Database, today: date) -> Bring:
    """Imports companies by their names and cities; returns the number of the run."""

    def run(name: str, **cities: str) -> int:
        sheet = grid(["Company", "City"], *([key, city] for key, city in cities.items()))
        report = importing.apply(db, tried(db, sheet), today, name, fingerprint=FINGERPRINT)
        assert report.import_id is not None
        return report.import_id

    db.who = "Robin"
    return run


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot, bring: Bring) -> Iterator[RunsDialog]:
    bring("first.xlsx", Acme="Ulm", Brightpath="Bonn")
    bring("second.csv", Cobalt="Cham", Delta="Rom")
    made = RunsDialog(desk, None)  # type: ignore[arg-type]
    made.open()
    qtbot.waitExposed(made)
    yield made
    made.reject()
    qtbot.waitUntil(lambda: not desk.working)


def cells(dialog: RunsDialog) -> list[list[str]]:
    table = dialog.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def press(dialog: RunsDialog, qtbot: QtBot) -> None:
    """Press the button that takes back, and wait for what comes of it."""
    assert dialog.back.isEnabled()
    QTest.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.desk.working)
    QApplication.processEvents()


def test_each_run_is_a_row_the_newest_first(dialog: RunsDialog) -> None:
    (newer, older) = cells(dialog)
    assert (newer[0], older[0]) == ("second.csv", "first.xlsx")
    assert newer[2:] == ["Stands", "2", "0", "0", "0", "Robin", "d422e591"]
    assert FINGERPRINT in dialog.table.item(0, 8).toolTip()
    assert dialog.chosen() is not None
    assert dialog.table.hasFocus()
    for widget in (dialog.table, dialog.back, dialog.show_them):
        assert widget.accessibleName()


def test_an_empty_history_says_so(desk: Desk, qtbot: QtBot) -> None:
    made = RunsDialog(desk, None)  # type: ignore[arg-type]
    made.open()
    qtbot.waitExposed(made)
    assert not made.table.isVisible()
    assert not made.back.isEnabled()
    assert not made.show_them.isEnabled()
    made.reject()


def test_a_run_that_nobody_touched_is_taken_back_and_said_with_undo(
    dialog: RunsDialog, db: Database, qtbot: QtBot
) -> None:
    said: list[Message] = []
    dialog.desk.said.connect(said.append)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    press(dialog, qtbot)
    assert set(by_name(db)) == {"Cobalt", "Delta"}
    assert [row[2] for row in cells(dialog)] == ["Stands", "Taken back"]
    assert not dialog.back.isEnabled()
    assert [(one.text, one.undo) for one in said] == [("The import was undone.", True)]
    dialog.desk.undo()
    assert [row[2] for row in cells(dialog)] == ["Stands", "Stands"]
    assert dialog.back.isEnabled()


def test_what_was_edited_is_listed_and_the_rest_goes_on_request(
    dialog: RunsDialog, db: Database, today: date, qtbot: QtBot
) -> None:
    partners.edit_partner(db, by_name(db)["Delta"].id, today, city="Turin")
    press(dialog, qtbot)
    (edited,) = dialog.findChildren(EditedDialog)
    assert edited.table.item(0, 0).text() == "Delta"
    assert edited.table.item(0, 1).text() == "City"
    edited.reject()
    assert dialog.table.item(0, 2).text() == "Stands"
    assert dialog.back.isEnabled()
    press(dialog, qtbot)
    edited = dialog.findChildren(EditedDialog)[-1]
    edited.keep()
    qtbot.waitUntil(lambda: not dialog.desk.working)
    assert set(by_name(db)) == {"Acme", "Brightpath", "Delta"}
    assert dialog.table.item(0, 2).text() == "Taken back, 1 kept"


def test_the_partners_of_a_run_are_marked_in_the_list(dialog: RunsDialog, db: Database) -> None:
    opened: list[object] = []
    marked: list[frozenset[int]] = []
    dialog.desk.opened.connect(opened.append)
    dialog.desk.mark_asked.connect(marked.append)
    found = by_name(db)
    dialog.show_them.click()
    assert opened == [PageLink("partners")]
    assert marked == [{found["Cobalt"].id, found["Delta"].id}]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_partners_that_are_all_gone_cannot_be_shown(dialog: RunsDialog, db: Database) -> None:
    found = by_name(db)
    partners.delete_partners(db, [found["Cobalt"].id, found["Delta"].id])
    dialog.show_them.click()
    assert dialog.trouble.text() == "None of its partners is there any more."
    assert dialog.isVisible()


def test_imports_made_meanwhile_appear(dialog: RunsDialog, bring: Bring, qtbot: QtBot) -> None:
    chosen = dialog.chosen()
    bring("third.csv", Epsilon="Oslo")
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 3)
    assert dialog.chosen() == chosen
    assert len(imports.runs(dialog.desk.db)) == 3
