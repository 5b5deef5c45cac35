"""What of a workbook that came home may be taken, and what is made of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from prmdesk.domain.onboarding import Side, Step
from prmdesk.domain.plan_diff import Change, Verdict
from prmdesk.domain.plan_taking import judged, new_row, settled
from prmdesk.domain.plan_work import Review
from prmdesk.domain.plans import Marketing, Plan, PlanStatus, Target, Training, WholePlan
from prmdesk.domain.promises import Promise, PromiseState

D = Decimal
TODAY = date(2026, 11, 24)
PROMISE = Promise(9, 7, Side.US, "Send the list", date(2026, 5, 1))
WHOLE = WholePlan(
    Plan(3, 7, 2026, "EUR"),
    targets=[Target(2, 3, 0, "Revenue")],
    trainings=[Training(4, 3, 0, "101", course_id=1), Training(5, 3, 1, "Demo")],
    marketing=[Marketing(6, 3, 0, "Fair")],
    steps=[Step(8, 5, None, 0, "Access")],
    reviews=[Review(10, 3, 0, "QBR 1")],
    promises=[PROMISE],
)


def change(table: str, row_id: int | None, field: str, theirs: Any, **more: Any) -> Change:
    verdict = more.pop("verdict", Verdict.NEW if row_id is None else Verdict.TAKE)
    return Change(table, row_id, 5, field, None, None, theirs, verdict, **more)


def verdicts(*changes: Change, whole: WholePlan = WHOLE) -> list[tuple[Verdict, str]]:
    return [(one.verdict, one.why) for one in judged(changes, whole, TODAY)]


def test_what_may_be_is_left_as_it_is() -> None:
    taken = change("marketing", 6, "spent", D(9))
    asked = change("marketing", None, "", "Messe", verdict=Verdict.ASK, choices=(6,))
    assert judged([taken, asked], WHOLE, TODAY) == [taken, asked]


def test_what_is_told_elsewhere_is_not_theirs() -> None:
    assert verdicts(
        change("trainings", 4, "heads_trained", 3),
        change("trainings", 5, "heads_trained", 3),
        change("steps", 8, "title", "Zugang"),
        change("steps", 8, "evidence", "Mail"),
        change("steps", None, "evidence", "Mail"),
        change("reviews", 10, "plan_score", D(1)),
        change("promises", 9, "made_on", date(2026, 1, 1)),
        change("promises", 9, "", None, verdict=Verdict.REMOVED),
    ) == [
        (Verdict.OURS, "told"),
        (Verdict.TAKE, ""),
        (Verdict.OURS, "step"),
        (Verdict.TAKE, ""),
        (Verdict.OURS, "step"),
        (Verdict.OURS, "kept"),
        (Verdict.OURS, "kept"),
        (Verdict.OURS, "promise"),
    ]


def test_an_agreed_plan_keeps_what_was_agreed_and_a_closed_one_all() -> None:
    changes = (
        change("targets", 2, "annual", D(9)),
        change("targets", 2, "actual_q1", D(9)),
        change("targets", None, "kpi", "Leads"),
        change("marketing", 6, "spent", D(9)),
    )
    agreed = replace(WHOLE, plan=replace(WHOLE.plan, status=PlanStatus.AGREED))
    locked, taken = (Verdict.LOCKED, "agreed"), (Verdict.TAKE, "")
    assert verdicts(*changes, whole=agreed) == [locked, taken, locked, taken]
    closed = replace(WHOLE, plan=replace(WHOLE.plan, status=PlanStatus.CLOSED))
    assert verdicts(*changes, whole=closed) == [(Verdict.LOCKED, "closed")] * 4


def test_what_may_not_be_is_wrong_at_its_field() -> None:
    assert verdicts(
        change("marketing", 6, "spent", D(-1)),
        change("marketing", 6, "won", D(-1)),
        change("marketing", 6, "activity", " "),
        change("marketing", None, "spent", D(1)),
        change("promises", 9, "due", date(2026, 4, 1)),
    ) == [
        (Verdict.INVALID, "negative"),
        (Verdict.TAKE, ""),
        (Verdict.INVALID, "missing"),
        (Verdict.INVALID, "no_name"),
        (Verdict.INVALID, "too_early"),
    ]


def test_a_row_is_looked_at_with_all_its_changes() -> None:
    ends = change("marketing", 6, "ends_on", date(2026, 5, 1))
    starts = change("marketing", 6, "starts_on", date(2026, 6, 1))
    assert verdicts(starts, ends) == [(Verdict.TAKE, ""), (Verdict.INVALID, "before_start")]


def test_a_new_promise_is_the_partners_and_of_today_unless_they_say_otherwise() -> None:
    made = new_row(WHOLE, "promises", {"text": "Call"}, TODAY)
    assert made == Promise(0, 7, Side.PARTNER, "Call", TODAY)
    told = {"text": "Call", "side": Side.US, "made_on": date(2026, 11, 1)}
    made = new_row(WHOLE, "promises", told, TODAY)
    assert (made.side, made.made_on) == (Side.US, date(2026, 11, 1))
    assert new_row(WHOLE, "promises", told | {"made_on": date(2030, 1, 1)}, TODAY).made_on == TODAY
    fair = new_row(WHOLE, "marketing", {"activity": "Fair", "spent": D(1)}, TODAY)
    assert fair == Marketing(0, 3, 0, "Fair", spent=D(1))


def test_state_and_day_of_a_promise_agree() -> None:
    day = date(2026, 6, 1)
    assert settled(replace(PROMISE, closed_on=day), TODAY).state is PromiseState.KEPT
    broken = replace(PROMISE, state=PromiseState.BROKEN)
    assert settled(broken, TODAY).closed_on == TODAY
    assert settled(replace(broken, closed_on=day), TODAY).closed_on == day
    assert settled(PROMISE, TODAY) == PROMISE
