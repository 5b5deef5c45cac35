"""A column of cards that scrolls, emptied and filled again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from prmdesk.ui.kit import theme


class CardColumn(QScrollArea):
    """Widgets one under the other; ``clear`` takes them all away."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, theme.px(4), 0)
        self._column.setSpacing(theme.px(8))
        self._column.addStretch()  # an alignment would give words that wrap too little room
        self.setWidget(holder)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the end."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def clear(self) -> None:
        """Take all widgets away."""
        while self._column.count() > 1 and (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
