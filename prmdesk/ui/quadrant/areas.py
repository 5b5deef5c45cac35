"""What stands still behind the dots: the four areas, their captions and the two axes."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from prmdesk import words
from prmdesk.domain.quadrant import Quadrant, shown
from prmdesk.domain.scores import Axis
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.markers import paint_marker
from prmdesk.ui.quadrant.dots import BOXES, mixed
from prmdesk.ui.quadrant.labels import small_font
from prmdesk.ui.quadrant.plot import Plot

_RADIUS = 8
_GAP = 4
_MARGIN = 11
_STRONGER = 0.16
_BAND = 0.04
_SMALLEST = 0.75
_LEAST = 40  # a picture of no height crashes Qt's item cache


def caption_font() -> QFont:
    """The type of an area's name."""
    return theme.font(11, QFont.Weight.DemiBold)


def _height(font: QFont) -> float:
    return QFontMetricsF(font).height()


def strip() -> float:
    """The height that a caption with its sub-line takes."""
    return theme.px(22) + _height(caption_font()) + _height(small_font())


def frame_in(canvas: QRectF) -> QRectF:
    """The part of ``canvas`` that the plot fills, with the axes left and below; never nothing."""
    axis = _height(small_font()) + theme.px(12)
    frame = canvas.adjusted(axis + theme.px(4), theme.px(12), -theme.px(16), -axis - theme.px(6))
    frame.setWidth(max(frame.width(), _LEAST))
    frame.setHeight(max(frame.height(), _LEAST))
    return frame


