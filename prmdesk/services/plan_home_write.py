"""Writes what was taken over from a plan workbook, each kind of row by its own rules (D4)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from prmdesk.domain.onboarding import Step, leaves
from prmdesk.domain.plan_diff import Change, Verdict
from prmdesk.domain.plan_snapshot import KINDS, Value
from prmdesk.domain.plan_taking import by_row, new_row, row_of, settled
from prmdesk.domain.plans import Row, Training, WholePlan
from prmdesk.domain.promises import Promise
from prmdesk.domain.training_facts import is_told
from prmdesk.errors import Conflict, Invalid, PrmError, Problem
from prmdesk.i18n import _
from prmdesk.services import plans, promises, step_rules, steps
from prmdesk.services.onboarding import require_running
from prmdesk.storage import plans as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

Values = Mapping[str, Value]


def write(
    db: Database, tx: Transaction, whole: WholePlan, taken: Sequence[Change], today: date
) -> None:
    """Write ``taken``, row by row; ``Invalid`` or ``Conflict`` for what may not be."""
    ticks: dict[int, date] = {}
    for (table, row_id, _line), row in by_row(taken).items():
        values = {change.field: change.theirs for change in row}
        if row[0].verdict is Verdict.REMOVED:
            plans.remove_rows(db, [row_of(whole, table, row_id)])
        elif table == "plan":
            plans.edit_plan(db, whole.plan.id, **values)
        elif table == "promises":
            _write_promise(db, whole, row_id, values, today)
        elif table == "steps" and row_id is None:
            _add_step(db, whole, values)
        elif table == "steps":
            assert row_id is not None
            ticks |= _edit_step(db, row_of(whole, table, row_id), values)
        elif row_id is None:
            _add_row(tx, whole, table, values, today)
        else:
            _edit_row(tx, whole, row_of(whole, table, row_id), values)
    _tick(db, whole, ticks)


def _edit_row(tx: Transaction, whole: WholePlan, row: Row, values: Values) -> None:
    for field in values:
        plans.check_open(whole.plan, type(row), field)
        if isinstance(row, Training) and is_told(row, field):
            raise Conflict(_("The sessions of the course tell this. Record it there."))
    changed: dict[str, Any] = dict(values)
    plans.check_row(replace(row, **changed))
    tx.update(stored.TABLES[type(row)], row.id, values)


def _add_row(tx: Transaction, whole: WholePlan, table: str, values: Values, today: date) -> None:
    kind = KINDS[table]
    plans.check_open(whole.plan, kind)
    row = new_row(whole, table, values, today)
    plans.check_row(row)
    last = max((r.position for r in stored.rows(tx.connection, kind, whole.plan.id)), default=-1)
    made = asdict(replace(row, position=last + 1))
    del made["id"]
    tx.insert(stored.TABLES[kind], made)


def _write_promise(
    db: Database, whole: WholePlan, row_id: int | None, values: Values, today: date
) -> None:
    plans.check_open(whole.plan, Promise)
    changed: dict[str, Any] = dict(values)
    if row_id is None:
        made = new_row(whole, "promises", values, today)
    else:
        made = replace(row_of(whole, "promises", row_id), **changed)
    promises.save(db, settled(made, today))


# Onboarding


def judged_steps(changes: Sequence[Change], whole: WholePlan, today: date) -> list[Change]:
    """``changes``, those of steps that the rules of an onboarding forbid as invalid.

    Their ``why`` is then the whole sentence.
    """
    ticked = {
        change.row_id
        for change in changes
        if change.table == "steps" and change.row_id is not None and _is_tick(change)
    }
    return [_judged_step(change, changes, whole, ticked, today) for change in changes]


def _judged_step(
    change: Change,
    changes: Sequence[Change],
    whole: WholePlan,
    ticked: Collection[int],
    today: date,
) -> Change:
    if change.table != "steps" or not change.is_takeable:
        return change
    try:
        _check_step(whole, change, changes, ticked, today)
    except PrmError as refused:
        return replace(change, verdict=Verdict.INVALID, why=str(refused))
    return change


def _is_tick(change: Change) -> bool:
    return change.field == "done_on" and change.theirs is not None and change.is_takeable


def _check_step(
    whole: WholePlan,
    change: Change,
    changes: Sequence[Change],
    ticked: Collection[int],
    today: date,
) -> None:
    if whole.checklist is None:
        raise Conflict(_("The partner has no onboarding that a step could be added to."))
    require_running(whole.checklist)
    if change.row_id is None:
        return
    step: Step = row_of(whole, "steps", change.row_id)
    theirs: dict[str, Any] = {
        one.field: one.theirs
        for one in changes
        if (one.table, one.row_id) == ("steps", step.id) and one.is_takeable
    }
    if change.field != "done_on":
        changed: dict[str, Any] = {change.field: change.theirs}
        step_rules.check(replace(step, **changed), step)
    elif change.theirs is not None:
        if step.skip_reason:
            text = _("“{title}” was marked as not needed.")
            raise Invalid([Problem("done_on", text.format(title=step.title))])
        assert isinstance(change.theirs, date)
        step_rules.past_day(change.theirs, today)
        step_rules.check_tick(replace(step, evidence=theirs.get("evidence", step.evidence)))
        step_rules.check_turn(step, whole.steps, ticked)


def _edit_step(db: Database, step: Step, values: Values) -> dict[int, date]:
    """Set what a partner says of a step; returns the day it is to be ticked on, by its id."""
    told = {key: value for key, value in values.items() if key != "done_on"}
    day = values.get("done_on")
    if step.done_on is not None and "done_on" in values:
        steps.untick(db, step.checklist_id, [step.id])
    if told:
        steps.edit_steps(db, step.checklist_id, [step.id], **told)
    return {step.id: day} if isinstance(day, date) else {}


def _tick(db: Database, whole: WholePlan, days: dict[int, date]) -> None:
    """Tick steps on their days, those that others wait for first."""
    waiting = {step.id: step.after_id for step in whole.steps}
    left = dict(days)
    while left:
        free = [step_id for step_id in left if waiting[step_id] not in left] or list(left)
        for step_id in free:
            assert whole.checklist is not None
            steps.tick(db, whole.checklist.id, [step_id], left.pop(step_id))


def _add_step(db: Database, whole: WholePlan, values: Values) -> None:
    """Add a step of the partner's own at the end of the last phase (R62)."""
    if whole.checklist is None:
        raise Conflict(_("The partner has no onboarding that a step could be added to."))
    require_running(whole.checklist)
    work = {step.id for step in leaves(whole.steps)}
    phases = [step for step in whole.steps if step.parent_id is None and step.id not in work]
    last = max(phases, key=lambda step: step.position, default=None)
    step_id = steps.add_step(
        db,
        whole.checklist.id,
        str(values.get("title") or ""),
        parent_id=last.id if last else None,
        why_changed=_("Proposed by the partner in the plan."),
    )
    rest = {key: value for key, value in values.items() if key != "title"}
    if rest:
        steps.edit_steps(db, whole.checklist.id, [step_id], **rest)
