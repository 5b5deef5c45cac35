"""What comes over from last year's plan."""

from datetime import date
from decimal import Decimal

from prmdesk.domain.plans import (
    ClauseStatus,
    Marketing,
    Plan,
    Rule,
    Target,
    Training,
    WholePlan,
    WorkStatus,
)
from prmdesk.domain.renewal import renewed

D = Decimal
LAST = WholePlan(
    Plan(1, 7, 2025, "EUR", thesis="Win the Nordics."),
    [
        Rule(1, 1, 0, "scope", "All.", status=ClauseStatus.AGREED, agreed_on=date(2025, 1, 9)),
        Rule(2, 1, 1, "exit", status=ClauseStatus.NOT_APPLICABLE),
    ],
    [Target(1, 1, 0, "Revenue", annual=D(400), target_q1=D(100), actual_q1=D(90), actual_q2=D(70))],
    [Training(1, 1, 0, "101", heads_needed=4, heads_trained=4, done_on=date(2025, 3, 1))],
    [Marketing(1, 1, 0, "Fair", starts_on=date(2024, 2, 29), spent=D(10), budget_us=D(12))],
)


def test_texts_and_aims_come_over_and_what_happened_does_not() -> None:
    draft = renewed(LAST, Plan(2, 7, 2026, "EUR"))
    assert draft.plan.thesis == "Win the Nordics."
    agreed, skipped = draft.rules
    assert (agreed.text, agreed.status, agreed.agreed_on) == ("All.", ClauseStatus.OPEN, None)
    assert skipped.status is ClauseStatus.NOT_APPLICABLE
    (target,) = draft.targets
    assert (target.baseline, target.annual, target.target_q1) == (D(160), D(400), D(100))
    assert target.quarter_actuals == (None,) * 4
    (training,) = draft.trainings
    assert (training.heads_needed, training.heads_trained, training.done_on) == (4, None, None)
    assert training.status is WorkStatus.PLANNED
    (fair,) = draft.marketing
    assert (fair.starts_on, fair.spent, fair.budget_us) == (date(2025, 2, 28), None, D(12))


def test_a_thesis_that_is_there_stays() -> None:
    assert renewed(LAST, Plan(2, 7, 2026, "EUR", thesis="New.")).plan.thesis == "New."


def test_a_measure_without_actuals_keeps_its_start() -> None:
    last = WholePlan(LAST.plan, targets=[Target(1, 1, 0, "NPS", baseline=D(20))])
    assert renewed(last, Plan(2, 7, 2026, "EUR")).targets[0].baseline == 20