class Areas(QGraphicsItem):
    """Painted once and kept as a picture until something in it changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._canvas = QRectF()
        self._plot = Plot()
        self._counts: Mapping[Quadrant, int] = {}
        self._quiet: frozenset[Quadrant] = frozenset()
        self._target: Quadrant | None = None
        self._heading = ""

    def show_plot(
        self, canvas: QRectF, plot: Plot, counts: Mapping[Quadrant, int], heading: str = ""
    ) -> None:
        """Show ``plot`` with how many partners stand in each area, under ``heading`` if any."""
        if canvas != self._canvas:
            self.prepareGeometryChange()
        self._canvas, self._plot, self._counts = canvas, plot, counts
        self._heading = heading
        self.update()

    def mark(self, target: Quadrant | None) -> None:
        """Strengthen the area that a dot would land in."""
        if target is not self._target:
            self._target = target
            self.update()

    def hush(self, quiet: frozenset[Quadrant]) -> None:
        """Leave out what these areas get: dots stand there."""
        if quiet != self._quiet:
            self._quiet = quiet
            self.update()

    def caption(self, quadrant: Quadrant) -> QRectF:
        """Where the name of an area stands: in the outer corner of what is in sight of it."""
        return self._corner(quadrant, self._title(quadrant), caption_font(), 0)

    def sub_line(self, quadrant: Quadrant) -> QRectF:
        """Where it says what an area gets: under its name."""
        text = _(words.GETS[quadrant])
        return self._corner(quadrant, text, small_font(), _height(caption_font()))

    def _depth(self, quadrant: Quadrant) -> float:
        """How high what an area gets is: two lines where smaller type is not enough."""
        wide = QFontMetricsF(small_font()).horizontalAdvance(_(words.GETS[quadrant])) + 2
        room = (self._plot.area(quadrant, _GAP) & self._plot.frame).width() - 2 * theme.px(_MARGIN)
        return _height(small_font()) * (2 if _SMALLEST * wide > room else 1)

    def words_at(self, point: QPointF) -> str:
        """What the caption at ``point`` says, in full; nothing elsewhere."""
        for quadrant in BOXES:
            if (self.caption(quadrant) | self.sub_line(quadrant)).contains(point):
                return f"{self._title(quadrant)}\n{_(words.GETS[quadrant])}"
        return ""

    def _title(self, quadrant: Quadrant) -> str:
        return words.name(quadrant) + self._count(quadrant)

    def _count(self, quadrant: Quadrant) -> str:
        return f" · {self._counts.get(quadrant, 0)}"

    def _corner(self, quadrant: Quadrant, text: str, font: QFont, below: float) -> QRectF:
        seen = self._plot.area(quadrant, _GAP) & self._plot.frame
        margin = theme.px(_MARGIN)
        room = seen.width() - 2 * margin - (0 if below else theme.px(21))
        width = min(QFontMetricsF(font).horizontalAdvance(text) + 2, room)
        left = seen.left() + margin + min(theme.px(21), seen.width() - 2 * margin - width)
        top = seen.top() + margin
        if quadrant in (Quadrant.STRATEGIC, Quadrant.OPPORTUNISTIC):
            left = seen.right() - margin - width
        if quadrant in (Quadrant.MISFIT, Quadrant.OPPORTUNISTIC):
            top = seen.bottom() - margin - _height(caption_font()) - self._depth(quadrant)
        return QRectF(left, top + below, width, self._depth(quadrant) if below else _height(font))

    def boundingRect(self) -> QRectF:
        return self._canvas

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        painter.setClipRect(self._plot.frame.adjusted(-1, -1, 1, 1))
        for quadrant in BOXES:
            self._paint_area(painter, quadrant)
        self._paint_bands(painter)
        for quadrant in BOXES:
            self._paint_caption(painter, quadrant)
        self._paint_heading(painter)

    def _paint_area(self, painter: QPainter, quadrant: Quadrant) -> None:
        c = theme.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.tint(quadrant)))
        if quadrant is self._target:
            painter.setPen(QPen(QColor(c.marker(quadrant)), 1.5))
            painter.setBrush(mixed(c.tint(quadrant), c.marker(quadrant), _STRONGER))
        painter.drawRoundedRect(self._plot.area(quadrant, _GAP), _RADIUS, _RADIUS)

    def _paint_bands(self, painter: QPainter) -> None:
        """Where a partner is held in the quadrant it is in."""
        ink = QColor(theme.colours().text)
        ink.setAlphaF(_BAND)
        for band in self._plot.bands():
            painter.fillRect(band, ink)

    def _paint_heading(self, painter: QPainter) -> None:
        if not self._heading:
            return
        c, box = theme.colours(), self.heading_box()
        painter.setPen(QPen(QColor(c.warning), 1))
        painter.setBrush(QColor(c.warning_base))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setFont(caption_font())
        painter.setPen(QColor(c.warning))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._heading)

    def heading_box(self) -> QRectF:
        """Where the heading stands: on the middle of the upper edge; nothing without one."""
        if not self._heading:
            return QRectF()
        wide = QFontMetricsF(caption_font()).horizontalAdvance(self._heading) + theme.px(20)
        frame = self._plot.frame
        left = frame.center().x() - wide / 2
        return QRectF(left, frame.top(), wide, _height(caption_font()) + theme.px(4))

    def _paint_caption(self, painter: QPainter, quadrant: Quadrant) -> None:
        c = theme.colours()
        title = self.caption(quadrant)
        if title.width() < theme.px(40):
            return
        centre = QPointF(title.left() - theme.px(12), title.center().y())
        paint_marker(painter, quadrant, centre, theme.px(11))
        count = self._count(quadrant)
        _write(painter, title, words.name(quadrant), caption_font(), c.text, count)
        if quadrant not in self._quiet:
            line, text = self.sub_line(quadrant), _(words.GETS[quadrant])
            if line.height() > _height(small_font()):
                painter.setFont(small_font())
                painter.setPen(QColor(c.muted))
                painter.drawText(line, Qt.TextFlag.TextWordWrap, text)
            else:
                _write(painter, line, text, small_font(), c.muted)

    def _paint_axes(self, painter: QPainter) -> None:
        frame = self._plot.frame
        room = _height(small_font()) + theme.px(8)
        low, high = self._ends()
        below = QRectF(frame.left(), frame.bottom() + theme.px(4), frame.width(), room)
        self._paint_axis(painter, below, Axis.PARTNER, low[0], high[0])
        painter.save()
        painter.translate(frame.left() - theme.px(4) - room, frame.bottom())
        painter.rotate(-90)
        beside = QRectF(0, 0, frame.height(), room)
        self._paint_axis(painter, beside, Axis.US, low[1], high[1])
        painter.restore()

    def _ends(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """What the axes begin and end with: Low and High, or the values at the edge when zoomed."""
        if self._plot.zoom == 1:
            return (_("Low"), _("Low")), (_("High"), _("High"))
        frame = self._plot.frame
        low, high = self._plot.place(frame.bottomLeft()), self._plot.place(frame.topRight())
        return (
            (shown(low.to_partner), shown(low.to_us)),
            (shown(high.to_partner), shown(high.to_us)),
        )

    def _paint_axis(self, painter: QPainter, box: QRectF, axis: Axis, low: str, high: str) -> None:
        painter.setFont(small_font())
        painter.setPen(QColor(theme.colours().muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, high)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignHCenter, f"{words.name(axis)}  →")


def _write(
    painter: QPainter, box: QRectF, text: str, font: QFont, colour: str, tail: str = ""
) -> None:
    """Write ``text``, smaller where the box is narrow, and cut only where that is not enough.

    ``tail`` is never cut.
    """
    wide = QFontMetricsF(font).horizontalAdvance(text + tail)
    fitted = QFont(font)
    if wide > box.width():
        fitted.setPointSizeF(font.pointSizeF() * max(0.97 * box.width() / wide, _SMALLEST))
    painter.setFont(fitted)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(fitted)
    room = box.width() + 1 - metrics.horizontalAdvance(tail)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) + tail
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
