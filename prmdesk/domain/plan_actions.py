"""The actions of a plan: those promises of the partner that fall into its year (C-ii)."""

from dataclasses import replace
from datetime import date, timedelta

from prmdesk.domain.plans import Plan, WholePlan
from prmdesk.domain.promises import Promise, PromiseState, late_first


def year_of(plan: Plan, fiscal_start: int) -> tuple[date, date]:
    """The first and the last day of the fiscal year of ``plan``."""
    first = date(plan.fiscal_year, fiscal_start, 1)
    return first, first.replace(year=plan.fiscal_year + 1) - timedelta(days=1)


def actions_of(whole: WholePlan, fiscal_start: int) -> list[Promise]:
    """The promises that a plan shows, late ones first.

    Those given or due within its year or in a review of it, and of a plan that is not closed what
    is open from before; what was withdrawn is left out.
    """
    first, last = year_of(whole.plan, fiscal_start)
    reviews = {review.id for review in whole.reviews}

    def belongs(promise: Promise) -> bool:
        if promise.state is PromiseState.WITHDRAWN:
            return False
        if promise.review_id is not None and promise.review_id in reviews:
            return True
        if any(first <= day <= last for day in (promise.made_on, promise.due) if day):
            return True
        return promise.is_open and promise.made_on < first and whole.plan.closed_on is None

    return late_first(promise for promise in whole.promises if belongs(promise))


def with_actions(whole: WholePlan, fiscal_start: int) -> WholePlan:
    """``whole`` with no promises but its actions."""
    return replace(whole, promises=actions_of(whole, fiscal_start))
