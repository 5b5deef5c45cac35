"""Units that stand in headings."""

import pytest

from prmdesk.importers.units import unit


@pytest.mark.parametrize(
    ("heading", "size"),
    [
        ("销售额(万元)", 10_000),
        ("年度业绩（万元）\n实际", 10_000),
        ("已達成(仟元)", 1_000),
        ("注册资本（亿）", 10**8),
        ("売上（百万円）", 10**6),
        ("매출(백만원)", 10**6),
        ("Revenue ($M)", 10**6),
        ("Revenue (k USD)", 1_000),
        ("Umsatz (T€)", 1_000),
        ("Umsatz in TEUR", 1_000),
        ("Sales (in thousands)", 1_000),
        ("Выручка (млн руб.)", 10**6),
        ("Revenue", 1),
        ("Revenue (USD)", 1),
        ("Deals in May", 1),
        ("Margin (%)", 1),
    ],
)
def test_a_heading_tells_what_its_figures_are_counted_in(heading: str, size: int) -> None:
    assert unit(heading) == size


def test_thousands_behind_a_heading_and_lakhs_count() -> None:
    assert unit("Umsatz Vorjahr T€") == 1000
    assert unit("Annual Tgt (Lacs)") == 100_000
    assert unit("年度业绩（万元） 目标") == 10_000
