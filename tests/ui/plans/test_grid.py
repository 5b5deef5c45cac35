"""The view: joined cells, widths that fit, and the ways a key goes."""

import pytest
from PySide6.QtCore import Qt

from prmdesk.domain.plans import Section
from prmdesk.ui.plans.page import PlansPage
from tests.ui.plans.acting import GridDriver

Key = Qt.Key


@pytest.fixture
def measures(plan_id: int, page: PlansPage) -> GridDriver:
    page.editor.outline.go_to(Section.MEASURES)
    return GridDriver(page.editor.measures)


def test_names_stand_over_both_lines_of_a_row(measures: GridDriver) -> None:
    grid, model = measures.grid, measures.model
    assert grid.rowSpan(0, 0) == 2
    assert grid.rowSpan(0, 2) == 1
    assert grid.rowSpan(model.new_cell().row(), 0) == 1


def test_no_heading_is_cut_and_the_name_takes_the_room_left(measures: GridDriver) -> None:
    grid = measures.grid
    header = grid.horizontalHeader()
    for number in range(header.count()):
        assert grid.columnWidth(number) >= header.sectionSizeHint(number)
    assert header.length() == grid.viewport().width()
    assert not grid.horizontalScrollBar().isVisible()


def test_tab_goes_to_the_next_line_at_the_end_of_one(measures: GridDriver) -> None:
    measures.choose("Revenue", "annual")
    measures.type("1200", Key.Key_Tab)
    assert measures.at()[0] == "Revenue"
    measures.choose("Revenue", "actual_q1")
    measures.press(Key.Key_F2)
    measures.press(Key.Key_Backtab, on=measures.input())
    assert measures.grid.currentIndex().column() == 1


def test_tab_is_no_trap_at_the_end_of_the_grid(measures: GridDriver) -> None:
    measures.choose("Revenue", "attainment")
    measures.press(Key.Key_Tab)
    assert not measures.grid.hasFocus()


def test_the_rows_chosen_are_those_of_the_plan(measures: GridDriver) -> None:
    measures.choose("Revenue", "target_q1")
    measures.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [row.id for row in measures.grid.chosen_rows()] == [measures.model.rows[0].id]
    measures.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(measures.grid.chosen_rows()) == 2


def test_a_page_key_with_ctrl_is_left_to_the_window(measures: GridDriver) -> None:
    measures.choose("Revenue", "target_q1")
    measures.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert measures.at() == ("Revenue", "target_q1")
    assert measures.input() is None
