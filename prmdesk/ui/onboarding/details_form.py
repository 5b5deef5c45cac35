"""The fields of a step: a row for each, those that mean nothing for it hidden."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.onboarding import (
    Checklist,
    First,
    Outcome,
    Side,
    Step,
    StepKind,
    again_on,
    leaves,
)
from prmdesk.domain.outline import with_all_below
from prmdesk.domain.own_steps import Differs
from prmdesk.errors import Problem
from prmdesk.i18n import N_, _, ngettext
from prmdesk.services import training
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import due_text
from prmdesk.ui.kit.forms import (
    Choice,
    LongText,
    TextField,
    add_row,
    form_layout,
    mark,
    mark_problems,
)
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.links import open_web
from prmdesk.ui.onboarding.due import DueEntry
from prmdesk.ui.onboarding.responses import ResponseChoice

_OF_GROUPS = frozenset({"title", "why", "owner", "after_id", "note", "why_changed"})
"""What a step with sub-steps has of its own."""

_OF_PARTNERS = frozenset({"response", "evidence", "skip_reason", "attendees", "why_changed"})
"""What only a partner's own checklist has: a template is not done."""

_LABELS: Mapping[str, str] = {
    "title": N_("Step"),
    "why": N_("Why"),
    "kind": N_("Kind"),
    "side": N_("Who"),
    "owner": N_("Owner"),
    "due": N_("Due"),
    "after_id": N_("Waits for"),
    "response": "",
    "is_exit": "",
    "needs_evidence": "",
    "evidence": N_("Evidence"),
    "attendees": N_("Who took part"),
    "note": N_("Note"),
    "skip_reason": N_("Not needed because"),
    "why_changed": N_("Why it differs"),
    "link": N_("Link"),
    "course_id": N_("Course"),
    "first": N_("First result"),
    "teaches_customer": "",
    "every_months": N_("Again"),
}
_MONTHS = (1, 2, 3, 4, 6, 9, 12, 18, 24, 36)


