"""Records as rows of a table."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from prmdesk.importers.answers import Answers
from prmdesk.services import importing
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.entry_model import FIXED, MARK, EntryModel, Mark
from tests.importers.making import grid


def model(desk: Desk, *rows: list[object]) -> EntryModel:
    table = importing.understand(desk.db, grid(*rows))
    run = importing.dry_run(desk.db, importing.preview(desk.db, table, Answers()))
    made = EntryModel(Draft(desk))
    made.show_entries(run, run.entries)
    return made


def test_cells_show_what_will_be_kept_with_the_name_first(desk: Desk, qtbot: QtBot) -> None:
    made = model(
        desk,
        ["Country", "Company", "Start Date", "Contact Person"],
        ["德国", "Acme", date(2025, 3, 5), "Anja; Bob"],
        ["France", "Zed", None, None],
    )
    headings = [made.headerData(n, Qt.Orientation.Horizontal) for n in range(made.columnCount())]
    assert headings == [
        "What happens",
        "Row",
        "Partner name",
        "Country",
        "Agreement start",
        "Contact",
    ]
    first = [made.index(0, n).data() for n in range(made.columnCount())]
    assert first == ["New", "2", "Acme", "Germany", "2025-03-05", "Anja; Bob"]
    assert isinstance(made.index(0, 0).data(Qt.ItemDataRole.DecorationRole), QIcon)


def test_a_cell_that_was_not_understood_is_marked_and_says_why(desk: Desk) -> None:
    made = model(desk, ["Company", "Website"], ["Acme", "ask <b>Bob</b>"], ["Zed", "zed.example"])
    cell = made.index(0, FIXED + 1)
    assert cell.data(MARK) == Mark.UNCLEAR
    assert cell.data() == "ask <b>Bob</b>"
    assert "not a web address" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in cell.data(Qt.ItemDataRole.ToolTipRole).replace("<span", "")
    assert made.index(1, FIXED + 1).data(MARK) is None


def test_a_cell_that_is_rewritten_is_marked_and_tells_what_stood_there(desk: Desk) -> None:
    made = model(
        desk, ["Company", "Country", "Annual Target", "Start Date"],
        ["Acme", "Germany", "5k", "3 April 2025"], ["Zed", "DE", "12", "-"],
    )  # fmt: skip
    cell = made.index(0, FIXED + 2)
    assert (cell.data(), cell.data(MARK)) == ("5000", Mark.CHANGED)
    assert "5k" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert [made.index(0, FIXED + n).data(MARK) for n in (0, 1, 3)] == [None, None, Mark.CHANGED]
    assert [made.index(1, FIXED + n).data(MARK) for n in range(4)] == [
        None, None, None, Mark.CHANGED,
    ]  # fmt: skip


def test_the_name_that_is_missing_is_framed_with_the_reason(desk: Desk) -> None:
    made = model(desk, ["Company", "City"], [None, "Ulm"], ["Zed", "Bonn"])
    cell = made.index(0, FIXED)
    assert cell.data(MARK) == Mark.UNCLEAR
    assert "It has no partner name." in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_the_rows_of_a_partner_are_told(desk: Desk) -> None:
    made = model(
        desk, ["Company", "Contact Person"], ["Acme", "A"], [None, "B"], [None, "C"], ["Zed", "D"],
    )  # fmt: skip
    assert [made.index(row, 1).data() for row in range(2)] == ["2, 3 …", "5"]


def test_only_cells_of_the_sheet_can_be_edited(desk: Desk) -> None:
    made = model(desk, ["Company", "City"], ["Acme", "Ulm"], ["Zed", "Bonn"])
    assert not made.flags(made.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert made.flags(made.index(0, FIXED)) & Qt.ItemFlag.ItemIsEditable
