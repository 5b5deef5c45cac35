"""A course: what it teaches, whom, how, and for how long that is current (R55-R57)."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from prmdesk import words
from prmdesk.domain.partners import Role
from prmdesk.domain.resources import Measure
from prmdesk.domain.training import Course, Mode
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import training, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import Choice, LongText, TextField, add_row, form_layout, mark_problems
from prmdesk.ui.kit.scrolling import scrolled
from prmdesk.ui.kit.spins import WholeSpin
from prmdesk.ui.kit.ticks import TickGrid
from prmdesk.ui.training.amount_field import AmountField, cents_of, cost_of


class CourseForm(Dialog):
    """A new course, or ``course`` to be changed; ``saved`` is its id once it is kept."""

    def __init__(self, desk: Desk, parent: QWidget | None, course: Course | None = None) -> None:
        title = _("Edit course") if course is not None and course.id else _("New course")
        super().__init__(title, parent, width=600)
        self.desk = desk
        self._old = course or Course(0, "")
        self.saved: int | None = None
        self._make_fields()
        self._lay_out(desk.ask(workspace.settings_of).currency)
        self._fill(self._old)
        self.name.setFocus()

    def _make_fields(self) -> None:
        self.name, self.trainer, self.link = QLineEdit(), QLineEdit(), QLineEdit()
        self.product = TextField(self.desk.ask(training.products))
        self.product.setPlaceholderText(_("Empty: for all products"))
        self.roles = {role: QCheckBox(words.name(role)) for role in Role if role}
        self.mode = Choice({mode: words.name(mode) for mode in Mode})
        self.minutes, self.cost = AmountField(Measure.TIME), AmountField(Measure.MONEY)
        self.minutes.setPlaceholderText(_("1:30"))
        self.refresh = WholeSpin(0, training.MOST_MONTHS)
        self.refresh.setSpecialValueText(_("Good for ever"))
        self.refresh.setSuffix(" " + _("months"))
        self.teaches = QCheckBox(_("Teaches who the target customer is"))
        self.exam = QCheckBox(_("Ends with an exam: only who passed is trained"))
        self.retired = QCheckBox(_("Retired: nobody needs it any more"))
        self.note = LongText(1, 4)

    def _lay_out(self, currency: str) -> None:
        form = form_layout()
        rows: Sequence[tuple[str, QWidget]] = (
            (_("Name"), self.name),
            (_("Product"), self.product),
            (_("For (none: all)"), TickGrid(self.roles.values(), 3)),
            (_("Mode"), self.mode),
            (_("Trainer"), self.trainer),
            (_("Link"), self.link),
            (_("Length of a session"), self.minutes),
            (_("Cost of a session ({currency})").format(currency=currency), self.cost),
            (_("Repeat after"), self.refresh),
        )
        for label, field in rows:
            add_row(form, label, field)
        for box in (self.teaches, self.exam, self.retired):
            form.addRow("", box)
        add_row(form, _("Remarks"), self.note)
        self.retired.setVisible(bool(self._old.id))
        self.body.addWidget(scrolled(form), 1)
        self.offer(_("Save course") if self._old.id else _("Add course"))

    def _fill(self, course: Course) -> None:
        self.name.setText(course.name)
        self.product.fill(course.product)
        for role, box in self.roles.items():
            box.setChecked(role in course.audience)
        self.mode.fill(course.mode)
        self.trainer.setText(course.trainer)
        self.link.setText(course.link)
        self.minutes.fill(course.minutes)
        self.cost.fill(cents_of(course.cost))
        self.refresh.setValue(course.refresh_months or 0)
        self.teaches.setChecked(course.teaches_customer)
        self.exam.setChecked(course.has_exam)
        self.retired.setChecked(course.is_retired)
        self.note.fill(course.note)

    def keep(self) -> None:
        if not (self.minutes.check() and self.cost.check()):
            return
        draft = replace(
            self._old,
            name=self.name.text().strip(),
            product=self.product.text().strip(),
            audience=tuple(role for role, box in self.roles.items() if box.isChecked()),
            mode=self.mode.code(),
            trainer=self.trainer.text().strip(),
            link=self.link.text().strip(),
            minutes=self.minutes.amount(),
            cost=cost_of(self.cost.amount()),
            refresh_months=self.refresh.value() or None,
            teaches_customer=self.teaches.isChecked(),
            has_exam=self.exam.isChecked(),
            is_retired=self.retired.isChecked(),
            note=self.note.toPlainText().strip(),
        )
        self.saved = self.desk.do(training.save_course, draft, invalid=self._mark)
        if self.saved is not None:
            self.accept()

    def _mark(self, problems: Sequence[Problem]) -> None:
        fields = {
            "name": self.name, "minutes": self.minutes, "cost": self.cost,
            "refresh_months": self.refresh,
        }  # fmt: skip
        mark_problems(fields, problems)
        self.tell(" ".join(problem.text for problem in problems))
