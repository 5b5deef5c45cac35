"""Areas go with amounts; what a plan says of revenue."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.plans import Direction, Target
from prmdesk.domain.sheets import Kind
from prmdesk.domain.sizing import SizeBy, revenue, samples, width

D = Decimal


def test_a_quarter_of_the_amount_is_half_as_wide() -> None:
    assert width(100, 100, 40) == 40
    assert width(25, 100, 40) == 20
    assert width(0, 100, 40) == width(0, 0, 40) == 0


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_the_area_is_in_proportion(amount: int, largest: int) -> None:
    assert width(amount, largest, 1) ** 2 == pytest.approx(amount / largest)


@pytest.mark.parametrize(
    ("largest", "kind", "expected"),
    [
        (84 * 60, Kind.TIME, (50 * 60, 10 * 60)),
        (60, Kind.TIME, (60, 12)),
        (45, Kind.TIME, (45,)),
        (0, Kind.TIME, ()),
        (1_230_000_00, Kind.MONEY, (1_000_000_00, 200_000_00)),
    ],
)
def test_a_legend_has_round_amounts(largest: int, kind: Kind, expected: tuple[int, ...]) -> None:
    assert samples(largest, kind) == expected


def test_revenue_is_the_first_measure_of_which_more_is_better() -> None:
    costs = Target(1, 1, 0, "Costs", direction=Direction.DOWN, annual=D(9))
    sales = Target(2, 1, 1, "Sales", annual=D(100), actual_q1=D("10.005"), actual_q3=D(5))
    spread = Target(3, 1, 2, "Pipeline", target_q1=D(1), target_q2=D(2))
    assert revenue([costs, sales, spread], reached=True) == 1501
    assert revenue([costs, sales, spread], reached=False) == 10_000
    assert revenue([spread], reached=False) == 300
    assert revenue([spread], reached=True) is None
    assert revenue([costs], reached=True) is None
    assert SizeBy.HOURS_USED.kind is Kind.TIME
