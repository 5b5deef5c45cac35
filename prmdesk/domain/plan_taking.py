"""What of a workbook that came home may be taken over: locked, kept elsewhere, not to be (D4)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from prmdesk.domain import plans, promises
from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_diff import Change, Verdict
from prmdesk.domain.plan_match import NAME_FIELDS
from prmdesk.domain.plan_snapshot import KINDS, Value
from prmdesk.domain.plans import WholePlan, is_locked
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.training_facts import is_told

STEP_FIELDS = frozenset({"owner", "done_on", "evidence"})
"""What a partner fills in of a step that is there; the rest is our onboarding."""

_NEW_STEP_FIELDS = frozenset({"title", "side", "owner", "day"})
_KEPT = {
    "promises": {"made_on"},
    "reviews": {"plan_score", "partner_score", "coverage", "tier"},
}
"""What was noted on its day and stays."""

Key = tuple[str, int | None, int]
"""A row: its table, its id, and for one that is proposed its line."""


def key_of(change: Change) -> Key:
    """The row that ``change`` belongs to."""
    return change.table, change.row_id, change.line if change.row_id is None else 0


def by_row(changes: Iterable[Change]) -> dict[Key, list[Change]]:
    """``changes`` row by row, in their order."""
    found: dict[Key, list[Change]] = defaultdict(list)
    for change in changes:
        found[key_of(change)].append(change)
    return dict(found)


def judged(changes: Iterable[Change], whole: WholePlan, today: date) -> list[Change]:
    """``changes`` with a verdict on those that may not be taken over, and a code of the reason.

    A row is looked at as it would be with all of its changes: what ``problems`` finds wrong then,
    as in a form, is ``INVALID`` at its field.
    """
    found: list[Change] = []
    for row in by_row(changes).values():
        allowed = [_allowed(change, whole) for change in row]
        wrong = _wrong([change for change in allowed if change.is_takeable], whole, today)
        found += [
            replace(change, verdict=Verdict.INVALID, why=wrong.get(change.field, wrong.get("", "")))
            if change.is_takeable and (change.field in wrong or "" in wrong)
            else change
            for change in allowed
        ]
    return found


def _allowed(change: Change, whole: WholePlan) -> Change:
    if not change.is_takeable:
        return change
    is_row = change.verdict in (Verdict.NEW, Verdict.REMOVED)
    if is_locked(whole.plan, KINDS[change.table], "" if is_row else change.field):
        return replace(change, verdict=Verdict.LOCKED, why=whole.plan.status.value)
    if why := _whose(change, whole):
        return replace(change, verdict=Verdict.OURS, why=why)
    return change


def _whose(change: Change, whole: WholePlan) -> str:
    """Why a change is not theirs to make, as a code; "" when it is."""
    table, field = change.table, change.field
    if table == "steps":
        mine = _NEW_STEP_FIELDS if change.verdict is Verdict.NEW else STEP_FIELDS
        return "" if field in mine else "step"
    if table == "promises" and change.verdict is Verdict.REMOVED:
        return "promise"
    if field in _KEPT.get(table, ()) and not (table == "promises" and change.row_id is None):
        return "kept"
    row = row_of(whole, table, change.row_id)
    return "told" if isinstance(row, plans.Training) and is_told(row, field) else ""


def _wrong(row: Sequence[Change], whole: WholePlan, today: date) -> dict[str, str]:
    """What is wrong with a row once ``row`` is taken over, by field; "" for the row as such."""
    if not row or row[0].table == "plan" or row[0].verdict is Verdict.REMOVED:
        return {}
    table, row_id = row[0].table, row[0].row_id
    values = {change.field: change.theirs for change in row}
    name = NAME_FIELDS[table]
    if row_id is None and not str(values.get(name) or "").strip():
        return {"": "no_name"}
    if table == "steps":
        return {}  # its rules know the other steps: see the service
    was = row_of(whole, table, row_id)
    made = new_row(whole, table, values, today) if was is None else replace(was, **values)
    if isinstance(made, Promise):
        return dict(promises.problems(settled(made, today)))
    return dict(plans.problems(made))


def row_of(whole: WholePlan, table: str, row_id: int | None) -> Any:
    """The row of ``whole`` with that id; None where there is none."""
    rows = [whole.plan] if table == "plan" else getattr(whole, table)
    return next((row for row in rows if row.id == row_id), None)


def new_row(whole: WholePlan, table: str, values: Mapping[str, Value], today: date) -> Any:
    """A row of the plan made of ``values``; a promise without a side is the partner's."""
    kind = KINDS[table]
    place: dict[str, Any] = {"id": 0, "plan_id": whole.plan.id, "position": 0}
    if kind is Promise:
        place = {"id": 0, "partner_id": whole.plan.partner_id, "side": Side.PARTNER}
        day = values.get("made_on")
        is_past = isinstance(day, date) and day <= today
        values = {**values, "made_on": day if is_past else today}
    known = {field.name for field in fields(kind)}
    told = {key: value for key, value in values.items() if key in known}
    return kind(**place | {NAME_FIELDS[table]: ""} | told)


def settled(promise: Promise, today: date) -> Promise:
    """``promise`` with state and day in accord: who gives one of them means the other too."""
    if promise.closed_on is not None and promise.is_open:
        return replace(promise, state=PromiseState.KEPT)
    if promise.closed_on is None and not promise.is_open:
        return replace(promise, closed_on=today)
    return promise
