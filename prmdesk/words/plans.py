"""What the codes of a business plan's parts and rows are called."""

from enum import StrEnum

from prmdesk.domain.plan_work import AccountStatus, RiskKind
from prmdesk.domain.plans import Section
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Section.GOALS, N_("Goals")),
    (Section.RULES, N_("Rules of engagement")),
    (Section.MEASURES, N_("How we measure success")),
    (Section.TRAINING, N_("Training")),
    (Section.ONBOARDING, N_("Onboarding")),
    (Section.MARKETING, N_("Marketing activities")),
    (Section.ACCOUNTS, N_("Target accounts")),
    (Section.RESOURCES, N_("What each side puts in")),
    (Section.RISKS, N_("Strengths and risks")),
    (Section.ACTIONS, N_("Actions")),
    (Section.REVIEWS, N_("Reviews")),
    (AccountStatus.NAMED, N_("Named")),
    (AccountStatus.CONTACTED, N_("Contacted")),
    (AccountStatus.OPPORTUNITY, N_("Opportunity")),
    (AccountStatus.WON, N_("Won")),
    (AccountStatus.LOST, N_("Lost")),
    (RiskKind.RISK, N_("Risk")),
    (RiskKind.STRENGTH, N_("Strength")),
    (RiskKind.WEAKNESS, N_("Weakness")),
    (RiskKind.OPPORTUNITY, N_("Opportunity")),
    (RiskKind.THREAT, N_("Threat")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""
