"""What tiers ask for beside the score: certified people, revenue of the last four quarters."""

from decimal import Decimal

from prmdesk.domain.enablement import Coverage
from prmdesk.domain.metrics import Metric
from prmdesk.domain.partners import Partner, Role
from prmdesk.domain.plans import Aggregation, Plan, Target, WholePlan
from prmdesk.domain.score_facts import Facts, certified, is_foreign, measure_of, revenue

D = Decimal


def plan(year: int, *actuals: int | None, currency: str = "EUR") -> WholePlan:
    quarters = {f"actual_q{n}": None if a is None else D(a) for n, a in enumerate(actuals, 1)}
    told = Target(1, 1, 0, "Revenue", metric=Metric.REVENUE, **quarters)  # type: ignore[arg-type]
    return WholePlan(Plan(1, 1, year, currency), targets=[told])


def facts(now: WholePlan | None, before: WholePlan | None = None) -> Facts:
    return Facts(Partner(1, "Acme"), "EUR", now, before)


def test_the_quarters_not_reported_yet_are_those_of_the_year_before() -> None:
    was = plan(2025, 100, 90, 80, 70)
    assert revenue(facts(plan(2026, 110, 130, None, None), was)) == 110 + 130 + 80 + 70
    assert revenue(facts(plan(2026, None, None, None, None), was)) == 340
    assert revenue(facts(None, was)) == 340
    assert revenue(facts(plan(2026, 110, 130, 5, 5), was)) == 250
    assert revenue(facts(plan(2026, 110, 130, None, None))) == 240
    assert revenue(facts(None)) is None


def test_money_of_another_currency_and_levels_are_no_revenue() -> None:
    dollars = facts(plan(2026, 110, currency="USD"), plan(2025, 1, 1, 1, 1))
    assert revenue(dollars) == 4
    assert is_foreign(dollars, Metric.REVENUE)
    assert not is_foreign(dollars, Metric.WIN_RATE)
    level = Target(
        1, 1, 0, "R", metric=Metric.REVENUE, aggregation=Aggregation.LATEST, actual_q1=D(9)
    )
    assert revenue(facts(WholePlan(Plan(1, 1, 2026, "EUR"), targets=[level]))) is None


def test_of_two_measures_of_one_metric_the_first_that_was_reported_counts() -> None:
    empty = Target(1, 1, 0, "A", metric=Metric.DEALS)
    told = Target(2, 1, 1, "B", metric=Metric.DEALS, actual_q1=D(1))
    both = WholePlan(Plan(1, 1, 2026, "EUR"), targets=[empty, told])
    assert measure_of(both, Metric.DEALS) == told
    assert measure_of(WholePlan(both.plan, targets=[empty]), Metric.DEALS) == empty
    assert measure_of(both, Metric.GROWTH) is None
    assert measure_of(None, Metric.DEALS) is None


def test_people_are_certified_where_there_is_something_to_learn() -> None:
    sales, tech = Coverage(1, Role.SALES, 2, 3, 3, 3), Coverage(1, Role.TECHNICAL, 2, 1, 0, 1)
    none = Coverage(1, Role.MARKETING, 1, 0)
    assert certified(Facts(Partner(1, "A"), coverage=[sales, tech, none])) == 3
    assert certified(Facts(Partner(1, "A"), coverage=[none])) is None
