"""Onboarding: start it for a partner from a template, and see how far it has come."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from prmdesk.domain.onboarding import (
    ASKED,
    Checklist,
    Onboarding,
    Outcome,
    Step,
    finished_on,
    first_open,
    late,
    progress,
    stuck,
)
from prmdesk.domain.outline import in_order
from prmdesk.domain.partners import Stage
from prmdesk.errors import Conflict, Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.stages import Ticks, change_stage
from prmdesk.storage import onboarding as stored
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

BEFORE_ONBOARDING = (Stage.IDENTIFY, Stage.QUALIFY, Stage.RECRUIT)


def checklist(db: Database, checklist_id: int) -> Checklist:
    """A checklist or template; ``NotFound`` when it was deleted."""
    with db.read() as c:
        return stored.one(c, checklist_id)


def checklist_of(db: Database, partner_id: int) -> Checklist | None:
    """The onboarding of a partner, under way or the latest that ended; None if there was none."""
    with db.read() as c:
        return stored.of_partners(c, [partner_id]).get(partner_id)


def checklists_of(db: Database, partner_id: int) -> list[Checklist]:
    """All onboardings of a partner: the one in use first, then those that ended, latest first."""
    with db.read() as c:
        return stored.all_of_partner(c, partner_id)


def steps(db: Database, checklist_id: int) -> list[Step]:
    """The steps of a checklist or template, in the order of reading."""
    with db.read() as c:
        return in_order(stored.steps(c, [checklist_id]))


def templates(db: Database) -> list[Checklist]:
    """The templates of this workspace, by name."""
    with db.read() as c:
        return stored.templates(c)


def under_way(db: Database, today: date) -> list[Onboarding]:
    """The partners in onboarding, by name: by stage, or with steps still open (R62)."""
    with db.read() as c:
        names = stored.partners_under_way(c)
        checklists = stored.of_partners(c, list(names))
        found = stored.standing(c, [checklist.id for checklist in checklists.values()])
    steps_of: dict[int, list[Step]] = {}
    for step in found:
        steps_of.setdefault(step.checklist_id, []).append(step)
    return [
        Onboarding(key, name)
        if (own := checklists.get(key)) is None
        else _at_a_glance(name, own, steps_of.get(own.id, []), today)
        for key, name in names.items()
    ]


def _at_a_glance(name: str, checklist: Checklist, steps: Sequence[Step], today: date) -> Onboarding:
    phases = sorted((step for step in steps if step.parent_id is None), key=lambda s: s.position)
    phase = first_open(phases, steps)
    return Onboarding(
        checklist.partner_id or 0,
        name,
        checklist,
        progress(steps),
        len(late(steps, checklist.started_on, today)),
        tuple(step.title for step in phases),
        phase.title if phase else "",
        len(stuck(steps)),
    )


def finished_days(db: Database, template_id: int | None) -> list[int]:
    """How many days each finished onboarding from a template took (R62).

    It is finished when it graduated, or when all was done before.
    """
    if template_id is None:
        return []
    with db.read() as c:
        found = stored.finished(c, template_id)
        done = stored.standing(c, [own.id for own in found])
    days = []
    for own in found:
        ended = finished_on([step for step in done if step.checklist_id == own.id])
        if ended is None and own.outcome is Outcome.GRADUATED:
            ended = own.ended_on
        if own.started_on and ended:
            days.append((ended - own.started_on).days)
    return days


def start(
    db: Database,
    partner_id: int,
    template_id: int,
    started_on: date,
    today: date,
    *,
    waiver: str = "",
    met: Ticks = (),
) -> int:
    """Give a partner its own copy of a template, its days counted from ``started_on`` (R61).

    A partner that was not that far yet enters the stage Onboarding today; ``waiver`` and ``met``
    settle what is open in the one it leaves (R30). ``Conflict`` while another one is under way.
    Returns the id of the new checklist.
    """
    with db.write(N_("Start onboarding")) as tx:
        partner = stored_partners.one(tx.connection, partner_id)
        template = stored.one(tx.connection, template_id)
        tx.detail = partner.name
        own = stored.of_partners(tx.connection, [partner_id]).get(partner_id)
        if own is not None and own.is_running:
            text = _("{name} has an onboarding already. Graduate, stop or delete that one first.")
            raise Conflict(text.format(name=partner.name))
        values: dict[str, Any] = {"template_id": template.id, "version": template.version}
        values |= {"partner_id": partner_id, "started_on": started_on}
        checklist_id = tx.insert(tables.checklists, meant_for(template) | values)
        copy_steps(tx, stored.steps(tx.connection, [template_id]), checklist_id, keep_origin=True)
        if partner.stage in BEFORE_ONBOARDING:
            change_stage(tx, [partner], Stage.ONBOARD, today, waiver, met)
    return checklist_id


def meant_for(template: Checklist) -> dict[str, Any]:
    """What a copy of a template has of it: its name, and for whom it is."""
    return {"name": template.name, "bucket": template.bucket, "touch": template.touch}


def copy_steps(
    tx: Transaction, steps: Sequence[Step], checklist_id: int, *, keep_origin: bool = False
) -> None:
    """Add a copy of a whole outline, as work not yet begun, to an empty checklist.

    ``keep_origin``: each copy remembers the step it came from, for later versions to be merged.
    """
    copies: dict[int, int] = {}
    for step in in_order(steps):
        above = None if step.parent_id is None else copies[step.parent_id]
        origin = step.id if keep_origin else None
        copies[step.id] = insert_copy(tx, step, checklist_id, above, step.position, origin)
    let_wait(tx, steps, copies)


def insert_copy(
    tx: Transaction,
    step: Step,
    checklist_id: int,
    parent_id: int | None,
    position: int,
    origin_id: int | None = None,
) -> int:
    """Add what ``step`` asks for, but nothing of what was done about it; returns the id."""
    place = {"checklist_id": checklist_id, "parent_id": parent_id, "position": position}
    asked = {name: getattr(step, name) for name in ASKED}
    return tx.insert(tables.steps, place | asked | {"origin_id": origin_id})


def let_wait(
    tx: Transaction, steps: Sequence[Step], copies: dict[int, int], *, within: bool = False
) -> None:
    """Let the copies of ``steps`` wait for what these wait for: its copy, where there is one.

    ``within`` one checklist, what was not copied is waited for itself.
    """
    waits = {
        copies[step.id]: {"after_id": copies.get(step.after_id, step.after_id if within else None)}
        for step in steps
        if step.after_id is not None and step.id in copies
    }
    tx.update_many(tables.steps, waits)


def require_running(checklist: Checklist) -> None:
    """Raise ``Conflict`` for an onboarding that has ended: nothing more is done in it."""
    sentences = {
        Outcome.GRADUATED: _("This onboarding has graduated. Reopen it first."),
        Outcome.STOPPED: _("This onboarding was stopped. Reopen it first."),
    }
    if not checklist.is_running:
        raise Conflict(sentences.get(checklist.outcome, sentences[Outcome.STOPPED]))


def edit_checklist(db: Database, checklist_id: int, **values: Any) -> None:
    """Set the name, the day it started, or for a template whom it is meant for."""
    if "name" in values:
        check_name(values["name"])
    with db.write(N_("Edit checklist")) as tx:
        tx.detail = stored.one(tx.connection, checklist_id).name
        tx.update(tables.checklists, checklist_id, values)


def check_name(name: str) -> None:
    """Raise ``Invalid`` for a template without a name."""
    if not name.strip():
        raise Invalid([Problem("name", _("A template needs a name."))])


def delete_checklist(db: Database, checklist_id: int) -> None:
    """Delete a checklist or template with all that belongs to it.

    What was started from a template stays.
    """
    with db.write(N_("Delete checklist")) as tx:
        c = tx.connection
        tx.detail = stored.one(c, checklist_id).name
        users = [own.id for own in stored.from_template(c, checklist_id)]
        tx.update_many(tables.checklists, {own: {"template_id": None} for own in users})
        tx.delete_many(tables.gate_decisions, [x.id for x in stored.decisions(c, [checklist_id])])
        tx.delete_many(tables.template_versions, [x.id for x in stored.versions(c, [checklist_id])])
        tx.delete_many(tables.steps, [step.id for step in stored.steps(c, [checklist_id])])
        tx.delete(tables.checklists, checklist_id)
