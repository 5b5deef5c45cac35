"""A partner as a dot, and the drawing of it, made once for each shape."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from prmdesk.domain.quadrant import Place, Quadrant, Standing, Thresholds
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.markers import paint_marker

FIFTY = Thresholds()
BOXES = (Quadrant.ORPHAN, Quadrant.STRATEGIC, Quadrant.MISFIT, Quadrant.OPPORTUNISTIC)


@dataclass(frozen=True, slots=True)
class Dot:
    """What the canvas shows of a placed partner."""

    id: int
    name: str
    place: Place
    is_manual: bool = False


def dots_of(standings: Iterable[Standing]) -> list[Dot]:
    """Those of ``standings`` that have a place in the plot."""
    return [
        Dot(one.id, one.name, place, one.is_manual)
        for one in standings
        if (place := one.place) is not None
    ]


class Crowd:
    """Dots from left to right, so that those in a part of the plot are found at once."""

    def __init__(self, dots: Iterable[Dot] = (), thresholds: Thresholds = FIFTY) -> None:
        self.dots = sorted(dots, key=lambda dot: dot.place.to_partner)
        self.quadrants = [dot.place.quadrant(thresholds) for dot in self.dots]
        self.counts = Counter(self.quadrants)
        self._rights = [dot.place.to_partner for dot in self.dots]

    def between(self, low: float, high: float) -> range:
        """The ranks of the dots with a value to the partner from ``low`` to ``high``."""
        return range(bisect_left(self._rights, low), bisect_right(self._rights, high))


def size() -> int:
    """How wide a marker is."""
    return theme.px(16)


def reach() -> float:
    """How far a dot with its ring reaches from its point."""
    return size() * 0.75


def around(point: QPointF, far: float) -> QRectF:
    """The square ``far`` to all sides of ``point``."""
    return QRectF(point.x() - far, point.y() - far, 2 * far, 2 * far)


def drawing(quadrant: Quadrant, is_manual: bool, ratio: float) -> QPixmap:
    """The marker of ``quadrant``, with a hand where the value was set by hand; twice its size."""
    return _drawing(quadrant, is_manual, ratio, size(), theme.is_dark())


@cache
def _drawing(
    quadrant: Quadrant, is_manual: bool, ratio: float, width: int, _is_dark: bool
) -> QPixmap:
    made = QPixmap(round(2 * width * ratio), round(2 * width * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_marker(painter, quadrant, QPointF(width, width), width - 2)
    if is_manual:
        _paint_hand(painter, QPointF(1.45 * width, 0.33 * width), 0.65 * width, ratio)
    painter.end()
    return made


def _paint_hand(painter: QPainter, centre: QPointF, width: float, ratio: float) -> None:
    hand = icons.pixmap("hand", round(width), theme.colours().muted, ratio)
    painter.drawPixmap(QPointF(centre.x() - width / 2, centre.y() - width / 2), hand)


def mixed(colour: str, other: str, share: float) -> QColor:
    """``colour`` with a ``share`` of another in it."""
    one, two = QColor(colour), QColor(other)
    pairs = (one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue())
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
