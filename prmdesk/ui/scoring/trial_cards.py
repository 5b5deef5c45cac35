"""A 90-day test in the panel: the one under way, and those that are closed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.trials import Result, Trial, Urgency, urgency
from prmdesk.errors import Problem
from prmdesk.i18n import _, ngettext
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.forms import LongText, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import plain_label, restyle


def left_text(trial: Trial, today: date) -> str:
    """How an open test stands, in words."""
    days = (trial.ends_on - today).days
    if days < 0:
        return ngettext("{n} day overdue", "{n} days overdue", -days).format(n=-days)
    if trial.starts_on > today:
        return _("Not begun yet")
    return ngettext("{n} day left", "{n} days left", days).format(n=days)


_LOOK = {Urgency.OVERDUE: "late", Urgency.DUE: "warning"}


class TrialCard(QWidget):
    """What all tests have: a goal and a note. ``edited`` tells a field and its new value."""

    edited = Signal(str, object)
    closed = Signal(object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("boxed")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fields: dict[str, QWidget] = {}
        self.state = plain_label()
        self.bin = tool_button("trash-2", _("Delete this test"), clicked=self.removed.emit)
        self.goal = self._text("goal", _("Goal"))
        self.note = self._text("note", _("What came of it"))
        self.form = form_layout()
        self.top = QHBoxLayout()
        self.top.addWidget(self.state, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(10)] * 4)
        self.column.setSpacing(theme.px(8))
        self.column.addLayout(self.top)
        self.column.addLayout(self.form)

    def _text(self, name: str, title: str) -> LongText:
        field = LongText(lines=1, most=4)
        field.setAccessibleName(title)
        field.committed.connect(lambda text: self.edited.emit(name, text))
        self.fields[name] = field
        return field

    def _day(self, name: str, title: str, today: date) -> DateField:
        field = DateField(today, title)
        field.committed.connect(lambda day: self.edited.emit(name, day))
        self.fields[name] = field
        return field

    def fill(self, trial: Trial, today: date) -> None:
        """Show what is kept."""
        self.goal.fill(trial.goal)
        self.note.fill(trial.note)

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Mark the fields that could not be kept."""
        mark_problems(self.fields, problems)


class OpenTrial(TrialCard):
    """The test under way: its days, how much is left, and the two ways in which it ends."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.starts = self._day("starts_on", _("Starts"), today)
        self.ends = self._day("ends_on", _("Ends"), today)
        self.top.addWidget(self.bin)
        for title, field in (
            (_("Goal"), self.goal),
            (_("Starts"), self.starts),
            (_("Ends"), self.ends),
            (_("Note"), self.note),
        ):
            add_row(self.form, title, field)
        ways = FlowLayout()
        self.delivered = button(
            _("Delivered"), "check", clicked=lambda: self.closed.emit(Result.DELIVERED)
        )
        self.failed = button(_("Failed"), "x", clicked=lambda: self.closed.emit(Result.FAILED))
        ways.addWidget(self.delivered)
        ways.addWidget(self.failed)
        self.column.addLayout(ways)

    def fill(self, trial: Trial, today: date) -> None:
        super().fill(trial, today)
        self.state.setText(left_text(trial, today))
        restyle(self.state, "kind", _LOOK.get(urgency(trial, today), "muted"))
        self.starts.set_day(trial.starts_on)
        self.ends.set_day(trial.ends_on)


class ClosedTrial(TrialCard):
    """A test that is over: how it ended, when, and what came of it."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.day = self._day("closed_on", _("Closed on"), today)
        self.again = tool_button(
            "rotate-ccw", _("Open this test again"), clicked=lambda: self.closed.emit(Result.OPEN)
        )
        self.top.addWidget(self.again)
        self.top.addWidget(self.bin)
        for title, field in (
            (_("Goal"), self.goal),
            (_("Closed on"), self.day),
            (_("Note"), self.note),
        ):
            add_row(self.form, title, field)

    def fill(self, trial: Trial, today: date) -> None:
        super().fill(trial, today)
        self.state.setText(words.name(trial.result))
        restyle(self.state, "kind", "good" if trial.result is Result.DELIVERED else "late")
        self.day.set_day(trial.closed_on)
