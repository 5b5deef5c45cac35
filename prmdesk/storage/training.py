"""Reading training: courses, sessions and who took part, what is new, whom products are for."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, select

from prmdesk.domain.enablement import Records
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.text import fold
from prmdesk.domain.training import (
    Attendance,
    Course,
    FollowUp,
    NewsItem,
    RoleNeed,
    Session,
    TargetCustomer,
)
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import tables, workspace
from prmdesk.storage.rows import among, read, read_where

T = TypeVar("T")


def course(c: Connection, course_id: int) -> Course:
    """The course; ``NotFound`` when it was deleted."""
    found = read_where(c, Course, tables.courses, "id", [course_id])
    return _one(found, _("This course was deleted."))


def session(c: Connection, session_id: int) -> Session:
    """The session; ``NotFound`` when it was deleted."""
    found = read_where(c, Session, tables.sessions, "id", [session_id])
    return _one(found, _("This session was deleted."))


def news_item(c: Connection, item_id: int) -> NewsItem:
    """The item of news; ``NotFound`` when it was deleted."""
    found = read_where(c, NewsItem, tables.news_items, "id", [item_id])
    return _one(found, _("This item was deleted."))


def _one(found: Sequence[T], gone: str) -> T:
    if not found:
        raise NotFound(gone)
    return found[0]


def courses(c: Connection) -> list[Course]:
    """All courses, by name."""
    return read(c, Course, select(tables.courses).order_by(tables.courses.c.name))


def sessions(c: Connection) -> list[Session]:
    """All sessions, by day and time."""
    t = tables.sessions.c
    return read(c, Session, select(tables.sessions).order_by(t.on_date, t.at, t.id))


def sessions_of(c: Connection, course_ids: Sequence[int]) -> list[Session]:
    """The sessions of courses."""
    return read_where(c, Session, tables.sessions, "course_id", course_ids)


def attendances(c: Connection, session_ids: Sequence[int]) -> list[Attendance]:
    """Who is invited to sessions or took part."""
    return read_where(c, Attendance, tables.attendances, "session_id", session_ids)


def news_items(c: Connection) -> list[NewsItem]:
    """All that is new, the newest first."""
    t = tables.news_items.c
    return read(c, NewsItem, select(tables.news_items).order_by(t.on_date.desc(), t.id.desc()))


def follow_ups(c: Connection) -> list[FollowUp]:
    """What became of the training proposed."""
    return read(c, FollowUp, select(tables.follow_ups).order_by(tables.follow_ups.c.id))


def target_customers(c: Connection) -> list[TargetCustomer]:
    """The cards of target customers, by product."""
    t = tables.target_customers
    return read(c, TargetCustomer, select(t).order_by(t.c.product))


def sellers(c: Connection, partner_ids: Sequence[int] | None = None) -> list[Partner]:
    """Partners by name with only what training needs of them: name, stage and products."""
    t = tables.partners.c
    query = select(t.id, t.name, t.stage, t.products).order_by(t.name, t.id)
    return read(c, Partner, _narrowed(query, t.id, partner_ids))


def records(c: Connection, partner_ids: Sequence[int] | None = None) -> Records:
    """All that coverage is worked out from, of some partners or (None) of all.

    People have only what it needs of them. The sessions are those of all partners, with everybody
    who took part, so that costs can be shared.
    """
    t, needs = tables.contacts.c, tables.role_needs
    people = select(t.id, t.partner_id, t.name, t.role, t.left_on).order_by(t.name, t.id)
    taken = select(tables.attendances).order_by(tables.attendances.c.id)
    if partner_ids is not None:
        mine = among(tables.attendances.c.partner_id, partner_ids)
        shared = select(tables.attendances.c.session_id).where(mine)
        taken = taken.where(tables.attendances.c.session_id.in_(shared))
    return Records(
        sellers(c, partner_ids),
        read(c, Contact, _narrowed(people, t.partner_id, partner_ids)),
        courses(c),
        sessions(c),
        read(c, Attendance, taken),
        read(c, RoleNeed, _narrowed(select(needs), needs.c.partner_id, partner_ids)),
        workspace.load(c).heads_needed,
    )


def _narrowed(query: Select[Any], column: ColumnElement[Any], ids: Sequence[int] | None) -> Any:
    return query if ids is None else query.where(among(column, ids))


def products(c: Connection) -> list[str]:
    """The products that partners sell, courses teach, cards describe or answers are for."""
    found = [name for partner in sellers(c) for name in partner.products]
    for table in (
        *(tables.courses, tables.target_customers, tables.news_items, tables.materials),
        *(tables.propositions, tables.talking_points),
    ):
        found += c.scalars(select(table.c.product).distinct())
    spelled = {fold(name): name for name in found if name}
    return [spelled[key] for key in sorted(spelled)]
