"""The figures of a QBR pack: exact values that pages, workbook and screen all show (C-vi, D8)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from prmdesk.domain.enablement import Coverage
from prmdesk.domain.figures import (
    Attainment,
    plan_score,
    reported_quarter,
    status,
    target_figures,
    totals,
)
from prmdesk.domain.frictions import Friction
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Account, AccountStatus
from prmdesk.domain.plans import Target, WholePlan
from prmdesk.domain.promises import KeptRate, Standing
from prmdesk.domain.sheets import Amount, Kind
from prmdesk.domain.tiers import Check, Requirement
from prmdesk.domain.work_figures import open_pipeline, total, weighted


class Topic(StrEnum):
    """What stands on the dashboard beside the measures of the plan."""

    KEPT_BY_US = "kept_by_us"
    KEPT_BY_THEM = "kept_by_them"
    PLAN_SCORE = "plan_score"
    ACCOUNTS = "accounts"
    PIPELINE = "pipeline"
    WEIGHTED = "weighted"
    WIN_RATE = "win_rate"
    CERTIFIED = "certified"
    MARKETING = "marketing"
    FRICTIONS = "frictions"
    NEXT_SCORE = "next_score"
    NEXT_REVENUE = "next_revenue"
    NEXT_CERTIFIED = "next_certified"


IN_CURRENCY = frozenset({Topic.PIPELINE, Topic.WEIGHTED, Topic.MARKETING})
"""What is counted in the currency of the plan."""

_ASKED = {
    Requirement.SCORE: Topic.NEXT_SCORE,
    Requirement.REVENUE: Topic.NEXT_REVENUE,
    Requirement.CERTIFIED: Topic.NEXT_CERTIFIED,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: ``value`` of ``aim``, and their share (0-1 and more); None where not known.

    A measure of the plan is called ``name`` and has the actuals and targets of four quarters.
    """

    topic: Topic | None
    name: str = ""
    unit: str = ""
    value: Amount | None = None
    aim: Amount | None = None
    share: float | None = None
    actuals: tuple[Amount | None, ...] = ()
    targets: tuple[Amount | None, ...] = ()
    status: Attainment = Attainment.NO_DATA


def exact(value: Decimal | int | None) -> Amount | None:
    """A figure as tables hold it: whole, else to the cent."""
    if value is None:
        return None
    cents = int((Decimal(value) * 100).to_integral_value(ROUND_HALF_UP))
    return Amount(cents, Kind.MONEY) if cents % 100 else Amount(cents // 100, Kind.WHOLE)


def number(value: Amount | None) -> float | None:
    """The size of an exact figure, for drawing it."""
    if value is None:
        return None
    return value.value / 100 if value.kind is Kind.MONEY else float(value.value)


def measures(targets: Sequence[Target]) -> tuple[tuple[Figure, ...], int]:
    """The measures of a plan up to the quarter reported last, and which that is.

    The weightiest come first; those of which nothing is known are left out.
    """
    quarter = reported_quarter(targets)
    order = sorted(targets, key=lambda target: (-target.weight, target.position))
    found = [_measure(target, quarter) for target in order]
    return tuple(one for one in found if one.value is not None or one.aim is not None), quarter


def _measure(target: Target, quarter: int) -> Figure:
    figures = target_figures(target, quarter)
    return Figure(
        topic=None,
        name=target.kpi,
        unit=target.unit,
        value=exact(figures.ytd_actual),
        aim=exact(figures.ytd_target),
        share=_share(figures.of_ytd),
        actuals=tuple(map(exact, target.quarter_actuals)),
        targets=tuple(map(exact, target.quarter_targets)),
        status=figures.status,
    )


def key_figures(
    plan: WholePlan | None,
    kept: Mapping[Side, KeptRate],
    coverage: Iterable[Coverage],
    frictions: Iterable[Friction],
) -> tuple[Figure, ...]:
    """What stands on the dashboard in one glance; a figure of which nothing is known too."""
    accounts = plan.accounts if plan else ()
    count, value, weighed = open_pipeline(accounts)
    score = plan_score(plan.targets if plan else ()).score
    return (
        Figure(Topic.PLAN_SCORE, share=_share(score), status=status(score)),
        Figure(Topic.ACCOUNTS, value=exact(count)),
        Figure(Topic.PIPELINE, value=exact(value)),
        Figure(Topic.WEIGHTED, value=exact(weighed)),
        _win_rate(accounts),
        _certified(coverage),
        _marketing(plan),
        Figure(Topic.FRICTIONS, value=exact(sum(one.is_open for one in frictions))),
        _kept(Topic.KEPT_BY_US, kept.get(Side.US)),
        _kept(Topic.KEPT_BY_THEM, kept.get(Side.PARTNER)),
    )


def _win_rate(accounts: Iterable[Account]) -> Figure:
    """Of the accounts that were decided, how many were won."""
    decided = [one for one in accounts if one.status in (AccountStatus.WON, AccountStatus.LOST)]
    won = sum(one.status is AccountStatus.WON for one in decided)
    return _part(Topic.WIN_RATE, won, len(decided))


def _certified(coverage: Iterable[Coverage]) -> Figure:
    """Those trained of those needed, over the roles that can be learned."""
    known = [one for one in coverage if one.needed and one.trained is not None]
    trained = sum(one.trained or 0 for one in known)
    return _part(Topic.CERTIFIED, trained, sum(one.needed for one in known))


def _kept(topic: Topic, rate: KeptRate | None) -> Figure:
    """Of the promises that were settled or fell due, how many were kept by their day."""
    return _part(topic, rate.count(Standing.KEPT), rate.n) if rate else Figure(topic)


def _part(topic: Topic, part: int, of: int) -> Figure:
    if not of:
        return Figure(topic)
    return Figure(topic, value=exact(part), aim=exact(of), share=part / of)


def _marketing(plan: WholePlan | None) -> Figure:
    """What was spent of both budgets."""
    if plan is None:
        return Figure(Topic.MARKETING)
    sums = totals(plan.marketing)
    budget = total((sums.budget_us, sums.budget_partner))
    share = sums.spent / budget if budget and sums.spent is not None else None
    return Figure(Topic.MARKETING, value=exact(sums.spent), aim=exact(budget), share=_share(share))


def for_next_tier(asked: Iterable[Check], currency: str) -> tuple[Figure, ...]:
    """What the next tier asks for and what there is; revenue in the currency of the workspace."""
    return tuple(
        Figure(
            _ASKED[one.requirement],
            unit=currency if one.requirement is Requirement.REVENUE else "",
            value=exact(one.actual),
            aim=exact(one.needed),
            share=float(one.actual / one.needed) if one.needed and one.actual is not None else None,
        )
        for one in asked
    )


def _share(share: Decimal | None) -> float | None:
    return None if share is None else float(share)


def open_accounts(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """The accounts that are neither won nor lost, the largest weighted value first."""
    still = [one for one in accounts if one.status not in (AccountStatus.WON, AccountStatus.LOST)]

    def place(account: Account) -> tuple[Decimal, Decimal, int]:
        known = weighted(account)
        least = Decimal(-1)
        return (
            -(least if known is None else known),
            -(least if account.value is None else account.value),
            account.position,
        )

    return tuple(sorted(still, key=place))
