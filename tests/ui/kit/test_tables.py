"""The look that all tables share."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from prmdesk.ui.kit import theme
from prmdesk.ui.kit.tables import RuledRows, add_acts, plain_table
from tests.ui.kit.conftest import Show


def test_rows_are_of_one_height_with_a_rule_and_no_grid(show: Show) -> None:
    view = QTableView()
    view.setModel(QStandardItemModel(2, 1, view))
    view.setItemDelegate(RuledRows(view))
    plain_table(view)
    show(view)
    assert (view.rowHeight(0), view.rowHeight(1)) == (34, 34)
    drawn = view.viewport().grab().toImage()
    rule = QColor(theme.colours().rule)
    assert [drawn.pixelColor(20, y) == rule for y in (32, 33, 34, 67)] == [False, True, False, True]


def test_what_can_be_done_with_a_row_has_a_name_and_a_key(show: Show) -> None:
    view, done = QTableView(), list[str]()
    acts = ("Edit…", lambda: done.append("edit"), ""), ("Fixed", lambda: done.append("fix"), "F")
    add_acts(view, *acts)
    show(view)
    edit, fixed = view.actions()
    assert (edit.text(), fixed.shortcut().toString()) == ("Edit…", "F")
    edit.trigger()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F)
    assert done == ["edit", "fix"]
