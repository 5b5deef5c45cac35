"""Reading onboarding checklists, their steps, and the templates they are made from."""

from collections.abc import Sequence

from sqlalchemy import Connection, or_, select

from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.partners import Stage
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import tables
from prmdesk.storage.rows import read, read_where
from prmdesk.storage.tables import checklists, partner_lines

_STEP = tables.steps.c
_STANDING = select(
    *(_STEP.id, _STEP.checklist_id, _STEP.parent_id, _STEP.position, _STEP.title),
    *(_STEP.day, _STEP.due, _STEP.done_on, _STEP.skip_reason),
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
    """The checklists of partners, by partner id."""
    found = read_where(c, Checklist, checklists, "partner_id", partner_ids)
    return {checklist.partner_id: checklist for checklist in found if checklist.partner_id}


def from_template(c: Connection, template_id: int) -> list[Checklist]:
    """The partners' checklists that were started from a template."""
    return read_where(c, Checklist, checklists, "template_id", [template_id])


def finished(c: Connection, template_id: int) -> list[Checklist]:
    """Those of ``from_template`` in which all is done."""
    mine = select(checklists).join(partner_lines, partner_lines.c.id == checklists.c.partner_id)
    done = mine.where(checklists.c.template_id == template_id, partner_lines.c.progress >= 1)
    return read(c, Checklist, done)


def partners_under_way(c: Connection) -> dict[int, str]:
    """The names of the partners in onboarding, by name: by stage, or with steps still open."""
    line = partner_lines.c
    under_way = or_(line.stage == Stage.ONBOARD, line.progress < 1)
    query = select(line.id, line.name).where(under_way, line.stage != Stage.EXIT)
    return {row.id: row.name for row in c.execute(query.order_by(line.sort_name, line.id))}
