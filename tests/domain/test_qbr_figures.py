"""The figures of a pack, worked out by hand."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.figures import Attainment
from prmdesk.domain.plan_work import Account, AccountStatus
from prmdesk.domain.qbr_figures import Topic, exact, measures, number, open_accounts
from prmdesk.domain.sheets import Amount, Kind
from tests.exporters.qbr_facts import ACCOUNTS, TARGETS, pack_of, told


def test_the_figures_at_a_glance() -> None:
    found = {one.topic: one for one in pack_of(told()).figures}

    def of(topic: Topic) -> tuple[float | None, float | None, float | None]:
        figure = found[topic]
        share = None if figure.share is None else round(figure.share, 4)
        return number(figure.value), number(figure.aim), share

    assert of(Topic.ACCOUNTS) == (4, None, None)
    assert of(Topic.PIPELINE) == (465_500, None, None)
    assert of(Topic.WEIGHTED) == (48_000 + 31_850 + 30_000, None, None)
    assert of(Topic.WIN_RATE) == (2, 3, 0.6667)
    assert of(Topic.CERTIFIED) == (4, 5, 0.8)
    assert of(Topic.MARKETING) == (3_250.5, 12_000, 0.2709)
    assert of(Topic.FRICTIONS) == (1, None, None)
    assert of(Topic.KEPT_BY_US) == (1, 3, 0.3333)
    assert found[Topic.PLAN_SCORE].status is Attainment.AT_RISK


def test_measures_are_told_to_the_quarter_reported_last_the_weightiest_first() -> None:
    found, quarter = measures(TARGETS)
    assert quarter == 3
    assert [one.name for one in found] == [
        "Revenue", "Leads from joint activities", "Win rate", "Days to first answer"
    ]  # fmt: skip
    revenue = found[0]
    assert (revenue.value, revenue.aim) == (
        Amount(35_150_055, Kind.MONEY), Amount(400_000, Kind.WHOLE)
    )  # fmt: skip
    assert revenue.actuals[1:] == (
        Amount(14_150_055, Kind.MONEY), Amount(120_000, Kind.WHOLE), None
    )  # fmt: skip
    assert found[3].share == 0.8


def test_open_accounts_come_by_weighted_value_what_is_unknown_last() -> None:
    assert [one.id for one in open_accounts(ACCOUNTS)] == [1, 2, 3, 4]
    same = [Account(n, 1, n, "A", value=Decimal(5), status=AccountStatus.NAMED) for n in (3, 1, 2)]
    assert [one.id for one in open_accounts(same)] == [1, 2, 3]


@given(st.decimals(-(10**12), 10**12, places=4))
def test_an_exact_figure_is_to_the_cent(value: Decimal) -> None:
    made = exact(value)
    assert made is not None
    assert abs(Decimal(str(number(made))) - value) <= Decimal("0.005")
    assert exact(None) is number(None) is None
