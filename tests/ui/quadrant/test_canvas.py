"""The canvas as a whole: walking by Tab, zoom, tips, leaving."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.dots import Dot
from tests.ui.quadrant.acting import FOUR, LUMEN, SHIFT, at, key

TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def between(page: QWidget) -> tuple[QLineEdit, Canvas, QLineEdit]:
    """A canvas with a field before and after it."""
    before, canvas, after = QLineEdit(), Canvas(), QLineEdit()
    column = QVBoxLayout(page)
    for widget in (before, canvas, after):
        column.addWidget(widget)
    canvas.show_dots(FOUR, Thresholds())
    page.show()
    page.activateWindow()
    before.setFocus()
    return before, canvas, after


def test_tab_walks_the_dots_by_name_and_then_leaves(
    between: tuple[QLineEdit, Canvas, QLineEdit],
) -> None:
    before, canvas, after = between
    key(before, TAB)
    walked = [canvas.current]
    while canvas.hasFocus():
        key(canvas, TAB)
        walked.append(canvas.current)
    assert walked == [2, 3, 1, 4, 4]
    assert after.hasFocus()


def test_shift_tab_walks_back_from_the_last(
    between: tuple[QLineEdit, Canvas, QLineEdit],
) -> None:
    before, canvas, after = between
    after.setFocus()
    QTest.keyClick(after, BACKTAB, SHIFT)
    assert canvas.current == 4
    for _ in range(4):
        QTest.keyClick(canvas, BACKTAB, SHIFT)
    assert canvas.current == 2
    assert before.hasFocus()


def test_leaving_keeps_the_steps(between: tuple[QLineEdit, Canvas, QLineEdit]) -> None:
    _before, canvas, after = between
    placed: list[dict[int, Place]] = []
    canvas.moves.placed.connect(placed.append)
    canvas.setFocus()
    canvas.select([3])
    key(canvas, Qt.Key.Key_Right)
    after.setFocus()
    assert placed == [{3: Place(61, 20)}]


def test_an_empty_canvas_does_not_catch_tab(
    between: tuple[QLineEdit, Canvas, QLineEdit],
) -> None:
    before, canvas, after = between
    canvas.show_dots([], Thresholds())
    key(before, TAB)
    key(canvas, TAB)
    assert after.hasFocus()


def wheel(canvas: Canvas, turns: int, modifiers: Qt.KeyboardModifier) -> None:
    middle = QPointF(canvas.viewport().rect().center())
    event = QWheelEvent(
        middle, canvas.viewport().mapToGlobal(middle), QPoint(), QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def test_ctrl_wheel_zooms_up_to_three_times_and_back(canvas: Canvas) -> None:
    wheel(canvas, 1, Qt.KeyboardModifier.NoModifier)
    assert canvas.plot.zoom == 1
    wheel(canvas, 20, Qt.KeyboardModifier.ControlModifier)
    assert canvas.plot.zoom == 3
    wheel(canvas, -40, Qt.KeyboardModifier.ControlModifier)
    assert canvas.plot.zoom == 1


def test_a_double_click_on_nothing_shows_everything_again(canvas: Canvas) -> None:
    wheel(canvas, 20, Qt.KeyboardModifier.ControlModifier)
    empty = at(canvas, Place(50, 40))
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    assert canvas.plot.zoom == 1
    assert canvas.plot.plane == canvas.plot.frame


def test_a_double_click_on_a_dot_opens_it(canvas: Canvas) -> None:
    opened: list[int] = []
    canvas.opened.connect(opened.append)
    canvas.select([3])
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at(canvas, LUMEN.place))
    assert opened == [3]


def test_a_tip_shows_markup_letter_for_letter(canvas: Canvas) -> None:
    canvas.show_dots([Dot(5, "<img src=x>", Place(30, 30))], Thresholds())
    spot = at(canvas, Place(30, 30))
    ask = QHelpEvent(QEvent.Type.ToolTip, spot, canvas.viewport().mapToGlobal(spot))
    QApplication.sendEvent(canvas.viewport(), ask)
    assert "&lt;img src=x&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_a_caption_that_is_cut_is_told_in_full(canvas: Canvas) -> None:
    spot = canvas._areas.sub_line(Quadrant.ORPHAN).center().toPoint()
    ask = QHelpEvent(QEvent.Type.ToolTip, spot, canvas.viewport().mapToGlobal(spot))
    QApplication.sendEvent(canvas.viewport(), ask)
    assert "More resources: raise their value" in QToolTip.text()
    QToolTip.hideText()


def test_carrying_over_the_plot_and_out_again_leaves_nothing(canvas: Canvas) -> None:
    inside = canvas.viewport().mapToGlobal(at(canvas, Place(30, 70)))
    canvas.carry(9, "Kestrel", inside)
    move = canvas.moves.move
    assert move is not None
    assert move.now[9].place == Place(30, 70)
    canvas.carry(9, "Kestrel", canvas.viewport().mapToGlobal(QPoint(-50, 10)))
    assert canvas.moves.move is None
