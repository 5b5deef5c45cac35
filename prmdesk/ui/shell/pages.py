"""The pages of the window and the tabs of the partner panel: the one list of each."""

from collections.abc import Callable

from prmdesk.i18n import N_
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.page import Page, PartnerTab


def _partners(desk: Desk) -> Page:
    from prmdesk.ui.partners.page import PartnersPage

    return PartnersPage(desk)


def _quadrant(desk: Desk) -> Page:
    from prmdesk.ui.quadrant.page import QuadrantPage

    return QuadrantPage(desk)


def _onboarding(desk: Desk) -> Page:
    from prmdesk.ui.onboarding.page import OnboardingPage

    return OnboardingPage(desk)


def _plans(desk: Desk) -> Page:
    from prmdesk.ui.plans.page import PlansPage

    return PlansPage(desk)


def _battlecards(desk: Desk) -> Page:
    from prmdesk.ui.battlecards.page import BattlecardsPage

    return BattlecardsPage(desk)


def _duplicates(desk: Desk) -> Page:
    from prmdesk.ui.duplicates.page import DuplicatesPage

    return DuplicatesPage(desk)


NAVIGATION: tuple[tuple[str, str, str], ...] = (
    ("partners", N_("Partners"), "users"),
    ("quadrant", N_("Quadrant"), "layout-grid"),
    ("onboarding", N_("Onboarding"), "list-checks"),
    ("plans", N_("Plans"), "target"),
    ("battlecards", N_("Battlecard"), "file-text"),
    ("duplicates", N_("Duplicates"), "copy"),
)
"""Key, title and drawing of each page in the navigation; a page is built on its first visit."""

PAGES: dict[str, Callable[[Desk], Page]] = {
    "partners": _partners,
    "quadrant": _quadrant,
    "onboarding": _onboarding,
    "plans": _plans,
    "battlecards": _battlecards,
    "duplicates": _duplicates,
}


def _overview(desk: Desk) -> PartnerTab:
    from prmdesk.ui.partners.overview import OverviewTab

    return OverviewTab(desk)


def _value(desk: Desk) -> PartnerTab:
    from prmdesk.ui.quadrant.value_tab import ValueTab

    return ValueTab(desk)


def _onboarding_tab(desk: Desk) -> PartnerTab:
    from prmdesk.ui.onboarding.tab import OnboardingTab

    return OnboardingTab(desk)


def _plan(desk: Desk) -> PartnerTab:
    from prmdesk.ui.plans.tab import PlanTab

    return PlanTab(desk)


def _notes(desk: Desk) -> PartnerTab:
    from prmdesk.ui.partners.notes import NotesTab

    return NotesTab(desk)


def _history(desk: Desk) -> PartnerTab:
    from prmdesk.ui.partners.history import HistoryTab

    return HistoryTab(desk)


TABS: tuple[tuple[str, str, Callable[[Desk], PartnerTab]], ...] = (
    ("overview", N_("Overview"), _overview),
    ("value", N_("Value"), _value),
    ("onboarding", N_("Onboarding"), _onboarding_tab),
    ("plan", N_("Plan"), _plan),
    ("notes", N_("Notes"), _notes),
    ("history", N_("History"), _history),
)
