"""The tree itself: keys that walk, a place kept by id, columns that give way, drags."""

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from prmdesk.services import steps
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.columns import Column
from tests.ui.onboarding.acting import EditorDriver

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
START = ["Before", "  Sign", "  Call", "After", "  Train", "  Sell"]


def drag(driver: EditorDriver, titles: Sequence[str], goal: QPoint) -> None:
    """What Qt sends a view while steps are dragged over it and let go at ``goal``.

    (The loop of a drag itself is not there without a display.)
    """
    view = driver.tree.viewport()
    indexes = [driver.model.index_of(driver.step(title).id) for title in titles]
    data, move = driver.model.mimeData(indexes), Qt.DropAction.MoveAction
    left = Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(goal, move, data, left, NONE),
        QDragMoveEvent(goal, move, data, left, NONE),
        QDropEvent(QPointF(goal), move, data, left, NONE),
    ):
        QApplication.sendEvent(view, event)
    QApplication.processEvents()


def test_left_and_right_close_open_and_then_walk_the_columns(driver: EditorDriver) -> None:
    driver.choose("Before")
    before = driver.model.index_of(driver.step("Before").id)
    driver.press(Key.Key_Left)
    assert not driver.tree.isExpanded(before)
    driver.press(Key.Key_Right)
    assert driver.tree.isExpanded(before)
    driver.press(Key.Key_Right)
    assert driver.tree.currentIndex().column() == Column.KIND
    driver.press(Key.Key_Left)
    driver.press(Key.Key_Left)
    assert not driver.tree.isExpanded(before)


def test_esc_leaves_the_tree_where_tab_indents(driver: EditorDriver) -> None:
    driver.choose("Sign")
    driver.press(Key.Key_Escape)
    assert not driver.tree.hasFocus()


def test_place_is_kept_by_id_over_a_change_from_elsewhere(driver: EditorDriver, desk: Desk) -> None:
    checklist = driver.model.checklist
    assert checklist is not None
    driver.tree.collapse(driver.model.index_of(driver.step("After").id))
    driver.choose("Call", column=Column.DUE)
    desk.do(steps.add_step, checklist.id, "First of all", before=driver.step("Before").id)
    assert driver.drawn()[0] == "First of all"
    assert driver.chosen() == ["Call"]
    assert driver.tree.currentIndex().column() == Column.DUE
    assert not driver.tree.isExpanded(driver.model.index_of(driver.step("After").id))
    assert driver.tree.isExpanded(driver.model.index_of(driver.step("Before").id))


def test_scroll_is_kept_over_a_change(driver: EditorDriver, desk: Desk) -> None:
    checklist = driver.model.checklist
    assert checklist is not None
    for n in range(30):
        steps.add_step(desk.db, checklist.id, f"Step {n}")
    driver.editor.show_checklist(checklist.id)
    driver.choose("Step 20")
    bar = driver.tree.verticalScrollBar()
    bar.setValue(bar.maximum() - 2)
    kept = bar.value()
    desk.do(steps.add_step, checklist.id, "Last")
    assert bar.value() == kept


@pytest.mark.parametrize(
    ("width", "visible"),
    [
        (1300, {*Column}),
        (912, {*Column} - {Column.NOTE}),
        (440, {Column.DONE, Column.TITLE, Column.DUE}),
        (360, {Column.DONE, Column.TITLE, Column.DUE}),
    ],
)
def test_columns_give_way_where_there_is_no_room(
    driver: EditorDriver, width: int, visible: set[Column]
) -> None:
    driver.editor.resize(width, 500)
    QApplication.processEvents()
    if not driver.editor.details.isHidden():
        driver.editor.split.switch()
        QApplication.processEvents()
    assert {column for column in Column if not driver.tree.isColumnHidden(column)} == visible
    assert driver.tree.columnWidth(Column.TITLE) >= 150


def test_a_template_shows_no_boxes(template_driver: EditorDriver) -> None:
    assert template_driver.tree.isColumnHidden(Column.DONE)


def test_dropping_on_a_group_puts_steps_at_its_end_as_one_undo_step(
    driver: EditorDriver, desk: Desk
) -> None:
    drag(driver, ["Sign", "Call"], driver.middle("After"))
    assert driver.drawn() == ["Before", "After", "  Train", "  Sell", "  Sign", "  Call"]
    desk.undo()
    assert driver.drawn() == START


def test_dropping_between_two_steps_puts_it_there(driver: EditorDriver) -> None:
    row = driver.tree.visualRect(driver.model.index_of(driver.step("Sell").id, Column.TITLE))
    drag(driver, ["Call"], QPoint(row.center().x(), row.top()))
    assert driver.drawn() == ["Before", "  Sign", "After", "  Train", "  Call", "  Sell"]


def test_dropping_on_the_empty_ground_makes_it_a_phase(driver: EditorDriver) -> None:
    ground = driver.tree.viewport().rect().bottomLeft() + QPoint(300, -4)
    drag(driver, ["Call"], ground)
    assert driver.drawn() == ["Before", "  Sign", "After", "  Train", "  Sell", "Call"]


def test_a_phase_cannot_be_dropped_into_itself(driver: EditorDriver, desk: Desk) -> None:
    before = desk.db.undoable()
    drag(driver, ["Before"], driver.middle("Sign"))
    assert driver.drawn() == START
    assert desk.db.undoable() == before


def test_steps_of_another_checklist_are_not_taken(
    driver: EditorDriver, template_driver: EditorDriver, desk: Desk
) -> None:
    before = desk.db.undoable()
    index = template_driver.model.index_of(template_driver.step("Sign").id)
    data = template_driver.model.mimeData([index])
    move = Qt.DropAction.MoveAction
    assert template_driver.model.canDropMimeData(data, move, -1, -1, QModelIndex())
    assert not driver.model.dropMimeData(data, move, -1, -1, QModelIndex())
    assert desk.db.undoable() == before


def test_keys_of_the_window_do_not_take_what_the_tree_means(
    driver: EditorDriver, qapp: QApplication
) -> None:
    taken: list[str] = []
    host: Any = driver.editor
    action = host.addAction("Elsewhere", "Del", lambda: taken.append("Del"))
    driver.choose("Sell")
    driver.press(Key.Key_Delete)
    assert taken == []
    assert "  Sell" not in driver.drawn()
    action.deleteLater()


def test_the_tree_says_how_it_is_used(driver: EditorDriver) -> None:
    assert driver.tree.accessibleName() == "Steps"
    assert "Esc leaves" in driver.tree.accessibleDescription()
