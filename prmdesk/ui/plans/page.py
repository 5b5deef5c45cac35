"""The plans page: every plan at the left with its sections below, the one chosen at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.figures import PlanLine
from prmdesk.domain.plans import PlanStatus
from prmdesk.domain.text import fold
from prmdesk.i18n import N_, _, ngettext
from prmdesk.services import partners, plans, workspace
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.page import Page
from prmdesk.ui.plans.dialogs import NewPlan, Reopen
from prmdesk.ui.plans.editor import PlanEditor
from prmdesk.ui.plans.plan_list import PlanList
from prmdesk.ui.plans.saving import ask_and_save

NOTHING_YET = N_("No plans yet. A plan says what you and a partner want to reach, and how.")

_LIST_WIDTH = 250


class PlansPage(Page):
    """It follows the partner selected; one without a plan is offered one."""

    key = "plans"
    icon = "target"
    shows = (
        "partners", "plans", "plan_rules", "plan_targets", "plan_trainings", "plan_marketing",
        "checklists", "steps", "settings",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.plan_id: int | None = None
        self._lines: list[PlanLine] = []
        self.list = PlanList()
        self.editor = PlanEditor(desk)
        self._make_tools()
        self._empty = EmptyState(
            "target",
            _(NOTHING_YET),
            button(_("Create plan"), "plus", primary=True, clicked=self.begin),
        )
        self._right = QStackedWidget()
        self._lay_out()
        self.list.picked.connect(self._pick)
        self.search.textChanged.connect(lambda _text: self._show_list())
        desk.selection_changed.connect(self._follow)

    def _make_tools(self) -> None:
        self.search = _search_box()
        self.new_button = button(_("New plan…"), "plus", clicked=self.ask_new)
        self.copy_button = button(_("Copy last year"), "copy", clicked=self.copy_last_year)
        self.agree_button = button(_("Mark as agreed"), "handshake", clicked=self.editor.agree)
        self.reopen_button = button(_("Reopen…"), "rotate-ccw", clicked=self.reopen)
        self.export_button = button(
            _("Export to Excel…"), "file-spreadsheet", primary=True, clicked=self.export
        )

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.editor.outline)
        self._right.addWidget(self.editor)
        self._right.addWidget(self._empty)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.addWidget(left)
        halves.addWidget(self._right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([theme.px(_LIST_WIDTH), 10_000])
        left.setMinimumWidth(theme.px(200))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)

    def title(self) -> str:
        return _("Plans")

    def tools(self) -> list[QWidget]:
        return [
            self.search, self.new_button, self.copy_button, self.agree_button, self.reopen_button,
            self.export_button,
        ]  # fmt: skip

    def commands(self) -> Sequence[Command]:
        return (
            Command("plans.new", _("New plan…"), self.ask_new, "partner", "target"),
            Command(
                "plans.copy", _("Copy last year's plan"), self.copy_last_year, "partner", "copy",
                enabled=self.copy_button.isEnabled,
            ),
        )  # fmt: skip

    # What is shown

    def refresh(self) -> None:
        self._lines = self.desk.ask(plans.all_plans)
        n = len(self._lines)
        self.set_count(ngettext("{n} plan", "{n} plans", n).format(n=n) if n else "")
        self.plan_id = _likely(self._lines, self.desk.selected, self.plan_id)
        self._show_list()
        self._show_plan()

    def _show_list(self) -> None:
        wanted = fold(self.search.text())
        found = [line for line in self._lines if wanted in fold(line.partner)]
        start = self.desk.ask(workspace.settings_of).fiscal_start
        years = {
            line.plan.fiscal_year: words.fiscal_year(line.plan.fiscal_year, start) for line in found
        }
        self.list.show_plans(found, years, self.plan_id)

    def _show_plan(self) -> None:
        line = next((line for line in self._lines if line.plan.id == self.plan_id), None)
        self.editor.outline.setVisible(line is not None)
        for tool in (self.copy_button, self.agree_button, self.export_button):
            tool.setEnabled(line is not None)
        agreed = line is not None and line.plan.status is not PlanStatus.DRAFT
        self.agree_button.setVisible(not agreed)
        self.reopen_button.setVisible(agreed)
        if line is None:
            self._empty.say(self._nothing())
            self._right.setCurrentWidget(self._empty)
            return
        start = self.desk.ask(workspace.settings_of).fiscal_start
        year = words.fiscal_year(line.plan.fiscal_year, start)
        whole = self.desk.ask(plans.whole, line.plan.id)
        self.editor.show_plan(whole, line.partner, year)
        before = self.desk.ask(plans.year_before, line.plan.id)
        self.copy_button.setEnabled(before is not None and not agreed)
        self._right.setCurrentWidget(self.editor)

    def _nothing(self) -> str:
        """The sentence for a partner without a plan, or for no plan at all."""
        if self.desk.selected is None:
            return _(NOTHING_YET)
        name = self.desk.ask(partners.partner, self.desk.selected).name
        return _("No plan yet for {partner}").format(partner=name)

    def _pick(self, plan_id: int) -> None:
        self.editor.leave()
        self.plan_id = plan_id
        line = next(line for line in self._lines if line.plan.id == plan_id)
        self.desk.select(line.plan.partner_id)
        self._show_plan()

    def _follow(self, partner_id: int | None) -> None:
        """Go along when a partner was selected elsewhere."""
        shown = next((line for line in self._lines if line.plan.id == self.plan_id), None)
        if self.isVisible() and (shown is None or shown.plan.partner_id != partner_id):
            self.editor.leave()
            self.plan_id = _likely(self._lines, self.desk.selected, self.plan_id)
            self._show_list()
            self._show_plan()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow(self.desk.selected)

    def leave(self) -> None:
        self.editor.leave()

    # What buttons do

    def begin(self) -> None:
        """Begin a plan for the partner selected, or ask for whom."""
        selected = self.desk.selected
        if selected is None:
            self.ask_new()
            return
        year = self.desk.ask(plans.next_free_year, selected, self.desk.today())
        self._go_to(self.desk.do(plans.create_plan, selected, year))

    def ask_new(self) -> None:
        """Ask for whom and when a new plan is."""
        self.desk.open(PageLink(self.key))
        dialog = NewPlan(self.desk, self.window())
        dialog.exec()
        self._go_to(dialog.made)

    def _go_to(self, plan_id: int | None) -> None:
        if plan_id is not None:
            self.plan_id = plan_id
            self.refresh()
            self.editor.goals.thesis.setFocus()

    def copy_last_year(self) -> None:
        """Take over the rows of the partner's plan before this one."""
        self.editor.leave()
        if self.plan_id is not None:
            self.desk.do(plans.copy_last_year, self.plan_id)
            self.desk.say(_("Last year's plan was taken over."), undo=True)

    def reopen(self) -> None:
        """Ask why, and make an agreed plan a draft again."""
        plan_id = self.plan_id

        def save(reason: str, **kw: object) -> object:
            return self.desk.do(plans.reopen, plan_id, reason, **kw)  # type: ignore[arg-type]

        Reopen(save, self.window()).exec()

    def export(self) -> None:
        """Write the plan to a workbook."""
        self.editor.leave()
        if self.plan_id is not None:
            ask_and_save(self.desk, self.plan_id, self)


def _search_box() -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("search")
    made.setAccessibleName(_("Search plans"))
    made.setPlaceholderText(_("Search  (Ctrl+F)"))
    made.setClearButtonEnabled(True)
    made.setMaximumWidth(theme.px(240))
    glass = QAction(icon("search", theme.colours().muted), "", made)
    made.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
    return made


def _likely(lines: Sequence[PlanLine], selected: int | None, shown: int | None) -> int | None:
    """The plan to show: the one shown, else that of the partner selected, else the first."""
    ids = [line.plan.id for line in lines if selected in (None, line.plan.partner_id)]
    return shown if shown in ids else next(iter(ids), None)
