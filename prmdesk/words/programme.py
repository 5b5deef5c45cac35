"""What the codes of scorecards, propositions and talking points are called."""

from enum import StrEnum

from prmdesk.domain.metrics import Group, Metric, PartnerType
from prmdesk.domain.pitch import Lack, Question, Talk
from prmdesk.i18n import N_

NAMES: tuple[tuple[StrEnum, str], ...] = (
    (Group.RESULTS, N_("Results")),
    (Group.PIPELINE, N_("Pipeline")),
    (Group.CAPABILITY, N_("Capability")),
    (Group.ENGAGEMENT, N_("Engagement")),
    (Metric.NONE, N_("Of our own")),
    (Metric.REVENUE, N_("Revenue")),
    (Metric.GROWTH, N_("Growth")),
    (Metric.DEALS, N_("Deals won")),
    (Metric.AVERAGE_DEAL, N_("Average deal")),
    (Metric.RENEWAL, N_("Renewal rate")),
    (Metric.PIPELINE, N_("Open pipeline")),
    (Metric.OPPORTUNITIES, N_("New opportunities")),
    (Metric.WIN_RATE, N_("Win rate")),
    (Metric.CYCLE, N_("Days to close")),
    (Metric.ACCOUNTS, N_("Accounts named")),
    (Metric.CERTIFIED, N_("Certified people")),
    (Metric.COVERAGE, N_("Roles covered")),
    (Metric.PARTS, N_("Whole product delivered")),
    (Metric.QUALITY, N_("Delivery quality")),
    (Metric.PLAN, N_("Plan score")),
    (Metric.ON_TIME, N_("Actions on time")),
    (Metric.JOINT, N_("Joint activities")),
    (Metric.EASE, N_("Ease of business")),
    (Metric.STRENGTH, N_("Relationship strength")),
    (Metric.CONTACT, N_("Days since contact")),
    (PartnerType.UNDECIDED, N_("By bucket")),
    (PartnerType.RESELLER, N_("Reseller")),
    (PartnerType.REFERRAL, N_("Referral")),
    (PartnerType.INTEGRATOR, N_("Integrator")),
    (PartnerType.INFLUENCE, N_("Influence")),
    (PartnerType.SUPPLIER, N_("Supplier")),
    (Question.PARTNER, N_("Why they bet on us")),
    (Question.CUSTOMER, N_("Why the customer buys")),
    (Talk.SAY, N_("Say")),
    (Talk.OBJECTION, N_("Objection")),
    (Talk.LANDMINE, N_("Don't say")),
    (Lack.ANSWER, N_("the answer")),
    (Lack.PROOF, N_("a proof")),
    (Lack.SOURCE, N_("source and day of a proof")),
    (Lack.REVIEW, N_("a recent review")),
    (Lack.REVIEWER, N_("who reviewed it")),
)
"""The names of the codes, which ``words.name`` gives in the current language."""
