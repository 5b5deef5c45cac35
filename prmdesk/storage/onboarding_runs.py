"""Reading all onboardings there were, as the reports compare them."""

from datetime import date

from sqlalchemy import Connection, func, select

from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.onboarding_figures import Run
from prmdesk.domain.partners import DORMANT
from prmdesk.domain.training import AttendanceResult, SessionState
from prmdesk.storage.rows import read
from prmdesk.storage.tables import (
    attendances,
    checklists,
    partner_lines,
    sessions,
    stage_entries,
    steps,
)

_LEARNED = (AttendanceResult.ATTENDED, AttendanceResult.PASSED)


def every(c: Connection) -> list[Run]:
    """All onboardings, those that ended too, by the names of the partners."""
    line, own = partner_lines.c, checklists.c
    names = {row.id: row.name for row in c.execute(select(line.id, line.name))}
    mine = select(checklists).join(partner_lines, line.id == own.partner_id)
    found = read(c, Checklist, mine.order_by(line.sort_name, own.id))
    of_partners = select(own.id).where(own.partner_id.is_not(None))
    grouped: dict[int, list[Step]] = {checklist.id: [] for checklist in found}
    query = select(steps).where(steps.c.checklist_id.in_(of_partners)).order_by(steps.c.id)
    for step in read(c, Step, query):
        grouped[step.checklist_id].append(step)
    trained, resting = _first_sessions(c), _resting(c)
    return [
        Run(
            key,
            names[key],
            checklist,
            grouped[checklist.id],
            _since(trained.get(key), checklist),
            resting.get(key),
        )
        for checklist in found
        if (key := checklist.partner_id) is not None
    ]


def _first_sessions(c: Connection) -> dict[int, list[date]]:
    """The days on which people of each partner were taught something."""
    query = (
        select(attendances.c.partner_id, sessions.c.on_date)
        .join(sessions, sessions.c.id == attendances.c.session_id)
        .where(sessions.c.state == SessionState.HELD, attendances.c.result.in_(_LEARNED))
        .order_by(sessions.c.on_date)
    )
    found: dict[int, list[date]] = {}
    for partner_id, day in c.execute(query):
        found.setdefault(partner_id, []).append(day)
    return found


def _resting(c: Connection) -> dict[int, date]:
    """The partners that are paused or left, and since when."""
    entries, line = stage_entries.c, partner_lines.c
    query = (
        select(entries.partner_id, func.max(entries.entered_on))
        .join(partner_lines, line.id == entries.partner_id)
        .where(line.stage.in_(DORMANT), entries.stage == line.stage)
        .group_by(entries.partner_id)
    )
    return {row[0]: row[1] for row in c.execute(query)}


def _since(days: list[date] | None, checklist: Checklist) -> date | None:
    """The first of ``days`` since the onboarding started, and before it ended."""
    first, last = checklist.started_on or date.max, checklist.ended_on or date.max
    return next((day for day in days or () if first <= day <= last), None)


def template_names(c: Connection) -> dict[int, str]:
    """What the templates are called, by id."""
    query = select(checklists.c.id, checklists.c.name).where(checklists.c.partner_id.is_(None))
    return {row.id: row.name for row in c.execute(query)}
