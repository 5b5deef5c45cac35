"""Sessions of courses: planned, held or cancelled, and how each person came out (R57, R60)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from functools import cache
from zoneinfo import available_timezones

from prmdesk.domain.training import (
    Attendance,
    AttendanceResult,
    Session,
    SessionState,
)
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services.training import MOST_MINUTES
from prmdesk.storage import tables
from prmdesk.storage import training as stored
from prmdesk.storage.database import Database

_zones = cache(available_timezones)  # else it looks through hundreds of files each time
_TIME = re.compile(r"([01]?\d|2[0-3])[:.：]([0-5]\d)$")


def time_of_day(text: str) -> str:
    """``text`` as 09:30, "" when it is empty; ``ValueError`` when it is no time on the wall."""
    if not (text := text.strip()):
        return ""
    found = _TIME.match(text)
    if found is None:
        raise ValueError(text)
    return f"{int(found[1]):02}:{found[2]}"


def zones() -> list[str]:
    """The names of time zones that can be told, as Europe/Berlin."""
    return sorted(name for name in _zones() if "/" in name and name[0].isupper())


def every(db: Database) -> list[Session]:
    """All sessions, by day and time."""
    with db.read() as c:
        return stored.sessions(c)


def attendances(db: Database, session_id: int) -> list[Attendance]:
    """Who is invited to a session or took part."""
    with db.read() as c:
        return stored.attendances(c, [session_id])


def save_session(db: Database, draft: Session, people: Iterable[tuple[int, int]] = ()) -> int:
    """Add (``id`` 0) or change a session and invite ``people``; returns its id.

    ``people`` are pairs of the ids of partner and contact. ``Invalid`` says what is wrong.
    """
    with db.write(N_("Edit session") if draft.id else N_("Plan session")) as tx:
        tx.detail = stored.course(tx.connection, draft.course_id).name
        values = asdict(draft) | _checked(draft)
        del values["id"]
        key = draft.id
        if key:
            tx.update(tables.sessions, key, values)
        else:
            key = tx.insert(tables.sessions, values)
        invite(db, key, people)
        return key


def _checked(draft: Session) -> dict[str, str]:
    """The time on the wall and its zone as they are kept."""
    found, at, zone = [], "", draft.zone.strip()
    try:
        at = time_of_day(draft.at)
    except ValueError:
        found.append(Problem("at", _("This is no time of day. Try 14:00.")))
    if zone and zone not in _zones():
        told = _("No time zone has this name. Try Europe/Berlin, or leave it empty for here.")
        found.append(Problem("zone", told))
    if draft.minutes is not None and not 0 < draft.minutes <= MOST_MINUTES:
        found.append(Problem("minutes", _("Say how long a session is, for example 1:30.")))
    if draft.cost is not None and draft.cost < 0:
        found.append(Problem("cost", _("A cost is not below zero.")))
    if found:
        raise Invalid(found)
    return {"at": at, "zone": zone}


def invite(db: Database, session_id: int, people: Iterable[tuple[int, int]]) -> int:
    """Invite people (pairs of partner and contact) to a session; returns how many are new."""
    with db.write(N_("Invite to session")) as tx:
        session = stored.session(tx.connection, session_id)
        tx.detail = stored.course(tx.connection, session.course_id).name
        there = {one.contact_id for one in stored.attendances(tx.connection, [session_id])}
        new = {contact_id: partner_id for partner_id, contact_id in people}
        rows = [
            {"session_id": session_id, "partner_id": partner_id, "contact_id": contact_id}
            for contact_id, partner_id in new.items()
            if contact_id not in there
        ]
        tx.insert_many(tables.attendances, rows)
        return len(rows)


def uninvite(db: Database, session_id: int, attendance_ids: Sequence[int]) -> None:
    """Take people out of a session, with their results."""
    with db.write(N_("Take out of session")) as tx:
        session = stored.session(tx.connection, session_id)
        tx.detail = stored.course(tx.connection, session.course_id).name
        tx.delete_many(tables.attendances, attendance_ids)


def note_result(
    db: Database,
    session_id: int,
    attendance_ids: Sequence[int],
    *,
    result: AttendanceResult | None = None,
    mark: str | None = None,
) -> None:
    """Note how people came out of a session: the result, the mark in words, or both."""
    with db.write(N_("Note training result")) as tx:
        session = stored.session(tx.connection, session_id)
        tx.detail = stored.course(tx.connection, session.course_id).name
        values = {"result": result, "mark": mark}
        told = {name: value for name, value in values.items() if value is not None}
        tx.update_many(tables.attendances, dict.fromkeys(attendance_ids, told))


def hold(db: Database, session_id: int, today: date, came: Sequence[int] = ()) -> None:
    """Say that a session took place and who ``came`` (attendances), in one step.

    ``Invalid`` for one that is still to come.
    """
    with db.write(N_("Session held")) as tx:
        session = stored.session(tx.connection, session_id)
        if session.on_date > today:
            raise Invalid([Problem("on_date", _("This session is still to come."))])
        _set_state(db, session_id, SessionState.HELD, N_("Session held"))
        note_result(db, session_id, came, result=AttendanceResult.ATTENDED)
        tx.detail = stored.course(tx.connection, session.course_id).name


def cancel(db: Database, session_id: int) -> None:
    """Say that a session does not take place; who was invited stays noted."""
    _set_state(db, session_id, SessionState.CANCELLED, N_("Cancel session"))


def plan_again(db: Database, session_id: int) -> None:
    """Say that a session is to take place after all, or that it was not held yet."""
    _set_state(db, session_id, SessionState.PLANNED, N_("Plan session"))


def _set_state(db: Database, session_id: int, state: SessionState, label: str) -> None:
    with db.write(label) as tx:
        session = stored.session(tx.connection, session_id)
        tx.detail = stored.course(tx.connection, session.course_id).name
        tx.update(tables.sessions, session_id, {"state": state})


def delete_session(db: Database, session_id: int) -> int:
    """Delete a session with who took part; Undo brings them back. Returns how many these were."""
    with db.write(N_("Delete session")) as tx:
        session = stored.session(tx.connection, session_id)
        tx.detail = stored.course(tx.connection, session.course_id).name
        people = [one.id for one in stored.attendances(tx.connection, [session_id])]
        tx.delete_many(tables.attendances, people)
        tx.delete(tables.sessions, session_id)
        return len(people)
