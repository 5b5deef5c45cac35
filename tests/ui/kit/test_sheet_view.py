"""A table of figures: its order, its keys, and what stays when it is shown again."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.sheets import Column, Kind, Row, Sheet, with_total
from prmdesk.ui.kit.sheet_view import SheetView
from tests.ui.kit.conftest import Show

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
GIVEN = ["Zeta", "acme", "Brightpath", "Total"]
SHEET = with_total(
    Sheet(
        "Over and under",
        (
            Column("Partner"),
            Column("Quadrant", Kind.QUADRANT),
            Column("Used", Kind.TIME, "h", is_total=True),
        ),
        (
            Row(("Zeta", Quadrant.MISFIT, 600), 3),
            Row(("acme", Quadrant.STRATEGIC, None), 1),
            Row(("Brightpath", Quadrant.ORPHAN, 2232), 2),
        ),
        "This quarter",
    ),
    "Total",
)


@pytest.fixture
def view(show: Show) -> SheetView:
    made = SheetView()
    show(made)
    made.show_sheet(SHEET)
    made.setFocus()
    return made


def names(view: SheetView) -> list[str]:
    return [row[0] for row in view.texts()]


def click_heading(view: SheetView, column: int) -> None:
    header = view.horizontalHeader()
    at = header.viewport().rect().center()
    at.setX(header.sectionViewportPosition(column) + 12)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_heading_sorts_and_the_third_click_brings_back_the_order_given(view: SheetView) -> None:
    orders = []
    for _click in range(3):
        click_heading(view, 2)
        orders.append(names(view))
    assert orders == [
        ["Zeta", "Brightpath", "acme", "Total"],
        ["Brightpath", "Zeta", "acme", "Total"],
        GIVEN,
    ]


def test_keys_go_open_sort_and_copy(view: SheetView) -> None:
    picked, opened = [], []
    view.picked.connect(picked.append)
    view.opened.connect(opened.append)
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, K.Key_Down)
    QTest.keyClick(view, K.Key_Return)
    view.sort_by_current()
    assert (picked, opened) == ([3, 1], [1])
    assert names(view) == ["acme", "Brightpath", "Zeta", "Total"]
    QTest.keyClick(view, K.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Partner\tQuadrant\tUsed (h)\nacme\tStrategic\t"
    view.clearSelection()
    view.copy()
    assert QGuiApplication.clipboard().text().endswith("\nTotal\t\t47:12")


def test_shown_again_it_keeps_order_and_place_and_tells_no_one(view: SheetView) -> None:
    told: list[Any] = []
    click_heading(view, 0)
    view.select(3)
    view.picked.connect(told.append)
    rows = (Row(("Aaron", Quadrant.ORPHAN, 5), 9), *SHEET.rows[:3])
    view.show_sheet(replace(SHEET, rows=rows))
    assert names(view) == ["Aaron", "acme", "Brightpath", "Zeta"]
    assert view.currentIndex().row() == 3
    assert [index.row() for index in view.selectionModel().selectedRows()] == [3]
    view.show_sheet(replace(SHEET, rows=rows[:3]))
    view.select(None)
    assert told == []
    view.show_sheet(Sheet("Other", (Column("Partner"),), rows=(Row(("b",)), Row(("a",)))))
    assert names(view) == ["b", "a"]


def test_it_reads_as_it_looks(view: SheetView) -> None:
    cell = view.model().index(0, 1)
    assert view.accessibleName() == "Over and under"
    assert view.accessibleDescription() == "This quarter"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Misfit"
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert view.model().index(0, 2).data(Qt.ItemDataRole.TextAlignmentRole) == right


def test_a_double_click_opens_and_a_row_of_no_partner_does_not(view: SheetView) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    for row in (1, 3):
        at = QTableView.visualRect(view, view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == [1]


def test_several_rows_of_one_partner_are_told_apart(view: SheetView) -> None:
    rows = tuple(Row((f"Acme {n}", Quadrant.ORPHAN, n), 1, id=n) for n in (7, 8, 9))
    view.show_sheet(replace(SHEET, rows=rows))
    view.selectRow(1)
    view.show_sheet(replace(SHEET, rows=(rows[2], rows[0], rows[1])))
    row = view.current_row()
    assert row is not None
    assert row.id == 8
    assert [chosen.id for chosen in view.chosen_rows()] == [8]
