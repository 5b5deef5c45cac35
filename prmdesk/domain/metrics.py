"""What a partner is measured by (C-iv, R68): the metrics, their groups, the types of partner."""

from enum import StrEnum


class Group(StrEnum):
    """The four groups of a scorecard."""

    RESULTS = "results"
    PIPELINE = "pipeline"
    CAPABILITY = "capability"
    ENGAGEMENT = "engagement"


class Metric(StrEnum):
    """What is measured; a measure of a plan may be one of these, or one of its own (``NONE``)."""

    NONE = ""
    REVENUE = "revenue"
    GROWTH = "growth"
    DEALS = "deals"
    AVERAGE_DEAL = "average_deal"
    RENEWAL = "renewal"
    PIPELINE = "pipeline"
    OPPORTUNITIES = "opportunities"
    WIN_RATE = "win_rate"
    CYCLE = "cycle"
    ACCOUNTS = "accounts"
    CERTIFIED = "certified"
    COVERAGE = "coverage"
    PARTS = "parts"
    QUALITY = "quality"
    PLAN = "plan"
    ON_TIME = "on_time"
    JOINT = "joint"
    EASE = "ease"
    STRENGTH = "strength"
    CONTACT = "contact"


class PartnerType(StrEnum):
    """Whose scorecard it is: a referral partner and an integrator never share one (C-iv).

    ``UNDECIDED`` follows the partner's bucket.
    """

    UNDECIDED = ""
    RESELLER = "reseller"
    REFERRAL = "referral"
    INTEGRATOR = "integrator"
    INFLUENCE = "influence"
    SUPPLIER = "supplier"
