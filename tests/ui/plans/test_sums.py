"""What stands below the grids: sums of what is known, in words."""

from datetime import date
from decimal import Decimal

import pytest

from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Account, AccountStatus, Commitment, Review, Risk, RiskKind
from prmdesk.domain.plans import ClauseStatus, Plan, Rule, Section, WholePlan
from prmdesk.ui.plans import sums
from prmdesk.ui.plans.grids import GRIDS

D = Decimal
TODAY = date(2026, 11, 24)
PLAN = Plan(1, 7, 2026, "EUR")
NOT = ClauseStatus.NOT_APPLICABLE
WHOLE = WholePlan(
    PLAN,
    [Rule(1, 1, 0, "scope", status=ClauseStatus.AGREED), Rule(2, 1, 1, "exit", status=NOT)],
    accounts=[
        Account(1, 1, 0, "Nordbank", value=D(120000), probability=D(40)),
        Account(2, 1, 1, "Kiel", status=AccountStatus.WON, value=D(33000), probability=D(100)),
    ],
    commitments=[
        Commitment(1, 1, 0, "Days", planned_q1=D(6), rate=D(950)),
        Commitment(2, 1, 1, "Fair", Side.PARTNER, planned_q2=D(4000), rate=D(1)),
        Commitment(3, 1, 2, "Seats", Side.BOTH),
    ],
    risks=[
        Risk(1, 1, 0, "A rival undercuts", likelihood=3, impact=3),
        Risk(2, 1, 1, "Their only engineer who knows the product leaves", likelihood=4, impact=5),
        Risk(3, 1, 2, "Trust", RiskKind.STRENGTH),
        Risk(4, 1, 3, "Nobody judged this"),
    ],
    reviews=[
        Review(1, 1, 0, "Kick-off", held_on=date(2026, 1, 12)),
        Review(2, 1, 1, "Q4 review", planned_on=date(2026, 11, 22)),
    ],
)


@pytest.mark.parametrize(
    ("section", "told"),
    [
        (Section.RULES, "1 of 1 clauses agreed"),
        (Section.ACCOUNTS, "Named 1 · Won 1 · open 120,000 EUR · weighted 48,000 EUR"),
        (Section.RESOURCES, "we put in 5,700 EUR · they put in 4,000 EUR"),
        (
            Section.RISKS,
            "Gravest: Their only engineer who knows the produ… (20), A rival undercuts (9)",
        ),
        (Section.REVIEWS, "1 of 2 held · next: Q4 review, 2 days late"),
    ],
)
def test_each_grid_says_what_its_rows_come_to(section: Section, told: str) -> None:
    assert sums.text(section, WHOLE, TODAY) == told


def test_without_rows_there_is_nothing_to_tell() -> None:
    empty = {section: sums.text(section, WholePlan(PLAN), TODAY) for section in GRIDS}
    assert empty.pop(Section.MEASURES) == "No data"
    assert not any(empty.values())
