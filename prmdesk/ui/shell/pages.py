"""The pages of the window and the tabs of the partner panel: the one list of each."""

from collections.abc import Callable

from prmdesk.i18n import N_
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.page import Page, PartnerTab


def _today(desk: Desk) -> Page:
    from prmdesk.ui.today.page import TodayPage

    return TodayPage(desk)


def _partners(desk: Desk) -> Page:
    from prmdesk.ui.partners.page import PartnersPage

    return PartnersPage(desk)


def _quadrant(desk: Desk) -> Page:
    from prmdesk.ui.quadrant.page import QuadrantPage

    return QuadrantPage(desk)


def _resources(desk: Desk) -> Page:
    from prmdesk.ui.resources.page import ResourcesPage

    return ResourcesPage(desk)


def _decisions(desk: Desk) -> Page:
    from prmdesk.ui.decisions.page import DecisionsPage

    return DecisionsPage(desk)


def _lifecycle(desk: Desk) -> Page:
    from prmdesk.ui.lifecycle.page import LifecyclePage

    return LifecyclePage(desk)


def _what_if(desk: Desk) -> Page:
    from prmdesk.ui.quadrant.what_if_page import WhatIfPage

    return WhatIfPage(desk)


def _onboarding(desk: Desk) -> Page:
    from prmdesk.ui.onboarding.page import OnboardingPage

    return OnboardingPage(desk)


def _training(desk: Desk) -> Page:
    from prmdesk.ui.training.page import TrainingPage

    return TrainingPage(desk)


def _plans(desk: Desk) -> Page:
    from prmdesk.ui.plans.page import PlansPage

    return PlansPage(desk)


def _battlecards(desk: Desk) -> Page:
    from prmdesk.ui.battlecards.page import BattlecardsPage

    return BattlecardsPage(desk)


def _duplicates(desk: Desk) -> Page:
    from prmdesk.ui.duplicates.page import DuplicatesPage

    return DuplicatesPage(desk)


def _reasons(desk: Desk) -> Page:
    from prmdesk.ui.reasons.page import ReasonsPage

    return ReasonsPage(desk)


def _pitch(desk: Desk) -> Page:
    from prmdesk.ui.pitch.page import PitchPage

    return PitchPage(desk)


def _library(desk: Desk) -> Page:
    from prmdesk.ui.library.page import LibraryPage

    return LibraryPage(desk)


def _people(desk: Desk) -> Page:
    from prmdesk.ui.people.page import PeoplePage

    return PeoplePage(desk)


def _promises(desk: Desk) -> Page:
    from prmdesk.ui.promises.page import PromisesPage

    return PromisesPage(desk)


def _scorecards(desk: Desk) -> Page:
    from prmdesk.ui.scorecards.page import ScorecardsPage

    return ScorecardsPage(desk)


NAVIGATION: tuple[tuple[str, str, str], ...] = (
    ("today", N_("Today"), "sun"),
    ("partners", N_("Partners"), "users"),
    ("quadrant", N_("Quadrant"), "layout-grid"),
    ("resources", N_("Resources"), "scale"),
    ("what_if", N_("What if"), "sliders-horizontal"),
    ("decisions", N_("Decisions"), "gavel"),
    ("lifecycle", N_("Lifecycle"), "kanban"),
    ("onboarding", N_("Onboarding"), "list-checks"),
    ("training", N_("Training"), "graduation-cap"),
    ("library", N_("Library"), "folder"),
    ("people", N_("People"), "user"),
    ("promises", N_("Promises"), "check"),
    ("scorecards", N_("Scorecards"), "gauge"),
    ("plans", N_("Plans"), "target"),
    ("battlecards", N_("Battlecard"), "file-text"),
    ("reasons", N_("Why we partner"), "handshake"),
    ("pitch", N_("Propositions"), "message-square"),
    ("duplicates", N_("Duplicates"), "copy"),
)
"""Key, title and drawing of each page in the navigation; a page is built on its first visit."""

