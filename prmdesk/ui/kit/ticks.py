"""Check boxes: side by side as many as there is room for, or with words that wrap."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import plain_label

_GAP = 16


class TickGrid(QWidget):
    """At most ``across`` in a row; fewer where the words need more room."""

    def __init__(self, boxes: Iterable[QCheckBox], across: int) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._boxes, self._across, self._now = list(boxes), across, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._arrange(across)

    def _arrange(self, across: int) -> None:
        if across == self._now:
            return
        self._grid.setColumnStretch(self._now, 0)
        self._now = across
        for n, box in enumerate(self._boxes):
            self._grid.addWidget(box, n // across, n % across)
        self._grid.setColumnStretch(across, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max(box.sizeHint().width() for box in self._boxes) + theme.px(_GAP)
        self._arrange(max(1, min(self._across, self.width() // widest)))


class TickLine(QWidget):
    """One check box whose words wrap; a click on them ticks it too."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.box = QCheckBox()
        self._words = plain_label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)  # the box has room behind it
        row.addWidget(self.box, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.say(text)

    def say(self, text: str) -> None:
        """Show other words."""
        self._words.setText(text)
        self.box.setAccessibleName(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.box.click()
