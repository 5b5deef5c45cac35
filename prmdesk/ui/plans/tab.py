"""The partner panel's tab about the plan: how it stands, and the way to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.figures import plan_score, reported_quarter, target_figures
from prmdesk.domain.plans import Section, Target, WholePlan, filled
from prmdesk.i18n import _
from prmdesk.services import partners, plan_life, plans, workspace
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.attainment import LOOKS
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import ElidedLabel, heading, muted_label, plain_label, restyle
from prmdesk.ui.kit.numbers import figure_text
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.kit.scrolling import CardColumn
from prmdesk.ui.plans.life import state_text
from prmdesk.ui.plans.measures import score_text
from prmdesk.ui.plans.saving import ask_and_save
from prmdesk.words.sheets import percent


class PlanTab(PartnerTab):
    """The latest plan of the partner in the panel: score, measures, thesis."""

    key = "plan"
    icon = "target"
    shows = (
        "partners", "plans", "plan_versions", "plan_rules", "plan_targets", "plan_trainings",
        "plan_marketing", "plan_accounts", "plan_commitments", "plan_risks", "reviews", "steps",
        "promises", "settings",
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.plan_id: int | None = None
        self.title_label = heading()
        self.state = muted_label(wrap=True)
        self.standing = plain_label()
        self.list = CardColumn()
        self._empty = EmptyState(
            "target",
            _("Choose a partner to see its plan."),
            button(_("Create plan"), "plus", primary=True, clicked=self.begin),
        )
        self._full = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full)
        self._stack.addWidget(self._empty)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title_label)
        head.addStretch()
        head.addWidget(self.standing)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(8))
        acts.addWidget(button(_("Open plan"), "target", clicked=self.open))
        acts.addWidget(button(_("Export to Excel…"), "file-spreadsheet", clicked=self.export))
        acts.addStretch()
        column = QVBoxLayout(self._full)
        edge = theme.px(16)
        column.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)
        column.addLayout(acts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def title(self) -> str:
        return _("Plan")

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        found = self.desk.ask(plans.years, self.partner_id)
        self.plan_id = found[0].id if found else None
        self._stack.setCurrentWidget(self._full if found else self._empty)
        if not found:
            name = self.desk.ask(partners.partner, self.partner_id).name
            self._empty.say(_("No plan yet for {partner}").format(partner=name))
            return
        self._show(self.desk.ask(plans.whole, found[0].id))

    def _show(self, whole: WholePlan) -> None:
        start = self.desk.ask(workspace.settings_of).fiscal_start
        year = words.fiscal_year(whole.plan.fiscal_year, start)
        self.title_label.setText(_("Plan {year}").format(year=year))
        score = plan_score(whole.targets)
        self.standing.setText(score_text(score))
        restyle(self.standing, "kind", LOOKS[score.status])
        done = _("{n} of {total} filled").format(n=len(filled(whole)), total=len(Section))
        versions = self.desk.ask(plan_life.versions, whole.plan.id)
        self.state.setText(f"{state_text(whole.plan, versions)} · {done}")
        self.list.clear()
        if whole.plan.thesis:
            self.list.add(plain_label(whole.plan.thesis, wrap=True))
        quarter = reported_quarter(whole.targets)
        for target in whole.targets:
            self.list.add(_card(target, quarter))

    def begin(self) -> None:
        """Begin a plan for this partner and go to it."""
        if self.partner_id is None:
            return
        year = self.desk.ask(plans.next_free_year, self.partner_id, self.desk.today())
        if self.desk.do(plans.create_plan, self.partner_id, year) is not None:
            self.open()

    def open(self) -> None:
        """Go to the plan on its page."""
        self.desk.select(self.partner_id)
        self.desk.open(PageLink("plans"))

    def export(self) -> None:
        """Write the plan to a workbook."""
        if self.plan_id is not None:
            ask_and_save(self.desk, self.plan_id, self)


def _card(target: Target, quarter: int) -> QFrame:
    """A measure with what it should have reached, what it reached, and the word for it."""
    figures = target_figures(target, quarter)
    card = QFrame()
    card.setObjectName("card")
    name = ElidedLabel(target.kpi)
    name.setFont(theme.font(weight=theme.font().Weight.DemiBold))
    word = plain_label(words.name(figures.status), LOOKS[figures.status])
    reached = _("{actual} of {target} to date").format(
        actual=figure_text(figures.ytd_actual, target.unit),
        target=figure_text(figures.ytd_target, target.unit),
    )
    share = "" if figures.of_ytd is None else f"{percent(figures.of_ytd)} %"
    grid = QGridLayout(card)
    grid.setContentsMargins(theme.px(10), theme.px(6), theme.px(10), theme.px(6))
    grid.setVerticalSpacing(theme.px(2))
    grid.addWidget(name, 0, 0)
    grid.addWidget(word, 0, 1, Qt.AlignmentFlag.AlignRight)
    grid.addWidget(muted_label(reached), 1, 0)
    grid.addWidget(muted_label(share), 1, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return card
