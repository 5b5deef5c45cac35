"""The ways partners came: a line through the places they stood in, fainter the longer ago."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.plot import Plot

_FAINT, _FULL = 0.25, 0.9


@dataclass(frozen=True, slots=True)
class Trail:
    """The places of one partner, oldest first; the last is where its dot is, ``reach`` wide."""

    id: int
    places: tuple[Place, ...]
    quadrant: Quadrant
    reach: float


class Trails(QGraphicsItem):
    """Painted once, below the dots, and kept as a picture until one of them changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._plot = Plot()
        self.shown: Sequence[Trail] = ()
        self.hide()

    def show_trails(self, plot: Plot, trails: Sequence[Trail]) -> None:
        """Show ``trails`` in place of those that were shown."""
        if plot == self._plot and trails == self.shown:
            return
        if plot.frame != self._plot.frame:
            self.prepareGeometryChange()
        self._plot, self.shown = plot, trails
        self.setVisible(bool(trails))  # an empty layer is laid over the others in each frame
        self.update()

    def boundingRect(self) -> QRectF:
        return self._plot.frame.adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.boundingRect())
        for trail in self.shown:
            self._paint(painter, trail)

    def _paint(self, painter: QPainter, trail: Trail) -> None:
        points = self._plot.points(trail.places)
        tip = _short_of(points[-2], points[-1], trail.reach)
        legs = len(points) - 1
        mark = theme.px(2.5)
        for leg in range(legs):
            ink = QColor(theme.colours().marker(trail.quadrant))
            ink.setAlphaF(_FAINT + (_FULL - _FAINT) * (leg + 1) / legs)
            end = tip if leg == legs - 1 else points[leg + 1]
            painter.setPen(QPen(ink, 0.1 * theme.px(15)))
            painter.drawLine(points[leg], end)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(points[leg], mark, mark)
            if end is tip:
                painter.drawPolygon(_arrow(points[leg], tip))


def _short_of(start: QPointF, end: QPointF, far: float) -> QPointF:
    """The point ``far`` before ``end`` on the way from ``start``; never before that."""
    way = end - start
    length = hypot(way.x(), way.y())
    return end - way * min(far / length, 1.0) if length else end


def _arrow(start: QPointF, tip: QPointF) -> QPolygonF:
    """The head of an arrow from ``start`` that ends at ``tip``."""
    heading = atan2(tip.y() - start.y(), tip.x() - start.x())
    far = theme.px(8)
    sides = [
        QPointF(tip.x() - far * cos(heading + turn), tip.y() - far * sin(heading + turn))
        for turn in (pi / 7, -pi / 7)
    ]
    return QPolygonF([tip, *sides])
