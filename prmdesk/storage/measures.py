"""Amounts of partners that can be compared: what they are given, and the revenue of their plans."""

from sqlalchemy import Connection, select

from prmdesk.domain.plans import Aggregation, Target
from prmdesk.domain.resources import Allotment, Measure
from prmdesk.storage.rows import read
from prmdesk.storage.tables import allotments, plan_targets, plans, pools


def given(c: Connection, measure: Measure) -> list[Allotment]:
    """All that partners were ever given of the pools counted in ``measure``."""
    mine = select(pools.c.id).where(pools.c.measure == measure)
    query = select(allotments).where(allotments.c.pool_id.in_(mine)).order_by(allotments.c.id)
    return read(c, Allotment, query)


def revenues(c: Connection, fiscal_year: int, currency: str) -> dict[int, list[Target]]:
    """The targets in money of each partner's plan of a year; plans in other money are left out."""
    mine = select(plans.c.partner_id, plan_targets).join(
        plans, plan_targets.c.plan_id == plans.c.id
    )
    mine = mine.where(
        plans.c.fiscal_year == fiscal_year,
        plans.c.currency == currency,
        plan_targets.c.unit == currency,
        plan_targets.c.aggregation == Aggregation.SUM,
    )
    found: dict[int, list[Target]] = {}
    for partner_id, *row in c.execute(mine.order_by(plan_targets.c.position, plan_targets.c.id)):
        found.setdefault(partner_id, []).append(Target(*row))
    return found
