"""The steps of a checklist or template: add, edit, move, delete; tick them, or do without."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from prmdesk.domain import outline
from prmdesk.domain.onboarding import Step, StepKind, is_open, leaves, tickable_together, unmet
from prmdesk.domain.outline import Places
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _, ngettext
from prmdesk.services.onboarding import insert_copy
from prmdesk.storage import onboarding as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction


@contextmanager
def _editing(
    db: Database, label: str, checklist_id: int, ids: Collection[int] = ()
) -> Iterator[tuple[Transaction, list[Step]]]:
    """A write about the steps ``ids`` of one checklist; gives all its steps.

    A template that a checklist was started from gets its next version by being changed (R61).
    """
    with db.write(label) as tx:
        checklist = stored.one(tx.connection, checklist_id)
        steps = stored.steps(tx.connection, [checklist_id])
        if ids:
            tx.detail = _called([step for step in steps if step.id in ids])
        yield tx, steps
        if checklist.partner_id is None and tables.steps.name in tx.tables:
            users = stored.from_template(tx.connection, checklist_id)
            if any(own.version == checklist.version for own in users):
                version = {"version": checklist.version + 1}
                tx.update(tables.checklists, checklist_id, version)


def _called(steps: Sequence[Step]) -> str:
    if len(steps) == 1:
        return steps[0].title
    return ngettext("{n} step", "{n} steps", len(steps)).format(n=len(steps))


def _check(step: Step) -> None:
    """Raise ``Invalid`` for what keeps ``step`` from being saved (R63)."""
    sentences = {
        "done_on": _("Say on which day it was."),
        "attendees": _("Say who took part."),
        "note": _("Write a note on what was said."),
    }
    found = [] if step.title.strip() else [Problem("title", _("A step needs a title."))]
    if step.done_on is not None:
        found += [Problem(name, sentences[name]) for name in unmet(step)]
    if found:
        raise Invalid(found)


def _set(tx: Transaction, ids: Collection[int], values: dict[str, Any]) -> None:
    tx.update_many(tables.steps, dict.fromkeys(ids, values))


# The outline


def add_step(
    db: Database,
    checklist_id: int,
    title: str,
    *,
    parent_id: int | None = None,
    before: int | None = None,
) -> int:
    """Add a step below ``parent_id``, ahead of its sub-step ``before`` or last; returns its id."""
    draft = Step(0, checklist_id, parent_id, 0, title.strip())
    _check(draft)
    with _editing(db, N_("Add step"), checklist_id) as (tx, _steps):
        tx.detail = draft.title
        step_id = insert_copy(tx, draft, checklist_id, parent_id, 0)
        steps = stored.steps(tx.connection, [checklist_id])
        _put(tx, outline.moved(steps, [step_id], parent_id, before))
    return step_id


def edit_steps(db: Database, checklist_id: int, ids: Collection[int], **values: Any) -> None:
    """Set the same fields of steps: title, kind, side, owner, day, due, is_exit, note, link."""
    with _editing(db, N_("Edit step"), checklist_id, ids) as (tx, steps):
        for step in steps:
            if step.id in ids:
                _check(replace(step, **values))
        _set(tx, ids, values)


def delete_steps(db: Database, checklist_id: int, ids: Collection[int]) -> int:
    """Delete steps with all below them; returns how many went."""
    with _editing(db, N_("Delete step"), checklist_id, ids) as (tx, steps):
        gone = outline.with_all_below(steps, ids)
        tx.delete_many(tables.steps, [step.id for step in gone])
    return len(gone)


def duplicate_steps(db: Database, checklist_id: int, ids: Collection[int]) -> list[int]:
    """Add copies of steps with all below them, each behind its original; returns their ids."""
    with _editing(db, N_("Duplicate step"), checklist_id, ids) as (tx, steps):
        copies: dict[int | None, int] = {}
        tops: list[Step] = []
        for step in outline.with_all_below(steps, ids):
            if step.parent_id not in copies:
                tops.append(step)
            above = copies.get(step.parent_id, step.parent_id)
            copies[step.id] = insert_copy(tx, step, checklist_id, above, step.position)
        for step in tops:
            behind = outline.following(steps, step.id)
            now = stored.steps(tx.connection, [checklist_id])
            _put(tx, outline.moved(now, [copies[step.id]], step.parent_id, behind))
    return [copies[step.id] for step in tops]


def move_steps(
    db: Database,
    checklist_id: int,
    ids: Collection[int],
    parent_id: int | None,
    before: int | None = None,
) -> None:
    """Put steps with all below them below ``parent_id``, ahead of ``before`` or last."""
    with _editing(db, N_("Move step"), checklist_id, ids) as (tx, steps):
        _put(tx, outline.moved(steps, ids, parent_id, before))


def indent_steps(db: Database, checklist_id: int, ids: Collection[int]) -> None:
    """Make steps sub-steps of the one before them."""
    with _editing(db, N_("Indent step"), checklist_id, ids) as (tx, steps):
        _put(tx, outline.indented(steps, ids))


def outdent_steps(db: Database, checklist_id: int, ids: Collection[int]) -> None:
    """Lift steps out of their group, right behind it."""
    with _editing(db, N_("Outdent step"), checklist_id, ids) as (tx, steps):
        _put(tx, outline.outdented(steps, ids))


def shift_steps(db: Database, checklist_id: int, ids: Collection[int], by: int) -> None:
    """Move steps one place up (``by`` -1) or down (1)."""
    with _editing(db, N_("Move step"), checklist_id, ids) as (tx, steps):
        _put(tx, outline.shifted(steps, ids, by))


def _put(tx: Transaction, places: Places) -> None:
    rows = {
        step_id: {"parent_id": place.parent_id, "position": place.position}
        for step_id, place in places.items()
    }
    tx.update_many(tables.steps, rows)


# What was done


def _work(steps: Sequence[Step], ids: Collection[int]) -> list[Step]:
    """The steps that are work themselves among ``ids`` and below them."""
    inside = {step.id for step in outline.with_all_below(steps, ids)}
    return [step for step in leaves(steps) if step.id in inside]


def tick(db: Database, checklist_id: int, ids: Collection[int], done_on: date) -> None:
    """Tick steps as done on a day; of a group, all that one click may tick.

    ``Invalid`` for a people step itself: it needs a record (R63).
    """
    with _editing(db, N_("Tick step"), checklist_id, ids) as (tx, steps):
        chosen = _work(steps, ids)
        for step in chosen:
            if step.id in ids and step.kind is StepKind.PEOPLE:
                text = _("“{title}” is done with people: record when, who took part, and a note.")
                raise Invalid([Problem("kind", text.format(title=step.title))])
        done = [step.id for step in tickable_together(chosen)]
        _set(tx, done, {"done_on": done_on})


def record_meeting(
    db: Database, step_id: int, done_on: date | None, attendees: str, note: str, today: date
) -> None:
    """Tick one people step: the day it happened, who took part, and what was said (R63)."""
    record: dict[str, Any] = {"attendees": attendees.strip(), "note": note.strip()}
    record["done_on"] = done_on
    if done_on is None:
        raise Invalid([Problem("done_on", _("Say on which day it was."))])
    if done_on > today:
        raise Invalid([Problem("done_on", _("This day has not come yet."))])
    with db.write(N_("Record people step")) as tx:
        step = stored.step(tx.connection, step_id)
        tx.detail = step.title
        _check(replace(step, **record))
        tx.update(tables.steps, step_id, record)


def untick(db: Database, checklist_id: int, ids: Collection[int]) -> None:
    """Open ticked steps again, those below them too; what was recorded of people steps stays."""
    with _editing(db, N_("Untick step"), checklist_id, ids) as (tx, steps):
        chosen = [step.id for step in _work(steps, ids)]
        _set(tx, chosen, {"done_on": None})


def skip(db: Database, checklist_id: int, ids: Collection[int], reason: str) -> None:
    """Mark the open steps among ``ids``, and below them, as not needed, and say why (R62)."""
    if not reason.strip():
        raise Invalid([Problem("skip_reason", _("Say why this is not needed."))])
    with _editing(db, N_("Mark as not needed"), checklist_id, ids) as (tx, steps):
        open_ids = [step.id for step in _work(steps, ids) if is_open(step)]
        _set(tx, open_ids, {"skip_reason": reason.strip()})


def need_again(db: Database, checklist_id: int, ids: Collection[int]) -> None:
    """Take back that steps, and those below them, are not needed."""
    with _editing(db, N_("Mark as needed"), checklist_id, ids) as (tx, steps):
        chosen = [step.id for step in _work(steps, ids)]
        _set(tx, chosen, {"skip_reason": ""})
