"""Where one is: the five steps of the import as a row of numbers and words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prmdesk.i18n import _
from prmdesk.ui.kit import icons, theme

_DISC = 22
_GAP = 8
_LINE = 28


class Stepper(QWidget):
    """Steps behind are ticked, the present one is bold, those ahead are muted."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = list(names)
        self._here = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.go(0)

    def go(self, step: int) -> None:
        """Show ``step`` (from 0) as the present one."""
        self._here = step
        text = _("Step {n} of {of}: {name}").format(
            n=step + 1, of=len(self._names), name=self._names[step]
        )
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(_DISC + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wanted = sum(self._width(step) for step in range(len(self._names)))
        lines = (self.width() - wanted - theme.px(2)) / (len(self._names) - 1)
        line = max(theme.px(8), min(lines, theme.px(_LINE + 2 * _GAP)))
        x = float(theme.px(1))
        for step in range(len(self._names)):
            x = self._paint_step(painter, step, x)
            if step < len(self._names) - 1:
                self._paint_line(painter, step, x, line)
                x += line

    def _font(self, step: int) -> QFont:
        return theme.font(weight=theme.SEMIBOLD if step == self._here else QFont.Weight.Normal)

    def _width(self, step: int) -> float:
        words = QFontMetricsF(self._font(step)).horizontalAdvance(self._names[step])
        return theme.px(_DISC) + theme.px(_GAP) + words

    def _paint_step(self, painter: QPainter, step: int, x: float) -> float:
        c = theme.colours()
        size, middle = theme.px(_DISC), self.height() / 2
        disc = QRectF(x, middle - size / 2, size, size)
        behind, here = step < self._here, step == self._here
        painter.setPen(QPen(QColor(c.accent if behind or here else c.border), 1.5))
        painter.setBrush(QColor(c.accent) if here else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        if behind:
            mark = icons.pixmap("check", theme.px(14), c.accent, self.devicePixelRatioF())
            offset = QPointF(theme.px(7), theme.px(7))
            painter.drawPixmap(disc.center() - offset, mark)
        else:
            painter.setPen(QColor(c.on_accent if here else c.muted))
            painter.setFont(theme.font(8.5, theme.SEMIBOLD))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(step + 1))
        painter.setPen(QColor(c.text if here else c.muted))
        painter.setFont(self._font(step))
        left = x + size + theme.px(_GAP)
        words = self._width(step) - size - theme.px(_GAP)
        box = QRectF(left, 0, words + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._names[step])
        return left + words

    def _paint_line(self, painter: QPainter, step: int, x: float, width: float) -> None:
        c = theme.colours()
        painter.setPen(QPen(QColor(c.accent if step < self._here else c.rule), 1.5))
        gap = min(theme.px(_GAP), width / 4)
        middle = self.height() / 2
        painter.drawLine(QPointF(x + gap, middle), QPointF(x + width - gap, middle))
