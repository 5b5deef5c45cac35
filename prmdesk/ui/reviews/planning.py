"""Planning a review: what it is called, and when."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from prmdesk.domain.plan_work import Review
from prmdesk.errors import Problem
from prmdesk.i18n import _
from prmdesk.services import reviews
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.forms import TextField, add_row, form_layout, mark_problems

_USUAL_DAYS = 90


class PlanDialog(Dialog):
    """A new review of a plan, or ``review`` to be changed."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, plan_id: int, review: Review | None = None
    ) -> None:
        super().__init__(_("Edit review") if review else _("Plan review"), parent)
        self.desk, self._plan_id, self._old = desk, plan_id, review
        self.name, self.day = TextField(), DateField(desk.today())
        form = form_layout()
        add_row(form, _("Name"), self.name)
        add_row(form, _("Planned on"), self.day)
        self.body.addLayout(form)
        self.name.fill(review.name if review else _("Business review"))
        self.day.set_day(review.planned_on if review else None)
        self.offer(_("Save review"))
        (self.name if review else self.day).setFocus()

    def keep(self) -> None:
        if not self.day.check():
            return
        name, day = self.name.text(), self.day.day()
        if self._old is not None:
            done = self.desk.do(
                reviews.move, self._old, name, day, invalid=self._mark, say=_("Review saved")
            )
        elif day is None:
            self._mark([Problem("planned_on", _("Say on which day."))])
            return
        else:
            done = self.desk.do(
                reviews.plan_review, self._plan_id, name, day, invalid=self._mark,
                say=_("Review planned"),
            )  # fmt: skip
        if done is not None:
            self.accept()

    def _mark(self, found: Sequence[Problem]) -> None:
        mark_problems({"name": self.name, "planned_on": self.day}, found)
        self.tell(" ".join(problem.text for problem in found))
