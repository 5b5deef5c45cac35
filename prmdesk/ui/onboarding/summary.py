"""The line above a partner's checklist: how far, since when, and when it will be done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from prmdesk.domain.onboarding import (
    Checklist,
    Step,
    days_late,
    expected_finish,
    finished_on,
    late,
    late_by_side,
    progress,
)
from prmdesk.i18n import _, ngettext
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.labels import ElidedLabel, plain_label


class Summary(QWidget):
    """Progress, lateness, days since the start, expected finish; ``narrow`` takes two lines."""

    def __init__(self, *, narrow: bool) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setFixedWidth(theme.px(96))
        self.bar.setAccessibleName(_("Progress"))
        self.done = plain_label()
        self.late = plain_label(kind="late")
        self.rest = ElidedLabel(kind="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for widget in (self.bar, self.done, self.late):
            row.addWidget(widget)
        column.addLayout(row)
        if narrow:
            row.addStretch()
            column.addWidget(self.rest)
        else:
            row.addWidget(self.rest, 1)

    def show_steps(
        self,
        checklist: Checklist,
        steps: Sequence[Step],
        today: date,
        finished_days: Sequence[int],
    ) -> None:
        """Tell how these steps stand."""
        done = progress(steps)
        self.bar.setValue(round(1000 * (done.share or 0)))
        self.done.setText(_("{done} of {total} done").format(done=done.done, total=done.total))
        behind = late(steps, checklist.started_on, today) if checklist.is_running else []
        n = len(behind)
        self.late.setText(ngettext("{n} late", "{n} late", n).format(n=n))
        self.late.setVisible(bool(behind))
        times = [
            _holding_up(steps, checklist.started_on, today) if behind else "",
            _since(checklist.started_on, today),
            _until(checklist, steps, today, finished_days),
        ]
        self.rest.setText(" · ".join(filter(None, times)))


def _holding_up(steps: Sequence[Step], started_on: date | None, today: date) -> str:
    """How late the latest step is, and on whom the late ones wait."""
    days = max(days_late(step, started_on, today) for step in steps)
    longest = ngettext("by up to {n} day", "by up to {n} days", days).format(n=days)
    ours, theirs = late_by_side(steps, started_on, today)
    waiting = _("waiting on us {ours}, on them {theirs}").format(ours=ours, theirs=theirs)
    return _("{longest}: {waiting}").format(longest=longest, waiting=waiting)


def _until(
    checklist: Checklist, steps: Sequence[Step], today: date, finished_days: Sequence[int]
) -> str:
    if not checklist.is_running:
        return ""
    if ended := finished_on(steps):
        return _("finished {day}").format(day=shown(ended))
    expected = expected_finish(steps, checklist.started_on, today, finished_days)
    return _("expected finish {day}").format(day=shown(expected)) if expected else ""


def _since(started_on: date | None, today: date) -> str:
    if started_on is None:
        return ""
    days = (today - started_on).days
    if days < 0:
        return _("starts {day}").format(day=shown(started_on))
    if days == 0:
        return _("started today")
    return ngettext("started {n} day ago", "started {n} days ago", days).format(n=days)
