"""Deciding about an onboarding: a gate is passed, it is extended, graduates or is stopped."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from prmdesk.domain.gates import LONGEST_EXTENSION, Gate, GateVerdict
from prmdesk.domain.onboarding import Step
from prmdesk.errors import Problem
from prmdesk.i18n import N_, _, ngettext
from prmdesk.services import gates
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import LongText, TextField, add_row, form_layout, mark, mark_problems
from prmdesk.ui.kit.labels import plain_label
from prmdesk.ui.kit.spins import WholeSpin

ACTS: Mapping[GateVerdict, tuple[str, str]] = {
    GateVerdict.PASS: (N_("Pass gate…"), "check"),
    GateVerdict.GRADUATE: (N_("Graduate…"), "graduation-cap"),
    GateVerdict.EXTEND: (N_("Extend onboarding…"), "calendar"),
    GateVerdict.STOP: (N_("Stop onboarding…"), "x"),
}
"""What can be decided: how it is called in menus, and its drawing."""

_BUTTONS = {
    GateVerdict.PASS: N_("Pass gate"),
    GateVerdict.GRADUATE: N_("Graduate"),
    GateVerdict.EXTEND: N_("Extend"),
    GateVerdict.STOP: N_("Stop onboarding"),
}
_SAID = {
    GateVerdict.PASS: N_("Gate passed"),
    GateVerdict.GRADUATE: N_("Graduated"),
    GateVerdict.EXTEND: N_("Extended"),
    GateVerdict.STOP: N_("Onboarding stopped"),
}
_USUAL_DAYS = 30


class GateDialog(Dialog):
    """Asks why, and who decided it; ``gate`` is the one to pass. What is missing is marked.

    ``record`` offers to record the people step that the decision itself is (R63).
    """

    def __init__(
        self,
        desk: Desk,
        checklist_id: int,
        verdict: GateVerdict,
        parent: QWidget | None,
        gate: Gate | None = None,
    ) -> None:
        super().__init__(_title(verdict, gate), parent)
        self._desk, self._checklist_id = desk, checklist_id
        self._verdict, self._gate = verdict, gate
        self.days = WholeSpin(1, LONGEST_EXTENSION)
        self.days.setValue(_USUAL_DAYS)
        self.reason, self.attendees = LongText(2, 5), TextField()
        self.attendees.setPlaceholderText(_("Names, separated by commas"))
        self._deciding = self._find_deciding()
        self.record: QCheckBox | None = None
        self._tell_open()
        form = form_layout()
        if verdict is GateVerdict.EXTEND:
            add_row(form, _("Days"), self.days)
        add_row(form, _("Reason"), self.reason)
        add_row(form, _("Who took part"), self.attendees)
        self.body.addLayout(form)
        self.offer(_(_BUTTONS[verdict]))
        (self.days if verdict is GateVerdict.EXTEND else self.reason).setFocus()

    def _find_deciding(self) -> Step | None:
        if self._verdict not in (GateVerdict.GRADUATE, GateVerdict.STOP):
            return None
        return self._desk.ask(gates.deciding_step, self._checklist_id, self._desk.today())

    def _tell_open(self) -> None:
        """What speaks against it: the exit criteria that are open; or what is decided with it."""
        if self._deciding is not None:
            text = _("“{step}” is all that is open. Is that what is decided here?")
            told = plain_label(text.format(step=self._deciding.title), wrap=True)
            self.record = QCheckBox(_("Record it as done today"))
            self.record.setChecked(True)
            self.body.addWidget(told)
            self.body.addWidget(self.record)
            return
        found = self._desk.ask(gates.gates_of, self._checklist_id, self._desk.today())
        if self._gate is not None:
            titles = [step.title for step in self._gate.open]
        elif self._verdict is GateVerdict.GRADUATE:
            titles = [step.title for gate in found if not gate.is_passed for step in gate.open]
        else:
            return
        if n := len(titles):
            text = ngettext(
                "{n} exit criterion is open: {titles}. Say why it does not matter.",
                "{n} exit criteria are open: {titles}. Say why they do not matter.",
                n,
            )
            shown = text.format(n=n, titles=_(", ").join(titles))
            self.body.addWidget(plain_label(shown, wrap=True))

    def keep(self) -> None:
        for field in self._fields().values():
            mark(field, "")
        refused: list[Problem] = []
        said = _(_SAID[self._verdict])
        self._decide(attendees=self.attendees.text(), say=said, invalid=refused.extend)
        if refused:
            self._refuse(refused)
        else:
            self.accept()

    def _decide(self, **kw: Any) -> None:
        today, reason = self._desk.today(), self.reason.toPlainText()
        services: dict[GateVerdict, tuple[Callable[..., None], Sequence[Any]]] = {
            GateVerdict.GRADUATE: (gates.graduate, [reason]),
            GateVerdict.EXTEND: (gates.extend, [self.days.value(), reason]),
            GateVerdict.STOP: (gates.stop, [reason]),
        }
        if self._gate is not None:
            phase_id = self._gate.phase_id
            self._desk.do(gates.pass_gate, self._checklist_id, phase_id, today, reason=reason, **kw)
        else:
            service, entry = services[self._verdict]
            if self._deciding and self.record and self.record.isChecked():
                kw["step_id"] = self._deciding.id
            self._desk.do(service, self._checklist_id, *entry, today, **kw)

    def _fields(self) -> dict[str, QWidget]:
        """The reason is the note of the step that is recorded."""
        fields = {"days": self.days, "reason": self.reason, "note": self.reason}
        return {**fields, "attendees": self.attendees}

    def _refuse(self, problems: Sequence[Problem]) -> None:
        mark_problems(self._fields(), problems)
        self.tell(" ".join(problem.text for problem in problems))
        self.adjustSize()


def _title(verdict: GateVerdict, gate: Gate | None) -> str:
    if gate is not None:
        return _("Pass the gate of “{phase}”").format(phase=gate.title)
    return _(
        {
            GateVerdict.GRADUATE: N_("Graduate from onboarding"),
            GateVerdict.EXTEND: N_("Extend the onboarding"),
            GateVerdict.STOP: N_("Stop the onboarding"),
        }[verdict]
    )
