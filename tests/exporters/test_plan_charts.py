"""The charts draw what the tables say, with the figures beside them."""

from dataclasses import replace
from datetime import date
from typing import Any

from prmdesk.domain.plans import Target
from prmdesk.exporters.plan_xlsx import plan_book
from tests.exporters import plan_facts
from tests.exporters.plan_facts import D


def drawn(targets: list[Target], today: date) -> Any:
    whole = replace(plan_facts.usual(), targets=targets)
    return plan_book(plan_facts.facts(whole), today).workbook["1 Summary"]


def test_the_weightiest_measure_with_a_target_is_drawn_by_quarter(today: date) -> None:
    revenue, rate, *_rest = plan_facts.usual().targets
    heavy = replace(rate, weight=D(90), annual=None)
    sheet = drawn([rate, revenue, heavy], today)
    chart = sheet._charts[0]
    assert chart.title.tx.rich.p[0].r[0].t == "Revenue by quarter"
    target, actual = chart.series
    assert target.val.numRef.f == "'1 Summary'!$C$15:$F$15"
    assert [point.v for point in actual.val.numRef.numCache.pt] == [95250.5, 101300, 88000]
    assert sheet["B14"].value == "=IF('3 Targets'!$B$7=\"\",\"\",'3 Targets'!$B$7)"


def test_every_measure_has_a_bar_and_unknown_ones_none(today: date) -> None:
    unknown = Target(9, 3, 0, "NPS")
    shares = drawn([*plan_facts.usual().targets, unknown], today)._charts[1].series[0]
    assert shares.val.numRef.f == "'1 Summary'!$G$10:$G$14"
    assert [point.idx for point in shares.val.numRef.numCache.pt] == [0, 1, 2, 3]
    assert shares.val.numRef.numCache.ptCount == 5
    assert [point.v for point in shares.cat.strRef.strCache.pt][-1] == "NPS"


def test_charts_hang_between_cells(today: date) -> None:
    left, right = drawn(list(plan_facts.usual().targets), today)._charts
    assert left.anchor.to.col <= right.anchor._from.col
    assert left.anchor._from.row == right.anchor._from.row
