"""Whole numbers: their text stands off the edge, and the wheel is the page's."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from prmdesk.ui.kit import theme
from prmdesk.ui.kit.spins import WholeSpin
from tests.ui.conftest import Show


def test_its_text_stands_off_the_edge_and_the_wheel_changes_nothing(shown: Show) -> None:
    spin = WholeSpin(0, 9)
    spin.setValue(4)
    shown(spin)
    line = spin.lineEdit()
    line.setCursorPosition(0)
    assert line.x() + line.cursorRect().center().x() >= theme.px(6)
    spin.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(spin, turn)
    assert spin.value() == 4
