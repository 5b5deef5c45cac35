"""The people at our partners: who of us knows whom, the last touch, what is wrong (R29, D14)."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from prmdesk.domain import people
from prmdesk.domain.partners import Contact, Role
from prmdesk.domain.people import Acquaintance, PeopleAlarm, Someone
from prmdesk.domain.text import fold
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.partners import save_contact
from prmdesk.storage import people as stored
from prmdesk.storage import tables, workspace
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction

Progress = Callable[[int, int], object]


def alarms(db: Database, today: date, partner_id: int | None = None) -> list[PeopleAlarm]:
    """What is wrong with the people at all active partners, or at one, the gravest first."""
    with db.read() as c:
        rhythm = workspace.load(c).rhythm
        circles = stored.circles(c, partner_id)
    return people.in_order(
        alarm for circle in circles for alarm in people.alarms(circle, rhythm, today)
    )


def everyone(db: Database, partner_id: int | None = None) -> list[Someone]:
    """The people at all partners or at one, by partner; who left comes after who is there."""
    with db.read() as c:
        names = stored.partner_names(c)
        known = people.by_contact(stored.acquaintances(c, partner_id))
        contacts = stored.contacts(c, partner_id)
        listed = ((one.partner_id, one.id, one.name) for one in contacts)
        touched = stored.touches(c, listed, partner_id)[1]
    found = [
        Someone(one, names[one.partner_id], touched.get(one.id), known.get(one.id, ()))
        for one in contacts
    ]
    return sorted(found, key=lambda one: fold(one.partner))


@dataclass(frozen=True, slots=True)
class Overview:
    """Everyone at all partners, what is wrong there, and the names of our people."""

    people: list[Someone]
    alarms: list[PeopleAlarm]
    colleagues: list[str]


def overview(db: Database, today: date, *, progress: Progress | None = None) -> Overview:
    """All that there is to see of people, as one; quick enough that ``progress`` is not told."""
    return Overview(everyone(db), alarms(db, today), colleagues(db))


def colleagues(db: Database) -> list[str]:
    """The names of our people that are noted anywhere, and whose workspace it is; sorted."""
    with db.read() as c:
        names = {*stored.colleagues(c), workspace.load(c).owner}
    return sorted(filter(None, names), key=fold)


def keep(db: Database, contact: Contact, known: Sequence[Acquaintance]) -> int:
    """Add (``id`` 0) or change a contact and who of us knows it, in one step; returns its id.

    A colleague named twice is ``Invalid``; one without a name is left out.
    """
    named = [replace(one, colleague=one.colleague.strip()) for one in known]
    named = [one for one in named if one.colleague]
    if len({fold(one.colleague) for one in named}) < len(named):
        raise Invalid([Problem("known", _("Each of us is named once."))])
    with db.write(N_("Edit contact") if contact.id else N_("Add contact"), contact.name) as tx:
        key = save_contact(db, contact)
        _keep_known(tx, replace(contact, id=key), named)
    return key


def _keep_known(tx: Transaction, contact: Contact, known: Sequence[Acquaintance]) -> None:
    rows = [_row(one, contact) for one in known]
    kept = {
        one.colleague: one
        for one in stored.acquaintances(tx.connection, contact.partner_id)
        if one.contact_id == contact.id
    }
    gone = kept.keys() - {row["colleague"] for row in rows}
    tx.delete_many(tables.acquaintances, [kept[name].id for name in gone])
    for row in rows:
        if (old := kept.get(row["colleague"])) is not None:
            tx.update(tables.acquaintances, old.id, row)
        else:
            tx.insert(tables.acquaintances, row)


def _row(known: Acquaintance, contact: Contact) -> dict[str, Any]:
    row = asdict(known) | {"partner_id": contact.partner_id, "contact_id": contact.id}
    del row["id"]
    return row


def leave(db: Database, contact: Contact, day: date) -> None:
    """Note that a person left on ``day``; what was said and learned stays."""
    with db.write(N_("Contact left"), contact.name) as tx:
        tx.update(tables.contacts, contact.id, {"left_on": day})


def bring_back(db: Database, contact: Contact) -> None:
    """Note that a person who left is there again."""
    with db.write(N_("Contact is back"), contact.name) as tx:
        tx.update(tables.contacts, contact.id, {"left_on": None})


def appoint(db: Database, contact: Contact, role: Role) -> int:
    """Give a person a role; ``UNKNOWN`` makes it the main contact, whatever its role is."""
    changed = replace(contact, is_main=True) if not role else replace(contact, role=role)
    with db.write(N_("Name a contact"), contact.name):
        return save_contact(db, changed)
