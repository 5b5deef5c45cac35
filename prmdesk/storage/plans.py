"""Reading plans and their rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection, Table, select

from prmdesk.domain.onboarding import Step
from prmdesk.domain.plan_versions import PlanVersion, Sending
from prmdesk.domain.plan_work import Account, Commitment, Review, Risk
from prmdesk.domain.plans import Marketing, Plan, Row, Rule, Target, Training, WholePlan
from prmdesk.domain.promises import Promise
from prmdesk.domain.training import Attendance, Course, Session
from prmdesk.domain.training_facts import Learned, with_facts
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


def versions(c: Connection, plan_id: int) -> list[PlanVersion]:
    """The plan each time it was agreed, the newest first."""
    found = read_where(c, PlanVersion, tables.plan_versions, "plan_id", [plan_id])
    return sorted(found, key=lambda version: -version.number)


def sendings(c: Connection, plan_id: int) -> list[Sending]:
    """The plan each time it was sent out in a workbook, the first one first."""
    return read_where(c, Sending, tables.sendings, "plan_id", [plan_id])


def whole(c: Connection, plans: Sequence[Plan]) -> list[WholePlan]:
    """``plans`` with all their rows, and what is their partners' own: onboarding and promises."""
    ids = [plan.id for plan in plans]
    partner_ids = list({plan.partner_id for plan in plans})
    rules, targets = _by_plan(c, Rule, ids), _by_plan(c, Target, ids)
    trainings, marketing = _by_plan(c, Training, ids), _by_plan(c, Marketing, ids)
    learned = _learned(c, trainings, partner_ids)
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
            with_facts(trainings[plan.id], learned.get(plan.partner_id, Learned())),
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


def _learned(
    c: Connection, trainings: Mapping[int, Sequence[Training]], partner_ids: Sequence[int]
) -> dict[int, Learned]:
    """What the people of each partner learned in the courses that ``trainings`` are tied to."""
    tied = (one.course_id for rows in trainings.values() for one in rows)
    wanted = list({course_id for course_id in tied if course_id is not None})
    if not wanted:
        return {}
    courses = read_where(c, Course, tables.courses, "id", wanted)
    sessions = read_where(c, Session, tables.sessions, "course_id", wanted)
    by_partner: dict[int, list[Attendance]] = {partner_id: [] for partner_id in partner_ids}
    for one in read_where(c, Attendance, tables.attendances, "partner_id", partner_ids):
        by_partner[one.partner_id].append(one)
    known, held = {one.id: one for one in courses}, {one.id: one for one in sessions}
    return {key: Learned(known, held, attended) for key, attended in by_partner.items()}


def _by_plan(c: Connection, kind: type[T], plan_ids: Sequence[int]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    for row in read_where(c, kind, TABLES[kind], "plan_id", plan_ids):
        found[row.plan_id].append(row)
    for rows_of_plan in found.values():
        rows_of_plan.sort(key=lambda row: (row.position, row.id))
    return found
