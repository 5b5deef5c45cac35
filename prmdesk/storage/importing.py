"""Reading what an import compares with: who is there already, and what is known of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from prmdesk.domain.activities import Activity
from prmdesk.domain.matching import Identity, domain
from prmdesk.domain.partners import Contact, FieldValue, Partner, Reason, WhyPartner
from prmdesk.storage import tables
from prmdesk.storage.rows import read_where

_CHUNK = 5000


def latest_change(c: Connection) -> int:
    """The id of the latest change: what was read is still so while this stays."""
    return c.execute(select(func.max(tables.changes.c.id))).scalar() or 0


def identities(c: Connection) -> dict[int, Identity]:
    """What tells each partner from the others, by its id."""
    mails: dict[int, set[str]] = defaultdict(set)
    people = tables.contacts
    for row in c.execute(select(people.c.partner_id, people.c.email).where(people.c.email != "")):
        mails[row.partner_id].add(domain(row.email))
    t = tables.partners
    query = select(t.c.id, t.c.name, t.c.external_id, t.c.tax_id, t.c.website, t.c.country)
    return {
        row.id: Identity(
            row.name,
            row.external_id,
            row.tax_id,
            frozenset(mails[row.id] | {domain(row.website)}) - {""},
            row.country,
        )
        for row in c.execute(query)
    }


def partners(c: Connection, ids: Sequence[int]) -> dict[int, Partner]:
    """The partners with ``ids``."""
    found = read_where(c, Partner, tables.partners, "id", ids)
    return {partner.id: partner for partner in found}


def shown(c: Connection, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """What the list shows of partners that need not be theirs: scored values, steps that are due.

    Under the names that these have in a sheet.
    """
    t = tables.partner_lines.c
    query = select(
        t.id,
        t.value_to_partner,
        t.value_to_us.label("value_to_company"),
        t.next_step.label("next_action"),
    )
    found: dict[int, dict[str, Any]] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = c.execute(query.where(t.id.in_(ids[start : start + _CHUNK])))
        found |= {row["id"]: dict(row) for row in rows.mappings()}
    return found


def contacts(c: Connection, ids: Sequence[int]) -> Mapping[int, list[Contact]]:
    """The people at the partners with ``ids``."""
    found: dict[int, list[Contact]] = defaultdict(list)
    for contact in read_where(c, Contact, tables.contacts, "partner_id", ids):
        found[contact.partner_id].append(contact)
    return found


def field_values(c: Connection, ids: Sequence[int]) -> Mapping[int, dict[int, FieldValue]]:
    """What the partners with ``ids`` have in custom fields: partner id -> field id -> value."""
    found: dict[int, dict[int, FieldValue]] = defaultdict(dict)
    for value in read_where(c, FieldValue, tables.field_values, "partner_id", ids):
        found[value.partner_id][value.field_id] = value
    return found


def activities(c: Connection, ids: Sequence[int]) -> Mapping[int, list[Activity]]:
    """The log of the partners with ``ids``."""
    found: dict[int, list[Activity]] = defaultdict(list)
    for activity in read_where(c, Activity, tables.activities, "partner_id", ids):
        found[activity.partner_id].append(activity)
    return found


def reasons(c: Connection, ids: Sequence[int]) -> Mapping[int, list[tuple[Reason, str]]]:
    """Why we partner with the partners with ``ids``: the reason, and its name if it is our own."""
    found: dict[int, list[tuple[Reason, str]]] = defaultdict(list)
    for why in read_where(c, WhyPartner, tables.reasons, "partner_id", ids):
        found[why.partner_id].append((why.reason, why.name))
    return found


def changed_on(c: Connection, ids: Sequence[int]) -> dict[int, date]:
    """The day on which each of the partners with ``ids``, or what belongs to it, was changed last.

    As the calendar here has it, like the days in a sheet.
    """
    edits, changes = tables.edits.c, tables.changes.c
    query = select(edits.partner_id, func.max(changes.at).label("at")).group_by(edits.partner_id)
    query = query.select_from(tables.edits.join(tables.changes))
    found: dict[int, date] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = c.execute(query.where(edits.partner_id.in_(ids[start : start + _CHUNK])))
        found |= {row.partner_id: row.at.astimezone().date() for row in rows}
    return found
