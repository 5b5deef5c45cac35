"""Reading the metrics of a partner: from the measures of its plan, and from what is known here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from prmdesk.domain import figures, work_figures
from prmdesk.domain.enablement import Cover, Coverage
from prmdesk.domain.metrics import GROUP_OF, Group, Metric, scale
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Account, AccountStatus
from prmdesk.domain.plans import Aggregation, Direction, Marketing, WorkStatus
from prmdesk.domain.promises import Standing, kept_rate
from prmdesk.domain.score_facts import (
    Facts,
    Lack,
    Origin,
    Reading,
    is_foreign,
    measure_of,
    revenues,
)

LEAST_CLOSED = 3
"""A rate of fewer deals says nothing."""

_LONG_AGO = timedelta(days=365)
_HUNDRED = Decimal(100)
_MEASURES_FIRST = frozenset({Group.RESULTS, Group.PIPELINE})
_ONE_UNIT = frozenset({
    Metric.GROWTH, Metric.RENEWAL, Metric.WIN_RATE, Metric.CYCLE, Metric.ACCOUNTS, Metric.QUALITY,
    Metric.EASE,
})  # fmt: skip
"""Of these a measure is counted as the scale is, so that the scale's target fits it too."""


def readings(
    facts: Facts, metrics: Iterable[Metric], scales: Mapping[str, float], today: date
) -> dict[Metric, Reading]:
    """What is known of each of ``metrics`` (R68).

    Results and pipeline are told by the measures of the plan, and where it has none by its
    accounts; the rest by what is known here, and where nothing is by the measures of the plan.
    """
    found = {}
    for metric in metrics:
        measured, read = _measured(facts, metric, scales), _OWN.get(metric)
        if read is None:
            found[metric] = measured
        elif GROUP_OF[metric] in _MEASURES_FIRST:
            found[metric] = _better(measured, read(facts, today))
        else:
            found[metric] = _better(read(facts, today), measured)
    return found


def _better(first: Reading, second: Reading) -> Reading:
    if first.actual is None and (second.actual is not None or first.lack is Lack.NO_MEASURE):
        return second
    return first


def _measured(facts: Facts, metric: Metric, scales: Mapping[str, float]) -> Reading:
    """What the plan of the year tells of a metric, against its target to date."""
    measure = measure_of(facts.plan, metric)
    if facts.plan is None or measure is None:
        return Reading(lack=Lack.NO_MEASURE if facts.plan else Lack.NO_PLAN)
    if is_foreign(facts, metric):
        return Reading(lack=Lack.CURRENCY, name=measure.kpi)
    reached = figures.target_figures(measure, figures.reported_quarter(facts.plan.targets))
    actual, aim, usual = reached.ytd_actual, reached.ytd_target, scale(metric, scales)
    if aim is None and metric in _ONE_UNIT:
        aim = usual.target
    if actual is None or aim is None:
        lack = Lack.NO_ACTUAL if actual is None else Lack.NO_TARGET
        return Reading(lack=lack, name=measure.kpi)
    if usual.floor < aim if measure.direction is Direction.UP else usual.floor > aim:
        return Reading(actual, target=aim, name=measure.kpi, unit=measure.unit)
    if reached.of_ytd is None:
        return Reading(lack=Lack.NO_TARGET, name=measure.kpi)
    # The floor lies beyond the target of this plan: the share of the target counts instead.
    share = reached.of_ytd * _HUNDRED
    return Reading(share, origin=Origin.SHARE, target=_HUNDRED, floor=Decimal(0), name=measure.kpi)


def _share(part: int, n: int, origin: Origin) -> Reading:
    return Reading(figures.rounded(_HUNDRED * part / n), origin=origin, part=part, n=n)


def _growth(facts: Facts, _today: date) -> Reading:
    """The quarters of this year against the same of the year before, where both are known."""
    if is_foreign(facts, Metric.GROWTH):
        return Reading(lack=Lack.CURRENCY, origin=Origin.YEARS)
    now, before = revenues(facts.plan, facts.currency), revenues(facts.before, facts.currency)
    both = [(a, b) for a, b in zip(now, before, strict=False) if a is not None and b is not None]
    was = sum((b for _a, b in both), Decimal(0))
    if was <= 0:
        return Reading(lack=Lack.NO_YEAR_BEFORE, origin=Origin.YEARS)
    grown = (sum((a for a, _b in both), Decimal(0)) - was) / was
    return Reading(figures.rounded(grown * _HUNDRED), origin=Origin.YEARS, n=len(both))


def _pipeline(facts: Facts, _today: date) -> Reading:
    """What is open against what is still to be reached this year."""
    if is_foreign(facts, Metric.PIPELINE):
        return Reading(lack=Lack.CURRENCY, origin=Origin.ACCOUNTS)
    count, value, _weighted = work_figures.open_pipeline(_accounts(facts))
    aim = measure_of(facts.plan, Metric.REVENUE)
    if value is None:
        return Reading(lack=Lack.NO_ACCOUNTS, origin=Origin.ACCOUNTS)
    if aim is None or aim.annual is None or aim.aggregation is not Aggregation.SUM:
        return Reading(lack=Lack.NO_TARGET, origin=Origin.ACCOUNTS)
    left = aim.annual - (work_figures.total(aim.quarter_actuals) or Decimal(0))
    if left <= 0:
        return Reading(lack=Lack.REACHED, origin=Origin.ACCOUNTS)
    return Reading(figures.rounded(value / left * _HUNDRED), origin=Origin.ACCOUNTS, n=count)


