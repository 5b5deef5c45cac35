"""The way of one partner as a line of stages, with the days in each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prmdesk import words
from prmdesk.domain.lifecycle import JOURNEY, Journey, totals
from prmdesk.domain.partners import Stage
from prmdesk.i18n import _, ngettext
from prmdesk.ui.kit import theme
from prmdesk.ui.lifecycle.facts import days_text

_ROW, _LEFT, _DOT = 24, 8, 9


@dataclass(frozen=True, slots=True)
class Stop:
    """One stage on the line, and what is said of the time in it."""

    stage: Stage
    told: str
    is_now: bool
    was_there: bool


def stops(journey: Journey, today: date) -> list[Stop]:
    """The stages of the journey, and those beside the way that the partner was in."""
    days = totals(journey.stays, today)
    times = Counter(stay.stage for stay in journey.stays)
    shown = [s for s in Stage if s in JOURNEY or s in days or s is journey.stage]
    return [
        Stop(stage, _told(stage, days, times), stage is journey.stage, stage in days)
        for stage in shown
    ]


def _told(stage: Stage, days: dict[Stage, int], times: Counter[Stage]) -> str:
    if stage not in days:
        return "—"
    text = days_text(days[stage])
    if (n := times[stage]) > 1:
        text += " · " + ngettext("{n} time", "{n} times", n).format(n=n)
    return text


class JourneyLine(QWidget):
    """A dot for each stage: full where the partner was, ringed where it is, hollow ahead."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Time in each stage"))
        self._stops: Sequence[Stop] = ()

    def show_stops(self, stops: Sequence[Stop]) -> None:
        """Show these, and say them to screen readers."""
        self._stops = stops
        here = _("now")
        told = (
            f"{words.name(stop.stage)} {stop.told}" + (f" ({here})" if stop.is_now else "")
            for stop in stops
        )
        self.setAccessibleDescription(", ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(260), theme.px(_ROW) * len(self._stops))

    def paintEvent(self, event: QPaintEvent) -> None:
        c = theme.colours()
        row, left, dot = theme.px(_ROW), theme.px(_LEFT), theme.px(_DOT)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.border), 1))
        middle = left + dot / 2
        painter.drawLine(QPointF(middle, row / 2), QPointF(middle, (len(self._stops) - 0.5) * row))
        for n, stop in enumerate(self._stops):
            box = QRect(0, n * row, self.width(), row)
            centre = QPointF(middle, box.top() + row / 2)
            painter.setPen(QPen(QColor(c.accent if stop.is_now else c.border), 2))
            filled = c.accent if stop.was_there and not stop.is_now else c.base
            painter.setBrush(QColor(filled))
            painter.drawEllipse(centre, dot / 2 + stop.is_now * 2, dot / 2 + stop.is_now * 2)
            self._write(painter, box.adjusted(left + dot + theme.px(12), 0, -left, 0), stop)

    def _write(self, painter: QPainter, box: QRect, stop: Stop) -> None:
        c = theme.colours()
        painter.setFont(theme.font(weight=theme.SEMIBOLD) if stop.is_now else theme.font())
        painter.setPen(QColor(c.text if stop.was_there or stop.is_now else c.muted))
        told = painter.fontMetrics().horizontalAdvance(stop.told)
        room = box.width() - told - theme.px(12)
        elide = Qt.TextElideMode.ElideRight
        name = painter.fontMetrics().elidedText(words.name(stop.stage), elide, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, stop.told
        )
