"""Training and enablement: courses, who needs to be trained, who is, and who is due (R43, R55)."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from prmdesk.domain import enablement
from prmdesk.domain.enablement import Coverage, Due, Records
from prmdesk.domain.partners import Role
from prmdesk.domain.text import fold
from prmdesk.domain.training import Course
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.storage import partners, tables
from prmdesk.storage import training as stored
from prmdesk.storage.database import Database

MOST_MONTHS, MOST_MINUTES, MOST_HEADS = 120, 60_000, 999
"""The longest interval, the longest session, and the most people of a role."""


@dataclass(frozen=True, slots=True)
class Survey:
    """How all partners are covered and who is due, with what both are worked out from."""

    records: Records
    coverage: Sequence[Coverage]
    due: Sequence[Due]


def _silent(_done: int, _of: int) -> None:
    """No one wants to know how far it is."""


def records(db: Database) -> Records:
    """All that coverage is worked out from, of all partners."""
    with db.read() as c:
        return stored.records(c)


def records_of(db: Database, partner_id: int) -> Records:
    """All that coverage is worked out from, of one partner."""
    with db.read() as c:
        return stored.records(c, [partner_id])


def survey(
    db: Database, today: date, *, progress: Callable[[int, int], object] = _silent
) -> Survey:
    """How it stands with the training of all partners; it can be read in the worker."""
    found = records(db)
    return Survey(found, enablement.coverage(found, today), enablement.due(found, today))


def due(db: Database, today: date) -> list[Due]:
    """Who is to be trained: overdue first, then never trained, then soon (R55)."""
    return enablement.due(records(db), today)


def products(db: Database) -> list[str]:
    """The products that partners sell, courses teach or cards describe."""
    with db.read() as c:
        return stored.products(c)


def courses(db: Database) -> list[Course]:
    """All courses, by name; those that are retired too."""
    with db.read() as c:
        return stored.courses(c)


def course(db: Database, course_id: int) -> Course:
    """One course; ``NotFound`` when it was deleted."""
    with db.read() as c:
        return stored.course(c, course_id)


def save_course(db: Database, draft: Course) -> int:
    """Add (``id`` 0) or change a course; returns its id. ``Invalid`` says what is wrong."""
    values = asdict(draft) | {"name": draft.name.strip(), "product": draft.product.strip()}
    del values["id"]
    with db.write(N_("Edit course") if draft.id else N_("Add course"), draft.name.strip()) as tx:
        others = [one for one in stored.courses(tx.connection) if one.id != draft.id]
        _check(draft, others)
        if draft.id:
            tx.update(tables.courses, draft.id, values)
            return draft.id
        return tx.insert(tables.courses, values)


def _check(draft: Course, others: list[Course]) -> None:
    found = []
    if not draft.name.strip():
        found.append(Problem("name", _("A course needs a name.")))
    if any(fold(other.name) == fold(draft.name) for other in others):
        found.append(Problem("name", _("There is a course of this name already.")))
    if draft.refresh_months is not None and not 1 <= draft.refresh_months <= MOST_MONTHS:
        told = _("Knowledge is refreshed after 1 to {n} months, or never.").format(n=MOST_MONTHS)
        found.append(Problem("refresh_months", told))
    if draft.minutes is not None and not 0 < draft.minutes <= MOST_MINUTES:
        found.append(Problem("minutes", _("Say how long a session is, for example 1:30.")))
    if draft.cost is not None and draft.cost < 0:
        found.append(Problem("cost", _("A cost is not below zero.")))
    if found:
        raise Invalid(found)


def held_with(db: Database, course_id: int) -> tuple[int, int]:
    """How many sessions a course has, and how many people in them: they would go with it."""
    with db.read() as c:
        sessions = [session.id for session in stored.sessions_of(c, [course_id])]
        return len(sessions), len(stored.attendances(c, sessions))


def delete_course(db: Database, course_id: int) -> None:
    """Delete a course with its sessions and who took part; Undo brings them back.

    Items of news keep standing, without it.
    """
    with db.write(N_("Delete course")) as tx:
        c = tx.connection
        tx.detail = stored.course(c, course_id).name
        sessions = [session.id for session in stored.sessions_of(c, [course_id])]
        told = {n.id: {"course_id": None} for n in stored.news_items(c) if n.course_id == course_id}
        tx.delete_many(tables.attendances, [one.id for one in stored.attendances(c, sessions)])
        tx.delete_many(tables.sessions, sessions)
        tx.update_many(tables.news_items, told)
        tx.delete(tables.courses, course_id)


def set_need(db: Database, partner_id: int, role: Role, heads: int | None) -> None:
    """Say how many trained people of a role a partner needs; None: as many as usual (R43)."""
    if heads is not None and not 0 <= heads <= MOST_HEADS:
        told = _("Say a number from 0 to {n}.").format(n=MOST_HEADS)
        raise Invalid([Problem("heads", told)])
    with db.write(N_("Change needed heads")) as tx:
        tx.detail = partners.one(tx.connection, partner_id).name
        needs = stored.records(tx.connection, [partner_id]).needs
        kept = next((need for need in needs if need.role is role), None)
        if heads is None:
            tx.delete_many(tables.role_needs, [kept.id] if kept else [])
        elif kept:
            tx.update(tables.role_needs, kept.id, {"heads": heads})
        else:
            row = {"partner_id": partner_id, "role": role, "heads": heads}
            tx.insert(tables.role_needs, row)
