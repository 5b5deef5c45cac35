"""Reading the people at all partners: when they were touched last, and who of us knows them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select, true, union

from prmdesk.domain.activities import Kind
from prmdesk.domain.onboarding import StepKind
from prmdesk.domain.partners import DORMANT, Contact
from prmdesk.domain.people import Acquaintance, Circle, Person, among_attendees
from prmdesk.domain.text import fold
from prmdesk.domain.training import AttendanceResult, SessionState
from prmdesk.storage import tables
from prmdesk.storage.rows import read, read_where

_WAS_THERE = (AttendanceResult.ATTENDED, AttendanceResult.PASSED, AttendanceResult.FAILED)

_NEVER = date.min

Days = dict[int, date]
"""The last day by the id of a partner or of a contact."""


def acquaintances(c: Connection, partner_id: int | None = None) -> list[Acquaintance]:
    """Who of us knows whom at a partner, or at all of them."""
    if partner_id is not None:
        return read_where(c, Acquaintance, tables.acquaintances, "partner_id", [partner_id])
    return read(c, Acquaintance, select(tables.acquaintances))


def contacts(c: Connection, partner_id: int | None = None) -> list[Contact]:
    """The people at a partner or at all of them: who is there before who left, main one first."""
    table = tables.contacts
    order = table.c.partner_id, table.c.left_on.is_not(None), table.c.is_main.desc(), table.c.id
    return read(c, Contact, select(table).where(_at(table, partner_id)).order_by(*order))


def colleagues(c: Connection) -> list[str]:
    """The names of our people that are noted anywhere, sorted."""
    names = union(
        select(tables.acquaintances.c.colleague.label("name")),
        select(tables.partners.c.our_owner),
    ).subquery()
    return list(c.scalars(select(names.c.name).where(names.c.name != "").order_by(names.c.name)))


def partner_names(c: Connection) -> dict[int, str]:
    """What the partners are called, by id."""
    rows = c.execute(select(tables.partners.c.id, tables.partners.c.name))
    return {row.id: row.name for row in rows}


def touches(
    c: Connection, people: Iterable[tuple[int, int, str]], partner_id: int | None = None
) -> tuple[Days, Days]:
    """The last touch by partner and by contact: talks, meetings, trainings, people steps (R29).

    ``people`` are the contacts, each with the partner's id, its own and its name: a people step
    only says in words who took part.
    """
    partners: Days = {}
    contacts: Days = {}
    for query in (_talks(partner_id), _trainings(partner_id)):
        for partner, contact, day in c.execute(query).all():
            if day > partners.get(partner, _NEVER):
                partners[partner] = day
            if contact is not None and day > contacts.get(contact, _NEVER):
                contacts[contact] = day
    steps = c.execute(_steps(partner_id)).all()
    names: dict[int, dict[int, str]] = {key: {} for key, attendees, _day in steps if attendees}
    if names:
        for partner, contact, name in people:
            if partner in names:
                names[partner][contact] = fold(name)
    for partner, attendees, day in steps:
        partners[partner] = max(day, partners.get(partner, day))
        for contact in among_attendees(attendees, names.get(partner, {})) if attendees else ():
            contacts[contact] = max(day, contacts.get(contact, day))
    return partners, contacts


def _at(table: Table, partner_id: int | None) -> ColumnElement[bool]:
    return true() if partner_id is None else table.c.partner_id == partner_id


def _talks(partner_id: int | None) -> Select[Any]:
    """Contacts made, and meetings that were held: on their day, or before it if over by then."""
    log = tables.activities.c
    met = func.coalesce(func.min(log.due, log.done_on), log.done_on, log.on_date)
    day = func.max(met, type_=log.on_date.type)
    return (
        select(log.partner_id, log.contact_id, day)
        .where(
            (log.kind == Kind.CONTACT) | ((log.kind == Kind.MEETING) & log.done_on.is_not(None)),
            _at(tables.activities, partner_id),
        )
        .group_by(log.partner_id, log.contact_id)
    )


def _trainings(partner_id: int | None) -> Select[Any]:
    """Sessions that were held, and who was there."""
    there, held = tables.attendances.c, tables.sessions.c
    return (
        select(there.partner_id, there.contact_id, func.max(held.on_date, type_=held.on_date.type))
        .join(tables.sessions, held.id == there.session_id)
        .where(
            there.result.in_(_WAS_THERE),
            held.state == SessionState.HELD,
            _at(tables.attendances, partner_id),
        )
        .group_by(there.partner_id, there.contact_id)
    )


def _steps(partner_id: int | None) -> Select[Any]:
    """The people steps that were done, with who took part."""
    step = tables.steps.c
    return (
        select(tables.checklists.c.partner_id, step.attendees, step.done_on)
        .join(tables.checklists, tables.checklists.c.id == step.checklist_id)
        .where(
            step.kind == StepKind.PEOPLE,
            step.done_on.is_not(None),
            tables.checklists.c.partner_id.is_not(None),
            _at(tables.checklists, partner_id),
        )
    )


def circles(c: Connection, partner_id: int | None = None) -> list[Circle]:
    """The partners that we work with, with their people: all, or the one if it is such."""
    partner, line = tables.partners.c, tables.partner_lines.c
    wanted = (
        select(partner.id, partner.name, partner.touch, line.quadrant, partner.created_on)
        .join(tables.partner_lines, line.id == partner.id)
        .where(partner.stage.not_in(list(DORMANT)))
    )
    if partner_id is not None:
        wanted = wanted.where(partner.id == partner_id)
    rows = c.execute(_people(partner_id)).all()
    partners, contacts = touches(c, (row[:3] for row in rows), partner_id)
    people: dict[int, list[Person]] = defaultdict(list)
    for at, key, name, role, is_main, left_on in rows:
        people[at].append(Person(key, name, role, is_main, left_on, contacts.get(key)))
    return [
        Circle(*row, partners.get(row.id), people.get(row.id, ()))
        for row in c.execute(wanted).all()
    ]


def _people(partner_id: int | None) -> Select[Any]:
    one = tables.contacts.c
    wanted = select(one.partner_id, one.id, one.name, one.role, one.is_main, one.left_on)
    return wanted.where(_at(tables.contacts, partner_id)).order_by(one.id)
