"""What both sides work on in a plan: accounts, resources, risks, and the reviews of it (C-ii)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from prmdesk.domain.onboarding import Side


class AccountStatus(StrEnum):
    """How far a target account has come, in the order of the funnel."""

    NAMED = "named"
    CONTACTED = "contacted"
    OPPORTUNITY = "opportunity"
    WON = "won"
    LOST = "lost"


class RiskKind(StrEnum):
    """A strength, weakness, opportunity or threat, or a risk to the plan itself."""

    RISK = "risk"
    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


@dataclass(frozen=True, slots=True)
class Account:
    """One target account; relationships are 0-3 (none to trusted), ``probability`` 0-100 %.

    A blank value or probability is unknown, not zero.
    """

    id: int
    plan_id: int
    position: int
    account: str
    segment: str = ""
    region: str = ""
    relationship_us: int | None = None
    relationship_partner: int | None = None
    status: AccountStatus = AccountStatus.NAMED
    value: Decimal | None = None
    probability: Decimal | None = None
    next_us: str = ""
    next_partner: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """What one side puts in, by quarter: ``unit`` is what it is counted in (days, EUR, seats).

    ``rate`` is what one unit costs, in the currency of the plan.
    """

    id: int
    plan_id: int
    position: int
    resource: str
    side: Side = Side.US
    unit: str = ""
    planned_q1: Decimal | None = None
    planned_q2: Decimal | None = None
    planned_q3: Decimal | None = None
    planned_q4: Decimal | None = None
    used_q1: Decimal | None = None
    used_q2: Decimal | None = None
    used_q3: Decimal | None = None
    used_q4: Decimal | None = None
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Risk:
    """A line of the SWOT, or a risk; likelihood and impact are 1-5, None: not judged yet."""

    id: int
    plan_id: int
    position: int
    text: str
    kind: RiskKind = RiskKind.RISK
    likelihood: int | None = None
    impact: int | None = None
    answer: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A review of the plan, as the kick-off or a QBR (C-vi); ``decided`` are its minutes.

    What is kept of how the partner stood on the day it was held: ``plan_score`` (0-1),
    ``partner_score`` and ``coverage`` of the scorecard (0-100 and 0-1), and its ``tier``.
    """

    id: int
    plan_id: int
    position: int
    name: str
    planned_on: date | None = None
    held_on: date | None = None
    attendees: str = ""
    decided: str = ""
    plan_score: Decimal | None = None
    partner_score: Decimal | None = None
    coverage: Decimal | None = None
    tier: str = ""