class DetailsForm(QWidget):
    """``committed`` tells the fields that were entered, ``repeated`` that it was done again."""

    committed = Signal(object)
    repeated = Signal()

    def __init__(self, desk: Desk, owners: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._desk, self._owners = desk, owners
        self._make_fields()
        self._form = form_layout(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)  # the scroll area does not ask the layout
        self.setSizePolicy(policy)
        self._form.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(12))
        self._rows: dict[str, QWidget] = {}
        for name, label in _LABELS.items():
            row = self._rows[name] = self._row(name)
            if label:
                add_row(self._form, _(label), row)
                self.fields[name].setAccessibleName(_(label))
            else:
                self._form.addRow(row)
        for name, field in self.fields.items():
            if isinstance(field, QCheckBox):
                field.clicked.connect(lambda on, key=name: self._commit(key, on))
            else:
                field.committed.connect(partial(self._commit, name))

    def _make_fields(self) -> None:
        self.due = DueEntry(self._desk.today())
        self.fields: dict[str, Any] = {
            "title": TextField(),
            "why": LongText(1, 4),
            "kind": Choice({kind: _kind(kind) for kind in StepKind}),
            "side": Choice({side: words.name(side) for side in Side}),
            "owner": TextField(),
            "due": self.due,
            "after_id": Choice({}),
            "response": ResponseChoice(),
            "is_exit": QCheckBox(_("Exit criterion of its phase")),
            "needs_evidence": QCheckBox(_("Not done without evidence")),
            "evidence": TextField(),
            "attendees": TextField(),
            "note": LongText(1, 6),
            "skip_reason": TextField(),
            "why_changed": LongText(1, 4),
            "link": TextField(),
            "course_id": Choice({}),
            "first": Choice({code: words.name(code) or _("–") for code in First}),
            "teaches_customer": QCheckBox(_("Teaches who the target customer is")),
            "every_months": Choice({}),
        }
        self.fields["evidence"].setPlaceholderText(_("What proves it: a file, a link, a number"))
        for field in self.fields.values():
            if isinstance(field, QComboBox):  # long titles must not make the pane wide
                policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                field.setSizeAdjustPolicy(policy)
                field.setMinimumContentsLength(8)

    def _row(self, name: str) -> QWidget:
        """What stands in the row of a field: the field, or it with something beside it."""
        field: QWidget = self.fields[name]
        if name == "response":
            return _below(muted_label(_("How the partner took to it")), field)
        if name == "link":
            return _beside(field, open_web(self.fields["link"].text))
        if name == "every_months":
            self._next = muted_label()
            self.again = button(_("Done again…"), "refresh-cw", kind="link")
            self.again.clicked.connect(self.repeated)
            return _below(field, _beside(self._next, self.again))
        return field

    # From the step to the fields

    def show_step(self, step: Step, checklist: Checklist, steps: Sequence[Step]) -> None:
        """Show ``step`` of ``checklist``; what is being typed stays."""
        is_template = checklist.partner_id is None
        is_group = step not in leaves(steps)
        self.fields["owner"].suggest(self._owners())
        self.fields["after_id"].offer(_others(step, steps))
        self.fields["course_id"].offer(self._courses(step))
        self.fields["every_months"].offer(_cycles(step))
        for name, field in self.fields.items():
            _fill(field, getattr(step, name))
        self.due.show_step(step, checklist.started_on, is_template=is_template)
        self._tell_next(None if checklist.outcome is Outcome.STOPPED else again_on(step))
        for name, row in self._rows.items():
            hidden = (
                (is_group and name not in _OF_GROUPS)
                or (is_template and name in _OF_PARTNERS)
                or (name in ("skip_reason", "attendees") and not getattr(step, name))
            )
            self._form.setRowVisible(row, not hidden)

    def ask_why(self, differs: Differs) -> None:
        """Ask for the reason why the step is only this partner's, or at another time (R62)."""
        asked = {Differs.OWN: _("Only here: why?"), Differs.MOVED: _("Moved: why?")}
        self.fields["why_changed"].setPlaceholderText(asked.get(differs, ""))

    def _courses(self, step: Step) -> dict[int | None, str]:
        found = self._desk.ask(training.courses)
        known = [one for one in found if not one.is_retired or one.id == step.course_id]
        return {None: _("–")} | {one.id: one.name for one in known}

    def _tell_next(self, day: date | None) -> None:
        self._next.setText(due_text(day, self._desk.today()))
        self._next.setVisible(day is not None)
        self.again.setVisible(day is not None)

    # From the fields to the step

    def _commit(self, name: str, value: Any) -> None:
        self.committed.emit(value if name == "due" else {name: value})

    def leave(self) -> None:
        """Keep what is still being typed."""
        for field in self.fields.values():
            if isinstance(field, LongText):
                field.commit()
            elif isinstance(field, TextField):
                field.editingFinished.emit()
        self.due.leave()

    def unmark(self) -> None:
        """Take the marks of what was wrong off."""
        for field in self._inputs().values():
            mark(field, "")

    def mark_wrong(self, problems: Iterable[Problem]) -> None:
        """Mark the fields that cannot be kept, and go to the first."""
        mark_problems(self._inputs(), problems)

    def _inputs(self) -> dict[str, QWidget]:
        return {**self.fields, **self.due.fields}


def _fill(field: Any, value: Any) -> None:
    if isinstance(field, QCheckBox):
        field.setChecked(value)
    elif not isinstance(field, DueEntry):
        field.fill(value)


def _others(step: Step, steps: Sequence[Step]) -> dict[int | None, str]:
    """The steps that ``step`` can wait for: not those below it, nor those it lies in."""
    below = {one.id for one in with_all_below(steps, [step.id])}
    by_id = {one.id: one for one in steps}
    above: set[int | None] = set()
    at = step.parent_id
    while at is not None:
        above.add(at)
        at = by_id[at].parent_id if at in by_id else None
    others = [one for one in steps if one.id not in below and one.id not in above]
    return {None: _("Nothing")} | {one.id: one.title for one in others}


def _cycles(step: Step) -> dict[int | None, str]:
    """After how many months it can be done again; whatever the step has is among them."""
    months = sorted({*_MONTHS, *filter(None, [step.every_months])})
    every = {n: ngettext("every {n} month", "every {n} months", n).format(n=n) for n in months}
    return {None: _("Never")} | every


def _kind(kind: StepKind) -> str:
    """A kind with the part of onboarding it belongs to, where that has another name."""
    name, part = words.name(kind), words.name(kind.part)
    return name if name == part else f"{name} · {part}"


def _below(field: QWidget, *others: QWidget) -> QWidget:
    """A field with something in the line below it."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(2))
    column.addWidget(field)
    for other in others:
        column.addWidget(other)
    both.setFocusProxy(field)
    return both


def _beside(field: QWidget, *others: QWidget) -> QWidget:
    """A field with something behind it, in one row."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(6))
    row.addWidget(field, 1)
    for other in others:
        row.addWidget(other)
    both.setFocusProxy(field)
    return both
