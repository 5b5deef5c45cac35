"""Reading why we partner, and the plans whose revenue shows it."""

from collections import defaultdict

from sqlalchemy import Connection, select

from prmdesk.domain.partners import WhyPartner
from prmdesk.domain.plans import Plan, Target
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import tables
from prmdesk.storage.rows import read, read_where


def one(c: Connection, reason_id: int) -> WhyPartner:
    """A ticked reason; ``NotFound`` when it was taken away."""
    found = read_where(c, WhyPartner, tables.reasons, "id", [reason_id])
    if not found:
        raise NotFound(_("This reason is no longer ticked."))
    return found[0]


def of_partner(c: Connection, partner_id: int) -> list[WhyPartner]:
    """The ticked reasons of a partner."""
    return read_where(c, WhyPartner, tables.reasons, "partner_id", [partner_id])


def every(c: Connection) -> list[WhyPartner]:
    """The ticked reasons of all partners."""
    return read(c, WhyPartner, select(tables.reasons).order_by(tables.reasons.c.id))


def plans(c: Connection, partner_id: int | None = None) -> list[tuple[Plan, list[Target]]]:
    """The plans of a partner, or all, with their measures: the rows of the plans themselves."""
    chosen = select(tables.plans).order_by(tables.plans.c.id)
    if partner_id is not None:
        chosen = chosen.where(tables.plans.c.partner_id == partner_id)
    found = read(c, Plan, chosen)
    targets: dict[int, list[Target]] = defaultdict(list)
    ids = [plan.id for plan in found]
    for target in read_where(c, Target, tables.plan_targets, "plan_id", ids):
        targets[target.plan_id].append(target)
    return [(plan, targets[plan.id]) for plan in found]
