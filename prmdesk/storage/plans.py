"""Reading plans and their rows."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import Connection, Table, select

from prmdesk.domain.onboarding import Step
from prmdesk.domain.plan_work import Account, Commitment, Review, Risk
from prmdesk.domain.plans import Marketing, Plan, Row, Rule, Target, Training, WholePlan
from prmdesk.domain.promises import Promise
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
    Account: tables.plan_accounts,
    Commitment: tables.plan_commitments,
    Risk: tables.plan_risks,
    Review: tables.reviews,
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
    """``plans`` with all their rows, and what is their partners' own: onboarding and promises."""
    ids = [plan.id for plan in plans]
    partner_ids = list({plan.partner_id for plan in plans})
    rules, targets = _by_plan(c, Rule, ids), _by_plan(c, Target, ids)
    trainings, marketing = _by_plan(c, Training, ids), _by_plan(c, Marketing, ids)
    accounts, commitments = _by_plan(c, Account, ids), _by_plan(c, Commitment, ids)
    risks, reviews = _by_plan(c, Risk, ids), _by_plan(c, Review, ids)
    checklists = onboarding.of_partners(c, partner_ids)
    steps: dict[int, list[Step]] = defaultdict(list)
    for step in onboarding.steps(c, [checklist.id for checklist in checklists.values()]):
        steps[step.checklist_id].append(step)
    promises: dict[int, list[Promise]] = defaultdict(list)
    for promise in read_where(c, Promise, tables.promises, "partner_id", partner_ids):
        promises[promise.partner_id].append(promise)
    return [
        WholePlan(
            plan,
            rules[plan.id],
            targets[plan.id],
            trainings[plan.id],
            marketing[plan.id],
            own := checklists.get(plan.partner_id),
            steps[own.id] if own else (),
            accounts[plan.id],
            commitments[plan.id],
            risks[plan.id],
            reviews[plan.id],
            promises[plan.partner_id],
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
