"""Check boxes side by side, as many in a row as there is room for."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from prmdesk.ui.kit import theme

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
