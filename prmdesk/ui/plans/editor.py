"""The plan of one partner and year, section by section."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.figures import cost_per_lead, plan_score, return_on_spent, totals
from prmdesk.domain.plans import (
    Marketing,
    Obstacle,
    Plan,
    PlanStatus,
    Rule,
    Section,
    Training,
    WholePlan,
    filled,
)
from prmdesk.i18n import _, ngettext
from prmdesk.services import plans
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.attainment import LOOKS
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.labels import ElidedLabel, heading, muted_label, plain_label, restyle
from prmdesk.ui.kit.numbers import number_text
from prmdesk.ui.plans.goals import GoalsSection
from prmdesk.ui.plans.measures import MeasuresSection, score_text
from prmdesk.ui.plans.outline import Outline
from prmdesk.ui.plans.reasons import ReasonsCard
from prmdesk.ui.plans.section import GridSection
from prmdesk.ui.plans.steps import StepsSection

_OWNERS = {"measure_us": "owner_us", "measure_partner": "owner_partner"}


class PlanEditor(QWidget):
    """Title and standing above, one section below; ``outline`` is the list that chooses it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.whole: WholePlan | None = None
        self.outline = Outline()
        self.name, self.state, self.standing = ElidedLabel(), muted_label(), plain_label()
        self.title = heading("", 12)
        self.reasons = ReasonsCard()
        self.goals = GoalsSection(desk)
        self.rules = GridSection(
            desk,
            Rule,
            words.name(Section.RULES),
            _("What both sides agree on. The first eight clauses need a text, or do not apply."),
            _("Add a clause"),
        )
        self.trainings = GridSection(
            desk,
            Training,
            words.name(Section.TRAINING),
            _("Who learns what, by when, and when it is to be refreshed."),
            _("Add a training"),
        )
        self.steps = StepsSection(desk)
        self.marketing = GridSection(
            desk,
            Marketing,
            words.name(Section.MARKETING),
            _("What is done to be seen, who pays, and what came of it. Blank means unknown."),
            _("Add an activity"),
        )
        self.measures = MeasuresSection(desk)
        self._sections: dict[Section, QWidget] = {
            Section.GOALS: self.goals,
            Section.RULES: self.rules,
            Section.TRAINING: self.trainings,
            Section.ONBOARDING: self.steps,
            Section.MARKETING: self.marketing,
            Section.MEASURES: self.measures,
        }
        self._stack = QStackedWidget()
        self._lay_out()
        self.outline.chosen.connect(self._show_section)
        self.reasons.chosen.connect(self._mend)
        self._show_section(Section.GOALS)

    def _lay_out(self) -> None:
        for widget in self._sections.values():
            self._stack.addWidget(_scrolling(widget))
        self.name.setFont(theme.font(14, theme.font().Weight.DemiBold))
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.name, 1)
        head.addWidget(self.state)
        head.addWidget(self.standing)
        column = QVBoxLayout(self)
        edge = theme.px(16)
        column.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.reasons)
        column.addWidget(self.title)
        column.addWidget(self._stack, 1)

    def _show_section(self, section: Section) -> None:
        self.leave()
        self.title.setText(words.name(section))
        self._stack.setCurrentIndex(list(self._sections).index(section))

    def show_plan(self, whole: WholePlan, partner: str, year: str) -> None:
        """Show a plan, or the same one read anew."""
        if self.whole is not None and self.whole.plan.id != whole.plan.id:
            self.leave()
            self.reasons.hide()
        self.whole = whole
        plan = whole.plan
        score = plan_score(whole.targets)
        self.name.setText(f"{partner} · {year}")
        self.state.setText(_state(plan))
        self.standing.setText(score_text(score))
        restyle(self.standing, "kind", LOOKS[score.status])
        self.outline.show_filled(filled(whole))
        self.goals.show_plan(plan)
        self.rules.show_rows(plan, whole.rules)
        self.trainings.show_rows(plan, whole.trainings)
        self.trainings.sums.setText(_trained(whole))
        self.steps.show_steps(whole)
        self.marketing.show_rows(plan, whole.marketing)
        self.marketing.sums.setText(_spent(whole))
        self.measures.show_rows(plan, whole.targets)
        if not self.reasons.isHidden():
            self.reasons.tell(whole)

    def _mend(self, obstacle: Obstacle) -> None:
        """Go to the place where something is missing."""
        if obstacle.code == "clause":
            self.outline.go_to(Section.RULES)
            rules = self.whole.rules if self.whole else ()
            row = next((rule for rule in rules if rule.clause == obstacle.clause), None)
            if row is not None:
                self.rules.grid.go_to(row.id, "text")
            self.rules.grid.setFocus()
        else:
            self.outline.go_to(Section.MEASURES)
            self.measures.details.fields[_OWNERS[obstacle.code]].setFocus()

    def leave(self) -> None:
        """Keep what is being typed."""
        for section in (self.goals, self.rules, self.trainings, self.marketing, self.measures):
            section.leave()

    def agree(self) -> None:
        """Mark the plan as agreed, or say what keeps it from that."""
        self.leave()
        if self.whole is None:
            return
        whole = self.whole
        self.desk.do(
            plans.agree,
            whole.plan.id,
            self.desk.today(),
            invalid=lambda _problems: self.reasons.tell(whole),
        )
        if self.whole.plan.status is PlanStatus.AGREED:
            self.reasons.hide()
            self.desk.say(_("The plan is agreed. Its targets and rules are locked."), undo=True)


def _scrolling(section: QWidget) -> QScrollArea:
    """``section`` where it may be higher than the window."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(section)
    return made


def _state(plan: Plan) -> str:
    name = words.name(plan.status)
    if plan.agreed_on is None:
        return name
    return _("{status} on {day}").format(status=name, day=shown(plan.agreed_on))


def _trained(whole: WholePlan) -> str:
    trained = sum(training.heads_trained or 0 for training in whole.trainings)
    needed = sum(training.heads_needed or 0 for training in whole.trainings)
    return _("{n} of {total} people trained").format(n=trained, total=needed) if needed else ""


def _spent(whole: WholePlan) -> str:
    all_of_it = totals(whole.marketing)
    told = []
    if all_of_it.spent is not None:
        amount = f"{number_text(all_of_it.spent)} {whole.plan.currency}"
        told.append(_("{amount} spent").format(amount=amount))
    if all_of_it.leads_actual is not None:
        n = all_of_it.leads_actual
        told.append(ngettext("{n} lead", "{n} leads", n).format(n=n))
    if (cost := cost_per_lead(all_of_it)) is not None:
        told.append(_("{amount} a lead").format(amount=number_text(round(cost, 2))))
    if (gain := return_on_spent(all_of_it)) is not None:
        told.append(_("return {n} %").format(n=round(gain * 100)))
    return " · ".join(told)
