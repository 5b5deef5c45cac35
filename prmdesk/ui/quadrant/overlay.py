"""Over the dots: what the hand is doing just now, painting again only what changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from prmdesk.domain.quadrant import shown
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.dots import Dot, around, drawing, middle, size
from prmdesk.ui.quadrant.labels import Name, beside, elided, least_covering, small_font
from prmdesk.ui.quadrant.plot import Plot

_MOST_RECTS = 60
_SEEN_THROUGH = 0.75  # what a name must cover shows through


@dataclass(frozen=True, slots=True)
class Hand:
    """What the hand is doing: which dots are chosen, named, or on their way.

    ``moving`` dots are at their new place, in the box they would be in; ``left`` holds the places
    they come from. ``lead`` is the one that is held. ``current`` is where the keys are, None
    without focus. ``there`` is what a name should not hide: captions, dots, and other names.
    """

    chosen: Sequence[Dot] = ()
    current: Dot | None = None
    named: Sequence[Dot] = ()
    moving: Sequence[Dot] = ()
    left: Sequence[Dot] = ()
    lead: Dot | None = None
    there: Sequence[QRectF] = ()


class Overlay(QGraphicsItem):
    """Paints the hand; asks only for what changes to be painted again."""

    def __init__(self) -> None:
        super().__init__()
        self._plot = Plot()
        self._hand = Hand()

    def show_hand(self, plot: Plot, hand: Hand) -> None:
        """Show ``hand`` in place of what was shown."""
        if plot == self._plot and hand == self._hand:
            return
        before = self._rects()
        if plot != self._plot:
            self.prepareGeometryChange()
        self._plot, self._hand = plot, hand
        rects = [*before, *self._rects()]
        if len(rects) > _MOST_RECTS:
            self.update()
            return
        for rect in rects:
            self.update(rect)

    def _rects(self) -> list[QRectF]:
        """What the hand covers."""
        hand = self._hand
        dots = (*hand.chosen, *hand.moving, *hand.left)
        points = self._plot.points(dot.place for dot in dots)
        found = [around(point, dot.width + size()) for dot, point in zip(dots, points, strict=True)]
        found += [box.adjusted(-8, -4, 8, 4) for _text, box in self._spoken()]
        if hand.lead is not None:
            frame, point = self._plot.frame, self._plot.point(hand.lead.place)
            found.append(QRectF(frame.left() - 2, point.y() - 2, frame.width() + 4, 4))
            found.append(QRectF(point.x() - 2, frame.top() - 2, 4, frame.height() + 4))
            found += [box.adjusted(-2, -2, 2, 2) for _text, box in self._numbers()]
            found += [QRectF(*line).normalized().adjusted(-2, -2, 2, 2) for line in self._ways()]
        return found

    def _ways(self) -> list[tuple[QPointF, QPointF]]:
        now = {dot.id: dot.place for dot in self._hand.moving}
        return [
            (self._plot.point(dot.place), self._plot.point(now[dot.id])) for dot in self._hand.left
        ]

    def _spoken(self) -> list[tuple[str, QRectF]]:
        """The names that must be read whatever they cover."""
        metrics = QFontMetricsF(small_font())
        found = []
        for dot in self._hand.named:
            text = elided(dot.name)
            wide = metrics.horizontalAdvance(text) + 2
            name = Name(self._plot.point(dot.place), wide, beside(dot.width))
            box = least_covering(name, metrics.height(), self._plot.frame, self._hand.there)
            found.append((text, box))
        return found

    def _numbers(self) -> list[tuple[str, QRectF]]:
        """The two values at the ends of the crosshair."""
        if self._hand.lead is None:
            return []
        place, frame = self._hand.lead.place, self._plot.frame
        point = self._plot.point(place)
        metrics = QFontMetricsF(small_font())
        height = metrics.height() + theme.px(4)
        widths = [
            metrics.horizontalAdvance(shown(v)) + theme.px(12)
            for v in (place.to_us, place.to_partner)
        ]
        beside = QRectF(frame.left(), point.y() - height / 2, widths[0], height)
        below = QRectF(point.x() - widths[1] / 2, frame.bottom() - height, widths[1], height)
        return [(shown(place.to_us), beside), (shown(place.to_partner), below)]

    def boundingRect(self) -> QRectF:
        return self._plot.frame.adjusted(-2, -2, 2, 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.boundingRect())
        self._paint_way(painter)
        self._paint_rings(painter)
        self._paint_markers(painter, self._hand.moving)
        for text, box in self._spoken():
            _paint_plate(
                painter,
                box.adjusted(-3, -1, 3, 1),
                text,
                theme.colours().text,
                theme.colours().base,
                _SEEN_THROUGH,
            )
        for text, box in self._numbers():
            _paint_plate(painter, box, text, theme.colours().on_accent, theme.colours().accent)

    def _paint_way(self, painter: QPainter) -> None:
        c, frame = theme.colours(), self._plot.frame
        painter.setOpacity(0.35)
        self._paint_markers(painter, self._hand.left)
        painter.setOpacity(1)
        painter.setPen(QPen(QColor(c.muted), 1, Qt.PenStyle.DashLine))
        for start, end in self._ways():
            painter.drawLine(start, end)
        if self._hand.lead is not None:
            point = self._plot.point(self._hand.lead.place)
            painter.setPen(QPen(QColor(c.accent), 1))
            painter.drawLine(QPointF(frame.left(), point.y()), QPointF(frame.right(), point.y()))
            painter.drawLine(QPointF(point.x(), frame.top()), QPointF(point.x(), frame.bottom()))

    def _paint_rings(self, painter: QPainter) -> None:
        accent = QColor(theme.colours().accent)
        current = self._hand.current
        if current is not None:
            halo = QColor(accent)
            halo.setAlphaF(0.25)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            far = current.reach + 0.3 * size()
            painter.drawEllipse(self._plot.point(current.place), far, far)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 2))
        moving = {dot.id: dot for dot in self._hand.moving}
        rings = [moving.get(dot.id, dot) for dot in self._hand.chosen]
        points = self._plot.points(dot.place for dot in rings)
        for dot, point in zip(rings, points, strict=True):
            painter.drawEllipse(point, dot.reach, dot.reach)

    def _paint_markers(self, painter: QPainter, dots: Iterable[Dot]) -> None:
        ratio = painter.device().devicePixelRatioF()
        for dot in dots:
            painter.drawPixmap(self._plot.point(dot.place) - middle(dot), drawing(dot, ratio))


def _paint_plate(
    painter: QPainter, box: QRectF, text: str, ink: str, ground: str, opacity: float = 1
) -> None:
    colour = QColor(ground)
    colour.setAlphaF(opacity)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(small_font())
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
