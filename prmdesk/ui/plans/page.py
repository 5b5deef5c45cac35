"""The plans page: every plan at the left with its sections below, the one chosen at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.figures import PlanLine
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
from prmdesk.ui.plans.deeds import Deeds
from prmdesk.ui.plans.dialogs import NewPlan
from prmdesk.ui.plans.editor import PlanEditor
from prmdesk.ui.plans.home import ask_home
from prmdesk.ui.plans.plan_list import PlanList

NOTHING_YET = N_("No plans yet. A plan says what you and a partner want to reach, and how.")

_LIST_WIDTH, _TWO_CARDS = 250, 110


class PlansPage(Page):
    """It follows the partner selected; one without a plan is offered one."""

    key = "plans"
    icon = "target"
    shows = (
        "partners", "plans", "plan_versions", "plan_rules", "plan_targets", "plan_trainings",
        "plan_marketing", "plan_accounts", "plan_commitments", "plan_risks", "reviews",
        "checklists", "steps", "promises", "courses", "sessions", "attendances", "settings",
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
        self.home_button = button(_("Import filled plan…"), "inbox", clicked=self.ask_home)
        self.deeds = Deeds(self.desk, self.editor, self)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.editor.outline, 10)
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
        self.list.setMinimumHeight(theme.px(_TWO_CARDS))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)

    def title(self) -> str:
        return _("Plans")

    def tools(self) -> list[QWidget]:
        return [self.search, self.new_button, self.home_button, *self.deeds.buttons]

    def commands(self) -> Sequence[Command]:
        return (
            Command("plans.new", _("New plan…"), self.ask_new, "partner", "target"),
            Command("plans.home", _("Import filled plan…"), self.ask_home, "partner", "inbox"),
            Command(
                "plans.copy", _("Copy last year's plan"), self.deeds.copy_last_year, "partner",
                "copy", enabled=self.deeds.can_copy,
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
        self.deeds.show(line.plan if line else None)
        if line is None:
            self._empty.say(self._nothing())
            self._right.setCurrentWidget(self._empty)
            return
        start = self.desk.ask(workspace.settings_of).fiscal_start
        year = words.fiscal_year(line.plan.fiscal_year, start)
        whole = self.desk.ask(plans.whole, line.plan.id)
        self.editor.show_plan(whole, line.partner, year)
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

    def ask_home(self) -> None:
        """Ask for a workbook that a partner filled in, and show what it would change."""
        self.desk.open(PageLink(self.key))
        ask_home(self.desk, self.window(), self._go_to)

    def _go_to(self, plan_id: int | None) -> None:
        if plan_id is not None:
            self.plan_id = plan_id
            self.refresh()
            self.editor.goals.thesis.setFocus()


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
