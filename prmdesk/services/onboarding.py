"""Onboarding: start it for a partner from a template, see how far it has come; the templates."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from prmdesk import i18n, paths
from prmdesk.domain.onboarding import (
    Checklist,
    Onboarding,
    Step,
    finished_on,
    first_open,
    late,
    progress,
)
from prmdesk.domain.outline import in_order
from prmdesk.domain.partners import Stage, Touch
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
    """The onboarding of a partner, None before it was started."""
    with db.read() as c:
        return stored.of_partners(c, [partner_id]).get(partner_id)


def steps(db: Database, checklist_id: int) -> list[Step]:
    """The steps of a checklist or template, in the order of reading."""
    with db.read() as c:
        return in_order(stored.steps(c, [checklist_id]))


def templates(db: Database) -> list[Checklist]:
    """The templates of this workspace, by name."""
    with db.read() as c:
        return stored.templates(c)


def times_used(db: Database, template_id: int) -> int:
    """How many partners' checklists were started from a template."""
    with db.read() as c:
        return len(stored.from_template(c, template_id))


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
    )


def finished_days(db: Database, template_id: int | None) -> list[int]:
    """How many days each finished onboarding from a template took (R62)."""
    if template_id is None:
        return []
    with db.read() as c:
        started = {own.id: own.started_on for own in stored.finished(c, template_id)}
        found = stored.standing(c, list(started))
    days = []
    for checklist_id, began in started.items():
        ended = finished_on([step for step in found if step.checklist_id == checklist_id])
        if began and ended:
            days.append((ended - began).days)
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
    settle what is open in the one it leaves (R30). ``Conflict`` when its onboarding was started
    before. Returns the id of the new checklist.
    """
    with db.write(N_("Start onboarding")) as tx:
        partner = stored_partners.one(tx.connection, partner_id)
        template = stored.one(tx.connection, template_id)
        tx.detail = partner.name
        if stored.of_partners(tx.connection, [partner_id]):
            text = _("{name} has an onboarding already. Delete that one first.")
            raise Conflict(text.format(name=partner.name))
        checklist_id = tx.insert(
            tables.checklists,
            _meant_for(template)
            | {
                "partner_id": partner_id,
                "template_id": template.id,
                "version": template.version,
                "started_on": started_on,
            },
        )
        copy_steps(tx, stored.steps(tx.connection, [template_id]), checklist_id)
        if partner.stage in BEFORE_ONBOARDING:
            change_stage(tx, [partner], Stage.ONBOARD, today, waiver, met)
    return checklist_id


def _meant_for(template: Checklist) -> dict[str, Any]:
    return {"name": template.name, "bucket": template.bucket, "touch": template.touch}


def copy_steps(tx: Transaction, steps: Sequence[Step], checklist_id: int) -> None:
    """Add a copy of a whole outline, as work not yet begun, to an empty checklist."""
    copies: dict[int, int] = {}
    for step in in_order(steps):
        above = None if step.parent_id is None else copies[step.parent_id]
        copies[step.id] = insert_copy(tx, step, checklist_id, above, step.position)


def insert_copy(
    tx: Transaction, step: Step, checklist_id: int, parent_id: int | None, position: int
) -> int:
    """Add what ``step`` asks for, but nothing of what was done about it; returns the id."""
    kept = ("title", "kind", "side", "owner", "day", "due", "is_exit", "note", "link")
    place = {"checklist_id": checklist_id, "parent_id": parent_id, "position": position}
    return tx.insert(tables.steps, place | {name: getattr(step, name) for name in kept})


# Templates


def add_template(db: Database, name: str) -> int:
    """Add a template without steps, for any partner; returns its id."""
    _check_name(name)
    with db.write(N_("Add template"), name) as tx:
        return tx.insert(tables.checklists, {"name": name.strip()})


def copy_template(db: Database, template_id: int) -> int:
    """Add a copy of a template under a name that says so; returns its id."""
    with db.write(N_("Copy template")) as tx:
        template = stored.one(tx.connection, template_id)
        tx.detail = template.name
        name = {"name": _("Copy of {name}").format(name=template.name)}
        copy_id = tx.insert(tables.checklists, _meant_for(template) | name)
        copy_steps(tx, stored.steps(tx.connection, [template_id]), copy_id)
    return copy_id


def edit_checklist(db: Database, checklist_id: int, **values: Any) -> None:
    """Set the name, the day it started, or for a template whom it is meant for."""
    if "name" in values:
        _check_name(values["name"])
    with db.write(N_("Edit checklist")) as tx:
        tx.detail = stored.one(tx.connection, checklist_id).name
        tx.update(tables.checklists, checklist_id, values)


def delete_checklist(db: Database, checklist_id: int) -> None:
    """Delete a checklist or template with its steps; what was started from it stays."""
    with db.write(N_("Delete checklist")) as tx:
        tx.detail = stored.one(tx.connection, checklist_id).name
        mine = [step.id for step in stored.steps(tx.connection, [checklist_id])]
        users = [own.id for own in stored.from_template(tx.connection, checklist_id)]
        tx.update_many(tables.checklists, {own: {"template_id": None} for own in users})
        tx.delete_many(tables.steps, mine)
        tx.delete(tables.checklists, checklist_id)


def _check_name(name: str) -> None:
    if not name.strip():
        raise Invalid([Problem("name", _("A template needs a name."))])


def add_default_templates(tx: Transaction) -> None:
    """Put our templates (content model C-iii) into a new workspace, in the language in use."""
    for template in json.loads(paths.resource("templates/onboarding.json").read_text("utf-8")):
        name = template["name"][i18n.language()]
        row = {"name": name, "touch": Touch(template["touch"])}
        checklist_id = tx.insert(tables.checklists, row)
        for position, phase in enumerate(template["phases"]):
            _insert_default(tx, phase, checklist_id, None, position)


def _insert_default(
    tx: Transaction, item: dict[str, Any], checklist_id: int, parent_id: int | None, position: int
) -> None:
    place = {"checklist_id": checklist_id, "parent_id": parent_id, "position": position}
    asked = {key: item[key] for key in ("kind", "side", "day", "is_exit") if key in item}
    step_id = tx.insert(tables.steps, place | asked | {"title": item["title"][i18n.language()]})
    for below, child in enumerate(item.get("steps", ())):
        _insert_default(tx, child, checklist_id, step_id, below)
