"""What each fact about partners asks to be done: the rules behind the lines of Today (D22)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.decisions import Decision
from prmdesk.domain.enablement import Due
from prmdesk.domain.figures import Attainment, reported_quarter, target_figures
from prmdesk.domain.follow_ups import Proposal
from prmdesk.domain.gates import GateDecision, GateState, gates
from prmdesk.domain.movement import Orphan
from prmdesk.domain.onboarding import (
    Checklist,
    Side,
    Step,
    again_on,
    due_again,
    due_date,
    is_open,
    leaves,
    progress,
)
from prmdesk.domain.people import Alarm, PeopleAlarm
from prmdesk.domain.plans import Plan, Target
from prmdesk.domain.promises import Promise
from prmdesk.domain.resources import Pool
from prmdesk.domain.reviews import DueReview, is_due
from prmdesk.domain.timing import Late
from prmdesk.domain.today import WEEK, About, Item, Subject
from prmdesk.domain.trials import Trial
from prmdesk.domain.workspace import Workspace


@dataclass(frozen=True, slots=True)
class UnderWay:
    """An onboarding with its steps and what was decided at its gates."""

    checklist: Checklist
    steps: Sequence[Step]
    decisions: Sequence[GateDecision] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that Today is made from; of each only what is open.

    ``activities`` are the tasks and meetings that have a day, ``plans`` the agreed ones of this
    fiscal year with their targets, ``decisions`` those whose review is due.
    """

    settings: Workspace = field(default_factory=Workspace)
    partners: Mapping[int, Subject] = field(default_factory=dict)
    promises: Sequence[Promise] = ()
    activities: Sequence[Activity] = ()
    onboardings: Sequence[UnderWay] = ()
    orphans: Sequence[Orphan] = ()
    plans: Sequence[tuple[Plan, Sequence[Target]]] = ()
    decisions: Sequence[Decision] = ()
    alarms: Sequence[PeopleAlarm] = ()
    trainings: Sequence[Due] = ()
    news: Sequence[Proposal] = ()
    trials: Sequence[Trial] = ()
    late_resources: Sequence[tuple[Late, Pool]] = ()
    reviews: Sequence[DueReview] = ()


def items(facts: Facts, today: date) -> Iterator[Item]:
    """All that is late, due or due within a week, in no order (D22)."""
    for rule in _RULES:
        yield from rule(facts, today)
    for onboarding in facts.onboardings:
        yield from _onboarding(onboarding, facts.settings, today)


def _is_near(days: int) -> bool:
    return days >= -WEEK


def _promises(facts: Facts, today: date) -> Iterator[Item]:
    for one in facts.promises:
        if one.due is None or not _is_near(days := (today - one.due).days):
            continue
        about = About.THEIR_PROMISE if one.side is Side.PARTNER else About.OUR_PROMISE
        yield Item(f"promise:{one.id}", about, one.partner_id, days, one.text, one.due)


def _activities(facts: Facts, today: date) -> Iterator[Item]:
    for one in facts.activities:
        if one.due is None or not _is_near(days := (today - one.due).days):
            continue
        about = About.MEETING if one.kind is Kind.MEETING else About.TASK
        key = f"activity:{one.id}"
        yield Item(key, about, one.partner_id, days, one.text, one.due, one.at)


def _agreements(facts: Facts, today: date) -> Iterator[Item]:
    for one in facts.partners.values():
        if one.agreement_end is None or not one.is_active:
            continue
        days = (today - one.agreement_end).days
        if days >= -facts.settings.expiry_days:
            yield Item(f"agreement:{one.id}", About.AGREEMENT, one.id, days, on=one.agreement_end)


def _orphans(facts: Facts, today: date) -> Iterator[Item]:
    for one in facts.orphans:
        if one.over > 0 and facts.partners[one.partner_id].is_active:
            key, most = f"orphan:{one.partner_id}", facts.settings.orphan_days
            yield Item(key, About.ORPHAN, one.partner_id, one.over, n=one.days, most=most)


def _plans(facts: Facts, today: date) -> Iterator[Item]:
    for plan, targets in facts.plans:
        quarter = reported_quarter(targets)
        found = [target_figures(target, quarter).status for target in targets]
        off, known = found.count(Attainment.OFF_TRACK), len(found) - found.count(Attainment.NO_DATA)
        if off:
            key, year = f"plan:{plan.id}", str(plan.fiscal_year)
            yield Item(key, About.PLAN, plan.partner_id, text=year, n=off, most=known)


def _reviews(facts: Facts, today: date) -> Iterator[Item]:
    for one in facts.decisions:
        if one.review_on is not None:
            key, days = f"review:{one.id}", (today - one.review_on).days
            yield Item(key, About.REVIEW, one.partner_id, days, one.verdict, one.review_on)


