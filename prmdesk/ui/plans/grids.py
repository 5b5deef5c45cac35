"""The sections of a plan that are grids: what stands in each, what it asks for, what it adds."""

from collections.abc import Sequence
from dataclasses import dataclass

from prmdesk import words
from prmdesk.domain.plan_work import Account, Commitment, Review, Risk
from prmdesk.domain.plans import Marketing, Plan, Row, Rule, Section, Target, Training, WholePlan
from prmdesk.i18n import N_, _
from prmdesk.services import training
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.plans.measures import MeasuresSection
from prmdesk.ui.plans.section import GridSection


@dataclass(frozen=True, slots=True)
class Part:
    """What a section holds: the rows of one ``kind``, which are ``rows`` of a whole plan."""

    kind: type[Row]
    rows: str
    advice: str
    add: str

    def of(self, whole: WholePlan) -> Sequence[Row]:
        """The rows of this section."""
        found: Sequence[Row] = getattr(whole, self.rows)
        return found


GRIDS: dict[Section, Part] = {
    Section.RULES: Part(
        Rule,
        "rules",
        N_("What both sides agree on. The first eight clauses need a text, or do not apply."),
        N_("Add a clause"),
    ),
    Section.MEASURES: Part(
        Target,
        "targets",
        N_("Few measures, owned by both sides. Enter what was reached, quarter by quarter."),
        N_("Add a measure"),
    ),
    Section.TRAINING: Part(
        Training,
        "trainings",
        N_(
            "Who learns what, by when, and when again. Tied to a course, it shows what the "
            "partner's people really did."
        ),
        N_("Add a training"),
    ),
    Section.MARKETING: Part(
        Marketing,
        "marketing",
        N_("What is done to be seen, who pays, and what came of it. Blank means unknown."),
        N_("Add an activity"),
    ),
    Section.ACCOUNTS: Part(
        Account,
        "accounts",
        N_(
            "Whom both of you want to win. How well each side knows them: 0 not at all, 1 by name, "
            "2 at work, 3 trusted."
        ),
        N_("Add an account"),
    ),
    Section.RESOURCES: Part(
        Commitment,
        "commitments",
        N_("People, days, money and seats each side puts in, and how much of it was used."),
        N_("Add a resource"),
    ),
    Section.RISKS: Part(
        Risk,
        "risks",
        N_(
            "What helps and what may go wrong. Judge a risk from 1 to 5: how likely, how bad; the "
            "score is one times the other."
        ),
        N_("Add a line"),
    ),
    Section.REVIEWS: Part(
        Review,
        "reviews",
        N_("The kick-off and a review each quarter. The day held and the scores come with it."),
        N_("Add a review"),
    ),
}
"""For each section that is a grid, what stands in it."""


def grid_section(desk: Desk, section: Section) -> GridSection:
    """The grid of ``section``."""
    made, part = _OWN.get(section, GridSection), GRIDS[section]
    return made(desk, part.kind, words.name(section), _(part.advice), _(part.add))


class TrainingSection(GridSection):
    """A training may be tied to a course; then the partner's own sessions tell how far it is."""

    def __init__(self, desk: Desk, kind: type[Row], name: str, advice: str, add: str) -> None:
        super().__init__(desk, kind, name, advice, add)
        self.told = muted_label(wrap=True)
        self.told.hide()
        self.column.addWidget(self.told)
        self.grid.chosen.connect(self._tell)

    def show_rows(self, plan: Plan, rows: Sequence[Row]) -> None:
        used = {row.course_id for row in rows if isinstance(row, Training)}
        courses = self.desk.ask(training.courses)
        offered = {one.id: one.name for one in courses if not one.is_retired or one.id in used}
        self.model.listed["course_id"] = {None: _("No course"), **offered}
        super().show_rows(plan, rows)
        self._tell(self.model.row_at(self.grid.currentIndex()))

    def _tell(self, row: Row | None) -> None:
        course = row.course_id if isinstance(row, Training) else None
        self.told.setVisible(course is not None)
        name = self.model.listed.get("course_id", {}).get(course, _("Not there any more"))
        told = _("Heads trained, days and status come from the partner's sessions of “{course}”.")
        self.told.setText(told.format(course=name))


class ReviewsSection(GridSection):
    """Reviews are planned here; they are held, with minutes and scores, in the partner's panel."""

    def __init__(self, desk: Desk, kind: type[Row], name: str, advice: str, add: str) -> None:
        super().__init__(desk, kind, name, advice, add)
        self.foot.insertWidget(1, button(_("Hold a review…"), "handshake", clicked=self.hold))

    def hold(self) -> None:
        """Go to the partner's reviews."""
        if self._plan is not None:
            self.desk.open(PartnerLink(self._plan.partner_id, "reviews"))


_OWN: dict[Section, type[GridSection]] = {
    Section.MEASURES: MeasuresSection,
    Section.TRAINING: TrainingSection,
    Section.REVIEWS: ReviewsSection,
}
