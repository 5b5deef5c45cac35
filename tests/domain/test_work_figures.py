"""What accounts, resources and risks come to, by hand."""

from decimal import Decimal as D

import pytest

from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Account, AccountStatus, Commitment, Risk, RiskKind
from prmdesk.domain.work_figures import (
    FunnelStep,
    committed,
    cost,
    funnel,
    open_pipeline,
    planned,
    risk_score,
    top_risks,
    used,
    variance,
    weighted,
)

ACCOUNTS = [
    Account(1, 1, 0, "Nordbank", value=D(120000), probability=D(30)),
    Account(2, 1, 1, "Fjord AG", status=AccountStatus.OPPORTUNITY, value=D("80000.50")),
    Account(3, 1, 2, "Havn", status=AccountStatus.WON, value=D(50000), probability=D(100)),
    Account(4, 1, 3, "Polar", status=AccountStatus.OPPORTUNITY, probability=D(50)),
]


def test_an_account_is_worth_its_value_by_its_probability() -> None:
    assert [weighted(account) for account in ACCOUNTS] == [D(36000), None, D(50000), None]
    third = Account(5, 1, 0, "Third", value=D(100), probability=D("33.333333"))
    assert weighted(third) == D("33.333333")


def test_what_is_won_or_lost_is_not_in_the_open_pipeline() -> None:
    assert open_pipeline(ACCOUNTS) == (3, D("200000.50"), D(36000))
    assert open_pipeline([]) == (0, None, None)


def test_the_funnel_tells_every_status_in_order() -> None:
    assert funnel(ACCOUNTS) == (
        FunnelStep(AccountStatus.NAMED, 1, D(120000)),
        FunnelStep(AccountStatus.CONTACTED, 0, None),
        FunnelStep(AccountStatus.OPPORTUNITY, 2, D("80000.50")),
        FunnelStep(AccountStatus.WON, 1, D(50000)),
        FunnelStep(AccountStatus.LOST, 0, None),
    )


@pytest.mark.parametrize(
    ("quarters", "rate", "told"),
    [
        ({}, D(800), (None, None, None, None)),
        ({"planned_q1": D(5), "planned_q3": D("2.5")}, D(800), (D("7.5"), None, D(6000), None)),
        ({"planned_q1": D(5), "used_q1": D(8)}, None, (D(5), D(8), None, D(-3))),
        ({"planned_q2": D(0), "used_q2": D(0)}, D(1), (D(0), D(0), D(0), D(0))),
    ],
)
def test_what_a_side_puts_in(
    quarters: dict[str, D], rate: D | None, told: tuple[D | None, ...]
) -> None:
    made = Commitment(1, 1, 0, "SE days", rate=rate, **quarters)
    assert (planned(made), used(made), cost(made), variance(made)) == told


def test_each_side_s_costs_are_summed_apart() -> None:
    ours = [Commitment(n, 1, n, "Days", planned_q1=D(n), rate=D(100)) for n in (1, 2)]
    theirs = [Commitment(3, 1, 3, "Seats", Side.PARTNER, planned_q1=D(9))]
    assert committed([*ours, *theirs], Side.US) == D(300)
    assert committed([*ours, *theirs], Side.PARTNER) is None


def test_the_gravest_risks_come_first_and_strengths_never() -> None:
    risks = [
        Risk(1, 1, 0, "Not judged"),
        Risk(2, 1, 1, "Small", likelihood=1, impact=2),
        Risk(3, 1, 2, "Strong", RiskKind.STRENGTH, likelihood=5, impact=5),
        Risk(4, 1, 3, "Grave", RiskKind.THREAT, likelihood=4, impact=5),
    ]
    assert [risk_score(risk) for risk in risks] == [None, 2, 25, 20]
    assert [risk.text for risk in top_risks(risks, 2)] == ["Grave", "Small"]
    assert len(top_risks(risks)) == 3
