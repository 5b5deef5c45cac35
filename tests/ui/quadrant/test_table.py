"""The table twin: the same values, typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from prmdesk.domain.quadrant import Quadrant, Standing
from prmdesk.domain.scores import Axis
from prmdesk.ui.quadrant.scene import Scene
from prmdesk.ui.quadrant.table import ValueTable
from tests.ui.quadrant.acting import enter, key

K = Qt.Key


THREE = [
    Standing(1, "Acme", 57.3, 20, False, Quadrant.OPPORTUNISTIC),
    Standing(2, "Bolt", None, 90, True, Quadrant.UNSCORED),
    Standing(3, "Corex", 10, 80, True, Quadrant.ORPHAN),
]


@pytest.fixture
def table(qtbot: QtBot) -> ValueTable:
    made = ValueTable()
    qtbot.addWidget(made)
    made.show_scene(Scene(tuple(THREE)))
    made.resize(700, 400)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def entered(table: ValueTable) -> list[tuple[int, Axis, float]]:
    told: list[tuple[int, Axis, float]] = []
    table.values.entered.connect(lambda *what: told.append(what))
    return told


def go(table: ValueTable, row: int, column: int) -> None:
    table.setCurrentIndex(table.values.index(row, column))


def editor(table: ValueTable) -> QSpinBox:
    (spin,) = table.findChildren(QSpinBox)
    return spin


def test_it_shows_four_columns_and_unknown_is_no_number(table: ValueTable) -> None:
    cells = [[table.values.index(row, n).data() for n in range(4)] for row in range(3)]
    assert cells[0] == ["Acme", "57.3", "20", "Opportunistic"]
    assert cells[1] == ["Bolt", "—", "90", "Unscored"]
    header = [table.values.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert header == ["Partner", "Value to the partner", "Value to us", "Quadrant"]


@pytest.mark.parametrize("width", [300, 700])
def test_no_heading_is_cut_and_names_keep_room(table: ValueTable, width: int) -> None:
    table.resize(width, 400)
    header = table.horizontalHeader()
    for column in range(4):
        assert header.sectionSize(column) >= header.sectionSizeHint(column)
    assert header.sectionSize(0) >= 150
    assert table.horizontalScrollBar().maximum() == 0 or width == 300


def test_a_typed_value_is_told_once(
    table: ValueTable, entered: list[tuple[int, Axis, float]]
) -> None:
    go(table, 2, 2)
    key(table, K.Key_Return)
    assert entered == []
    enter(editor(table), "35")
    assert entered == [(3, Axis.US, 35)]


def test_looking_into_a_cell_changes_nothing(table: ValueTable, entered: list[object]) -> None:
    go(table, 0, 1)
    key(table, K.Key_F2)
    assert editor(table).value() == 57
    enter(editor(table))
    assert entered == []


def test_an_unknown_value_can_be_set_to_the_one_offered(
    table: ValueTable, entered: list[tuple[int, Axis, float]]
) -> None:
    go(table, 1, 1)
    key(table, K.Key_Return)
    enter(editor(table))
    assert entered == [(2, Axis.PARTNER, 50)]


def test_names_and_quadrants_are_not_edited_here(table: ValueTable) -> None:
    opened: list[int] = []
    table.opened.connect(opened.append)
    go(table, 1, 0)
    key(table, K.Key_Return)
    assert table.findChildren(QSpinBox) == []
    assert opened == [2]


def test_delete_sends_the_chosen_rows_back(table: ValueTable) -> None:
    returned: list[list[int]] = []
    table.returned.connect(returned.append)
    table.selectAll()
    key(table, K.Key_Delete)
    assert sorted(returned[0]) == [1, 2, 3]


def test_the_cell_stays_with_its_partner(table: ValueTable) -> None:
    go(table, 2, 2)
    table.show_scene(Scene((THREE[2], THREE[0], THREE[1])))
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 2)


def test_going_to_a_partner_from_outside_is_told_to_no_one(table: ValueTable) -> None:
    picked: list[int] = []
    table.picked.connect(picked.append)
    table.select(3)
    assert table.currentIndex().row() == 2
    assert picked == []
    key(table, K.Key_Up)
    assert picked == [2]


def test_sizes_and_ways_are_columns_and_the_past_cannot_be_typed_over(
    table: ValueTable, entered: list[object]
) -> None:
    texts = {"Hours planned": {1: "12:00"}, "Moved": {3: "from Misfit to Orphan"}}
    held = {3: "stays Orphan"}
    table.show_scene(Scene(tuple(THREE), heading="As of 3 Mar 2026", texts=texts, held=held))
    cells = [[table.values.index(row, n).data() for n in (4, 5)] for row in range(3)]
    assert cells == [["12:00", "—"], ["—", "—"], ["—", "from Misfit to Orphan"]]
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert table.values.index(2, 3).data(spoken) == "stays Orphan"
    assert table.values.index(0, 3).data(spoken) == "Opportunistic"
    go(table, 0, 1)
    key(table, K.Key_F2)
    assert table.findChildren(QSpinBox) == []
    assert entered == []
