"""Rows of buttons that make do with the room there is."""

from collections.abc import Sequence

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for tool in self._tools:
            _unfold(tool)
        for tool in self._tools:
            self.row.invalidate()
            if self.row.minimumSize().width() <= self.width():
                break
            _fold(tool)


def _fold(tool: QPushButton) -> None:
    tool.setProperty("words", tool.text())
    tool.setText("")
    set_tip(tool, tool.accessibleName())


def _unfold(tool: QPushButton) -> None:
    if not tool.text() and (words := tool.property("words")):
        tool.setText(words)
