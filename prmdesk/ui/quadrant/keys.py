"""What the keys do on the canvas."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from prmdesk.ui.quadrant.canvas import Canvas

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_LONG_STEP = 10


def press(canvas: "Canvas", event: QKeyEvent) -> bool:
    """Do what the key says; whether it says anything."""
    key = Qt.Key(event.key())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key is Qt.Key.Key_Space and not modifiers:
        canvas.played.emit()
    elif canvas.heading and key in _WAYS and not _WAYS[key][1] and not modifiers:
        canvas.paged.emit(_WAYS[key][0])
    elif key in _WAYS and modifiers in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
    ):
        points = _LONG_STEP if modifiers else 1
        canvas.step((_WAYS[key][0] * points, _WAYS[key][1] * points))
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and canvas.current is not None:
        canvas.opened.emit(canvas.current)
    elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and canvas.selected:
        canvas.returned.emit(list(canvas.selected))
    elif key is Qt.Key.Key_Escape:
        canvas.escape()
    elif key is Qt.Key.Key_A and modifiers == Qt.KeyboardModifier.ControlModifier:
        canvas.pick(list(canvas.dots))
    else:
        return False
    return True


def ends_move(event: QKeyEvent) -> bool:
    """Whether a move by keys is over with this key: so Ctrl+Z takes back what was just moved."""
    return event.key() not in (*_WAYS, *_MODIFIERS, Qt.Key.Key_Escape)
