"""The charts draw what the tables say, with the figures beside them."""

from dataclasses import replace
from datetime import date
from typing import Any

from prmdesk.domain.plans import Target, WholePlan
from prmdesk.exporters.plan_xlsx import plan_book
from tests.exporters import plan_facts
from tests.exporters.plan_facts import D


def summary(whole: WholePlan, today: date) -> Any:
    return plan_book(plan_facts.facts(whole), today).workbook["1 Summary"]


def drawn(targets: list[Target], today: date) -> Any:
    return summary(replace(plan_facts.usual(), targets=targets), today)


def points(cached: Any) -> list[Any]:
    return [point.v for point in cached.pt]


def test_the_weightiest_measure_with_a_target_is_drawn_by_quarter(today: date) -> None:
    revenue, rate, *_rest = plan_facts.usual().targets
    heavy = replace(rate, weight=D(90), annual=None)
    sheet = drawn([rate, revenue, heavy], today)
    chart = sheet._charts[0]
    assert chart.title.tx.rich.p[0].r[0].t == "Revenue by quarter"
    target, actual = chart.series
    assert target.val.numRef.f == "'1 Summary'!$C$17:$F$17"
    assert points(actual.val.numRef.numCache) == [95250.5, 101300, 88000]
    assert sheet["B16"].value == "=IF('3 Targets'!$B$7=\"\",\"\",'3 Targets'!$B$7)"


def test_every_measure_has_a_bar_and_unknown_ones_none(today: date) -> None:
    unknown = Target(9, 3, 0, "NPS")
    shares = drawn([*plan_facts.usual().targets, unknown], today)._charts[1].series[0]
    assert shares.val.numRef.f == "'1 Summary'!$G$12:$G$16"
    assert [point.idx for point in shares.val.numRef.numCache.pt] == [0, 1, 2, 3]
    assert shares.val.numRef.numCache.ptCount == 5
    assert points(shares.cat.strRef.strCache)[-1] == "NPS"


def test_accounts_are_drawn_as_a_funnel_and_scores_as_a_line(today: date) -> None:
    *_by_quarter, funnel, scores = summary(plan_facts.usual(), today)._charts
    bars, line = funnel.series[0], scores.series[0]
    assert points(bars.cat.strRef.strCache) == ["Named", "Contacted", "Opportunity", "Won", "Lost"]
    assert points(bars.val.numRef.numCache) == [1, 1, 1, 1, 0]
    assert line.val.numRef.f == "'11 Reviews'!$G$5:$G$8"
    assert points(line.val.numRef.numCache) == [0.62, 0.79]
    assert points(line.cat.strRef.strCache) == ["Kick-off", "QBR 1", "QBR 2", "QBR 3"]


def test_charts_hang_between_cells_two_by_two(today: date) -> None:
    first, second, third, fourth = summary(plan_facts.usual(), today)._charts
    assert first.anchor.to.col <= second.anchor._from.col
    assert first.anchor._from.row == second.anchor._from.row
    assert third.anchor._from.row == fourth.anchor._from.row > first.anchor.to.row


def test_what_there_is_nothing_of_is_not_drawn(today: date) -> None:
    whole = replace(plan_facts.usual(), targets=[], reviews=[])
    (only,) = summary(whole, today)._charts
    assert only.title.tx.rich.p[0].r[0].t == "Accounts by status"
    assert summary(WholePlan(plan_facts.PLAN), today)._charts == []