def _qbrs(facts: Facts, today: date) -> Iterator[Item]:
    for due in facts.reviews:
        one = due.review
        if one.planned_on is not None and is_due(one, today):
            key, days = f"qbr:{one.id}", (today - one.planned_on).days
            yield Item(key, About.QBR, due.partner_id, days, one.name, one.planned_on)


def _people(facts: Facts, today: date) -> Iterator[Item]:
    for one in facts.alarms:
        days = one.days or 0
        if one.kind is Alarm.NO_TOUCH:
            key, over = f"contact:{one.partner_id}", max(0, days - one.rhythm)
            yield Item(key, About.CONTACT, one.partner_id, over, fact=one)
        else:
            key = f"people:{one.partner_id}-{one.kind}-{one.contact_id or 0}"
            yield Item(key, About.PEOPLE, one.partner_id, fact=one)


def _trainings(facts: Facts, today: date) -> Iterator[Item]:
    """Who was trained and is not current any more; an invitation to a session is enough."""
    for one in facts.trainings:
        if one.due is None or one.due >= today or one.session_on is not None:
            continue
        key = f"training:{one.contact_id}-{one.course_id}"
        days, told = (today - one.due).days, f"{one.contact}: {one.course}"
        yield Item(key, About.TRAINING, one.partner_id, days, told, one.due)


def _news(facts: Facts, today: date) -> Iterator[Item]:
    for one in facts.news:
        if not one.is_unsure:
            key = f"news:{one.news_item_id}-{one.partner_id}"
            days = (today - one.on_date).days
            yield Item(key, About.NEWS, one.partner_id, days, one.title, one.on_date)


def _trials(facts: Facts, today: date) -> Iterator[Item]:
    for one in facts.trials:
        days = (today - one.ends_on).days
        if _is_near(days):
            yield Item(f"trial:{one.id}", About.TRIAL, one.partner_id, days, one.goal, one.ends_on)


def _resources(facts: Facts, today: date) -> Iterator[Item]:
    for late, pool in facts.late_resources:
        key = f"resource:{late.allotment.id}"
        yield Item(key, About.RESOURCE, late.allotment.partner_id, fact=(late, pool))


_RULES: tuple[Callable[[Facts, date], Iterable[Item]], ...] = (
    _promises, _activities, _agreements, _orphans, _plans, _qbrs, _reviews, _people, _trainings,
    _news, _trials, _resources,
)  # fmt: skip


# An onboarding


def _onboarding(own: UnderWay, settings: Workspace, today: date) -> Iterator[Item]:
    partner_id = own.checklist.partner_id
    if partner_id is None:
        return
    for step in due_again(own.checklist, own.steps, today):
        day = again_on(step)
        assert day is not None
        key, days = f"again:{step.id}", (today - day).days
        yield Item(key, About.AGAIN, partner_id, days, step.title, day)
    if not own.checklist.is_running:
        return
    if not progress(own.steps).is_complete:
        yield from _gates(own, partner_id, today)
    yield from _steps(own, partner_id, settings.stall_days, today)


def _gates(own: UnderWay, partner_id: int, today: date) -> Iterator[Item]:
    """The gates that should have been passed; where all is met it is only to be said."""
    started = own.checklist.started_on
    exits = [due_date(step, started) for step in own.steps if step.is_exit]
    if not any(day is not None and day < today for day in exits):
        return
    for gate in gates(own.checklist, own.steps, own.decisions, today):
        if gate.state is GateState.LATE and gate.due is not None:
            about = About.GATE if gate.open else About.GATE_MET
            key, days = f"gate:{gate.phase_id}", (today - gate.due).days
            yield Item(key, about, partner_id, days, gate.title, gate.due, n=len(gate.open))


def _steps(own: UnderWay, partner_id: int, stall_days: int, today: date) -> Iterator[Item]:
    """The steps that are due; of one that has stalled, only that it has."""
    started = own.checklist.started_on
    due = [
        (step, day, (today - day).days)
        for step in leaves(own.steps)
        if is_open(step) and (day := due_date(step, started)) is not None
    ]
    late = sum(days > 0 for _step, _day, days in due)
    worked = [step.done_on for step in own.steps if step.done_on]
    last = max(filter(None, (*worked, started)), default=None)
    still = 0 if last is None else (today - last).days
    if late and still >= stall_days:
        key, over = f"stalled:{own.checklist.id}", still - stall_days + 1
        yield Item(key, About.STALLED, partner_id, over, n=still, most=late)
        return
    for step, day, days in due:
        if _is_near(days):
            about = About.THEIR_STEP if step.side is Side.PARTNER else About.STEP
            yield Item(f"step:{step.id}", about, partner_id, days, step.title, day)
