"""Reading all that may stand on battlecards, for many partners at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from sqlalchemy import Connection, Table

from prmdesk.domain.activities import Activity
from prmdesk.domain.battlecards import CardFacts, plan_for
from prmdesk.domain.partners import Contact, Partner, StageEntry, WhyPartner
from prmdesk.domain.plans import Plan, Rule, Target, WholePlan
from prmdesk.domain.workspace import fiscal_year
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import lines, onboarding, tables, workspace
from prmdesk.storage.rows import read_where

T = TypeVar("T")


def facts(c: Connection, partner_ids: Sequence[int], today: date) -> list[CardFacts]:
    """What is known of partners as of ``today``, in the order asked for.

    ``NotFound`` when one of them was deleted.
    """
    settings = workspace.load(c)
    partners = {one.id: one for one in read_where(c, Partner, tables.partners, "id", partner_ids)}
    if not partners.keys() >= set(partner_ids):
        raise NotFound(_("This partner was deleted."))
    shown = lines.of(c, partner_ids)
    contacts = _of(c, Contact, tables.contacts, partner_ids)
    reasons = _of(c, WhyPartner, tables.reasons, partner_ids)
    stages = _of(c, StageEntry, tables.stage_entries, partner_ids)
    log = _of(c, Activity, tables.activities, partner_ids)
    checklists = onboarding.of_partners(c, partner_ids)
    steps = _by("checklist_id", onboarding.steps(c, [one.id for one in checklists.values()]))
    plans = _plans(c, partner_ids, fiscal_year(today, settings.fiscal_start))
    return [
        CardFacts(
            partner=partners[key],
            line=shown[key],
            workspace=settings,
            contacts=contacts[key],
            reasons=reasons[key],
            stages=stages[key],
            activities=log[key],
            checklist=(checklist := checklists.get(key)),
            steps=steps[checklist.id] if checklist else (),
            plan=plans.get(key),
        )
        for key in partner_ids
    ]


def _plans(c: Connection, partner_ids: Sequence[int], year: int) -> dict[int, WholePlan]:
    """The plan that counts in ``year``, by partner, with the rows that a card shows."""
    found = [plan_for(plans, year) for plans in _of(c, Plan, tables.plans, partner_ids).values()]
    chosen = [plan for plan in found if plan is not None]
    ids = [plan.id for plan in chosen]
    rules = _by("plan_id", read_where(c, Rule, tables.plan_rules, "plan_id", ids))
    targets = _by("plan_id", read_where(c, Target, tables.plan_targets, "plan_id", ids))
    return {plan.partner_id: WholePlan(plan, rules[plan.id], targets[plan.id]) for plan in chosen}


def _of(
    c: Connection, kind: type[T], table: Table, partner_ids: Sequence[int]
) -> dict[int, list[T]]:
    return _by("partner_id", read_where(c, kind, table, "partner_id", partner_ids))


def _by(owner: str, rows: Iterable[T]) -> dict[int, list[T]]:
    grouped: dict[int, list[T]] = defaultdict(list)
    for row in rows:
        grouped[getattr(row, owner)].append(row)
    return grouped
