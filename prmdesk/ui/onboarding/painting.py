"""Small drawings that the checklist, the list of partners and the board share."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from prmdesk.ui.kit import icons, theme

BAR, SHORT_BAR = 52, 28
"""The widths of a progress bar, in pixels at 100 %."""

_ICON = 14


def paint_bar(
    painter: QPainter, left: float, middle: float, share: float, width: int = BAR
) -> None:
    """A progress bar that begins at ``left``, its middle at the height ``middle``."""
    c = theme.colours()
    height = theme.px(5)
    whole = QRectF(left, middle - height / 2, theme.px(width), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(c.rule))
    painter.drawRoundedRect(whole, height / 2, height / 2)
    if share > 0:
        painter.setBrush(QColor(c.good if share >= 1 else c.accent))
        filled = max(height, whole.width() * min(share, 1.0))
        painter.drawRoundedRect(QRectF(left, whole.top(), filled, height), height / 2, height / 2)
    painter.restore()


def paint_icon(painter: QPainter, name: str, colour: str, left: float, middle: float) -> int:
    """A drawing 14 px wide; returns how much room it took, the gap behind it included."""
    size = theme.px(_ICON)
    ratio = painter.device().devicePixelRatioF()
    picture = icons.pixmap(name, size, colour, ratio)
    painter.drawPixmap(QPointF(left, middle - size / 2), picture)
    return icon_width()


def icon_width() -> int:
    """How much room a drawing takes, the gap behind it included."""
    return theme.px(_ICON) + theme.px(5)


def paint_text(
    painter: QPainter, box: QRect, text: str, colour: str, font: QFont | None = None
) -> None:
    """One line of text, cut with an ellipsis where ``box`` ends."""
    font = font or theme.font()
    painter.setFont(font)
    painter.setPen(QPen(QColor(colour)))
    flat = " ".join(text.split())
    shown = QFontMetricsF(font).elidedText(flat, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def text_width(text: str, font: QFont | None = None) -> int:
    """How wide ``text`` is drawn."""
    return round(QFontMetricsF(font or theme.font()).horizontalAdvance(text)) + 1


def _pill_font() -> QFont:
    return theme.font(8.5, QFont.Weight.DemiBold)


def pill_width(text: str) -> int:
    """How wide ``text`` in its frame is drawn."""
    return text_width(text, _pill_font()) + theme.px(12)


def paint_pill(painter: QPainter, left: int, middle: int, text: str) -> None:
    """A word in a rounded frame."""
    colour, height = theme.colours().accent, theme.px(18)
    box = QRect(left, middle - height // 2, pill_width(text), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
    painter.restore()
    paint_text(painter, box.adjusted(theme.px(6), 0, 0, 0), text, colour, _pill_font())
