"""The business plan of one partner and fiscal year: its five parts and its figures (R50-R54)."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum

from prmdesk.domain.metrics import Metric
from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.plan_work import Account, Commitment, Review, Risk
from prmdesk.domain.promises import Promise

LARGEST = Decimal(10) ** 12
"""Figures lie below this: with two decimals a spreadsheet still holds them exactly."""

YEARS = range(1990, 2200)
"""The years in which the days of a plan lie: others are slips of the keyboard."""


class PlanStatus(StrEnum):
    """A plan is drafted, agreed with the partner, and closed after its year."""

    DRAFT = "draft"
    AGREED = "agreed"
    CLOSED = "closed"


class Section(StrEnum):
    """The parts of a plan as they are filled in: its goals, the five parts of the notes, and what
    both sides work with (C-ii)."""

    GOALS = "goals"
    RULES = "rules"
    MEASURES = "measures"
    TRAINING = "training"
    ONBOARDING = "onboarding"
    MARKETING = "marketing"
    ACCOUNTS = "accounts"
    RESOURCES = "resources"
    RISKS = "risks"
    ACTIONS = "actions"
    REVIEWS = "reviews"


class Clause(StrEnum):
    """The rules of engagement that a plan starts with (R50); more can be added by name."""

    PURPOSE = "purpose"
    SCOPE = "scope"
    RESPONSIBILITIES = "responsibilities"
    DECISIONS = "decisions"
    RESOURCES = "resources"
    FINANCIAL = "financial"
    STRUCTURE = "structure"
    EXIT = "exit"
    DEALS = "deals"
    TERRITORY = "territory"
    PRICING = "pricing"
    CONFLICT = "conflict"
    COMMUNICATION = "communication"
    CONFIDENTIALITY = "confidentiality"


MANDATORY = tuple(Clause)[: tuple(Clause).index(Clause.EXIT) + 1]
"""The clauses without which a plan is not agreed."""


class ClauseStatus(StrEnum):
    """Whether a rule of engagement is settled."""

    OPEN = "open"
    AGREED = "agreed"
    NOT_APPLICABLE = "na"


class Aggregation(StrEnum):
    """How quarters make a year: flows are summed, levels take the latest, rates the mean."""

    SUM = "sum"
    LATEST = "latest"
    AVERAGE = "average"


class Direction(StrEnum):
    """Whether more or less is better."""

    UP = "up"
    DOWN = "down"


class WorkStatus(StrEnum):
    """How far a training or a marketing activity has come."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Plan:
    """One partner's plan for one fiscal year; amounts are in ``currency``.

    ``version`` counts how often it was agreed. While an agreed plan is amended it is a draft again,
    and ``amended_for`` says why (R71); ``closing`` is what is said of it at its end.
    """

    id: int
    partner_id: int
    fiscal_year: int
    currency: str
    status: PlanStatus = PlanStatus.DRAFT
    thesis: str = ""
    our_signatory: str = ""
    their_signatory: str = ""
    agreed_on: date | None = None
    version: int = 0
    amended_for: str = ""
    closed_on: date | None = None
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One clause of the rules of engagement (R50). ``clause`` is a known key or free text."""

    id: int
    plan_id: int
    position: int
    clause: str
    text: str = ""
    owner: str = ""
    status: ClauseStatus = ClauseStatus.OPEN
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """One measure of success (R54): a KPI with a year's target and actuals by quarter.

    ``metric`` says which metric of the scorecard it is, if one; ``cadence`` how often it is told.
    """

    id: int
    plan_id: int
    position: int
    kpi: str
    category: str = ""
    unit: str = ""
    aggregation: Aggregation = Aggregation.SUM
    direction: Direction = Direction.UP
    weight: Decimal = Decimal(1)
    baseline: Decimal | None = None
    annual: Decimal | None = None
    target_q1: Decimal | None = None
    target_q2: Decimal | None = None
    target_q3: Decimal | None = None
    target_q4: Decimal | None = None
    actual_q1: Decimal | None = None
    actual_q2: Decimal | None = None
    actual_q3: Decimal | None = None
    actual_q4: Decimal | None = None
    owner_us: str = ""
    owner_partner: str = ""
    source: str = ""
    note: str = ""
    metric: Metric = Metric.NONE
    definition: str = ""
    cadence: str = ""

    @property
    def quarter_targets(self) -> tuple[Decimal | None, ...]:
        """The targets of the four quarters."""
        return self.target_q1, self.target_q2, self.target_q3, self.target_q4

    @property
    def quarter_actuals(self) -> tuple[Decimal | None, ...]:
        """What was reached in the four quarters."""
        return self.actual_q1, self.actual_q2, self.actual_q3, self.actual_q4


@dataclass(frozen=True, slots=True)
class Training:
    """One planned training (R51). With a course, what the partner's people learned in it stands
    here too, from their sessions: not a copy."""

    id: int
    plan_id: int
    position: int
    topic: str
    audience: str = ""
    heads_needed: int | None = None
    heads_trained: int | None = None
    mode: str = ""
    trainer: str = ""
    planned_on: date | None = None
    done_on: date | None = None
    refresh_months: int | None = None
    status: WorkStatus = WorkStatus.PLANNED
    course_id: int | None = None


@dataclass(frozen=True, slots=True)
class Marketing:
    """One marketing activity (R53); a blank amount is unknown, not zero."""

    id: int
    plan_id: int
    position: int
    activity: str
    audience: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    budget_us: Decimal | None = None
    budget_partner: Decimal | None = None
    spent: Decimal | None = None
    leads_target: int | None = None
    leads_actual: int | None = None
    pipeline: Decimal | None = None
    won: Decimal | None = None
    status: WorkStatus = WorkStatus.PLANNED


Row = Rule | Target | Training | Marketing | Account | Commitment | Risk | Review

NAMED_BY: dict[type[Row], str] = {
    Rule: "clause",
    Target: "kpi",
    Training: "topic",
    Marketing: "activity",
    Account: "account",
    Commitment: "resource",
    Risk: "text",
    Review: "name",
}
"""The field that says what a row is; it is never empty."""

SCALES = {
    "weight": (0, 1000),
    "refresh_months": (0, 240),
    "relationship_us": (0, 3),
    "relationship_partner": (0, 3),
    "probability": (0, 100),
    "likelihood": (1, 5),
    "impact": (1, 5),
}
"""The fields that hold no amount but a place on a scale, with its ends."""

_MAY_BE_NEGATIVE = {"baseline", "annual", "pipeline", "won"} | {
    f"{side}_q{quarter}" for side in ("target", "actual") for quarter in (1, 2, 3, 4)
}


@dataclass(frozen=True, slots=True)
class WholePlan:
    """A plan with all its rows in their order.

    ``checklist`` and ``steps`` are the partner's own onboarding, not a copy (R52); ``promises`` are
    its own too: what both sides are to do (C-ii, Actions).
    """

    plan: Plan
    rules: Sequence[Rule] = ()
    targets: Sequence[Target] = ()
    trainings: Sequence[Training] = ()
    marketing: Sequence[Marketing] = ()
    checklist: Checklist | None = None
    steps: Sequence[Step] = ()
    accounts: Sequence[Account] = ()
    commitments: Sequence[Commitment] = ()
    risks: Sequence[Risk] = ()
    reviews: Sequence[Review] = ()
    promises: Sequence[Promise] = ()


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing that keeps a plan from being agreed: a code, and the clause it is about."""

    code: str
    clause: str = ""