def _win_rate(facts: Facts, _today: date) -> Reading:
    won, lost = (
        sum(account.status is status for account in _accounts(facts))
        for status in (AccountStatus.WON, AccountStatus.LOST)
    )
    if won + lost < LEAST_CLOSED:
        return Reading(lack=Lack.FEW, origin=Origin.ACCOUNTS, n=won + lost)
    return _share(won, won + lost, Origin.ACCOUNTS)


def _named(facts: Facts, _today: date) -> Reading:
    n = sum(account.status is not AccountStatus.LOST for account in _accounts(facts))
    if not n:
        return Reading(lack=Lack.NO_ACCOUNTS, origin=Origin.ACCOUNTS)
    return Reading(Decimal(n), origin=Origin.ACCOUNTS, unit="")


def _accounts(facts: Facts) -> Sequence[Account]:
    return facts.plan.accounts if facts.plan else ()


def _certified(facts: Facts, _today: date) -> Reading:
    """Those certified of those needed, over the roles that can be learned."""
    roles, lack = _roles(facts)
    if lack:
        return Reading(lack=lack, origin=Origin.TRAINING)
    trained = sum(one.trained or 0 for one in roles)
    return _share(trained, sum(one.needed for one in roles), Origin.TRAINING)


def _coverage(facts: Facts, _today: date) -> Reading:
    """The roles of which enough people are certified."""
    roles, lack = _roles(facts)
    if lack:
        return Reading(lack=lack, origin=Origin.TRAINING)
    enough = sum(one.cover is Cover.ENOUGH for one in roles)
    return _share(enough, len(roles), Origin.TRAINING)


def _roles(facts: Facts) -> tuple[list[Coverage], Lack | None]:
    roles = [one for one in facts.coverage if one.needed and one.trained is not None]
    if not roles:
        return [], Lack.NO_COURSE
    if not any(one.people for one in facts.coverage):
        return [], Lack.NO_PEOPLE
    return roles, None


def _parts(facts: Facts, _today: date) -> Reading:
    """The parts that it supplies of those that were to come from it."""
    supplied, gaps = len(facts.parts), len(facts.partner.gaps)
    if not supplied + gaps:
        return Reading(lack=Lack.NO_PARTS, origin=Origin.PARTS)
    return _share(supplied, supplied + gaps, Origin.PARTS)


def _plan(facts: Facts, _today: date) -> Reading:
    if facts.plan is None:
        return Reading(lack=Lack.NO_PLAN, origin=Origin.PLAN)
    score = figures.plan_score(facts.plan.targets).score
    if score is None:
        return Reading(lack=Lack.NO_SCORE, origin=Origin.PLAN)
    return Reading(score * _HUNDRED, origin=Origin.PLAN)


def _on_time(facts: Facts, today: date) -> Reading:
    """The partner's own promises of the last twelve months."""
    since = today - _LONG_AGO
    mine = [
        one
        for one in facts.promises
        if one.side is Side.PARTNER and (one.closed_on or one.due or today) >= since
    ]
    rate = kept_rate(mine, today)
    n = rate.n
    if not n:
        return Reading(lack=Lack.NO_PROMISES, origin=Origin.PROMISES)
    return _share(rate.count(Standing.KEPT), n, Origin.PROMISES)


def _joint(facts: Facts, today: date) -> Reading:
    """The activities that were to be over by now and were done."""

    def is_due(activity: Marketing) -> bool:
        ends = activity.ends_on or activity.starts_on
        if activity.status is WorkStatus.CANCELLED:
            return False
        return activity.status is WorkStatus.DONE or (ends is not None and ends < today)

    due = [one for one in (facts.plan.marketing if facts.plan else ()) if is_due(one)]
    if not due:
        return Reading(lack=Lack.NO_MARKETING, origin=Origin.MARKETING)
    done = sum(one.status is WorkStatus.DONE for one in due)
    return _share(done, len(due), Origin.MARKETING)


def _strength(facts: Facts, _today: date) -> Reading:
    n = len(facts.strengths)
    if not n:
        return Reading(lack=Lack.NO_STRENGTH, origin=Origin.PEOPLE)
    mean = figures.rounded(Decimal(sum(facts.strengths)) / n)
    return Reading(mean, origin=Origin.PEOPLE, n=n, unit="")


def _contact(facts: Facts, today: date) -> Reading:
    """The days since the last touch; of who was never touched, since it was added."""
    since = facts.touched or facts.partner.created_on
    if since is None:
        return Reading(lack=Lack.NO_TOUCH, origin=Origin.TOUCH)
    return Reading(Decimal(max(0, (today - since).days)), origin=Origin.TOUCH, unit="")


_OWN: Mapping[Metric, Callable[[Facts, date], Reading]] = {
    Metric.GROWTH: _growth,
    Metric.PIPELINE: _pipeline,
    Metric.WIN_RATE: _win_rate,
    Metric.ACCOUNTS: _named,
    Metric.CERTIFIED: _certified,
    Metric.COVERAGE: _coverage,
    Metric.PARTS: _parts,
    Metric.PLAN: _plan,
    Metric.ON_TIME: _on_time,
    Metric.JOINT: _joint,
    Metric.STRENGTH: _strength,
    Metric.CONTACT: _contact,
}
"""What is known here without a measure."""
