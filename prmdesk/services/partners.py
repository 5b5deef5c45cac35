"""Partners: add, edit, delete; their contacts, stages, custom fields and log."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.lines import PartnerLine, Query
from prmdesk.domain.partners import (
    NAME_LIMIT,
    Contact,
    Field,
    FieldValue,
    Partner,
    Stage,
    StageEntry,
    problems,
)
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _, ngettext
from prmdesk.services.stages import Ticks, change_stage, enter_stage
from prmdesk.storage import lines, tables
from prmdesk.storage import partners as stored
from prmdesk.storage.database import Database


def check(partner: Partner) -> None:
    """Raise ``Invalid`` with a sentence for each field that keeps ``partner`` from being saved."""
    sentences = {
        "missing": _("A partner needs a name."),
        "too_long": _("A name has at most {n} characters.").format(n=NAME_LIMIT),
        "before_start": _("The agreement ends before it starts."),
        "out_of_range": _("A value lies between 0 and 100."),
    }
    found = [Problem(field, sentences[code]) for field, code in problems(partner)]
    if found:
        raise Invalid(found)


def add_partner(db: Database, draft: Partner, today: date) -> int:
    """Keep a new partner (its ``id`` is ignored); returns its id."""
    check(draft)
    values = asdict(draft) | {"name": draft.name.strip(), "created_on": draft.created_on or today}
    del values["id"]
    with db.write(N_("Add partner"), draft.name) as tx:
        partner_id = tx.insert(tables.partners, values)
        enter_stage(tx, [partner_id], draft.stage, today)
    return partner_id


def edit_partner(db: Database, partner_id: int, today: date, **values: Any) -> None:
    """Set fields of one partner, as ``edit_partners`` does."""
    edit_partners(db, [partner_id], today, **values)


def edit_partners(
    db: Database,
    partner_ids: Sequence[int],
    today: date,
    *,
    waiver: str = "",
    met: Ticks = (),
    **values: Any,
) -> None:
    """Set the same fields of several partners in one step.

    A new stage is entered today; ``waiver`` and ``met`` settle what is open in the one left, else
    it is ``Invalid`` (R30, see ``stages.change_stage``).
    """
    with db.write(N_("Edit partner")) as tx:
        old = {key: stored.one(tx.connection, key) for key in partner_ids}
        for partner in old.values():
            check(replace(partner, **values))
        tx.detail = names(old.values())
        stage = values.pop("stage", None)
        tx.update_many(tables.partners, dict.fromkeys(partner_ids, values))
        if stage is not None:
            change_stage(tx, old.values(), Stage(stage), today, waiver, met)


def edit_each(
    db: Database,
    values: Mapping[int, Mapping[str, Any]],
    today: date,
    *,
    waiver: str = "",
    met: Ticks = (),
) -> None:
    """Set fields of several partners, to each its own, in one step; ``field:7`` is a custom one.

    ``waiver`` and ``met`` are those of ``edit_partners``.
    """
    with db.write(N_("Edit partner")) as tx:
        tx.detail = names(stored.one(tx.connection, key) for key in values)
        for partner_id, mine in values.items():
            own = {key: value for key, value in mine.items() if key.startswith("field:")}
            rest = {key: mine[key] for key in mine.keys() - own.keys()}
            edit_partner(db, partner_id, today, waiver=waiver, met=met, **rest)
            for key, value in own.items():
                set_field(db, partner_id, int(key.removeprefix("field:")), value)


def add_tag(db: Database, partner_ids: Sequence[int], tag: str) -> None:
    """Give several partners one more tag."""
    with db.write(N_("Add tag"), tag) as tx:
        old = [stored.one(tx.connection, key) for key in partner_ids]
        new = {p.id: {"tags": (*p.tags, tag)} for p in old if tag not in p.tags}
        tx.update_many(tables.partners, new)


def remove_tag(db: Database, partner_ids: Sequence[int], tag: str) -> None:
    """Take a tag from several partners."""
    with db.write(N_("Remove tag"), tag) as tx:
        old = [stored.one(tx.connection, key) for key in partner_ids]
        new = {p.id: {"tags": tuple(t for t in p.tags if t != tag)} for p in old}
        tx.update_many(tables.partners, new)


def delete_partners(db: Database, partner_ids: Sequence[int]) -> None:
    """Delete partners and all that belongs to them; Undo or the history bring them back."""
    with db.write(N_("Delete partner")) as tx:
        tx.detail = names(stored.one(tx.connection, key) for key in partner_ids)
        for table, ids in stored.belongings(tx.connection, partner_ids):
            tx.delete_many(table, ids)


def names(partners: Iterable[Partner]) -> str:
    """What a change to ``partners`` was about: the name of the one, or how many they are."""
    found = [partner.name for partner in partners]
    if len(found) <= 1:
        return "".join(found)
    return ngettext("{n} partner", "{n} partners", len(found)).format(n=len(found))


def partner(db: Database, partner_id: int) -> Partner:
    """One partner; ``NotFound`` when it was deleted."""
    with db.read() as c:
        return stored.one(c, partner_id)


def ids(db: Database, query: Query, today: date) -> list[int]:
    """The partners that ``query`` asks for, in its order."""
    with db.read() as c:
        return lines.ids(c, query, today)


def lines_of(db: Database, partner_ids: Sequence[int]) -> dict[int, PartnerLine]:
    """What the list shows of ``partner_ids``."""
    with db.read() as c:
        return lines.of(c, partner_ids)


def all_lines(db: Database, query: Query, today: date) -> list[PartnerLine]:
    """What the list shows of all partners that ``query`` asks for, in its order."""
    with db.read() as c:
        return lines.every(c, query, today)


def count(db: Database) -> int:
    """How many partners there are."""
    with db.read() as c:
        return lines.count(c)


def values_in_use(db: Database, column: str) -> list[str]:
    """The different texts that partners have in ``column``: tiers, regions, countries, owners."""
    with db.read() as c:
        return lines.distinct(c, column)


# The people


def contacts(db: Database, partner_id: int) -> list[Contact]:
    """The people at a partner, the main one first."""
    with db.read() as c:
        return stored.contacts(c, partner_id)


def save_contact(db: Database, contact: Contact) -> int:
    """Add (``id`` 0) or change a contact; being the main one is taken from the others."""
    if not contact.name.strip():
        raise Invalid([Problem("name", _("A contact needs a name."))])
    values = asdict(contact)
    del values["id"]
    with db.write(N_("Edit contact") if contact.id else N_("Add contact"), contact.name) as tx:
        others = stored.contacts(tx.connection, contact.partner_id)
        if contact.is_main:
            lose = [other.id for other in others if other.is_main and other.id != contact.id]
            tx.update_many(tables.contacts, {key: {"is_main": False} for key in lose})
        if contact.id:
            tx.update(tables.contacts, contact.id, values)
            return contact.id
        is_first = all(other.left_on for other in others)
        return tx.insert(tables.contacts, values | {"is_main": contact.is_main or is_first})


def delete_contact(db: Database, contact: Contact) -> None:
    """Remove a contact, with its trainings and acquaintances; what was logged with it stays.

    Who left the partner is better noted as such (``left_on``): then what was learned stays, too.
    """
    with db.write(N_("Delete contact"), contact.name) as tx:
        for table, ids in stored.tied_to_contact(tx.connection, contact.id):
            if table.c.contact_id.nullable:
                tx.update_many(table, {key: {"contact_id": None} for key in ids})
            else:
                tx.delete_many(table, ids)
        tx.delete(tables.contacts, contact.id)


# The log


def activities(db: Database, partner_id: int) -> list[Activity]:
    """Notes, contacts made and tasks of a partner, newest first."""
    with db.read() as c:
        return stored.activities(c, partner_id)


def stage_entries(db: Database, partner_id: int) -> list[StageEntry]:
    """The stages a partner went through, oldest first."""
    with db.read() as c:
        return stored.stage_entries(c, partner_id)


def save_activity(db: Database, activity: Activity) -> int:
    """Add (``id`` 0) or change one line of the log."""
    if not activity.text.strip():
        raise Invalid([Problem("text", _("Write what happened or what is to be done."))])
    labels = {
        Kind.NOTE: (N_("Add note"), N_("Edit note")),
        Kind.CONTACT: (N_("Log contact"), N_("Edit logged contact")),
        Kind.TASK: (N_("Add task"), N_("Edit task")),
        Kind.MEETING: (N_("Add meeting"), N_("Edit meeting")),
    }
    values = asdict(activity)
    del values["id"]
    with db.write(labels[activity.kind][bool(activity.id)]) as tx:
        tx.detail = stored.one(tx.connection, activity.partner_id).name
        if activity.id:
            tx.update(tables.activities, activity.id, values)
            return activity.id
        return tx.insert(tables.activities, values)


def log_contact(db: Database, contact: Activity, next_task: Activity | None) -> int:
    """Note a contact made, and the next step that came of it, in one step; returns its id."""
    with db.write(N_("Log contact")) as tx:
        tx.detail = stored.one(tx.connection, contact.partner_id).name
        contact_id = save_activity(db, contact)
        if next_task is not None:
            save_activity(db, next_task)
    return contact_id


def add_tasks(db: Database, partner_ids: Sequence[int], task: Activity) -> list[int]:
    """Note the same task for several partners, in one step; returns the ids."""
    with db.write(N_("Add task")) as tx:
        tx.detail = names(stored.one(tx.connection, key) for key in partner_ids)
        return [save_activity(db, replace(task, partner_id=key)) for key in partner_ids]


def delete_activity(db: Database, activity: Activity) -> None:
    """Remove one line of the log."""
    with db.write(N_("Delete from log")) as tx:
        tx.delete(tables.activities, activity.id)


# Custom fields


def fields(db: Database) -> list[Field]:
    """The custom fields of this workspace."""
    with db.read() as c:
        return stored.fields(c)


def field_values(db: Database, partner_ids: Sequence[int]) -> Mapping[int, Mapping[int, str]]:
    """The custom fields of partners: partner id -> field id -> value."""
    with db.read() as c:
        return lines.field_values(c, partner_ids)


def add_field(db: Database, name: str, kind: str = "text", choices: Sequence[str] = ()) -> int:
    """Give every partner one more field, called ``name``; returns its id."""
    with db.write(N_("Add field"), name) as tx:
        known = stored.fields(tx.connection)
        row = {"name": _field_name(name, known), "kind": kind, "choices": choices}
        return tx.insert(tables.fields, row | {"position": len(known)})


def rename_field(db: Database, field_id: int, name: str) -> None:
    """Call a custom field something else."""
    with db.write(N_("Rename field"), name) as tx:
        others = [field for field in stored.fields(tx.connection) if field.id != field_id]
        tx.update(tables.fields, field_id, {"name": _field_name(name, others)})


def delete_field(db: Database, field_id: int) -> None:
    """Take a custom field away, with what partners have in it."""
    with db.write(N_("Delete field")) as tx:
        tx.delete_many(tables.field_values, stored.values_of_field(tx.connection, field_id))
        tx.delete(tables.fields, field_id)


def _field_name(name: str, others: Iterable[Field]) -> str:
    name = name.strip()
    if not name:
        raise Invalid([Problem("name", _("A field needs a name."))])
    if any(field.name == name for field in others):
        raise Invalid([Problem("name", _("There is a field of this name already."))])
    return name


def set_field(db: Database, partner_id: int, field_id: int, value: str) -> None:
    """Set what a partner has in a custom field; an empty text clears it."""
    with db.write(N_("Edit partner")) as tx:
        tx.detail = stored.one(tx.connection, partner_id).name
        kept: dict[int, FieldValue] = {
            found.field_id: found for found in stored.field_values(tx.connection, partner_id)
        }
        row = {"partner_id": partner_id, "field_id": field_id, "value": value}
        if field_id not in kept and value:
            tx.insert(tables.field_values, row)
        elif field_id in kept and value:
            tx.update(tables.field_values, kept[field_id].id, row)
        elif field_id in kept:
            tx.delete(tables.field_values, kept[field_id].id)
