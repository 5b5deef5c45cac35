"""How the people map is painted: boxes, lines as thick as they are strong, a number on each."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from prmdesk import words
from prmdesk.domain.people import Someone
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.people.plan import Line, Ours, Plan, Spot, Theirs
from prmdesk.words.people import strength_text

LETTER = 15
"""How wide the number on a line is, at 100 %."""


def paint(painter: QPainter, plan: Plan, front: Spot | None, current: Spot | None) -> None:
    """Paint ``plan``, the lines of ``front`` alone in colour; ``current`` has a frame."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font())
    ahead = [line for line in plan.lines if front is None or _belongs(line, front)]
    for line in plan.lines:
        if line not in ahead:
            _paint_line(painter, line, theme.colours().rule)
    for line in ahead:
        c = theme.colours()
        _paint_line(painter, line, c.border if line.one.has_left else c.accent)
    for line in ahead:
        _paint_number(painter, line)
    for role, rect in plan.captions:
        _write(painter, rect, words.name(role) or _("No role"), theme.colours().muted)
    for our in plan.ours:
        _paint_ours(painter, our, marked=our is current)
    for their in plan.theirs:
        _paint_theirs(painter, their, marked=their is current)


def _belongs(line: Line, spot: Spot) -> bool:
    """Whether a line runs from or to ``spot``."""
    if isinstance(spot, Ours):
        return line.known.colleague == spot.name
    return line.one.contact.id == spot.one.contact.id


def _paint_line(painter: QPainter, line: Line, colour: str) -> None:
    """A line; where it is unsaid how well they know each other it is dotted."""
    pen = QPen(QColor(colour), theme.px(line.known.strength or 1) * 0.9)
    if line.known.strength is None:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.drawLine(line.start, line.end)


def _paint_number(painter: QPainter, line: Line) -> None:
    c, side = theme.colours(), theme.px(LETTER)
    disc = QRectF(line.number.x() - side / 2, line.number.y() - side / 2, side, side)
    painter.setPen(QPen(QColor(c.rule), 1))
    painter.setBrush(QColor(c.base))
    painter.drawEllipse(disc)
    painter.setPen(QColor(c.muted if line.one.has_left else c.text))
    painter.setFont(theme.font(8))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(line.known.strength or "?"))
    painter.setFont(theme.font())


def _paint_ours(painter: QPainter, our: Ours, *, marked: bool) -> None:
    c = theme.colours()
    _paint_box(painter, our.box, c.alt, marked=marked, dashed=False)
    _write(painter, _inside(our.box), our.name, c.text)


def _paint_theirs(painter: QPainter, their: Theirs, *, marked: bool) -> None:
    """A contact: grey once they left, dashed while none of us knows them."""
    c, one = theme.colours(), their.one
    ground = c.window if one.has_left else c.base
    _paint_box(painter, their.box, ground, marked=marked, dashed=not one.known_by)
    room = _paint_side_note(painter, _inside(their.box), one)
    _write(painter, room, one.contact.name, c.muted if one.has_left else c.text)


def _paint_box(painter: QPainter, box: QRectF, ground: str, *, marked: bool, dashed: bool) -> None:
    c = theme.colours()
    pen = QPen(QColor(c.accent if marked else c.border), 2 if marked else 1)
    if dashed and not marked:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))


def _paint_side_note(painter: QPainter, inner: QRectF, one: Someone) -> QRectF:
    """Write the strength, or that they left, at the right; gives back what room is left."""
    metrics = painter.fontMetrics()
    note = _("has left") if one.has_left else strength_text(one.strength)
    if not one.has_left and metrics.horizontalAdvance(note) > inner.width() * 0.45:
        note = str(one.strength)
    if not note:
        return inner
    room = metrics.horizontalAdvance(note)
    rect = QRectF(inner.right() - room, inner.top(), room, inner.height())
    _write(painter, rect, note, theme.colours().muted)
    return inner.adjusted(0, 0, -(room + theme.px(6)), 0)


def _inside(box: QRectF) -> QRectF:
    return box.adjusted(theme.px(8), 0, -theme.px(6), 0)


def _write(painter: QPainter, rect: QRectF, text: str, colour: str) -> None:
    """One line at the left of ``rect``, cut with "…" where room is short."""
    room = int(rect.width()) + 1
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.setPen(QColor(colour))
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(rect.adjusted(0, 0, 2, 0), int(align), shown)
