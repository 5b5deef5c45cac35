"""Merging a newer version of a template into the onboardings that keep an older one (R61).

Nothing is merged by itself: a person looks at the differences and chooses.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.outline import in_order
from prmdesk.domain.template_diff import Difference, Key, differences, merged
from prmdesk.domain.template_versions import unpacked
from prmdesk.errors import Conflict
from prmdesk.i18n import N_, _
from prmdesk.services import step_rules
from prmdesk.services.onboarding import require_running
from prmdesk.storage import onboarding as stored
from prmdesk.storage import partners as stored_partners
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction


@dataclass(frozen=True, slots=True)
class Outdated:
    """An onboarding under way that keeps an older version than its template has by now."""

    checklist: Checklist
    partner: str
    newest: int


def outdated(db: Database, template_id: int | None = None) -> list[Outdated]:
    """The onboardings under way that keep an older version, of one template or of all; by name."""
    with db.read() as c:
        newest = {one.id: one.version for one in stored.templates(c)}
        running = stored.running(c, template_id)
        older = [own for own in running if own.version < newest[own.template_id or 0]]
        partners = stored_partners.some(c, [own.partner_id or 0 for own in older])
    names = {partner.id: partner.name for partner in partners}
    found = [
        Outdated(own, names[own.partner_id or 0], newest[own.template_id or 0]) for own in older
    ]
    return sorted(found, key=lambda one: (one.partner.casefold(), one.checklist.id))


def differences_of(db: Database, checklist_id: int) -> list[Difference]:
    """What merging the template's newest version into an onboarding would do."""
    with db.read() as c:
        return differences(*_outlines(db, stored.one(c, checklist_id)))


def merge(db: Database, checklist_id: int, chosen: Collection[Key]) -> None:
    """Do the chosen differences to an onboarding; it has the template's newest version then.

    With none chosen, it only counts as up to date.
    """
    merge_many(db, {checklist_id: chosen})


def merge_many(db: Database, chosen: Mapping[int, Collection[Key]]) -> None:
    """``merge`` of several onboardings, by their ids, as one undo step."""
    with db.write(N_("Merge template")) as tx:
        names = []
        for checklist_id, keys in chosen.items():
            own = stored.one(tx.connection, checklist_id)
            require_running(own)
            base, now, steps = _outlines(db, own)
            whole = merged(base, now, steps, keys)
            step_rules.check_waiting(steps, whole)
            _write(tx, own.id, steps, whole)
            template = stored.one(tx.connection, own.template_id or 0)
            tx.update(tables.checklists, own.id, {"version": template.version})
            names.append(stored_partners.one(tx.connection, own.partner_id or 0).name)
        tx.detail = ", ".join(names)


def _outlines(
    db: Database, own: Checklist
) -> tuple[Sequence[Step] | None, Sequence[Step], Sequence[Step]]:
    """The template as it was (None: not kept) and is, and the steps of the onboarding itself."""
    if own.template_id is None:
        raise Conflict(_("The template of this onboarding was deleted."))
    with db.read() as c:
        now = stored.steps(c, [own.template_id])
        kept = stored.versions(c, [own.template_id])
        is_current = stored.one(c, own.template_id).version == own.version
        steps = stored.steps(c, [own.id])
    found = [unpacked(one.content) for one in kept if one.version == own.version]
    base = now if is_current else next(iter(found), None)
    return base, now, steps


_PLACED = ("id", "checklist_id")


def _write(tx: Transaction, checklist_id: int, was: Sequence[Step], whole: Sequence[Step]) -> None:
    """Keep ``whole`` instead of ``was``; what is new in it gets its id now."""
    ids = {step.id: step.id for step in was}
    for step in in_order(whole):
        if step.id < 0:
            row = _row(step, ids) | {"checklist_id": checklist_id, "after_id": None}
            ids[step.id] = tx.insert(tables.steps, row)
    tx.update_many(tables.steps, {ids[step.id]: _row(step, ids) for step in whole})
    stays = {step.id for step in whole}
    tx.delete_many(tables.steps, [step.id for step in was if step.id not in stays])


def _row(step: Step, ids: Mapping[int, int]) -> dict[str, Any]:
    row = {one.name: getattr(step, one.name) for one in fields(step) if one.name not in _PLACED}
    return row | {
        "parent_id": None if step.parent_id is None else ids[step.parent_id],
        "after_id": ids.get(step.after_id or 0, step.after_id),
    }
