"""A partner as a dot, and the drawing of it, made once for each shape."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from prmdesk.domain.quadrant import Place, Quadrant, Standing, Thresholds, settled
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.markers import paint_marker

BOXES = (Quadrant.ORPHAN, Quadrant.STRATEGIC, Quadrant.MISFIT, Quadrant.OPPORTUNISTIC)

WIDEST = 40
"""How wide the largest dot is, where sizes tell something."""

_NARROWEST, _HOLLOW = 6, 9


@dataclass(frozen=True, slots=True)
class Dot:
    """What the canvas shows of a placed partner.

    ``quadrant`` is the box it is in, which the band may hold it in (R19). ``share`` is the width
    of a dot whose size tells something, 0-1 of ``WIDEST``: ``HOLLOW`` where nobody knows, None
    while all are alike. ``note`` is what the size tells, in words.
    """

    id: int
    name: str
    place: Place
    is_manual: bool = False
    quadrant: Quadrant = Quadrant.UNSCORED
    share: float | None = None
    note: str = ""

    @property
    def is_hollow(self) -> bool:
        """Whether it stands for something that nobody knows."""
        return self.share is not None and self.share < 0

    @property
    def width(self) -> int:
        """How wide its marker is."""
        if self.share is None:
            return size()
        return theme.px(_HOLLOW if self.is_hollow else max(self.share * WIDEST, _NARROWEST))

    @property
    def reach(self) -> float:
        """How far it reaches with its ring from its point."""
        return max(self.width * 0.5 + size() * 0.25, size() * 0.5)


HOLLOW = -1.0


def dots_of(standings: Iterable[Standing]) -> list[Dot]:
    """Those of ``standings`` that have a place in the plot."""
    return [
        Dot(one.id, one.name, place, one.is_manual, one.quadrant)
        for one in standings
        if (place := one.place) is not None
    ]


def landed(dot: Dot, start: Dot | None, thresholds: Thresholds) -> Dot:
    """``dot`` in the box it would be in when set down: a side that moved is not held by the band.

    ``start`` is where it was lifted, None for one out of the tray.
    """
    if start is None:
        return replace(dot, quadrant=dot.place.quadrant(thresholds))
    moved = (
        dot.place.to_partner != start.place.to_partner,
        dot.place.to_us != start.place.to_us,
    )
    values = dot.place.to_partner, dot.place.to_us
    return replace(dot, quadrant=settled(*values, thresholds, start.quadrant, moved))


_ORIGIN = Place(0, 0)


class Crowd:
    """Dots from left to right, so that those in a part of the plot are found at once.

    ``kinds`` are dots that look each in its own way, ``looks`` says which of them a dot looks like.
    """

    def __init__(self, dots: Iterable[Dot] = ()) -> None:
        self.dots = sorted(dots, key=lambda dot: dot.place.to_partner)
        known: dict[tuple[Quadrant, bool, float | None], int] = {}
        self.looks = [
            known.setdefault((dot.quadrant, dot.is_manual, dot.share), len(known))
            for dot in self.dots
        ]
        self.kinds = [Dot(0, "", _ORIGIN, by_hand, box, share) for box, by_hand, share in known]
        self.counts: Counter[Quadrant] = Counter()
        for look, count in Counter(self.looks).items():
            self.counts[self.kinds[look].quadrant] += count
        self.is_sized = any(kind.share is not None for kind in self.kinds)
        self.widest = max((kind.width for kind in self.kinds), default=size())
        self._rights = [dot.place.to_partner for dot in self.dots]

    def between(self, low: float, high: float) -> Sequence[int]:
        """The ranks of the dots with a value to the partner from ``low`` to ``high``.

        What is painted last comes last: the small ones, so that no large one hides them.
        """
        ranks = range(bisect_left(self._rights, low), bisect_right(self._rights, high))
        if not self.is_sized:
            return ranks
        widths = [kind.width for kind in self.kinds]
        return sorted(ranks, key=lambda rank: -widths[self.looks[rank]])


def size() -> int:
    """How wide a marker is."""
    return theme.px(16)


def around(point: QPointF, far: float) -> QRectF:
    """The square ``far`` to all sides of ``point``."""
    return QRectF(point.x() - far, point.y() - far, 2 * far, 2 * far)


def middle(dot: Dot) -> QPointF:
    """Where the point of ``dot`` lies in its drawing."""
    half = (dot.width + size()) / 2
    return QPointF(half, half)


def drawing(dot: Dot, ratio: float) -> QPixmap:
    """The marker of ``dot``, with a hand where a value was set by hand."""
    look = dot.quadrant, dot.is_manual, dot.is_hollow, dot.width
    return _drawing(*look, ratio, size(), theme.is_dark())


@cache
def _drawing(
    quadrant: Quadrant, is_manual: bool, is_hollow: bool, width: int, ratio: float,
    usual: int, _is_dark: bool,
) -> QPixmap:  # fmt: skip
    side = width + usual
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(side / 2, side / 2)
    paint_marker(painter, quadrant, middle, width - 2, is_hollow=is_hollow)
    if is_manual:
        at = QPointF(side / 2 + 0.45 * width, side / 2 - 0.5 * width - 0.17 * usual)
        _paint_hand(painter, at, 0.65 * usual, ratio)
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
