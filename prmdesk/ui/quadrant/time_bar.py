"""Play through time: a slider over the days on which something changed (D2)."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyle, QStyleOptionSlider, QWidget

from prmdesk import words
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import muted_label, plain_label, set_tip
from prmdesk.ui.quadrant.labels import small_font

_WHOLE_MS, _LEAST_MS, _MOST_MS = 15_000, 120, 900
"""How long a whole play lasts, and a step of it at least and at most."""


def as_of(day: date) -> str:
    """How a day of the past is headed."""
    return _("As of {day}").format(day=words.day(day))


class _DaySlider(QSlider):
    """A step for each day, with a tick where a month begins; ``played`` tells the space key."""

    played = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.days: Sequence[date] = ()
        self.setPageStep(10)
        self.setMinimumWidth(theme.px(120))
        self.setMinimumHeight(theme.px(30) + round(QFontMetricsF(small_font()).height()))
        self.setAccessibleName(_("Day"))

    def show_days(self, days: Sequence[date]) -> None:
        """Let there be a step for each of ``days``."""
        self.days = days
        self.setRange(0, max(len(days) - 1, 0))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.played.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self)
        painter, metrics = QPainter(self), QFontMetricsF(small_font())
        painter.setFont(small_font())
        free = 0.0
        for place, text in self._months():
            x = handle / 2 + (self.width() - handle) * place / max(self.maximum(), 1)
            painter.setPen(QColor(theme.colours().border))
            bottom = self.height() - metrics.height() - theme.px(5)
            painter.drawLine(QPointF(x, bottom - theme.px(5)), QPointF(x, bottom))
            wide = metrics.horizontalAdvance(text)
            left = min(max(x - wide / 2, theme.px(8)), self.width() - wide - theme.px(8))
            if left >= free:
                painter.setPen(QColor(theme.colours().muted))
                box = QRectF(left, bottom, wide + 2, metrics.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
                free = left + wide + theme.px(10)
        painter.end()

    def _months(self) -> list[tuple[int, str]]:
        """Where a month begins, and its name."""
        begun = [
            place
            for place, (before, day) in enumerate(pairwise(self.days), start=1)
            if (before.year, before.month) != (day.year, day.month)
        ]
        return [(place, words.month(self.days[place])) for place in begun]


class TimeBar(QWidget):
    """``went`` tells the day that is to be seen, None for today: as it is now."""

    went = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._days: list[date] = []
        self.slider = _DaySlider()
        self.timer = QTimer(self)
        self.timer.timeout.connect(self._next)
        self._play = tool_button("play", _("Play"), clicked=self.play)
        self._date = plain_label()
        self._date.setFont(theme.font(weight=theme.SEMIBOLD))
        self._empty = muted_label(
            _("Nothing moved yet: from now on each day with a change is kept, to be seen here."),
            wrap=True,
        )
        self.back = button(_("Back to today"), "rotate-ccw", clicked=self.to_today)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self._play)
        row.addWidget(self.slider, 1)
        row.addWidget(self._empty, 1)
        row.addWidget(self._date)
        row.addWidget(self.back)
        self.slider.valueChanged.connect(self._go)
        self.slider.played.connect(self.play)

    @property
    def day(self) -> date | None:
        """The day of the past that is to be seen, None for today."""
        at = self.slider.value()
        return self._days[at] if at < len(self._days) - 1 else None

    def show_days(self, days: Sequence[date], today: date) -> None:
        """Let these days be seen, and ``today``; it stays at the day where it was."""
        was, day = len(self._days) - 1, self.day
        self._days = sorted({*(one for one in days if one < today), today})
        at = bisect_right(self._days, day) - 1 if day else len(self._days) - 1
        self.slider.blockSignals(True)
        self.slider.show_days(self._days)
        self.slider.setValue(max(at, 0))
        self.slider.blockSignals(False)
        is_empty = len(self._days) < 2
        self._empty.setVisible(is_empty)
        for part in (self.slider, self._play, self._date, self.back):
            part.setVisible(not is_empty)
        self._tell()
        if day is not None and was >= 0 and self.day is None:
            self.went.emit(None)

    def said(self) -> str:
        """What is said in place of the slider, nothing while it is there."""
        return self._empty.text() if self.slider.isHidden() else ""

    def step(self, by: int) -> None:
        """Go some steps on, or back if negative."""
        self.pause()
        self.slider.setValue(self.slider.value() + by)

    def to_today(self) -> None:
        """Show how it is now."""
        self.pause()
        self.slider.setValue(self.slider.maximum())

    def play(self) -> None:
        """Play on from here, from the beginning once at the end; or stop."""
        if self.timer.isActive():
            self.pause()
            return
        if self.slider.value() == self.slider.maximum():
            self.slider.setValue(0)
        steps = max(self.slider.maximum(), 1)
        self.timer.start(min(max(_WHOLE_MS // steps, _LEAST_MS), _MOST_MS))
        self._show_button()

    def pause(self) -> None:
        """Stop playing."""
        self.timer.stop()
        self._show_button()

    def _next(self) -> None:
        self.slider.setValue(self.slider.value() + 1)
        if self.slider.value() == self.slider.maximum():
            self.pause()

    def _show_button(self) -> None:
        is_playing = self.timer.isActive()
        text = _("Pause") if is_playing else _("Play")
        self._play.setIcon(icon("pause" if is_playing else "play", theme.colours().muted))
        self._play.setAccessibleName(text)
        set_tip(self._play, text)

    def _go(self, _place: int) -> None:
        self._tell()
        self.went.emit(self.day)

    def _tell(self) -> None:
        text = _("Today") if self.day is None else as_of(self.day)
        self._date.setText(text)
        self.slider.setAccessibleDescription(text)
        self.back.setEnabled(self.day is not None)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pause()
