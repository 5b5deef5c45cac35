"""Reading onboarding checklists, their steps, and the templates they are made from."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, not_, or_, select

from prmdesk.domain.gates import GateDecision
from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.partners import Stage
from prmdesk.domain.template_versions import TemplateVersion
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import tables
from prmdesk.storage.rows import read, read_where
from prmdesk.storage.tables import checklists, partner_lines

_STEP = tables.steps.c
_STANDING = select(
    *(_STEP.id, _STEP.checklist_id, _STEP.parent_id, _STEP.position, _STEP.title),
    *(_STEP.day, _STEP.due, _STEP.done_on, _STEP.skip_reason, _STEP.response),
).subquery()


def one(c: Connection, checklist_id: int) -> Checklist:
    """A checklist or template; ``NotFound`` when it was deleted."""
    found = read_where(c, Checklist, checklists, "id", [checklist_id])
    if not found:
        raise NotFound(_("This checklist was deleted."))
    return found[0]


def step(c: Connection, step_id: int) -> Step:
    """One step; ``NotFound`` when it was deleted."""
    found = read_where(c, Step, tables.steps, "id", [step_id])
    if not found:
        raise NotFound(_("This step was deleted."))
    return found[0]


def steps(c: Connection, checklist_ids: Sequence[int]) -> list[Step]:
    """All steps of checklists, in no order that means anything."""
    return read_where(c, Step, tables.steps, "checklist_id", checklist_ids)


def standing(c: Connection, checklist_ids: Sequence[int]) -> list[Step]:
    """The steps of checklists with no more than tells how far they are: many, and often read."""
    return read_where(c, Step, _STANDING, "checklist_id", checklist_ids)


def templates(c: Connection) -> list[Checklist]:
    """The checklists that belong to no partner, by name."""
    mine = select(checklists).where(checklists.c.partner_id.is_(None))
    return read(c, Checklist, mine.order_by(checklists.c.name, checklists.c.id))


def of_partners(c: Connection, partner_ids: Sequence[int]) -> dict[int, Checklist]:
    """The checklists in use by partner id: the one under way, else the latest that ended."""
    found = read_where(c, Checklist, checklists, "partner_id", partner_ids)
    found.sort(key=lambda own: (own.is_running, own.id))
    return {checklist.partner_id: checklist for checklist in found if checklist.partner_id}


def all_of_partner(c: Connection, partner_id: int) -> list[Checklist]:
    """All onboardings of a partner, the one in use first, then the latest that ended."""
    found = read_where(c, Checklist, checklists, "partner_id", [partner_id])
    return sorted(found, key=lambda own: (own.is_running, own.id), reverse=True)


def from_template(c: Connection, template_id: int) -> list[Checklist]:
    """The partners' checklists that were started from a template."""
    return read_where(c, Checklist, checklists, "template_id", [template_id])


def finished(c: Connection, template_id: int) -> list[Checklist]:
    """Those of ``from_template`` in which all may be done: that is so, or they ended."""
    mine = select(checklists).join(partner_lines, partner_lines.c.id == checklists.c.partner_id)
    is_done = or_(partner_lines.c.progress >= 1, checklists.c.ended_on.is_not(None))
    return read(c, Checklist, mine.where(checklists.c.template_id == template_id, is_done))


def running(c: Connection, template_id: int | None = None) -> list[Checklist]:
    """The partners' checklists under way that were started from a template, or from any."""
    of_it = checklists.c.template_id
    mine = of_it.is_not(None) if template_id is None else of_it == template_id
    is_running = checklists.c.partner_id.is_not(None), checklists.c.ended_on.is_(None)
    return read(c, Checklist, select(checklists).where(mine, *is_running).order_by(checklists.c.id))


def partners_under_way(c: Connection) -> dict[int, str]:
    """The names of the partners in onboarding, by name: by stage, or with steps still open.

    Those whose onboarding ended are not.
    """
    line = partner_lines.c
    under_way = or_(line.stage == Stage.ONBOARD, line.progress < 1)
    over = and_(
        _has(checklists.c.ended_on.is_not(None)), not_(_has(checklists.c.ended_on.is_(None)))
    )
    query = select(line.id, line.name).where(under_way, line.stage != Stage.EXIT, not_(over))
    return {row.id: row.name for row in c.execute(query.order_by(line.sort_name, line.id))}


def _has(such: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a partner has such a checklist."""
    return (
        select(checklists.c.id).where(checklists.c.partner_id == partner_lines.c.id, such).exists()
    )


def decisions(c: Connection, checklist_ids: Sequence[int]) -> list[GateDecision]:
    """What was decided at the gates of checklists, in the order in which it was."""
    return read_where(c, GateDecision, tables.gate_decisions, "checklist_id", checklist_ids)


def versions(c: Connection, template_ids: Sequence[int]) -> list[TemplateVersion]:
    """The earlier versions of templates that were kept, oldest first."""
    return read_where(c, TemplateVersion, tables.template_versions, "checklist_id", template_ids)
