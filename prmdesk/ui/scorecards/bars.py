"""A score as a bar: solid as far as it rests on what is known, hatched where it is only assumed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import set_tip

_HIGH, _FULL = 12, 100.0


class ScoreBar(QWidget):
    """From 0 to ``most``, with a line at 100. Its tip and its description say the same in words.

    Of a score that rests on a third of the weight only a third of the bar is solid, so that it
    never looks like one of all.
    """

    def __init__(self, most: float = _FULL) -> None:
        super().__init__()
        self._most, self._score, self._known = most, 0.0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(self, score: float | None, known: float, name: str, text: str) -> None:
        """Show ``score`` (None: an empty frame), of which the share ``known`` is certain."""
        self._score, self._known = score or 0.0, known if score is not None else 0.0
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        set_tip(self, text)
        self.update()

    def parts(self) -> tuple[QRectF, QRectF]:
        """Where the solid and the hatched part of the bar lie."""
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        wide = room.width() * min(self._score, self._most) / self._most
        solid = wide * min(self._known, 1.0)
        left = QRectF(room.left(), room.top(), solid, room.height())
        return left, QRectF(left.right(), room.top(), wide - solid, room.height())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, c = QPainter(self), theme.colours()
        solid, hatched = self.parts()
        painter.fillRect(QRectF(self.rect()), QColor(c.hover))
        painter.fillRect(solid, QColor(c.accent))
        if hatched.width() > 1:
            painter.fillRect(hatched, QBrush(QColor(c.muted), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QColor(c.muted))
            painter.drawRect(hatched.adjusted(0, 0, -1, -1))
        if self._most > _FULL:
            x = 1 + (self.width() - 2) * _FULL / self._most
            painter.setPen(QPen(QColor(c.text), 1, Qt.PenStyle.DotLine))
            painter.drawLine(round(x), 0, round(x), self.height())
