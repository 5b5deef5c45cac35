"""What scrolls where room is short: a column of cards, and a long form in a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from prmdesk.ui.kit import theme

_ROOM = 0.62
"""So much of the screen's height a form may take, with a heading above and buttons below it."""


def plain_scroll(inside: QWidget) -> QScrollArea:
    """``inside`` as wide as there is room, scrolling up and down only."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    return scroll


def scrolled(form: QLayout) -> QScrollArea:
    """``form`` as high as it wants to be, but never so high that the dialog leaves the screen."""
    inside = QWidget()
    form.setContentsMargins(0, 0, theme.px(8), 0)
    inside.setLayout(form)
    scroll = plain_scroll(inside)
    scroll.setMinimumWidth(form.minimumSize().width() + theme.px(16))
    room = round(scroll.screen().availableSize().height() * _ROOM)
    scroll.setMinimumHeight(min(form.sizeHint().height(), room))
    return scroll


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
