"""The dots at rest with their names: painted once, and only those in sight."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.dots import Crowd, Dot, around, drawing, middle
from prmdesk.ui.quadrant.labels import (
    Name,
    arranged,
    beside,
    elided,
    small_font,
    stack_text,
)
from prmdesk.ui.quadrant.plot import Plot

MOST_NAMES = 60


@dataclass(frozen=True, slots=True)
class _Label:
    """A name that can be read; ``of`` is its dot, None when it speaks for several."""

    text: str
    box: QRectF
    of: int | None


class Resting(QGraphicsItem):
    """All dots at rest, painted once and kept as a picture until one of them changes.

    ``boxes`` are what there is to see while dots are few: captions, dots and names.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._plot, self._crowd = Plot(), Crowd()
        self._lifted: Collection[int] = ()
        self.labels: list[_Label] = []
        self.boxes: list[QRectF] = []

    def show_crowd(
        self, plot: Plot, crowd: Crowd, lifted: Collection[int], taken: Sequence[QRectF]
    ) -> None:
        """Show ``crowd`` without the dots ``lifted`` off it; names stay clear of ``taken``."""
        if plot.frame != self._plot.frame:
            self.prepareGeometryChange()
        self._plot, self._crowd, self._lifted = plot, crowd, lifted
        self.labels, self.boxes = [], []
        if len(crowd.dots) <= MOST_NAMES:
            self.labels = self._arrange(taken)
            points = plot.points(dot.place for dot in crowd.dots)
            dots = [around(at, dot.width / 2) for dot, at in zip(crowd.dots, points, strict=True)]
            self.boxes = [*taken, *dots, *(label.box for label in self.labels)]
        self.update()

    def _arrange(self, taken: Sequence[QRectF]) -> list[_Label]:
        stacks: dict[tuple[int, int], list[Dot]] = defaultdict(list)
        resting = [dot for dot in self._crowd.dots if dot.id not in self._lifted]
        points = self._plot.points(dot.place for dot in resting)
        for dot, point in zip(resting, points, strict=True):
            stacks[round(point.x()), round(point.y())].append(dot)
        metrics = QFontMetricsF(small_font())
        texts = [elided(stack_text([dot.name for dot in stack])) for stack in stacks.values()]
        widest = [max(dot.width for dot in stack) for stack in stacks.values()]
        wanted = [
            Name(self._plot.point(stack[0].place), metrics.horizontalAdvance(text) + 2, beside(far))
            for stack, text, far in zip(stacks.values(), texts, widest, strict=True)
        ]
        dots = [around(name.point, far / 2) for name, far in zip(wanted, widest, strict=True)]
        boxes = arranged(wanted, metrics.ascent(), self._plot.frame, [*taken, *dots])
        return [
            _Label(text, box, stack[0].id if len(stack) == 1 else None)
            for stack, text, box in zip(stacks.values(), texts, boxes, strict=True)
            if box is not None
        ]

    def boundingRect(self) -> QRectF:
        return self._plot.frame.adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setClipRect(self.boundingRect())
        self._paint_dots(painter)
        painter.setFont(small_font())
        painter.setPen(QColor(theme.colours().text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        for label in self.labels:
            painter.drawText(label.box, flags, label.text)

    def _paint_dots(self, painter: QPainter) -> None:
        """Only those in sight, and with as little as possible for each: there may be thousands."""
        frame, far = self._plot.frame, QPointF(self._crowd.widest, self._crowd.widest)
        ranks = self._crowd.between(
            self._plot.values_at(frame.topLeft() - far)[0],
            self._plot.values_at(frame.bottomRight() + far)[0],
        )
        dots, looks, lifted = self._crowd.dots, self._crowd.looks, self._lifted
        ratio = painter.device().devicePixelRatioF()
        marks = [(drawing(kind, ratio), middle(kind)) for kind in self._crowd.kinds]
        points = self._plot.points(dots[rank].place for rank in ranks)
        for rank, point in zip(ranks, points, strict=True):
            if dots[rank].id not in lifted:
                mark, corner = marks[looks[rank]]
                painter.drawPixmap(point - corner, mark)
