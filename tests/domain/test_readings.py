"""What is read of a partner: the measures of its plan, what is known here, and what is not."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from prmdesk.domain.enablement import Coverage
from prmdesk.domain.metrics import Metric
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Partner, Role
from prmdesk.domain.plan_work import Account, AccountStatus
from prmdesk.domain.plans import (
    Aggregation,
    Direction,
    Marketing,
    Plan,
    Target,
    WholePlan,
    WorkStatus,
)
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.readings import readings
from prmdesk.domain.score_facts import Facts, Lack, Origin, Reading

TODAY = date(2026, 11, 24)
D = Decimal


def measure(metric: Metric, aims: str, actuals: str, **values: Any) -> Target:
    """A measure with quarters written as "100 100 . ."."""
    quarters: dict[str, Any] = {}
    for side, told in (("target", aims), ("actual", actuals)):
        for n, text in enumerate(told.split(), 1):
            quarters[f"{side}_q{n}"] = None if text == "." else D(text)
    return Target(1, 1, 0, metric.value, metric=metric, **quarters, **values)


def account(status: AccountStatus, value: str | None = None) -> Account:
    return Account(1, 1, 0, "A", status=status, value=D(value) if value else None)


def facts(*targets: Target, **values: Any) -> Facts:
    rows = {name: values.pop(name) for name in ("accounts", "marketing") if name in values}
    currency = values.pop("plan_currency", "EUR")
    plan = WholePlan(Plan(1, 1, 2026, currency), targets=targets, **rows)
    own = Partner(1, "Acme", **values.pop("partner", {}))
    return replace(Facts(own, "EUR", plan), **values)


def read(found: Facts, metric: Metric, **scales: float) -> Reading:
    own = {key.replace("_to_", "."): value for key, value in scales.items()}
    return readings(found, [metric], own, TODAY)[metric]


def test_a_measure_counts_against_its_own_target_to_date() -> None:
    told = measure(Metric.REVENUE, "100 100 200 300", "90 120 . .", unit="EUR")
    found = read(facts(told), Metric.REVENUE)
    assert (found.actual, found.target, found.origin) == (D(210), D(200), Origin.MEASURE)
    assert found.unit == "EUR"


def test_why_a_measure_tells_nothing() -> None:
    assert read(Facts(Partner(1, "Acme")), Metric.REVENUE).lack is Lack.NO_PLAN
    assert read(facts(), Metric.DEALS).lack is Lack.NO_MEASURE
    assert read(facts(measure(Metric.DEALS, "4 4", ". .")), Metric.DEALS).lack is Lack.NO_ACTUAL
    assert read(facts(measure(Metric.DEALS, ". .", "3 .")), Metric.DEALS).lack is Lack.NO_TARGET
    told = measure(Metric.REVENUE, "100", "90")
    other = facts(told, plan_currency="USD")
    assert read(other, Metric.REVENUE).lack is Lack.CURRENCY
    assert read(other, Metric.PIPELINE).lack is Lack.CURRENCY
    assert read(other, Metric.GROWTH).lack is Lack.CURRENCY


def test_fewer_days_are_better_and_a_floor_that_does_not_fit_gives_way_to_the_share() -> None:
    days = measure(
        Metric.CYCLE, "80 80", "100 .", aggregation=Aggregation.AVERAGE, direction=Direction.DOWN
    )
    assert read(facts(days), Metric.CYCLE).target == D(80)
    bare = replace(days, target_q1=None, target_q2=None)
    assert read(facts(bare), Metric.CYCLE).target == D(60)  # that of the workspace
    shared = read(facts(days), Metric.CYCLE, cycle_to_floor=50)
    assert (shared.actual, shared.floor, shared.target) == (D(80), D(0), D(100))
    assert shared.origin is Origin.SHARE


def test_growth_compares_the_quarters_known_in_both_years() -> None:
    now = measure(Metric.REVENUE, "1 1 1 1", "110 130 . .")
    was = measure(Metric.REVENUE, "1 1 1 1", "100 . 90 90")
    before = WholePlan(Plan(2, 1, 2025, "EUR"), targets=[was])
    found = facts(now, before=before)
    assert read(found, Metric.GROWTH).actual == D(10)
    assert read(found, Metric.GROWTH).n == 1
    assert read(facts(now), Metric.GROWTH).lack is Lack.NO_YEAR_BEFORE
    own = measure(Metric.GROWTH, "8", "6")
    assert read(facts(now, own, before=before), Metric.GROWTH).actual == D(6)


def test_the_pipeline_is_measured_against_what_is_left_to_reach() -> None:
    aim = measure(Metric.REVENUE, "100 100 100 100", "150 . . .", annual=D(400))
    open_ones = [
        account(AccountStatus.OPPORTUNITY, "500"),
        account(AccountStatus.LOST, "900"),
        account(AccountStatus.NAMED),
    ]
    found = read(facts(aim, accounts=open_ones), Metric.PIPELINE)
    assert (found.actual, found.n) == (D(200), 2)  # 500 of the 250 left
    assert read(facts(aim), Metric.PIPELINE).lack is Lack.NO_ACCOUNTS
    assert read(facts(accounts=open_ones), Metric.PIPELINE).lack is Lack.NO_TARGET
    reached = replace(aim, actual_q2=D(300))
    assert read(facts(reached, accounts=open_ones), Metric.PIPELINE).lack is Lack.REACHED


def test_a_win_rate_of_two_deals_is_none() -> None:
    two = [account(AccountStatus.WON), account(AccountStatus.LOST)]
    assert read(facts(accounts=two), Metric.WIN_RATE).lack is Lack.FEW
    three = read(facts(accounts=[*two, account(AccountStatus.LOST)]), Metric.WIN_RATE)
    assert (three.part, three.n, round(three.actual or 0, 2)) == (1, 3, D("33.33"))
    assert read(facts(accounts=two), Metric.ACCOUNTS).actual == 1


def test_training_says_who_is_certified_before_what_was_typed() -> None:
    typed = measure(Metric.CERTIFIED, "5", "4", aggregation=Aggregation.LATEST)
    sales, tech = Coverage(1, Role.SALES, 2, 3, 3, 3), Coverage(1, Role.TECHNICAL, 2, 1, 0, 1)
    none = Coverage(1, Role.MARKETING, 1, 0)
    found = facts(typed, coverage=[sales, tech, none])
    assert read(found, Metric.CERTIFIED).actual == D(75)  # 3 of 4; no course, nothing needed
    assert read(found, Metric.COVERAGE).actual == D(50)
    assert read(facts(typed, coverage=[none]), Metric.CERTIFIED).actual == D(4)
    assert read(facts(coverage=[none]), Metric.CERTIFIED).lack is Lack.NO_COURSE
    alone = replace(sales, people=0, trained=0)
    assert read(facts(coverage=[alone]), Metric.COVERAGE).lack is Lack.NO_PEOPLE


def promise(side: Side, state: PromiseState, due: date, closed: date | None = None) -> Promise:
    return Promise(1, 1, side, "x", date(2025, 1, 1), due, state=state, closed_on=closed)


def test_engagement_is_theirs_of_the_last_year() -> None:
    kept, week = PromiseState.KEPT, timedelta(7)
    promises = [
        promise(Side.PARTNER, kept, TODAY, TODAY - week),
        promise(Side.PARTNER, PromiseState.OPEN, TODAY - week),
        promise(Side.PARTNER, PromiseState.OPEN, TODAY + week),
        promise(Side.PARTNER, PromiseState.BROKEN, TODAY - 60 * week, TODAY - 60 * week),
        promise(Side.US, PromiseState.BROKEN, TODAY, TODAY),
    ]
    found = read(facts(promises=promises), Metric.ON_TIME)
    assert (found.actual, found.part, found.n) == (D(50), 1, 2)
    assert read(facts(), Metric.ON_TIME).lack is Lack.NO_PROMISES


def activity(status: WorkStatus, ends: date | None) -> Marketing:
    return Marketing(1, 1, 0, "Fair", ends_on=ends, status=status)


def test_joint_activities_count_once_they_were_to_be_over() -> None:
    past, ahead = TODAY - timedelta(9), TODAY + timedelta(9)
    rows = [
        activity(WorkStatus.DONE, past),
        activity(WorkStatus.RUNNING, past),
        activity(WorkStatus.CANCELLED, past),
        activity(WorkStatus.PLANNED, ahead),
        activity(WorkStatus.PLANNED, None),
    ]
    assert read(facts(marketing=rows), Metric.JOINT).actual == D(50)
    assert read(facts(marketing=rows[3:]), Metric.JOINT).lack is Lack.NO_MARKETING


@pytest.mark.parametrize(
    ("metric", "values", "expected"),
    [
        (Metric.PARTS, {"parts": ["a", "b", "c"], "partner": {"gaps": ("d",)}}, D(75)),
        (Metric.STRENGTH, {"strengths": [5, 2]}, D("3.5")),
        (Metric.CONTACT, {"touched": TODAY - timedelta(12)}, D(12)),
        (Metric.CONTACT, {"partner": {"created_on": TODAY - timedelta(40)}}, D(40)),
        (Metric.PARTS, {}, Lack.NO_PARTS),
        (Metric.STRENGTH, {}, Lack.NO_STRENGTH),
        (Metric.CONTACT, {}, Lack.NO_TOUCH),
        (Metric.PLAN, {}, Lack.NO_SCORE),
        (Metric.EASE, {}, Lack.NO_MEASURE),  # R39 is not built yet
    ],
)
def test_what_is_known_here(metric: Metric, values: dict[str, Any], expected: Any) -> None:
    found = read(facts(**values), metric)
    assert (found.lack if isinstance(expected, Lack) else found.actual) == expected


def test_the_plan_score_is_that_of_the_plan() -> None:
    told = measure(Metric.NONE, "100", "80")
    assert read(facts(told), Metric.PLAN).actual == D(80)