def is_locked(plan: Plan, kind: type, field: str = "") -> bool:
    """Whether ``plan`` keeps ``field`` of a row of ``kind``, or of itself, as it is.

    Once agreed, what was agreed stays while progress is still noted; a closed plan stays whole.
    ``field`` "" asks for the rows as such: adding, removing, moving.
    """
    if plan.status is PlanStatus.DRAFT:
        return False
    is_fact = field in _REPORTED.get(kind, ())
    return plan.status is PlanStatus.CLOSED or (kind in _AGREED and not is_fact)


_AGREED = {Plan, Rule, Target, Commitment}
_REPORTED = {
    Target: {"source", "note", *(f"actual_q{n}" for n in (1, 2, 3, 4))},
    Commitment: {f"used_q{n}" for n in (1, 2, 3, 4)},
}


def problems(row: Row) -> list[tuple[str, str]]:
    """What keeps ``row`` from being saved, as (field, code) pairs; empty when all is well."""
    name = NAMED_BY[type(row)]
    found = [] if getattr(row, name).strip() else [(name, "missing")]
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, date) and value.year not in YEARS:
            found.append((field.name, "wrong_year"))
        if not isinstance(value, Decimal | int) or field.name in ("id", "plan_id", "position"):
            continue
        if field.name in SCALES:
            low, high = SCALES[field.name]
            if not low <= value <= high:
                found.append((field.name, "off_scale"))
        elif not -LARGEST < value < LARGEST:
            found.append((field.name, "too_large"))
        elif value < 0 and field.name not in _MAY_BE_NEGATIVE:
            found.append((field.name, "negative"))
    if isinstance(row, Marketing) and row.starts_on and row.ends_on and row.ends_on < row.starts_on:
        found.append(("ends_on", "before_start"))
    return found


def obstacles(whole: WholePlan) -> list[Obstacle]:
    """What keeps the plan from being agreed (R50, R54); empty when nothing does.

    Each mandatory clause needs a text unless it does not apply, and each side owns at least one
    measure that has a target for the year.
    """
    settled = _settled(whole.rules)
    found = [Obstacle("clause", clause) for clause in MANDATORY if clause not in settled]
    aimed = [target for target in whole.targets if target.annual is not None]
    if not any(target.owner_us.strip() for target in aimed):
        found.append(Obstacle("measure_us"))
    if not any(target.owner_partner.strip() for target in aimed):
        found.append(Obstacle("measure_partner"))
    return found


def filled(whole: WholePlan) -> frozenset[Section]:
    """The sections in which what matters is there."""
    state = {
        Section.GOALS: bool(whole.plan.thesis.strip()),
        Section.RULES: _settled(whole.rules).issuperset(MANDATORY),
        Section.TRAINING: bool(whole.trainings),
        Section.ONBOARDING: bool(whole.steps),
        Section.MARKETING: bool(whole.marketing),
        Section.MEASURES: any(target.annual is not None for target in whole.targets),
        Section.ACCOUNTS: bool(whole.accounts),
        Section.RESOURCES: bool(whole.commitments),
        Section.RISKS: bool(whole.risks),
        Section.ACTIONS: bool(whole.promises),
        Section.REVIEWS: any(review.planned_on for review in whole.reviews),
    }
    return frozenset(section for section, is_filled in state.items() if is_filled)


def _settled(rules: Sequence[Rule]) -> set[str]:
    not_applicable = ClauseStatus.NOT_APPLICABLE
    return {rule.clause for rule in rules if rule.text.strip() or rule.status is not_applicable}
