"""What can be done with the plan shown: its buttons, each there only when it means something."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from prmdesk.domain.plans import Plan, PlanStatus
from prmdesk.i18n import _
from prmdesk.services import plan_life
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.plans import life
from prmdesk.ui.plans.copying import CopyYear
from prmdesk.ui.plans.editor import PlanEditor
from prmdesk.ui.plans.saving import ask_and_save


class Deeds:
    """``buttons`` go into the header of ``page``; what is being typed is kept before each deed."""

    def __init__(self, desk: Desk, editor: PlanEditor, page: QWidget) -> None:
        self._desk, self._editor, self._page = desk, editor, page
        self._plan: Plan | None = None
        self._last: Plan | None = None
        self.copy = button(_("Copy last year"), "copy", clicked=self.copy_last_year)
        self.agree = button(_("Mark as agreed"), "handshake", clicked=editor.agree)
        self.amend = button(_("Amend…"), "pencil", clicked=lambda: self._ask(life.ask_amend))
        self.close = button(_("Close…"), "lock", clicked=lambda: self._ask(life.ask_close))
        self.reopen = button(_("Reopen…"), "rotate-ccw", clicked=lambda: self._ask(life.ask_reopen))
        self.export = button(
            _("Export to Excel…"), "file-spreadsheet", primary=True, clicked=self.save
        )

    @property
    def buttons(self) -> list[QPushButton]:
        """All of them, the primary one last."""
        return [self.copy, self.agree, self.amend, self.close, self.reopen, self.export]

    def show(self, plan: Plan | None) -> None:
        """Offer what can be done with ``plan``."""
        self._plan = plan
        self._last = None if plan is None else self._desk.ask(plan_life.year_before, plan.id)
        status = PlanStatus.DRAFT if plan is None else plan.status
        for tool, when in (
            (self.copy, PlanStatus.DRAFT),
            (self.agree, PlanStatus.DRAFT),
            (self.amend, PlanStatus.AGREED),
            (self.close, PlanStatus.AGREED),
            (self.reopen, PlanStatus.CLOSED),
        ):
            tool.setVisible(status is when)
        for tool in self.buttons:
            tool.setEnabled(plan is not None)
        self.copy.setEnabled(self._last is not None)

    def can_copy(self) -> bool:
        """Whether last year's plan can be taken over into the one shown."""
        is_draft = self._plan is not None and self._plan.status is PlanStatus.DRAFT
        return is_draft and self._last is not None

    def copy_last_year(self) -> None:
        """Show what the partner's plan before this one would bring, and take it over."""
        self._editor.leave()
        if self._plan is not None and self._last is not None:
            CopyYear(self._desk, self._plan.id, self._last.id, self._page.window()).exec()

    def save(self) -> None:
        """Write the plan to a workbook."""
        self._editor.leave()
        if self._plan is not None:
            ask_and_save(self._desk, self._plan.id, self._page)

    def _ask(self, ask: Callable[[Desk, int, QWidget], object]) -> None:
        self._editor.leave()
        if self._plan is not None:
            ask(self._desk, self._plan.id, self._page.window())
