"""Buttons fold to their drawing where room is short, the first ones first, and unfold again."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.folding import FoldingRow
from prmdesk.ui.kit.labels import plain_label
from tests.ui.kit.conftest import Show


@pytest.fixture
def row(show: Show) -> FoldingRow:
    made = FoldingRow()
    made.row.addWidget(plain_label("Partners"))
    made.row.addStretch()
    made.add_tools([button(name, "plus") for name in ("Filter", "Import", "Add partner")])
    show(made, width=900)
    return made


def words(row: FoldingRow) -> list[str]:
    return [tool.text() for tool in row.findChildren(QPushButton)]


def squeeze(row: FoldingRow, width: int) -> None:
    window = row.window()
    window.setMinimumWidth(0)
    row.setMinimumWidth(width)
    row.setMaximumWidth(width)
    QApplication.processEvents()


def test_all_words_show_where_there_is_room(row: FoldingRow) -> None:
    assert words(row) == ["Filter", "Import", "Add partner"]


def test_the_first_fold_first_and_unfold_last(row: FoldingRow) -> None:
    seen = []
    for width in range(500, 100, -20):
        squeeze(row, width)
        now = words(row)
        if now not in seen:
            seen.append(now)
    assert seen == [
        ["Filter", "Import", "Add partner"],
        ["", "Import", "Add partner"],
        ["", "", "Add partner"],
        ["", "", ""],
    ]
    squeeze(row, 500)
    assert words(row) == ["Filter", "Import", "Add partner"]
    assert [tool.toolTip() for tool in row.findChildren(QPushButton)] == ["", "", ""]


def test_a_folded_button_says_its_name_to_all(row: FoldingRow) -> None:
    squeeze(row, 250)
    first = row.findChildren(QPushButton)[0]
    assert first.text() == ""
    assert "Filter" in first.toolTip()
    assert first.accessibleName() == "Filter"


def test_a_longer_word_folds_too_without_the_window_being_moved(row: FoldingRow) -> None:
    squeeze(row, 420)
    assert "" not in words(row)
    tool = row.findChildren(QPushButton)[1]
    tool.setText("View: All partners of the north")
    QApplication.processEvents()
    assert words(row)[0] == ""
    assert row.row.minimumSize().width() <= row.width()
    tool.setText("View")
    QApplication.processEvents()
    assert words(row)[0] == "Filter"


def test_it_comes_to_rest(row: FoldingRow) -> None:
    """Folding asks for a new layout, which must not fold and unfold for ever."""
    squeeze(row, 300)
    asked: list[None] = []
    fit = row._fit
    row._fit = lambda: (asked.append(None), fit())[1]  # type: ignore[method-assign]
    for _n in range(20):
        QApplication.processEvents()
    assert len(asked) <= 2
