"""Rows of buttons that make do with the room there is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from prmdesk.ui.kit.labels import set_tip


class FoldingRow(QWidget):
    """Where room is short, buttons show only their drawing, the first ones first.

    A folded button keeps its name as tip and for screen readers. ``tools`` are the widgets that
    may fold; others can be put into ``row`` before them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self._tools: list[QPushButton] = []

    def add_tools(self, tools: Sequence[QWidget]) -> None:
        """Put ``tools`` at the end of the row."""
        for tool in tools:
            self.row.addWidget(tool)
            if isinstance(tool, QPushButton) and not tool.icon().isNull():
                self._tools.append(tool)

    def _fit(self) -> None:
        """Fold the next buttons while they do not fit, else unfold the last ones that will."""
        folded = [tool for tool in self._tools if not tool.text() and tool.property("words")]
        for tool in self._tools:
            if self._missing() <= 0:
                break
            if tool.text():
                _fold(tool)
                folded.clear()
        for tool in reversed(folded):
            if self._missing() + tool.property("saved") > 0:
                break
            _unfold(tool)

    def _missing(self) -> int:
        """How many pixels the row is short of; below nothing: how many are left."""
        return self.row.minimumSize().width() - self.width()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _fold(tool: QPushButton) -> None:
    wide = tool.minimumSizeHint().width()
    tool.setProperty("words", tool.text())
    tool.setText("")
    tool.setProperty("saved", wide - tool.minimumSizeHint().width())
    set_tip(tool, tool.accessibleName())


def _unfold(tool: QPushButton) -> None:
    tool.setText(tool.property("words"))
    set_tip(tool, "")
