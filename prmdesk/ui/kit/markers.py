"""The marker of each quadrant: its own shape and colour, so that it also prints in grey."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from prmdesk.domain.quadrant import Quadrant
from prmdesk.ui.kit import theme


def paint_marker(
    painter: QPainter, quadrant: Quadrant, centre: QPointF, size: float, *, is_hollow: bool = False
) -> None:
    """Paint the marker of ``quadrant`` about ``size`` wide; unscored is a hollow circle."""
    colour = QColor(theme.colours().marker(quadrant))
    painter.setPen(QPen(colour, 1.5) if is_hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if is_hollow else colour)
    x, y, r = centre.x(), centre.y(), size / 2
    match quadrant:
        case Quadrant.STRATEGIC:
            painter.drawEllipse(centre, r * 0.9, r * 0.9)
        case Quadrant.ORPHAN:
            points = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
        case Quadrant.OPPORTUNISTIC:
            points = [(x, y - r), (x + r, y + 0.8 * r), (x - r, y + 0.8 * r)]
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))
        case Quadrant.MISFIT:
            painter.drawRect(QRectF(x - 0.8 * r, y - 0.8 * r, 1.6 * r, 1.6 * r))
        case Quadrant.UNSCORED:
            painter.setPen(colour)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, r * 0.8, r * 0.8)


def marker_pixmap(quadrant: Quadrant, size: int, ratio: float) -> QPixmap:
    """The marker of ``quadrant`` on its own, ``size`` logical pixels square."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_marker(painter, quadrant, QPointF(size / 2, size / 2), size - 2)
    painter.end()
    return made


def marker_icon(quadrant: Quadrant) -> QIcon:
    """The marker for a cell of a table: in its own colour in chosen rows too."""
    made = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        made.addPixmap(marker_pixmap(quadrant, theme.px(14), 2.0), mode)
    return made
