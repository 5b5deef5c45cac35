"""The records without which a step is not done: who took part in a meeting, what proves it."""

from collections.abc import Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from prmdesk.domain.onboarding import Step, lacks_evidence
from prmdesk.i18n import _
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import LongText, TextField, add_row, form_layout
from prmdesk.ui.onboarding.strips import ENTER, Save, Strip, day_in


class Evidence(Strip):
    """What proves that a step is done (R61)."""

    def __init__(self, step: Step, save: Save) -> None:
        super().__init__(step.title, _("Done"), "check")
        self._save = save
        text = _("“{step}” is not done without evidence. What proves it?")
        self.ask(text.format(step=step.title))
        self.evidence = TextField()
        self.evidence.fill(step.evidence)
        self.evidence.setAccessibleName(_("Evidence"))
        self.evidence.setPlaceholderText(_("What proves it: a file, a link, a number"))
        self.body.addWidget(self.evidence)
        self.first = self.evidence
        self._fields = {"evidence": self.evidence}

    def answer(self) -> None:
        self.save(self._save, self.evidence.text())


class Meeting(Strip):
    """The record without which a people step is not done: day, who took part, a note (R63).

    ``again``: it was done before, and needs a new record.
    """

    def __init__(
        self, step: Step, people: Iterable[str], today: date, save: Save, *, again: bool = False
    ) -> None:
        super().__init__(step.title, _("Done"), "check")
        self._save = save
        self.ask(step.title)
        self.day = DateField(today)
        self.day.set_day(today if again else step.done_on or today)
        self.attendees = TextField()
        self.attendees.fill(step.attendees)
        self.attendees.setPlaceholderText(", ".join(people) or _("Names, separated by commas"))
        self.note = LongText(2, 5)
        self.note.fill("" if again else step.note)
        self.note.installEventFilter(self)
        form = form_layout()
        add_row(form, _("Day"), self.day)
        add_row(form, _("Who took part"), self.attendees)
        add_row(form, _("What was said"), self.note)
        fields: dict[str, QWidget] = {"done_on": self.day, "attendees": self.attendees}
        self._fields = fields | {"note": self.note}
        self._evidence = TextField()
        if lacks_evidence(step) and not again:
            add_row(form, _("Evidence"), self._evidence)
            self._fields |= {"evidence": self._evidence}
        self.body.addLayout(form)
        self.first = self.attendees

    def answer(self) -> None:
        if (day := day_in(self.day)) is not None:
            proof = self._evidence.text()
            save = partial(self._save, evidence=proof) if proof else self._save
            self.save(save, day, self.attendees.text(), self.note.toPlainText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in ENTER:
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        event.accept()  # here Ctrl+Enter is not the window's
        if event.type() is QEvent.Type.KeyPress:
            self.answer()
        return True
