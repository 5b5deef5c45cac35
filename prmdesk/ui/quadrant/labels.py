"""Which names stand beside the dots: right of them, else left, and only where nothing is hidden."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from prmdesk.i18n import ngettext
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.dots import size

_NAME_WIDTH = 190


@dataclass(frozen=True, slots=True)
class Name:
    """A name, ``width`` wide, that would like to stand ``beside`` the dot at ``point``."""

    point: QPointF
    width: float
    beside: float


def small_font() -> QFont:
    """The type of what stands beside: names of dots, sub-lines, axes."""
    return theme.font(8.5)


def beside(width: float) -> float:
    """How far from the point of a dot its name begins."""
    return 0.5 * width + 0.45 * size()


def stack_text(names: Sequence[str]) -> str:
    """What stands beside dots at one place: the first name, and how many more there are."""
    more = len(names) - 1
    if not more:
        return names[0]
    text = ngettext("{name} and {n} more", "{name} and {n} more", more)
    return text.format(name=names[0], n=more)


def elided(name: str) -> str:
    """``name`` in one line, and no wider than a name beside a dot may be."""
    metrics = QFontMetricsF(small_font())
    text = " ".join(name.split())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, theme.px(_NAME_WIDTH))


def places_of(name: Name, height: float, frame: QRectF) -> list[QRectF]:
    """Where ``name`` can stand, best first."""
    top = name.point.y() - height / 2
    right = QRectF(name.point.x() + name.beside, top, name.width, height)
    left = QRectF(name.point.x() - name.beside - name.width, top, name.width, height)
    inside = [
        box for box in (right, left) if frame.left() <= box.left() <= box.right() <= frame.right()
    ]
    return inside or [right]


def least_covering(name: Name, height: float, frame: QRectF, there: Sequence[QRectF]) -> QRectF:
    """Where ``name``, which must be read, hides least of what is ``there``."""
    left, far = name.point.x() - name.width / 2, name.beside + height / 2
    left = max(min(left, frame.right() - name.width), frame.left())
    over = [
        QRectF(left, name.point.y() + down - height / 2, name.width, height) for down in (-far, far)
    ]
    inside = [box for box in over if frame.contains(box)]

    def hidden(box: QRectF) -> float:
        parts = (box & other for other in there)
        return sum(part.width() * part.height() for part in parts if not part.isEmpty())

    return min([*places_of(name, height, frame), *inside], key=hidden)


def arranged(
    names: Sequence[Name], height: float, frame: QRectF, taken: Sequence[QRectF]
) -> list[QRectF | None]:
    """A box for each name, the first names first; None where it would cover what is there.

    ``taken`` is what else must stay readable: captions, and the dots (a name clears its own).
    """
    used = list(taken)
    boxes: list[QRectF | None] = []
    for name in names:
        places = places_of(name, height, frame)
        free = (box for box in places if not any(box.intersects(other) for other in used))
        box = next(free, None)
        if box is not None:
            used.append(box)
        boxes.append(box)
    return boxes
