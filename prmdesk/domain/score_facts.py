"""What a scorecard is read from, and what a reading is: a figure, or why there is none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from prmdesk.domain import work_figures
from prmdesk.domain.enablement import Coverage
from prmdesk.domain.metrics import MONEY, Metric
from prmdesk.domain.partners import Partner
from prmdesk.domain.plans import Aggregation, Target, WholePlan
from prmdesk.domain.promises import Promise


class Origin(StrEnum):
    """Where a figure comes from."""

    MEASURE = "measure"
    SHARE = "share"
    YEARS = "years"
    ACCOUNTS = "accounts"
    TRAINING = "training"
    PARTS = "parts"
    PLAN = "plan"
    PROMISES = "promises"
    MARKETING = "marketing"
    PEOPLE = "people"
    TOUCH = "touch"


class Lack(StrEnum):
    """Why there is no figure."""

    NO_PLAN = "no_plan"
    NO_MEASURE = "no_measure"
    NO_ACTUAL = "no_actual"
    NO_TARGET = "no_target"
    CURRENCY = "currency"
    NO_YEAR_BEFORE = "no_year_before"
    REACHED = "reached"
    NO_ACCOUNTS = "no_accounts"
    FEW = "few"
    NO_COURSE = "no_course"
    NO_PEOPLE = "no_people"
    NO_PARTS = "no_parts"
    NO_SCORE = "no_score"
    NO_PROMISES = "no_promises"
    NO_MARKETING = "no_marketing"
    NO_STRENGTH = "no_strength"
    NO_TOUCH = "no_touch"


@dataclass(frozen=True, slots=True)
class Reading:
    """The figure of one metric: ``actual``, or None and what it lacks.

    ``target`` and ``floor`` are its own where it has some, else those of the workspace count. It
    is the ``part`` of ``n`` things where it is a share or a mean. A measure of the plan tells its
    ``name`` and ``unit``; of others the unit goes without saying.
    """

    actual: Decimal | None = None
    lack: Lack | None = None
    origin: Origin = Origin.MEASURE
    target: Decimal | None = None
    floor: Decimal | None = None
    part: int | None = None
    n: int | None = None
    name: str = ""
    unit: str = "%"


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a scorecard is read from.

    ``plan`` is that of the fiscal year, ``before`` that of the year before. ``parts`` are those of
    the whole product that the partner supplies, ``strengths`` those (1-5) of the relationships
    with people who are there. ``touched`` is the day of the last touch.
    """

    partner: Partner
    currency: str = ""
    plan: WholePlan | None = None
    before: WholePlan | None = None
    coverage: Sequence[Coverage] = ()
    parts: Sequence[str] = ()
    promises: Sequence[Promise] = ()
    strengths: Sequence[int] = ()
    touched: date | None = None


def certified(facts: Facts) -> int | None:
    """How many people are certified for their role now; None where there is no course for any."""
    trained = [one.trained for one in facts.coverage if one.trained is not None]
    return sum(trained) if trained else None


def revenue(facts: Facts) -> Decimal | None:
    """The revenue of the last four quarters, or of as many of them as are known (C-vi).

    In the currency of the workspace; None where no quarter is known in it. The quarters that
    nobody has reported yet are taken from the year before.
    """
    now, before = revenues(facts.plan, facts.currency), revenues(facts.before, facts.currency)
    reported = max((n for n, one in enumerate(now, 1) if one is not None), default=0)
    return work_figures.total((*now[:reported], *before[reported:]))


def revenues(whole: WholePlan | None, currency: str) -> tuple[Decimal | None, ...]:
    """The revenue of each quarter of a plan in ``currency``."""
    target = measure_of(whole, Metric.REVENUE)
    if whole is None or target is None or whole.plan.currency != currency:
        return ()
    return target.quarter_actuals if target.aggregation is Aggregation.SUM else ()


def measure_of(whole: WholePlan | None, metric: Metric) -> Target | None:
    """The measure of a plan that is ``metric``: the first that has an actual, else the first."""
    mine = [target for target in whole.targets if target.metric is metric] if whole else []
    told = (one for one in mine if any(actual is not None for actual in one.quarter_actuals))
    return next(told, mine[0] if mine else None)


def is_foreign(facts: Facts, metric: Metric) -> bool:
    """Whether a metric comes from amounts in another currency than that of the workspace."""
    return (
        metric in MONEY
        and facts.plan is not None
        and bool(facts.currency)
        and facts.plan.plan.currency != facts.currency
    )
