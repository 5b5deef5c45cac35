"""Reading all that Today looks at, of each only what is open."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, select

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.gates import GateDecision
from prmdesk.domain.onboarding import Checklist, Outcome, Step
from prmdesk.domain.partners import DORMANT
from prmdesk.domain.plans import Plan, PlanStatus, Target
from prmdesk.domain.today import WEEK, Snooze, Subject
from prmdesk.domain.today_items import UnderWay
from prmdesk.domain.trials import Result, Trial
from prmdesk.storage import tables
from prmdesk.storage.rows import read, read_where

T = TypeVar("T")

_STEP = tables.steps.c
_STANDING = (
    _STEP.id, _STEP.checklist_id, _STEP.parent_id, _STEP.position, _STEP.title, _STEP.side,
    _STEP.day, _STEP.due, _STEP.is_exit, _STEP.done_on, _STEP.skip_reason, _STEP.every_months,
    _STEP.repeated_on,
)  # fmt: skip
"""What of a step tells how it stands: there are many."""


def subjects(c: Connection) -> dict[int, Subject]:
    """All partners, by id."""
    line, own = tables.partner_lines.c, tables.partners.c
    query = select(line.id, line.name, line.stage, line.quadrant, own.agreement_end)
    found = read(c, Subject, query.join(tables.partners, own.id == line.id))
    return {subject.id: subject for subject in found}


def snoozes(c: Connection) -> list[Snooze]:
    """All that was ever put off."""
    return read(c, Snooze, select(tables.snoozes).order_by(tables.snoozes.c.id))


def activities(c: Connection, today: date) -> list[Activity]:
    """The tasks and meetings that are not done and due within a week."""
    soon = today + timedelta(WEEK)
    t = tables.activities.c
    near = t.kind.in_([Kind.TASK, Kind.MEETING]), t.done_on.is_(None), t.due <= soon
    return read(c, Activity, select(tables.activities).where(*near).order_by(t.id))


def activity(c: Connection, activity_id: int) -> Activity | None:
    """One line of the log, None when it was deleted."""
    found = read_where(c, Activity, tables.activities, "id", [activity_id])
    return found[0] if found else None


def names(c: Connection) -> list[tuple[int, str, str]]:
    """The id, name and short name of each partner."""
    t = tables.partners.c
    return [tuple(row) for row in c.execute(select(t.id, t.name, t.short_name).order_by(t.id))]


def meetings(c: Connection, today: date) -> list[Activity]:
    """The meetings that are planned, the next first; one of today that has no time comes last."""
    t = tables.activities.c
    ahead = t.kind == Kind.MEETING, t.done_on.is_(None), t.due >= today
    query = select(tables.activities).where(*ahead)
    return read(c, Activity, query.order_by(t.due, t.at == "", t.at, t.id))


def onboardings(c: Connection) -> list[UnderWay]:
    """The onboardings of active partners that are under way, or graduated and to be kept up."""
    mine, line = tables.checklists, tables.partner_lines.c
    query = (
        select(mine)
        .join(tables.partner_lines, line.id == mine.c.partner_id)
        .where(mine.c.outcome != Outcome.STOPPED, line.stage.not_in(DORMANT))
        .order_by(mine.c.id)
    )
    checklists = read(c, Checklist, query)
    ids = query.with_only_columns(mine.c.id).order_by(None)
    theirs = select(*_STANDING).where(_STEP.checklist_id.in_(ids)).order_by(_STEP.id)
    steps = _grouped(read(c, Step, theirs), "checklist_id")
    decided = tables.gate_decisions
    decisions = _grouped(
        read(c, GateDecision, select(decided).order_by(decided.c.on_date, decided.c.id)),
        "checklist_id",
    )
    return [UnderWay(own, steps[own.id], decisions[own.id]) for own in checklists]


def plans(c: Connection, fiscal_year: int) -> list[tuple[Plan, list[Target]]]:
    """The plans of active partners that were agreed for a fiscal year, with their targets."""
    plan, line = tables.plans.c, tables.partner_lines.c
    query = (
        select(tables.plans)
        .join(tables.partner_lines, line.id == plan.partner_id)
        .where(plan.fiscal_year == fiscal_year, plan.status == PlanStatus.AGREED)
        .where(line.stage.not_in(DORMANT))
    )
    found = read(c, Plan, query.order_by(plan.id))
    ids: Select[Any] = query.with_only_columns(plan.id)
    target = tables.plan_targets.c
    theirs = select(tables.plan_targets).where(target.plan_id.in_(ids)).order_by(target.id)
    targets = _grouped(read(c, Target, theirs), "plan_id")
    return [(own, targets[own.id]) for own in found]


def trials(c: Connection) -> list[Trial]:
    """The 90-day tests that are open."""
    t = tables.trials.c
    return read(c, Trial, select(tables.trials).where(t.result == Result.OPEN).order_by(t.id))


def _grouped(rows: Iterable[T], name: str) -> dict[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found
