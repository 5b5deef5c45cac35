"""Reading partners and what belongs to them."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Table, select

from prmdesk.domain.activities import Activity
from prmdesk.domain.partners import Contact, Field, FieldValue, Partner, StageEntry
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import tables
from prmdesk.storage.rows import read, read_where


def one(c: Connection, partner_id: int) -> Partner:
    """The partner; ``NotFound`` when it was deleted."""
    found = some(c, [partner_id])
    if not found:
        raise NotFound(_("This partner was deleted."))
    return found[0]


def some(c: Connection, partner_ids: Sequence[int]) -> list[Partner]:
    """The partners with these ids; those that were deleted are left out."""
    return read_where(c, Partner, tables.partners, "id", partner_ids)


def every(c: Connection) -> list[Partner]:
    """All partners, by name."""
    return read(c, Partner, select(tables.partners).order_by(tables.partners.c.name))


def contacts(c: Connection, partner_id: int) -> list[Contact]:
    """The people at a partner: the main one first, who left last."""
    found = read_where(c, Contact, tables.contacts, "partner_id", [partner_id])
    return sorted(found, key=lambda contact: (contact.left_on is not None, not contact.is_main))


def tied_to_contact(c: Connection, contact_id: int) -> Iterator[tuple[Table, list[int]]]:
    """The rows that name a contact, by table; they mean nothing without it where it is needed."""
    for table in reversed(tables.metadata.sorted_tables):
        if "contact_id" in table.c:
            mine = select(table.c.id).where(table.c.contact_id == contact_id)
            yield table, list(c.scalars(mine))


def stage_entries(c: Connection, partner_id: int) -> list[StageEntry]:
    """The stages a partner went through, oldest first."""
    found = read_where(c, StageEntry, tables.stage_entries, "partner_id", [partner_id])
    return sorted(found, key=lambda entry: (entry.entered_on, entry.id))


def activities(c: Connection, partner_id: int) -> list[Activity]:
    """The log of a partner, newest first."""
    found = read_where(c, Activity, tables.activities, "partner_id", [partner_id])
    return sorted(found, key=lambda activity: (activity.on_date, activity.id), reverse=True)


def fields(c: Connection) -> list[Field]:
    """The custom fields of the workspace, in their order."""
    return read(c, Field, select(tables.fields).order_by(tables.fields.c.position))


def field_values(c: Connection, partner_id: int) -> list[FieldValue]:
    """What a partner has in the custom fields."""
    return read_where(c, FieldValue, tables.field_values, "partner_id", [partner_id])


def values_of_field(c: Connection, field_id: int) -> list[int]:
    """The ids of all values kept in a custom field."""
    values = tables.field_values
    return list(c.scalars(select(values.c.id).where(values.c.field_id == field_id)))


def belongings(c: Connection, partner_ids: Sequence[int]) -> Iterator[tuple[Table, list[int]]]:
    """All rows of partners, children before parents, as they can be deleted; themselves last."""
    mine = {"partner_id": list(partner_ids), "other_id": list(partner_ids)}
    for column, table in (("checklist_id", tables.checklists), ("plan_id", tables.plans)):
        found = select(table.c.id).where(table.c.partner_id.in_(partner_ids))
        mine[column] = list(c.scalars(found))
    for table in reversed(tables.metadata.sorted_tables):
        for column, owners in mine.items():
            if column in table.c and table is not tables.edits:
                ids = list(c.scalars(select(table.c.id).where(table.c[column].in_(owners))))
                yield table, ids
    yield tables.partners, list(partner_ids)
