"""Which promises of a partner its plan shows."""

from dataclasses import replace
from datetime import date
from typing import Any

from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_actions import actions_of, with_actions, year_of
from prmdesk.domain.plan_work import Review
from prmdesk.domain.plans import Plan, WholePlan
from prmdesk.domain.promises import Promise, PromiseState

PLAN = Plan(3, 7, 2026, "EUR")


def promise(number: int, made: date, due: date | None = None, **rest: Any) -> Promise:
    return replace(Promise(number, 7, Side.US, f"No. {number}", made, due), **rest)


def test_the_year_of_a_plan_follows_the_fiscal_start() -> None:
    assert year_of(PLAN, 1) == (date(2026, 1, 1), date(2026, 12, 31))
    assert year_of(PLAN, 4) == (date(2026, 4, 1), date(2027, 3, 31))


def test_the_actions_are_the_promises_of_the_year() -> None:
    kept: dict[str, Any] = {"state": PromiseState.KEPT, "closed_on": date(2025, 12, 1)}
    promises = [
        promise(1, date(2026, 5, 2), date(2026, 6, 1)),
        promise(2, date(2025, 11, 2), date(2026, 1, 10), state=PromiseState.KEPT,
                closed_on=date(2026, 1, 9)),
        promise(3, date(2025, 11, 2), date(2025, 11, 30), **kept),
        promise(4, date(2025, 6, 2), date(2025, 7, 1)),
        promise(5, date(2026, 5, 2), state=PromiseState.WITHDRAWN, closed_on=date(2026, 5, 3)),
        promise(6, date(2027, 2, 1), date(2027, 3, 1)),
        promise(7, date(2027, 1, 20), date(2027, 2, 1), review_id=9),
    ]  # fmt: skip
    whole = WholePlan(PLAN, reviews=[Review(9, 3, 0, "Q4 review")], promises=promises)
    assert [one.id for one in actions_of(whole, 1)] == [4, 1, 7, 2]
    closed = replace(whole, plan=replace(PLAN, closed_on=date(2027, 1, 31)))
    assert [one.id for one in actions_of(closed, 1)] == [1, 7, 2]
    assert [one.id for one in with_actions(whole, 1).promises] == [4, 1, 7, 2]
