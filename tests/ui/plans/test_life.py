"""How far a plan is, in a sentence."""

from datetime import date

import pytest

from prmdesk.domain.plan_versions import PlanVersion
from prmdesk.domain.plans import Plan, PlanStatus
from prmdesk.ui.plans.life import state_text

DAY = date(2026, 3, 3)
AGREED, CLOSED = PlanStatus.AGREED, PlanStatus.CLOSED
FIRST, SECOND = PlanVersion(1, 1, 1, DAY), PlanVersion(2, 1, 2, DAY, "new prices")


@pytest.mark.parametrize(
    ("plan", "versions", "told"),
    [
        (Plan(1, 7, 2026, "EUR"), [], "Draft"),
        (Plan(1, 7, 2026, "EUR", AGREED, agreed_on=DAY), [], "Agreed on 3 Mar 2026"),
        (
            Plan(1, 7, 2026, "EUR", AGREED, agreed_on=DAY, version=1),
            [FIRST],
            "Agreed on 3 Mar 2026, version 1",
        ),
        (
            Plan(1, 7, 2026, "EUR", version=1, amended_for="new prices"),
            [FIRST],
            "Draft of version 2, being amended because: new prices",
        ),
        (
            Plan(1, 7, 2026, "EUR", AGREED, agreed_on=DAY, version=2),
            [SECOND, FIRST],
            "Agreed on 3 Mar 2026, version 2, amended because: new prices",
        ),
        (
            Plan(1, 7, 2026, "EUR", CLOSED, agreed_on=DAY, closed_on=DAY, closing="Well done"),
            [FIRST],
            "Closed on 3 Mar 2026: Well done",
        ),
    ],
)
def test_it_says_when_which_version_and_why(
    plan: Plan, versions: list[PlanVersion], told: str
) -> None:
    assert state_text(plan, versions) == told
