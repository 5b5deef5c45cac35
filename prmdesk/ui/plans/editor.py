"""The plan of one partner and year, section by section."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.figures import plan_score
from prmdesk.domain.plan_versions import PlanVersion
from prmdesk.domain.plans import Obstacle, PlanStatus, Section, WholePlan, filled
from prmdesk.i18n import _
from prmdesk.services import plan_life
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.attainment import LOOKS
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import ElidedLabel, heading, plain_label, restyle
from prmdesk.ui.kit.scrolling import plain_scroll
from prmdesk.ui.plans import sums
from prmdesk.ui.plans.actions import ActionsSection
from prmdesk.ui.plans.goals import GoalsSection
from prmdesk.ui.plans.grids import GRIDS, grid_section
from prmdesk.ui.plans.life import state_text
from prmdesk.ui.plans.measures import MeasuresSection, score_text
from prmdesk.ui.plans.outline import Outline
from prmdesk.ui.plans.reasons import ReasonsCard
from prmdesk.ui.plans.section import GridSection
from prmdesk.ui.plans.steps import StepsSection
from prmdesk.ui.plans.versions import Versions

_OWNERS = {"measure_us": "owner_us", "measure_partner": "owner_partner"}


class PlanEditor(QWidget):
    """Title and standing above, one section below; ``outline`` is the list that chooses it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.whole: WholePlan | None = None
        self.outline = Outline()
        self.name, self.state = ElidedLabel(), ElidedLabel("", "muted")
        self.standing = plain_label()
        self.versions_button = button(
            _("Versions…"), "history", kind="link", clicked=self.show_versions
        )
        self.title = heading("", 12)
        self.reasons = ReasonsCard()
        self.goals = GoalsSection(desk)
        self.steps = StepsSection(desk)
        self.promises = ActionsSection(desk)
        self.grids = _Grids(self._built)
        self._stack = QStackedWidget()
        self._lay_out()
        self.outline.chosen.connect(self._show_section)
        self.reasons.chosen.connect(self._mend)
        self._show_section(Section.GOALS)

    @property
    def measures(self) -> MeasuresSection:
        """The section about success."""
        found = self.grids[Section.MEASURES]
        assert isinstance(found, MeasuresSection)
        return found

    def _lay_out(self) -> None:
        there = {Section.GOALS: self.goals, Section.ONBOARDING: self.steps}
        for section in Section:
            self._stack.addWidget(plain_scroll(there.get(section) or QWidget()))
        self._room(Section.ACTIONS).setWidget(self.promises)
        self.name.setFont(theme.font(14, theme.font().Weight.DemiBold))
        head, under = QHBoxLayout(), QHBoxLayout()
        for row in (head, under):
            row.setSpacing(theme.px(12))
        head.addWidget(self.name, 1)
        head.addWidget(self.standing)
        under.addWidget(self.state, 1)
        under.addWidget(self.versions_button)
        column = QVBoxLayout(self)
        edge = theme.px(16)
        column.setContentsMargins(edge, theme.px(12), edge, theme.px(12))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addLayout(under)
        column.addWidget(self.reasons)
        column.addWidget(self.title)
        column.addWidget(self._stack, 1)

    def _room(self, section: Section) -> QScrollArea:
        room = self._stack.widget(list(Section).index(section))
        assert isinstance(room, QScrollArea)
        return room

    def _built(self, section: Section) -> GridSection:
        """The grid of a section, built when it is first wanted."""
        made = grid_section(self.desk, section)
        self._room(section).setWidget(made)
        if self.whole is not None:
            self._fill(section, made, self.whole)
        return made

    def _fill(self, section: Section, grid: GridSection, whole: WholePlan) -> None:
        grid.show_rows(whole.plan, GRIDS[section].of(whole))
        grid.sums.setText(sums.text(section, whole, self.desk.today()))

    def _show_section(self, section: Section) -> None:
        self.leave()
        if section in GRIDS:
            self.grids[section].show()
        self.title.setText(words.name(section))
        self._stack.setCurrentIndex(list(Section).index(section))

    def show_plan(self, whole: WholePlan, partner: str, year: str) -> None:
        """Show a plan, or the same one read anew."""
        if self.whole is not None and self.whole.plan.id != whole.plan.id:
            self.leave()
            self.reasons.hide()
        self.whole = whole
        self.name.setText(f"{partner} · {year}")
        self._show_standing(whole, self.desk.ask(plan_life.versions, whole.plan.id))
        self.goals.show_plan(whole.plan)
        self.steps.show_steps(whole)
        self.promises.show_actions(whole)
        for section, grid in self.grids.items():
            self._fill(section, grid, whole)
        if not self.reasons.isHidden():
            self.reasons.tell(whole)

    def _show_standing(self, whole: WholePlan, versions: Sequence[PlanVersion]) -> None:
        score = plan_score(whole.targets)
        self.standing.setText(score_text(score))
        restyle(self.standing, "kind", LOOKS[score.status])
        self.state.setText(state_text(whole.plan, versions))
        self.versions_button.setVisible(bool(versions))
        self.outline.show_filled(filled(whole))

    def _mend(self, obstacle: Obstacle) -> None:
        """Go to the place where something is missing."""
        if obstacle.code == "clause":
            self.outline.go_to(Section.RULES)
            rules = self.whole.rules if self.whole else ()
            row = next((rule for rule in rules if rule.clause == obstacle.clause), None)
            grid = self.grids[Section.RULES].grid
            if row is not None:
                grid.go_to(row.id, "text")
            grid.setFocus()
        else:
            self._name_owner(_OWNERS[obstacle.code])

    def _name_owner(self, field: str) -> None:
        """Go to where an owner is named: of a measure with a target for the year, if there is."""
        self.outline.go_to(Section.MEASURES)
        targets = self.whole.targets if self.whole else ()
        aimed = next((target for target in targets if target.annual is not None), None)
        if aimed is not None:
            self.measures.grid.go_to(aimed.id, "annual")
        self.measures.details.fields[field].setFocus()

    def leave(self) -> None:
        """Keep what is being typed."""
        self.goals.leave()
        self.promises.leave()
        for grid in self.grids.values():
            grid.leave()

    def agree(self) -> None:
        """Mark the plan as agreed, or say what keeps it from that."""
        self.leave()
        if self.whole is None:
            return
        whole = self.whole
        self.desk.do(
            plan_life.agree,
            whole.plan.id,
            self.desk.today(),
            invalid=lambda _problems: self.reasons.tell(whole),
        )
        if self.whole.plan.status is PlanStatus.AGREED:
            self.reasons.hide()
            self.desk.say(_("The plan is agreed. Its targets and rules are locked."), undo=True)

    def show_versions(self) -> None:
        """Compare what was agreed with another time, or with now."""
        self.leave()
        if self.whole is not None:
            Versions(self.desk, self.whole, self.window()).exec()


class _Grids(dict[Section, GridSection]):
    """The grids by section; what was never asked for is not built."""

    def __init__(self, build: Callable[[Section], GridSection]) -> None:
        super().__init__()
        self._build = build

    def __missing__(self, section: Section) -> GridSection:
        made = self[section] = self._build(section)
        return made
