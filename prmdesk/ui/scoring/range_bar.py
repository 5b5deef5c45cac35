"""How far a value can still move, as a small picture beside the words that say the same."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prmdesk.domain.quadrant import HIGHEST
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import set_tip


class RangeBar(QWidget):
    """0 to 100: a band where the value can end up, a thick stroke where it is, a thin one at the
    edge from which it is high. Its tip and its description are the same in words.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Range of {value}").format(value=name))
        self._low, self._high, self._edge = 0.0, HIGHEST, 50.0
        self._value: float | None = None

    def show_value(
        self, value: float | None, low: float, high: float, edge: float, text: str
    ) -> None:
        """Show where a value is and between what it can end up; ``text`` says so in words."""
        self._value, self._low, self._high, self._edge = value, low, high, edge
        self.setAccessibleDescription(text)
        set_tip(self, text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, c = QPainter(self), theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, thick = self.height() / 2, theme.px(6)
        self._bar(painter, QColor(c.rule), 0, HIGHEST, thick)
        self._bar(painter, QColor(c.border), self._low, self._high, thick)
        painter.setPen(QPen(QColor(c.muted), 1, Qt.PenStyle.DotLine))
        x = self._x(self._edge)
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        if self._value is not None:
            painter.setPen(QPen(QColor(c.text), theme.px(3)))
            x, reach = self._x(self._value), theme.px(7)
            painter.drawLine(QPointF(x, middle - reach), QPointF(x, middle + reach))
        painter.end()

    def _bar(self, painter: QPainter, colour: QColor, low: float, high: float, thick: int) -> None:
        left, right, round_ = self._x(low), self._x(high), thick / 2
        painter.setBrush(colour)
        rect = QRectF(left - 1, (self.height() - thick) / 2, max(right - left, 1) + 2, thick)
        painter.drawRoundedRect(rect, round_, round_)

    def _x(self, value: float) -> float:
        edge = theme.px(3)
        return edge + (self.width() - 2 * edge) * value / HIGHEST
