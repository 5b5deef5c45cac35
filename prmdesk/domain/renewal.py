"""What of a year's plan comes over into the next: texts and aims, not what happened."""

from dataclasses import replace
from datetime import date

from prmdesk.domain.figures import reported_quarter, target_figures
from prmdesk.domain.plan_work import Account, AccountStatus, Commitment, Review
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


def renewed(last: WholePlan, plan: Plan) -> WholePlan:
    """The rows of ``last`` as a first draft of ``plan``, a later year of the same partner.

    Everything is open again; a measure starts where the last year ended. Accounts that were won or
    lost stay behind.
    """
    quarter = reported_quarter(last.targets)
    years = plan.fiscal_year - last.plan.fiscal_year
    return WholePlan(
        replace(plan, thesis=plan.thesis or last.plan.thesis),
        [_open(rule) for rule in last.rules],
        [_from_here(target, quarter) for target in last.targets],
        [_again(training) for training in last.trainings],
        [_planned(activity, years) for activity in last.marketing],
        accounts=[_still_wanted(one, years) for one in last.accounts if one.status not in _SETTLED],
        commitments=[_unused(one) for one in last.commitments],
        risks=last.risks,
        reviews=[_to_hold(review, years) for review in last.reviews],
    )


def _open(rule: Rule) -> Rule:
    if rule.status is ClauseStatus.NOT_APPLICABLE:
        return rule
    return replace(rule, status=ClauseStatus.OPEN, agreed_on=None)


def _from_here(target: Target, quarter: int) -> Target:
    reached = target_figures(target, quarter).ytd_actual
    return replace(
        target,
        baseline=target.baseline if reached is None else reached,
        actual_q1=None,
        actual_q2=None,
        actual_q3=None,
        actual_q4=None,
    )


def _again(training: Training) -> Training:
    return replace(
        training, heads_trained=None, planned_on=None, done_on=None, status=WorkStatus.PLANNED
    )


def _planned(activity: Marketing, years: int) -> Marketing:
    return replace(
        activity,
        starts_on=_later(activity.starts_on, years),
        ends_on=_later(activity.ends_on, years),
        spent=None,
        leads_actual=None,
        pipeline=None,
        won=None,
        status=WorkStatus.PLANNED,
    )


_SETTLED = (AccountStatus.WON, AccountStatus.LOST)


def _still_wanted(account: Account, years: int) -> Account:
    return replace(account, next_on=_later(account.next_on, years))


def _unused(commitment: Commitment) -> Commitment:
    return replace(commitment, used_q1=None, used_q2=None, used_q3=None, used_q4=None)


def _to_hold(review: Review, years: int) -> Review:
    """The same review a year later; what was said and measured in it stays where it was."""
    day = _later(review.planned_on or review.held_on, years)
    return Review(review.id, review.plan_id, review.position, review.name, day)


def _later(day: date | None, years: int) -> date | None:
    if day is None:
        return None
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if is_leap_day else day.day)
