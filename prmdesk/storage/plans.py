"""Reading plans and their rows."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import Connection, Table, select

from prmdesk.domain.onboarding import Step
from prmdesk.domain.plans import Marketing, Plan, Row, Rule, Target, Training, WholePlan
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import onboarding, tables
from prmdesk.storage.rows import read, read_where

T = TypeVar("T", bound=Row)

TABLES: dict[type, Table] = {
    Rule: tables.plan_rules,
    Target: tables.plan_targets,
    Training: tables.plan_trainings,
    Marketing: tables.plan_marketing,
}
"""Where the rows of each kind are kept."""


def one(c: Connection, plan_id: int) -> Plan:
    """The plan; ``NotFound`` when it was deleted."""
    found = read_where(c, Plan, tables.plans, "id", [plan_id])
    if not found:
        raise NotFound(_("This plan was deleted."))
    return found[0]


def every(c: Connection) -> list[Plan]:
    """All plans, the newest year first."""
    order = (tables.plans.c.fiscal_year.desc(), tables.plans.c.id)
    return read(c, Plan, select(tables.plans).order_by(*order))


def of_partner(c: Connection, partner_id: int) -> list[Plan]:
    """The plans of a partner, the newest year first."""
    found = read_where(c, Plan, tables.plans, "partner_id", [partner_id])
    return sorted(found, key=lambda plan: plan.fiscal_year, reverse=True)


def rows(c: Connection, kind: type[T], plan_id: int) -> list[T]:
    """The rows of one kind in a plan, in their order."""
    found = read_where(c, kind, TABLES[kind], "plan_id", [plan_id])
    return sorted(found, key=lambda row: (row.position, row.id))


def whole(c: Connection, plans: Sequence[Plan]) -> list[WholePlan]:
    """``plans`` with all their rows and the onboarding of their partners."""
    ids = [plan.id for plan in plans]
    rules = _by_plan(c, Rule, ids)
    targets = _by_plan(c, Target, ids)
    trainings = _by_plan(c, Training, ids)
    marketing = _by_plan(c, Marketing, ids)
    checklists = onboarding.of_partners(c, [plan.partner_id for plan in plans])
    steps: dict[int, list[Step]] = defaultdict(list)
    for step in onboarding.steps(c, [checklist.id for checklist in checklists.values()]):
        steps[step.checklist_id].append(step)
    return [
        WholePlan(
            plan,
            rules[plan.id],
            targets[plan.id],
            trainings[plan.id],
            marketing[plan.id],
            own := checklists.get(plan.partner_id),
            steps[own.id] if own else (),
        )
        for plan in plans
    ]


def _by_plan(c: Connection, kind: type[T], plan_ids: Sequence[int]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    for row in read_where(c, kind, TABLES[kind], "plan_id", plan_ids):
        found[row.plan_id].append(row)
    for rows_of_plan in found.values():
        rows_of_plan.sort(key=lambda row: (row.position, row.id))
    return found
