"""The section of a plan about its goals: what both sides want, and who signs."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.plan_actions import year_of
from prmdesk.domain.plans import Plan, is_locked
from prmdesk.i18n import _
from prmdesk.services import plans, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.forms import LongText, TextField, add_row, form_layout, mark_problems
from prmdesk.ui.kit.labels import muted_label, plain_label

_WIDTH = 640


class GoalsSection(QWidget):
    """A form that keeps each field when it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._plan: Plan | None = None
        self.thesis = LongText(5, 14)
        self.currency, self.ours, self.theirs = TextField(), TextField(), TextField()
        self.fields: dict[str, LongText | TextField] = {
            "thesis": self.thesis,
            "our_signatory": self.ours,
            "their_signatory": self.theirs,
            "currency": self.currency,
        }
        form = form_layout()
        for key, field in self.fields.items():
            add_row(form, words.field(key), field)
            field.committed.connect(lambda text, key=key: self._keep(key, text))
        self.period = plain_label()
        add_row(form, _("Period"), self.period)
        self.currency.setMaximumWidth(theme.px(90))
        inside = QWidget()
        inside.setMaximumWidth(theme.px(_WIDTH))
        inside.setLayout(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        advice = _("In a few sentences: what changes for both of you if this plan works?")
        column.addWidget(muted_label(advice, wrap=True))
        column.addWidget(inside)
        column.addStretch(1)

    def show_plan(self, plan: Plan) -> None:
        """Fill the form."""
        self._plan = plan
        first, last = year_of(plan, self.desk.ask(workspace.settings_of).fiscal_start)
        self.period.setText(_("{first} to {last}").format(first=shown(first), last=shown(last)))
        for key, field in self.fields.items():
            field.fill(getattr(plan, key))
            field.setReadOnly(is_locked(plan, Plan, key))

    def leave(self) -> None:
        """Keep what is being typed."""
        self.thesis.commit()
        for field in (self.currency, self.ours, self.theirs):
            field.editingFinished.emit()

    def _keep(self, key: str, text: str) -> None:
        if self._plan is not None:
            values: dict[str, Any] = {key: text}
            self.desk.do(
                plans.edit_plan,
                self._plan.id,
                invalid=lambda problems: mark_problems(self.fields, problems),
                **values,
            )
