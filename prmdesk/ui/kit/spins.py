"""Fields for whole numbers with arrows, as they stand in forms that scroll."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

from prmdesk.ui.kit import theme


class WholeSpin(QSpinBox):
    """A whole number from ``least`` to ``most``; the wheel scrolls the form, not the number."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The padding of the style sheet does not reach the text of a spin box.
        self.lineEdit().setTextMargins(theme.px(8), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
