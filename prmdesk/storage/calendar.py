"""Reading what has a day: open tasks, meetings, steps, promises, reviews, agreements, trainings."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.calendar import Entry, EntryKind
from prmdesk.domain.decisions import Decision
from prmdesk.domain.onboarding import (
    Checklist,
    Outcome,
    Step,
    again_on,
    due_date,
    is_open,
    leaves,
)
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.training import Attendance, Course, Session, SessionState
from prmdesk.storage import reviews, tables
from prmdesk.storage.rows import read


def entries(c: Connection) -> list[Entry]:
    """Everything that is still to come or overdue, of all partners that are not ended."""
    names = _names(c)
    of_one = (*_activities(c), *_steps(c), *_promises(c), *_reviews(c), *_qbrs(c),
              *_agreements(c))  # fmt: skip
    mine = [_named(entry, names) for entry in of_one if entry.partner_ids[0] in names]
    return mine + list(_trainings(c, names))


def state(c: Connection) -> tuple[int, datetime | None]:
    """The number of the latest change, and the moment of the first: it tells workspaces apart."""
    t = tables.changes.c
    first = c.scalar(select(t.at).order_by(t.id).limit(1))
    return c.scalar(select(func.max(t.id))) or 0, first


def _names(c: Connection) -> dict[int, str]:
    t = tables.partners.c
    return {
        row.id: row.name for row in c.execute(select(t.id, t.name).where(t.stage != Stage.EXIT))
    }


def _named(entry: Entry, names: dict[int, str]) -> Entry:
    return replace(entry, partners=(names[entry.partner_ids[0]],))


def _activities(c: Connection) -> Iterator[Entry]:
    t = tables.activities.c
    due = select(tables.activities).where(t.due.is_not(None), t.done_on.is_(None))
    for one in read(c, Activity, due):
        if one.due is not None and one.kind in (Kind.TASK, Kind.MEETING):
            kind = EntryKind.MEETING if one.kind is Kind.MEETING else EntryKind.TASK
            key = f"activity-{one.id}"
            yield Entry(kind, key, one.due, one.text, partner_ids=(one.partner_id,), at=one.at)


def _steps(c: Connection) -> Iterator[Entry]:
    """Open steps of what is under way, and those to be done again also of what is graduated."""
    t = tables.checklists.c
    own = select(tables.checklists).where(t.partner_id.is_not(None), t.outcome != Outcome.STOPPED)
    lists = {one.id: one for one in read(c, Checklist, own)}
    mine: dict[int, list[Step]] = defaultdict(list)
    for step in read(c, Step, select(tables.steps)):
        if step.checklist_id in lists:
            mine[step.checklist_id].append(step)
    for checklist_id, steps in mine.items():
        for step in leaves(steps):
            day = _step_day(step, lists[checklist_id])
            partner_id = lists[checklist_id].partner_id
            if day is not None and partner_id is not None:
                key, whose = f"step-{step.id}", (partner_id,)
                yield Entry(EntryKind.STEP, key, day, step.title, partner_ids=whose, side=step.side)


def _step_day(step: Step, checklist: Checklist) -> date | None:
    if not is_open(step):
        return again_on(step)
    running = checklist.outcome is Outcome.RUNNING
    return due_date(step, checklist.started_on) if running else None


def _promises(c: Connection) -> Iterator[Entry]:
    t = tables.promises.c
    query = select(tables.promises).where(t.state == PromiseState.OPEN, t.due.is_not(None))
    for one in read(c, Promise, query):
        if one.due is not None:
            yield Entry(
                EntryKind.PROMISE, f"promise-{one.id}", one.due, one.text,
                partner_ids=(one.partner_id,), side=one.side,
            )  # fmt: skip


def _reviews(c: Connection) -> Iterator[Entry]:
    t = tables.decisions.c
    query = select(tables.decisions).where(t.review_on.is_not(None), t.reviewed_on.is_(None))
    for one in read(c, Decision, query):
        if one.review_on is not None:
            key, whose = f"decision-{one.id}", (one.partner_id,)
            yield Entry(
                EntryKind.REVIEW, key, one.review_on, one.effect or one.why, partner_ids=whose
            )  # fmt: skip


def _qbrs(c: Connection) -> Iterator[Entry]:
    """The reviews with partners that are planned."""
    for due in reviews.planned(c, date.max):
        one = due.review
        if one.planned_on is not None:
            whose = (due.partner_id,)
            yield Entry(EntryKind.QBR, f"qbr-{one.id}", one.planned_on, one.name, partner_ids=whose)


def _agreements(c: Connection) -> Iterator[Entry]:
    ending = select(tables.partners).where(tables.partners.c.agreement_end.is_not(None))
    for one in read(c, Partner, ending):
        if one.agreement_end is not None:
            key = f"agreement-{one.id}"
            yield Entry(EntryKind.AGREEMENT, key, one.agreement_end, "", partner_ids=(one.id,))


def _trainings(c: Connection, names: dict[int, str]) -> Iterator[Entry]:
    courses = {one.id: one for one in read(c, Course, select(tables.courses))}
    invited: dict[int, set[int]] = defaultdict(set)
    for seat in read(c, Attendance, select(tables.attendances)):
        invited[seat.session_id].add(seat.partner_id)
    planned = tables.sessions.c.state == SessionState.PLANNED
    for one in read(c, Session, select(tables.sessions).where(planned)):
        course = courses[one.course_id]
        whose = tuple(sorted(invited[one.id] & names.keys()))
        yield Entry(
            EntryKind.TRAINING, f"session-{one.id}", one.on_date, course.name,
            tuple(names[key] for key in whose), whose, one.at, one.zone,
            one.minutes or course.minutes, one.place or course.link, one.note,
        )  # fmt: skip
