"""Bars that show exact values; the same figures stand in a table beside, which is the way by keys.

Drawn here and not by a library: see docs/decisions/0017-bars.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import muted_label, plain_label, tip

_ROW, _GAP, _EDGE = 24, 4, 8
_NAMES = 0.4
"""At most so much of the width is for the names."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: a value for each series, how it is written at the bar, and all of it in words."""

    label: str
    values: tuple[float, ...]
    written: tuple[str, ...]
    text: str


class BarChart(QWidget):
    """Bars from left to right, one row each, the first on top; each series has its own pattern.

    ``picked`` tells the place of the row clicked.
    """

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title = plain_label()
        self._title.setFont(theme.font(weight=theme.SEMIBOLD))
        self._legend = QHBoxLayout()
        self._legend.setSpacing(theme.px(6))
        self.rows = _Rows()
        self.rows.picked.connect(self.picked)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(theme.px(16))
        head.addLayout(self._legend)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown, from top to bottom."""
        return self.rows.bars

    def show_bars(self, title: str, bars: Sequence[Bar], series: Sequence[str] = ()) -> None:
        """Show ``bars`` under ``title``; ``series`` names their values where there are several."""
        self._title.setText(title)
        self.rows.show_bars(tuple(bars))
        self.rows.setAccessibleName(title)
        told = "; ".join(f"{bar.label}: {bar.text}" for bar in bars)
        self.rows.setAccessibleDescription(told)
        while (item := self._legend.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, name in enumerate(series if len(series) > 1 else ()):
            self._legend.addWidget(_Key(place))
            self._legend.addWidget(muted_label(name))
        self.setVisible(bool(bars))


class _Rows(QWidget):
    """The rows themselves."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        self.bars = bars
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), len(self.bars) * self._row())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), len(self.bars) * self._row())

    def _row(self) -> int:
        return max(theme.px(_ROW), self.fontMetrics().height() + theme.px(_GAP))

    def place_at(self, where: QPoint) -> int | None:
        """The place of the row at a point, None below them."""
        place = where.y() // self._row()
        return place if 0 <= place < len(self.bars) else None

    def text_at(self, place: int) -> str:
        """What the row at ``place`` says under the pointer."""
        return f"{self.bars[place].label}: {self.bars[place].text}"

    def bar_rects(self, place: int) -> list[QRect]:
        """Where the bars of the row at ``place`` are drawn, one for each value."""
        bar, row = self.bars[place], self._row()
        most = max((value for one in self.bars for value in one.values), default=0) or 1
        left = self._names_width() + theme.px(_EDGE)
        room = max(0, self.width() - left - self._written_width() - theme.px(_EDGE))
        high = (row - theme.px(_GAP) * 2) // len(bar.values)
        top = place * row + theme.px(_GAP)
        return [
            QRect(left, top + n * high, max(1, round(room * value / most)), high - (n > 0))
            for n, value in enumerate(bar.values)
        ]

    def _names_width(self) -> int:
        wide = max(
            (self.fontMetrics().horizontalAdvance(bar.label) for bar in self.bars), default=0
        )
        return min(wide, round(self.width() * _NAMES))

    def _written_width(self) -> int:
        texts = (" / ".join(bar.written) for bar in self.bars)
        wide = (self.fontMetrics().horizontalAdvance(text) for text in texts)
        return max(wide, default=0) + theme.px(_EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.colours()
        vertical = Qt.AlignmentFlag.AlignVCenter
        for place, bar in enumerate(self.bars):
            line = QRect(0, place * self._row(), self._names_width(), self._row())
            way = Qt.TextElideMode.ElideRight
            name = self.fontMetrics().elidedText(bar.label, way, line.width())
            painter.setPen(QColor(colours.text))
            painter.drawText(line, vertical, name)
            rects = self.bar_rects(place)
            for n, rect in enumerate(rects):
                _draw(painter, rect, n)
            end = max(rect.right() for rect in rects) + theme.px(_EDGE)
            painter.setPen(QColor(colours.muted))
            room = QRect(end, line.top(), self.width() - end, line.height())
            painter.drawText(room, vertical, " / ".join(bar.written))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self.place_at(event.pos())
            text = "" if place is None else tip(self.text_at(place))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().toPoint())
        if place is not None:
            self.picked.emit(place)


class _Key(QWidget):
    """The pattern of a series, beside its name."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self.setFixedSize(theme.px(18), theme.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        _draw(QPainter(self), self.rect(), self._place)


def _draw(painter: QPainter, rect: QRect, place: int) -> None:
    """A bar of the series at ``place``: filled, or hatched inside a line."""
    colours = theme.colours()
    if place == 0:
        painter.fillRect(rect, QColor(colours.accent))
        return
    painter.fillRect(rect, QBrush(QColor(colours.orphan), Qt.BrushStyle.BDiagPattern))
    painter.setPen(QColor(colours.orphan))
    painter.drawRect(rect.adjusted(0, 0, -1, -1))
