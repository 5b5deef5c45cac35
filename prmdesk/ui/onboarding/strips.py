"""What the checklist asks in passing, in a strip below the steps: never a window on top."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import mark, mark_problems
from prmdesk.ui.kit.labels import heading, plain_label

Save = Callable[..., object]
"""Keeps what was entered; ``invalid=`` is told the problems if it cannot be kept."""

_WIDTH = 600
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Strip(QFrame):
    """One question, with a button that says the answer. Esc closes it, Enter answers."""

    closed = Signal()

    def __init__(self, title: str, text: str, icon: str = "") -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(8))
        close = button(_("Cancel") if text else _("Close"), clicked=self.close_strip)
        self._answer = button(text, icon, primary=True, clicked=self.answer) if text else close
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch()
        row.addWidget(close)
        if text:
            row.addWidget(self._answer)
        inside = QWidget()
        inside.setMaximumWidth(theme.px(_WIDTH))
        across = QHBoxLayout(self)
        across.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        across.addWidget(inside, 1)
        across.addStretch()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(self.body)
        column.addLayout(row)
        self.first: QWidget = self._answer
        self._fields: Mapping[str, QWidget] = {}
        self._refused = False

    def ask(self, question: str) -> None:
        """Put ``question`` above what is entered."""
        label = heading(question, 11)
        label.setWordWrap(True)
        self.body.addWidget(label)

    def answer(self) -> None:
        """Do what the button says."""

    def close_strip(self) -> None:
        """Leave the question unanswered, or be done with it."""
        self.closed.emit()

    def save(self, save: Save, *entry: object) -> None:
        """Keep ``entry`` and close, or mark what is wrong with it."""
        self._refused = False
        for field in self._fields.values():
            mark(field, "")
        save(*entry, invalid=self._refuse)
        if not self._refused:
            self.close_strip()

    def _refuse(self, problems: Iterable[Problem]) -> None:
        self._refused = True
        mark_problems(self._fields, problems)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        elif event.key() in ENTER:
            focused = self.focusWidget()
            (focused if isinstance(focused, QPushButton) else self._answer).click()
        else:
            super().keyPressEvent(event)


class Question(Strip):
    """A sentence, and one button that says what will be done; without it only a sentence."""

    def __init__(
        self, sentence: str, text: str = "", run: Callable[[], object] | None = None
    ) -> None:
        super().__init__(sentence, text)
        self._run = run
        self.body.addWidget(plain_label(sentence, wrap=True))

    def answer(self) -> None:
        self.close_strip()
        if self._run is not None:
            self._run()


class Reason(Strip):
    """Why a step is not needed."""

    def __init__(self, what: str, save: Save) -> None:
        super().__init__(_("Not needed"), _("Not needed"))
        self._save = save
        self.ask(_("Why is “{what}” not needed?").format(what=what))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(_("Reason"))
        self.reason.setPlaceholderText(_("For example: they know the product already"))
        self.body.addWidget(self.reason)
        self.first = self.reason
        self._fields = {"skip_reason": self.reason}

    def answer(self) -> None:
        self.save(self._save, self.reason.text())


class Day(Strip):
    """A day that is asked for: when an onboarding starts."""

    def __init__(self, title: str, day: date | None, today: date, save: Save) -> None:
        super().__init__(title, _("Save"))
        self._save = save
        self.ask(title)
        self.day = DateField(today, title)
        self.day.set_day(day)
        self.body.addWidget(self.day)
        self.first = self.day
        self._fields = {"done_on": self.day}

    def answer(self) -> None:
        if (day := day_in(self.day)) is not None:
            self.save(self._save, day)


def day_in(field: DateField) -> date | None:
    """The day entered; without one the field is marked."""
    try:
        day = field.day()
    except ValueError:
        day = None
    if day is None:
        mark(field, _("This is no day. Try 25.3, +7 or fri."))
        field.setFocus()
    return day
