"""The onboarding and the plans of two partners that are one: one checklist, one plan a year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from enum import StrEnum
from typing import Any, TypeVar

from prmdesk.domain.dossiers import Dossier
from prmdesk.domain.gates import GateDecision
from prmdesk.domain.merging import joined_text
from prmdesk.domain.onboarding import Checklist, Step, due_date
from prmdesk.domain.outline import in_order
from prmdesk.domain.plan_versions import PlanVersion, Sending
from prmdesk.domain.plans import NAMED_BY, Plan, PlanStatus, Row
from prmdesk.domain.text import fold

P = TypeVar("P", PlanVersion, Sending)
T = TypeVar("T")

_PLACED = ("id", "plan_id", "position")


# Onboarding


def joined_checklists(
    kept: Dossier, other: Dossier
) -> tuple[tuple[Checklist, ...], tuple[Step, ...], tuple[GateDecision, ...]]:
    """One running checklist with the steps of both, and what was decided at its gates.

    A partner is onboarded once at a time. A step that both have under the same title at the same
    place is one, done when it was done at either. The other's further steps follow, each due when
    it was. What ended stays as it was.
    """
    here = kept.partner.id
    both = [*reversed(kept.checklists), *reversed(other.checklists)]  # the newest is in use
    ended = [replace(one, partner_id=here) for one in both if one.ended_on]
    running = [one for one in both if not one.ended_on]
    all_steps = (*kept.steps, *other.steps)
    steps = {step.id: step for step in all_steps if step.checklist_id in {c.id for c in ended}}
    became: dict[int, int] = {}
    gates = (*kept.gates, *other.gates)
    if not running:
        return tuple(ended), tuple(steps.values()), gates
    first, *more = running
    whole = replace(first, partner_id=here)
    mine = {step.id: step for step in all_steps if step.checklist_id == first.id}
    for checklist in more:
        theirs = [step for step in all_steps if step.checklist_id == checklist.id]
        whole = replace(whole, started_on=whole.started_on or checklist.started_on)
        became |= _take_up(mine, theirs, whole, checklist)
    for step in mine.values():
        steps[step.id] = replace(step, after_id=became.get(step.after_id or 0, step.after_id))
    gone = {one.id for one in more}
    moved = (
        replace(one, checklist_id=whole.id, step_id=became.get(one.step_id or 0, one.step_id))
        if one.checklist_id in gone
        else one
        for one in gates
    )
    return (whole, *ended), tuple(steps.values()), tuple(moved)


def _take_up(
    steps: dict[int, Step], theirs: Sequence[Step], whole: Checklist, checklist: Checklist
) -> dict[int, int]:
    """Put ``theirs`` into ``steps``, which are those of ``whole``; tells which became which."""
    groups = {step.parent_id for step in (*steps.values(), *theirs)}
    became: dict[int, int] = {}
    taken: set[int] = set()
    for step in in_order(theirs):
        above = became.get(step.parent_id or 0, step.parent_id)
        siblings = [one for one in steps.values() if one.parent_id == above]
        due = due_date(step, checklist.started_on)
        twin = next((
            one for one in siblings
            if one.id not in taken and fold(one.title) == fold(step.title)
            and (one.id in groups) == (step.id in groups)
        ), None)  # fmt: skip
        if twin is not None:
            taken.add(twin.id)
            became[step.id] = twin.id
            steps[twin.id] = _one_step(twin, step)
            continue
        is_shifted = checklist.started_on != whole.started_on
        steps[step.id] = replace(
            step,
            checklist_id=whole.id,
            parent_id=above,
            position=max((one.position for one in siblings), default=-1) + 1,
            due=due if is_shifted else step.due,
        )
        taken.add(step.id)
    return became


def _one_step(kept: Step, other: Step) -> Step:
    """``kept`` with what ``other`` knows besides: what was done or decided at either stands."""
    days = [day for day in (kept.done_on, other.done_on) if day]
    reason = joined_text(kept.skip_reason, other.skip_reason)
    note = joined_text(kept.note, other.note)
    return replace(
        kept,
        done_on=min(days, default=None),
        skip_reason="" if days else reason,
        note=joined_text(note, reason) if days else note,
        owner=kept.owner or other.owner,
        link=kept.link or other.link,
        due=kept.due or (other.due if kept.day is None else None),
        response=kept.response or other.response,
        repeated_on=max(filter(None, (kept.repeated_on, other.repeated_on)), default=None),
        why_changed=joined_text(kept.why_changed, other.why_changed),
        evidence=joined_text(kept.evidence, other.evidence),
        attendees=joined_text(kept.attendees, other.attendees),
    )


# Plans


class Clash(StrEnum):
    """Why two plans of one year cannot become one."""

    CURRENCY = "currency"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class PlanClash:
    """The fiscal year of two plans that cannot become one, and why; ``plan_id`` is to be changed.

    ``AGREED``: what both sides agreed would be changed by what only the other plan says.
    """

    reason: Clash
    year: int
    plan_id: int


def plan_clashes(kept: Dossier, other: Dossier) -> list[PlanClash]:
    """What the user has to settle in the plans before the two partners can become one."""
    found = []
    for stays, goes in _same_year(kept, other):
        rows = _rows(kept, other)
        is_changed = joined_plan(stays, goes, rows) != (stays, tuple(_rows_of(stays, rows)))
        if is_changed and PlanStatus.DRAFT not in (stays.status, goes.status):
            found.append(PlanClash(Clash.AGREED, stays.fiscal_year, goes.id))
        elif is_changed and stays.status is not PlanStatus.DRAFT:
            found.append(PlanClash(Clash.AGREED, stays.fiscal_year, stays.id))
        elif is_changed and stays.currency != goes.currency:
            found.append(PlanClash(Clash.CURRENCY, stays.fiscal_year, goes.id))
    return found


def joined_plans(kept: Dossier, other: Dossier) -> tuple[tuple[Plan, ...], tuple[Row, ...]]:
    """The plans of both with their rows, one a year; of two the agreed one takes up the other."""
    rows = _rows(kept, other)
    here = kept.partner.id
    plans = {p.id: replace(p, partner_id=here) for p in (*kept.plans, *other.plans)}
    for stays, goes in _same_year(kept, other):
        del plans[goes.id]
        whole, mine = joined_plan(plans[stays.id], goes, rows)
        plans[stays.id] = whole
        rows = [row for row in rows if row.plan_id not in (stays.id, goes.id)] + list(mine)
    return tuple(plans.values()), tuple(rows)


def of_plans(past: Iterable[P], plans: Iterable[Plan]) -> tuple[P, ...]:
    """What is kept of the past of ``plans``; that of one which became part of another is not."""
    ids = {plan.id for plan in plans}
    return tuple(one for one in past if one.plan_id in ids)


def joined_plan(stays: Plan, goes: Plan, rows: Sequence[Row]) -> tuple[Plan, tuple[Row, ...]]:
    """``stays`` with its rows and those of ``goes`` that say something that it does not.

    A row called the same that contradicts nothing is taken up in that row; else it comes behind.
    """
    mine = _rows_of(stays, rows)
    taken: set[tuple[type, int]] = set()
    for row in _rows_of(goes, rows):
        place = next((
            n for n, one in enumerate(mine)
            if (type(one), one.id) not in taken and _agrees(one, row)
        ), None)  # fmt: skip
        if place is not None:
            mine[place] = _filled(mine[place], row)
            taken.add((type(row), mine[place].id))
        else:
            last = max((one.position for one in mine if type(one) is type(row)), default=-1)
            mine.append(replace(row, plan_id=stays.id, position=last + 1))
            taken.add((type(row), row.id))
    whole = replace(
        stays,
        thesis=joined_text(stays.thesis, goes.thesis),
        our_signatory=_both(stays.our_signatory, goes.our_signatory),
        their_signatory=_both(stays.their_signatory, goes.their_signatory),
    )
    return whole, tuple(mine)


def _both(one: str, other: str) -> str:
    """Two names as one text."""
    return ", ".join(dict.fromkeys(filter(None, (one, other))))


def _same_year(kept: Dossier, other: Dossier) -> Iterator[tuple[Plan, Plan]]:
    """Two plans of one year: the one that stays and the one that goes."""
    years = {plan.fiscal_year: plan for plan in kept.plans}
    for plan in other.plans:
        mine = years.get(plan.fiscal_year)
        if mine is not None:
            is_mine = plan.status is PlanStatus.DRAFT or mine.status is not PlanStatus.DRAFT
            yield (mine, plan) if is_mine else (plan, mine)


def _rows(kept: Dossier, other: Dossier) -> list[Row]:
    return [*kept.plan_rows, *other.plan_rows]


def _rows_of(plan: Plan, rows: Sequence[Row]) -> list[Row]:
    mine = [row for row in rows if row.plan_id == plan.id]
    return sorted(mine, key=lambda row: (row.position, row.id))


def _agrees(one: Row, other: Row) -> bool:
    """Whether two rows are called the same, and where both say something, say the same."""
    if type(one) is not type(other):
        return False
    name = NAMED_BY[type(one)]
    return fold(getattr(one, name)) == fold(getattr(other, name)) and all(
        getattr(one, field) == getattr(other, field)
        or field == name
        or _says_nothing(one, field)
        or _says_nothing(other, field)
        for field in _said(one)
    )


def _filled(kept: T, other: Row) -> T:
    """``kept`` with what ``other`` says where it says nothing."""
    told = {
        name: getattr(other, name)
        for name in _said(kept)
        if _says_nothing(kept, name) and not _says_nothing(other, name)
    }
    return replace(kept, **told)  # type: ignore[type-var]


def _said(row: Any) -> list[str]:
    return [field.name for field in fields(row) if field.name not in _PLACED]


def _says_nothing(row: Any, name: str) -> bool:
    default = next(field.default for field in fields(row) if field.name == name)
    return default is not MISSING and getattr(row, name) == default
