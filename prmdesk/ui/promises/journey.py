"""The view of the journey map: what we ask and say of it, beside what is measured."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.journey_map import LEAST, MOST, JourneyStep, hardships, worst
from prmdesk.domain.lifecycle import JOURNEY
from prmdesk.domain.partners import Stage
from prmdesk.domain.sheets import Sheet
from prmdesk.errors import Problem
from prmdesk.i18n import _, ngettext
from prmdesk.services import journey_map, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.forms import (
    Choice,
    LongText,
    TextField,
    add_row,
    form_layout,
    mark,
    mark_problems,
)
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.kit.tables import add_acts
from prmdesk.ui.promises.telling import worst_step_text


class JourneyView(QWidget):
    """Enter changes a step, Ctrl+Up and Ctrl+Down move it; the verdict saves itself."""

    counted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._steps: dict[int, JourneyStep] = {}
        self.worst = plain_label(wrap=True)
        self.worst.setFont(theme.font(weight=theme.SEMIBOLD))
        self.verdict, self.table = TextField(), SheetView()
        self.verdict.setPlaceholderText(_("In one sentence: would you go on this journey?"))
        self.note = muted_label(wrap=True)
        self.nothing = EmptyState(
            "map-pin",
            _("No steps. Write what you ask of partners in each stage of the lifecycle."),
            button(_("Add step…"), "plus", primary=True, clicked=self.ask_new),
        )
        form = form_layout()
        add_row(form, _("Is it a good journey?"), self.verdict)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        column.setSpacing(theme.px(8))
        column.addWidget(self.worst)
        column.addLayout(form)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        self._whole = QStackedWidget()
        self._whole.addWidget(inside)
        self._whole.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)
        self._add_menu()
        self.verdict.committed.connect(
            lambda text: desk.do(workspace.change_settings, journey_verdict=text)
        )

    def _add_menu(self) -> None:
        add_acts(
            self.table,
            (_("Edit…"), self.edit, "Return"),
            (_("Move up"), lambda: self.shift(-1), "Ctrl+Up"),
            (_("Move down"), lambda: self.shift(1), "Ctrl+Down"),
            (_("Remove"), self.delete, "Del"),
        )
        self.table.doubleClicked.connect(lambda _index: self.edit())

    def refresh(self) -> None:
        """Read again and redraw."""
        steps = self.desk.ask(journey_map.steps)
        self._steps = {step.id: step for step in steps}
        sheet = self.desk.ask(journey_map.sheet)
        self.table.show_sheet(sheet)
        self.note.setText(sheet.note)
        named = worst(hardships(steps))
        self.worst.setText(worst_step_text(named, self.desk.ask(journey_map.measures)))
        self.verdict.fill(self.desk.ask(workspace.settings_of).journey_verdict)
        self._whole.setCurrentIndex(0 if steps else 1)
        n = len(steps)
        self.counted.emit(ngettext("{n} step", "{n} steps", n).format(n=n) if n else "")

    def sheets(self) -> Sequence[Sheet]:
        """What leaves as a workbook."""
        return (self.table.sheet,)

    def current(self) -> JourneyStep | None:
        """The step of the current row."""
        row = self.table.current_row()
        return None if row is None or row.id is None else self._steps.get(row.id)

    def ask_new(self) -> None:
        """Write what else is asked, in the stage of the current row."""
        here = self.current()
        StepForm(self.desk, self.window(), here.stage if here else JOURNEY[0]).exec()

    def edit(self) -> None:
        """Change the step of the current row."""
        if (found := self.current()) is not None:
            StepForm(self.desk, self.window(), found.stage, found).exec()

    def shift(self, by: int) -> None:
        """Move the step of the current row within its stage."""
        if (found := self.current()) is not None:
            self.desk.do(journey_map.shift, found.id, by)

    def delete(self) -> None:
        """Ask no longer for the rows chosen."""
        ids = [row.id for row in self.table.chosen_rows() if row.id is not None]
        if ids:
            self.desk.do(journey_map.remove, ids, say=_("Removed from the journey"))


class StepForm(Dialog):
    """A new step of the journey, or ``step`` to be changed; what is not known stays unsaid."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, stage: Stage, step: JourneyStep | None = None
    ) -> None:
        super().__init__(_("Edit step") if step else _("New step"), parent, width=560)
        self.desk = desk
        self._old = step or JourneyStep(0, stage, 0, "")
        self.stage = Choice({code: words.name(code) for code in JOURNEY})
        self.ask, self.pain = LongText(2, 4), LongText(1, 4)
        self.effort = _scale(_("1 (light)"), _("5 (heavy)"))
        self.mood_us = _scale(_("1 (annoyed)"), _("5 (glad)"))
        self.mood_partner = _scale(_("1 (annoyed)"), _("5 (glad)"))
        self.wait_days = QLineEdit()
        self.wait_days.setPlaceholderText(_("Not said"))
        form = form_layout()
        for label, field in (
            (_("Stage"), self.stage),
            (_("What we ask"), self.ask),
            (_("Effort for them"), self.effort),
            (_("Days they wait for us"), self.wait_days),
            (_("What hurts"), self.pain),
            (_("Mood, we think"), self.mood_us),
            (_("Mood, they say"), self.mood_partner),
        ):
            add_row(form, label, field)
        self.body.addLayout(form)
        self._fill(self._old)
        self.offer(_("Save step"))
        self.ask.setFocus()

    def _fill(self, old: JourneyStep) -> None:
        self.stage.fill(old.stage)
        self.ask.fill(old.ask)
        self.pain.fill(old.pain)
        for field, value in (
            (self.effort, old.effort),
            (self.mood_us, old.mood_us),
            (self.mood_partner, old.mood_partner),
        ):
            field.fill(value)
        self.wait_days.setText("" if old.wait_days is None else str(old.wait_days))

    def keep(self) -> None:
        days = self.wait_days.text().strip()
        if days and not (days.isascii() and days.isdigit() and len(days) <= len("9999")):
            said = _("A whole number of days, 0 or more.")
            mark(self.wait_days, said)
            self.wait_days.setFocus()
            self.tell(said)
            return
        old = self._old
        step = JourneyStep(
            old.id, self.stage.code(), old.position, self.ask.toPlainText(), self.effort.code(),
            int(days) if days else None, self.pain.toPlainText(), self.mood_us.code(),
            self.mood_partner.code(),
        )  # fmt: skip
        if self.desk.do(journey_map.save, step, invalid=self._mark, say=_("Step saved")):
            self.accept()

    def _mark(self, found: Sequence[Problem]) -> None:
        mark_problems({"ask": self.ask, "wait_days": self.wait_days}, found)
        self.tell(" ".join(problem.text for problem in found))


def _scale(least: str, most: str) -> Choice:
    names: dict[Any, str] = {None: _("Not said")}
    names |= {n: str(n) for n in range(LEAST, MOST + 1)}
    return Choice(names | {LEAST: least, MOST: most})
