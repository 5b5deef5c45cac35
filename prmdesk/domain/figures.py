"""What the rows of a plan come to: attainment, plan score, cost per lead, return, next training.

The workbook computes the same by its own formulas. Both round each figure to ``PLACES``, half away
from zero, so that a threshold met exactly is met in both.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from prmdesk.domain.plans import Aggregation, Direction, Marketing, Plan, Target, Training

PLACES = 6
ON_TRACK_FROM = Decimal(1)
AT_RISK_FROM = Decimal("0.8")

_STEP = Decimal(10) ** -PLACES


class Attainment(StrEnum):
    """A measure, or a whole plan, against what it should have reached by now."""

    NO_DATA = ""
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"


@dataclass(frozen=True, slots=True)
class TargetFigures:
    """One measure up to a quarter; a share is 0-1 and more, None is unknown.

    ``of_ytd`` compares with the target to date (more is always better), ``of_year`` is the way
    from the baseline to the year's target. ``adds_up`` tells whether the quarters sum to the
    year, None where they need not.
    """

    ytd_target: Decimal | None
    ytd_actual: Decimal | None
    of_ytd: Decimal | None
    of_year: Decimal | None
    capped: Decimal | None
    status: Attainment
    adds_up: bool | None


@dataclass(frozen=True, slots=True)
class PlanScore:
    """A plan as a whole: its score (0-1, None without data) as of the quarter reported last."""

    quarter: int
    score: Decimal | None

    @property
    def status(self) -> Attainment:
        """The word for the score."""
        return status(self.score)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan as one line of a list; ``filled`` counts its sections in which what matters is."""

    plan: Plan
    partner: str
    filled: int
    score: PlanScore


def reported_quarter(targets: Sequence[Target]) -> int:
    """The last quarter with an actual, 1 when there is none: figures are as of its end.

    Not the quarter of the calendar: a target to date would then hold a quarter that nobody has
    reported, and every plan would look late on its first day.
    """
    reported = (
        quarter
        for target in targets
        for quarter, actual in enumerate(target.quarter_actuals, start=1)
        if actual is not None
    )
    return max(reported, default=1)


def target_figures(target: Target, quarter: int) -> TargetFigures:
    """The figures of one measure at the end of ``quarter`` (R54)."""
    ytd_target = _to_date(target.quarter_targets[:quarter], target.aggregation)
    ytd_actual = _to_date(target.quarter_actuals[:quarter], target.aggregation)
    share = _share(ytd_actual, ytd_target, target.direction)
    return TargetFigures(
        ytd_target=ytd_target,
        ytd_actual=ytd_actual,
        of_ytd=share,
        of_year=_of_year(target, ytd_actual),
        capped=None if share is None else min(Decimal(1), max(Decimal(0), share)),
        status=status(share),
        adds_up=_adds_up(target),
    )


def plan_score(targets: Sequence[Target]) -> PlanScore:
    """The mean of the capped attainments by weight; a measure without data does not count."""
    quarter = reported_quarter(targets)
    known = [
        (target.weight, capped)
        for target in targets
        if (capped := target_figures(target, quarter).capped) is not None
    ]
    total = sum(weight for weight, _ in known)
    if not total:
        return PlanScore(quarter, None)
    return PlanScore(quarter, rounded(sum(weight * capped for weight, capped in known) / total))


def status(share: Decimal | None) -> Attainment:
    """The word for a share of the target to date: from 100 % on track, from 80 % at risk."""
    if share is None:
        return Attainment.NO_DATA
    if share >= ON_TRACK_FROM:
        return Attainment.ON_TRACK
    return Attainment.AT_RISK if share >= AT_RISK_FROM else Attainment.OFF_TRACK


def quarter_defaults(annual: Decimal, aggregation: Aggregation) -> tuple[Decimal, ...]:
    """A first guess at the quarters: a sum is spread evenly, a level or rate holds all year."""
    share = annual / 4 if aggregation is Aggregation.SUM else annual
    return (share,) * 4


def cost_per_lead(activity: Marketing) -> Decimal | None:
    """What a lead cost, None without leads or without a known cost: blank is not zero (R53)."""
    if activity.spent is None or not activity.leads_actual:
        return None
    return rounded(activity.spent / activity.leads_actual)


def return_on_spent(activity: Marketing) -> Decimal | None:
    """(won - spent) / spent as a share, None where either is unknown or nothing was spent."""
    if activity.won is None or not activity.spent:
        return None
    return rounded((activity.won - activity.spent) / activity.spent)


def totals(activities: Sequence[Marketing]) -> Marketing:
    """All activities as one: each figure summed over where it is known, None where it never is."""

    def total(name: str) -> Any:
        known = [value for a in activities if (value := getattr(a, name)) is not None]
        return sum(known) if known else None

    summed = ("budget_us", "budget_partner", "spent", "leads_target", "leads_actual")
    figures = {name: total(name) for name in (*summed, "pipeline", "won")}
    return Marketing(0, 0, 0, "", **figures)


def next_due(training: Training) -> date | None:
    """The day a training is to be refreshed; the last of a shorter month, as EDATE has it."""
    done, months = training.done_on, training.refresh_months
    if done is None or months is None:
        return None
    year, month = divmod(done.year * 12 + done.month - 1 + months, 12)
    return date(year, month + 1, min(done.day, monthrange(year, month + 1)[1]))


def _to_date(values: Sequence[Decimal | None], aggregation: Aggregation) -> Decimal | None:
    known = [value for value in values if value is not None]
    if not known:
        return None
    match aggregation:
        case Aggregation.SUM:
            return rounded(sum(known, Decimal(0)))
        case Aggregation.LATEST:
            return rounded(known[-1])
        case Aggregation.AVERAGE:
            return rounded(sum(known, Decimal(0)) / len(known))


def _share(actual: Decimal | None, aim: Decimal | None, direction: Direction) -> Decimal | None:
    """Reached against aimed at, turned round where less is better; without a scale 0 or 1."""
    if actual is None or aim is None:
        return None
    better, worse = (actual, aim) if direction is Direction.UP else (aim, actual)
    return rounded(better / worse) if worse > 0 else Decimal(better >= worse)


def _of_year(target: Target, actual: Decimal | None) -> Decimal | None:
    start = Decimal(0) if target.aggregation is Aggregation.SUM else target.baseline
    if start is None and target.direction is Direction.UP:
        start = Decimal(0)
    if actual is None or target.annual is None or start is None or target.annual == start:
        return None
    return rounded((actual - start) / (target.annual - start))


def _adds_up(target: Target) -> bool | None:
    known = [value for value in target.quarter_targets if value is not None]
    if target.aggregation is not Aggregation.SUM or target.annual is None or not known:
        return None
    gap = rounded(sum(known, -target.annual))
    return not gap.quantize(Decimal("0.01"), ROUND_HALF_UP)


def rounded(value: Decimal) -> Decimal:
    """``value`` to ``PLACES``, half away from zero."""
    return value.quantize(_STEP, ROUND_HALF_UP)
