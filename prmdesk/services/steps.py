"""The steps of a checklist or template: add, edit, move, delete; tick them, or do without."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from prmdesk.domain import outline
from prmdesk.domain.onboarding import Step, is_open, leaves, teaches_customer, tickable_together
from prmdesk.domain.outline import Places
from prmdesk.domain.template_versions import packed
from prmdesk.domain.waiting import ready
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _, ngettext
from prmdesk.services import step_rules
from prmdesk.services.onboarding import insert_copy, let_wait, require_running
from prmdesk.storage import onboarding as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction


@contextmanager
def _editing(
    db: Database, label: str, checklist_id: int, ids: Collection[int] = (), why: str = ""
) -> Iterator[tuple[Transaction, list[Step]]]:
    """A write about the steps ``ids`` of one checklist; gives all its steps.

    ``why`` goes into the history. A template that a checklist was started from gets its next
    version by being changed, and the old one is kept (R61).
    """
    with db.write(label) as tx:
        steps = stored.steps(tx.connection, [checklist_id])
        if ids:
            called = _called([step for step in steps if step.id in ids])
            tx.detail = f"{called}: {why.strip()}" if why.strip() else called
        yield tx, steps
        now = stored.steps(tx.connection, [checklist_id])
        if now != steps:
            step_rules.check_waiting(steps, now)
            _keep_version(db, tx, checklist_id, steps, now)


def _keep_version(
    db: Database, tx: Transaction, template_id: int, was: Sequence[Step], now: Sequence[Step]
) -> None:
    template = stored.one(tx.connection, template_id)
    if template.partner_id is not None:
        return
    if teaches_customer(was) and not teaches_customer(now):
        raise Invalid([Problem("teaches_customer", step_rules.needs_customer())])
    users = stored.from_template(tx.connection, template_id)
    if any(own.version == template.version for own in users):
        kept: dict[str, Any] = {"checklist_id": template_id, "version": template.version}
        kept |= {"until": db.today(), "content": packed(was)}
        tx.insert(tables.template_versions, kept)
        tx.update(tables.checklists, template_id, {"version": template.version + 1})


@contextmanager
def _doing(
    db: Database, label: str, checklist_id: int, ids: Collection[int]
) -> Iterator[tuple[Transaction, list[Step]]]:
    """A write about what was done of the steps ``ids``; ``Conflict`` when the onboarding ended."""
    with db.write(label) as tx:
        require_running(stored.one(tx.connection, checklist_id))
        steps = stored.steps(tx.connection, [checklist_id])
        tx.detail = _called([step for step in steps if step.id in ids])
        yield tx, steps


def _called(steps: Sequence[Step]) -> str:
    if len(steps) == 1:
        return steps[0].title
    return ngettext("{n} step", "{n} steps", len(steps)).format(n=len(steps))


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
    why_changed: str = "",
) -> int:
    """Add a step below ``parent_id``, ahead of its sub-step ``before`` or last; returns its id.

    ``why_changed`` says why this partner has it beside the template (R62).
    """
    draft = Step(0, checklist_id, parent_id, 0, title.strip())
    step_rules.check(draft)
    with _editing(db, N_("Add step"), checklist_id) as (tx, _steps):
        tx.detail = draft.title
        step_id = insert_copy(tx, draft, checklist_id, parent_id, 0)
        steps = stored.steps(tx.connection, [checklist_id])
        _put(tx, outline.moved(steps, [step_id], parent_id, before))
        _say_why(tx, [step_id], why_changed)
    return step_id


def edit_steps(db: Database, checklist_id: int, ids: Collection[int], **values: Any) -> None:
    """Set the same fields of steps: all but their place and what was done about them.

    ``why_changed`` among them says why this partner's differ from the template (R62).
    """
    with _editing(db, N_("Edit step"), checklist_id, ids) as (tx, steps):
        for step in steps:
            if step.id in ids:
                step_rules.check_edit(step, replace(step, **values), steps)
        _set(tx, ids, values)


def delete_steps(
    db: Database, checklist_id: int, ids: Collection[int], *, why_changed: str = ""
) -> int:
    """Delete steps with all below them; returns how many went.

    ``why_changed`` goes into the history, the step being gone (R62).
    """
    with _editing(db, N_("Delete step"), checklist_id, ids, why_changed) as (tx, steps):
        gone = outline.with_all_below(steps, ids)
        tx.delete_many(tables.steps, [step.id for step in gone])
    return len(gone)


def duplicate_steps(db: Database, checklist_id: int, ids: Collection[int]) -> list[int]:
    """Add copies of steps with all below them, each behind its original; returns their ids."""
    with _editing(db, N_("Duplicate step"), checklist_id, ids) as (tx, steps):
        copies: dict[int, int] = {}
        tops: list[Step] = []
        for step in outline.with_all_below(steps, ids):
            above = copies.get(step.parent_id or 0)
            if above is None:
                tops.append(step)
            parent_id = step.parent_id if above is None else above
            copies[step.id] = insert_copy(tx, step, checklist_id, parent_id, step.position)
        let_wait(tx, steps, copies, within=True)
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
    *,
    why_changed: str = "",
) -> None:
    """Put steps with all below them below ``parent_id``, ahead of ``before`` or last.

    ``why_changed`` says why they stand elsewhere than in the template (R62).
    """
    with _editing(db, N_("Move step"), checklist_id, ids, why_changed) as (tx, steps):
        _put(tx, outline.moved(steps, ids, parent_id, before))
        _say_why(tx, ids, why_changed)


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


def _say_why(tx: Transaction, ids: Collection[int], why: str) -> None:
    if why.strip():
        _set(tx, ids, {"why_changed": why.strip()})


# What was done


def _work(steps: Sequence[Step], ids: Collection[int]) -> list[Step]:
    """The steps that are work themselves among ``ids`` and below them."""
    inside = {step.id for step in outline.with_all_below(steps, ids)}
    return [step for step in leaves(steps) if step.id in inside]


def tick(
    db: Database,
    checklist_id: int,
    ids: Collection[int],
    done_on: date,
    *,
    evidence: str = "",
) -> None:
    """Tick steps as done on a day; of a group, all that one click may tick.

    ``evidence`` proves it, for a step by itself. ``Invalid`` for a step itself that is done with
    people, needs evidence, or waits for an open one that is not ticked with it (R61, R63), and
    for a day to come.
    """
    day = step_rules.past_day(done_on, db.today())
    proof: dict[str, Any] = {"evidence": evidence.strip()} if evidence.strip() else {}
    with _doing(db, N_("Tick step"), checklist_id, ids) as (tx, steps):
        chosen = [replace(step, **proof) for step in _work(steps, ids) if is_open(step)]
        for step in chosen:
            if step.id in ids:
                step_rules.check_tick(step)
        done = ready(tickable_together(chosen), steps)
        ticked = {step.id for step in done}
        for step in chosen:
            if step.id in ids:
                step_rules.check_turn(step, steps, ticked)
        _set(tx, ticked, proof | {"done_on": day})


def record_meeting(
    db: Database,
    step_id: int,
    done_on: date | None,
    attendees: str,
    note: str,
    today: date,
    *,
    evidence: str = "",
) -> None:
    """Tick one people step: the day it happened, who took part, and what was said (R63)."""
    record: dict[str, Any] = {"attendees": attendees.strip(), "note": note.strip()}
    record["done_on"] = step_rules.past_day(done_on, today)
    if evidence.strip():
        record["evidence"] = evidence.strip()
    with db.write(N_("Record people step")) as tx:
        step = stored.step(tx.connection, step_id)
        tx.detail = step.title
        require_running(stored.one(tx.connection, step.checklist_id))
        step_rules.check(replace(step, **record))
        step_rules.check_turn(step, stored.steps(tx.connection, [step.checklist_id]))
        tx.update(tables.steps, step_id, record)


def repeat(
    db: Database,
    step_id: int,
    on: date | None,
    attendees: str = "",
    note: str = "",
) -> None:
    """Note that a step was done again, such as a refresher training; it is done all along (R55).

    A people step needs the same record as before; the note goes below the earlier ones. Also of a
    graduate.
    """
    day = step_rules.past_day(on, db.today())
    with db.write(N_("Repeat step")) as tx:
        step = stored.step(tx.connection, step_id)
        tx.detail = step.title
        checklist = stored.one(tx.connection, step.checklist_id)
        step_rules.check_repeat(step, checklist, day, attendees.strip(), note.strip())
        row: dict[str, Any] = {"repeated_on": day}
        if note.strip():
            row["note"] = "\n".join(filter(None, (step.note, f"{day}: {note.strip()}")))
        if attendees.strip():
            row["attendees"] = attendees.strip()
        tx.update(tables.steps, step_id, row)


def untick(db: Database, checklist_id: int, ids: Collection[int]) -> None:
    """Open ticked steps again, those below them too; what was recorded of people steps stays."""
    with _doing(db, N_("Untick step"), checklist_id, ids) as (tx, steps):
        chosen = [step.id for step in _work(steps, ids)]
        _set(tx, chosen, {"done_on": None, "repeated_on": None})


def skip(db: Database, checklist_id: int, ids: Collection[int], reason: str) -> None:
    """Mark the open steps among ``ids``, and below them, as not needed, and say why (R62)."""
    if not reason.strip():
        raise Invalid([Problem("skip_reason", _("Say why this is not needed."))])
    with _doing(db, N_("Mark as not needed"), checklist_id, ids) as (tx, steps):
        open_ids = [step.id for step in _work(steps, ids) if is_open(step)]
        _set(tx, open_ids, {"skip_reason": reason.strip()})


def need_again(db: Database, checklist_id: int, ids: Collection[int]) -> None:
    """Take back that steps, and those below them, are not needed."""
    with _doing(db, N_("Mark as needed"), checklist_id, ids) as (tx, steps):
        chosen = [step.id for step in _work(steps, ids)]
        _set(tx, chosen, {"skip_reason": ""})