PAGES: dict[str, Callable[[Desk], Page]] = {
    "today": _today,
    "partners": _partners,
    "quadrant": _quadrant,
    "resources": _resources,
    "what_if": _what_if,
    "decisions": _decisions,
    "lifecycle": _lifecycle,
    "onboarding": _onboarding,
    "training": _training,
    "library": _library,
    "people": _people,
    "promises": _promises,
    "scorecards": _scorecards,
    "plans": _plans,
    "battlecards": _battlecards,
    "reasons": _reasons,
    "pitch": _pitch,
    "duplicates": _duplicates,
}


def _brief(desk: Desk) -> PartnerTab:
    from prmdesk.ui.today.brief_tab import BriefTab

    return BriefTab(desk)


def _overview(desk: Desk) -> PartnerTab:
    from prmdesk.ui.partners.overview import OverviewTab

    return OverviewTab(desk)


def _why(desk: Desk) -> PartnerTab:
    from prmdesk.ui.reasons.tab import WhyTab

    return WhyTab(desk)


def _pitch_tab(desk: Desk) -> PartnerTab:
    from prmdesk.ui.pitch.tab import PitchTab

    return PitchTab(desk)


def _value(desk: Desk) -> PartnerTab:
    from prmdesk.ui.scoring.value_tab import ValueTab

    return ValueTab(desk)


def _scorecard(desk: Desk) -> PartnerTab:
    from prmdesk.ui.scorecards.tab import ScorecardTab

    return ScorecardTab(desk)


def _resources_tab(desk: Desk) -> PartnerTab:
    from prmdesk.ui.resources.tab import ResourcesTab

    return ResourcesTab(desk)


def _decisions_tab(desk: Desk) -> PartnerTab:
    from prmdesk.ui.decisions.tab import DecisionsTab

    return DecisionsTab(desk)


def _lifecycle_tab(desk: Desk) -> PartnerTab:
    from prmdesk.ui.lifecycle.tab import LifecycleTab

    return LifecycleTab(desk)


def _onboarding_tab(desk: Desk) -> PartnerTab:
    from prmdesk.ui.onboarding.tab import OnboardingTab

    return OnboardingTab(desk)


def _people_tab(desk: Desk) -> PartnerTab:
    from prmdesk.ui.people.tab import PeopleTab

    return PeopleTab(desk)


def _training_tab(desk: Desk) -> PartnerTab:
    from prmdesk.ui.training.tab import TrainingTab

    return TrainingTab(desk)


def _promises_tab(desk: Desk) -> PartnerTab:
    from prmdesk.ui.promises.tab import PromisesTab

    return PromisesTab(desk)


def _plan(desk: Desk) -> PartnerTab:
    from prmdesk.ui.plans.tab import PlanTab

    return PlanTab(desk)


def _reviews(desk: Desk) -> PartnerTab:
    from prmdesk.ui.reviews.tab import ReviewsTab

    return ReviewsTab(desk)


def _notes(desk: Desk) -> PartnerTab:
    from prmdesk.ui.partners.notes import NotesTab

    return NotesTab(desk)


def _history(desk: Desk) -> PartnerTab:
    from prmdesk.ui.partners.history import HistoryTab

    return HistoryTab(desk)


TABS: tuple[tuple[str, str, Callable[[Desk], PartnerTab]], ...] = (
    ("brief", N_("Brief"), _brief),
    ("overview", N_("Overview"), _overview),
    ("why", N_("Why"), _why),
    ("pitch", N_("Pitch"), _pitch_tab),
    ("value", N_("Value"), _value),
    ("scorecard", N_("Scorecard"), _scorecard),
    ("resources", N_("Resources"), _resources_tab),
    ("decisions", N_("Decisions"), _decisions_tab),
    ("lifecycle", N_("Lifecycle"), _lifecycle_tab),
    ("onboarding", N_("Onboarding"), _onboarding_tab),
    ("training", N_("Training"), _training_tab),
    ("people", N_("People"), _people_tab),
    ("promises", N_("Promises"), _promises_tab),
    ("plan", N_("Plan"), _plan),
    ("reviews", N_("Reviews"), _reviews),
    ("notes", N_("Notes"), _notes),
    ("history", N_("History"), _history),
)
