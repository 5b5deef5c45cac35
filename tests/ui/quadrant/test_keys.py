"""The keys on the canvas: everything the mouse can do."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from prmdesk.domain.quadrant import Place
from prmdesk.ui.quadrant.canvas import Canvas
from tests.ui.quadrant.acting import CTRL, SHIFT, key

K = Qt.Key


@pytest.fixture
def placed(canvas: Canvas) -> list[dict[int, Place]]:
    told: list[dict[int, Place]] = []
    canvas.moves.placed.connect(told.append)
    return told


def test_arrows_go_one_point_and_with_shift_ten(
    canvas: Canvas, placed: list[dict[int, Place]]
) -> None:
    canvas.select([3])
    key(canvas, K.Key_Right, K.Key_Right, K.Key_Up)
    key(canvas, K.Key_Up, K.Key_Left, modifiers=SHIFT)
    canvas.moves.keep()
    assert placed == [{3: Place(52, 31)}]


def test_arrows_move_all_that_is_chosen(canvas: Canvas, placed: list[dict[int, Place]]) -> None:
    key(canvas, K.Key_A, modifiers=CTRL)
    key(canvas, K.Key_Down)
    canvas.moves.keep()
    assert [place.to_us for place in placed[0].values()] == [79, 19, 89, 19]


def test_arrows_without_a_choice_do_nothing(canvas: Canvas, placed: list[object]) -> None:
    key(canvas, K.Key_Right)
    canvas.moves.keep()
    assert placed == []


def test_escape_takes_back_steps_that_are_not_kept_yet(
    canvas: Canvas, placed: list[object]
) -> None:
    canvas.select([3])
    key(canvas, K.Key_Right, K.Key_Escape)
    assert canvas.moves.move is None
    assert placed == []


def test_enter_opens_and_delete_sends_back(canvas: Canvas) -> None:
    opened: list[int] = []
    returned: list[list[int]] = []
    canvas.opened.connect(opened.append)
    canvas.returned.connect(returned.append)
    canvas.select([2, 3])
    key(canvas, K.Key_Return, K.Key_Delete)
    assert opened == [3]
    assert returned == [[2, 3]]


@pytest.mark.parametrize(
    ("pressed", "modifiers", "ends"),
    [
        (K.Key_Z, CTRL, True),
        (K.Key_Return, Qt.KeyboardModifier.NoModifier, True),
        (K.Key_Up, SHIFT, False),
        (K.Key_Shift, SHIFT, False),
        (K.Key_Escape, Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_any_other_key_first_keeps_the_steps_so_that_undo_takes_them_back(
    canvas: Canvas,
    placed: list[object],
    pressed: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    ends: bool,
) -> None:
    canvas.select([3])
    key(canvas, K.Key_Right)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, pressed, modifiers)
    QApplication.sendEvent(canvas, asked)
    assert bool(placed) is ends
