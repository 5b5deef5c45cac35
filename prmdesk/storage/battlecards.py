"""Reading all that may stand on battlecards, for many partners at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, select

from prmdesk.domain.activities import Activity
from prmdesk.domain.battlecards import plan_for
from prmdesk.domain.card_facts import CardFacts
from prmdesk.domain.partners import Contact, Partner, StageEntry, WhyPartner
from prmdesk.domain.people import Acquaintance
from prmdesk.domain.pitch import Proof, Proposition, TalkingPoint, shelf
from prmdesk.domain.placements import Placement
from prmdesk.domain.plan_work import Account
from prmdesk.domain.plans import Plan, Rule, Target, WholePlan
from prmdesk.domain.promises import Promise
from prmdesk.domain.workspace import fiscal_year
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import lines, onboarding, tables, training, workspace
from prmdesk.storage import people as everyone
from prmdesk.storage.rows import among, read, read_where

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
    promises = _of(c, Promise, tables.promises, partner_ids)
    places = _of(c, Placement, tables.placements, partner_ids)
    known = _of(c, Acquaintance, tables.acquaintances, partner_ids)
    touches = _touches(c, contacts)
    checklists = onboarding.of_partners(c, partner_ids)
    steps = _by("checklist_id", onboarding.steps(c, [one.id for one in checklists.values()]))
    plans = _plans(c, partner_ids, fiscal_year(today, settings.fiscal_start))
    customers = training.target_customers(c)
    usual = shelf(read(c, Proposition, select(tables.propositions)))
    proofs, points = _pitch(c, partner_ids)
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
            promises=promises[key],
            places=places[key],
            touches=touches,
            acquaintances=known[key],
            customers=customers,
            usual=usual,
            proofs=[*proofs[key], *proofs[None]],
            talking_points=[*points[key], *points[None]],
        )
        for key in partner_ids
    ]


def _touches(c: Connection, contacts: Mapping[int, Sequence[Contact]]) -> dict[int, date]:
    """When the contacts were touched last; read for one partner, else for all at once."""
    people = [(key, one.id, one.name) for key, found in contacts.items() for one in found]
    alone = next(iter(contacts)) if len(contacts) == 1 else None
    return everyone.touches(c, people, alone)[1] if people else {}


Pitch = tuple[dict[int | None, list[Proof]], dict[int | None, list[TalkingPoint]]]


def _pitch(c: Connection, partner_ids: Sequence[int]) -> Pitch:
    """Proofs and talking points of partners, and (None) those that are not for one partner."""

    def wanted(table: Table) -> Select[Any]:
        owner = table.c.partner_id
        return select(table).where(among(owner, partner_ids) | owner.is_(None))

    proofs = _by("partner_id", read(c, Proof, wanted(tables.proofs)))
    return proofs, _by("partner_id", read(c, TalkingPoint, wanted(tables.talking_points)))


def _plans(c: Connection, partner_ids: Sequence[int], year: int) -> dict[int, WholePlan]:
    """The plan that counts in ``year``, by partner, with the rows that a card shows."""
    found = [plan_for(plans, year) for plans in _of(c, Plan, tables.plans, partner_ids).values()]
    chosen = [plan for plan in found if plan is not None]
    ids = [plan.id for plan in chosen]
    rules = _by("plan_id", read_where(c, Rule, tables.plan_rules, "plan_id", ids))
    targets = _by("plan_id", read_where(c, Target, tables.plan_targets, "plan_id", ids))
    accounts = _by("plan_id", read_where(c, Account, tables.plan_accounts, "plan_id", ids))
    return {
        plan.partner_id: WholePlan(
            plan, rules[plan.id], targets[plan.id], accounts=accounts[plan.id]
        )
        for plan in chosen
    }


def _of(
    c: Connection, kind: type[T], table: Table, partner_ids: Sequence[int]
) -> dict[int, list[T]]:
    return _by("partner_id", read_where(c, kind, table, "partner_id", partner_ids))


def _by(owner: str, rows: Iterable[T]) -> dict[Any, list[T]]:
    grouped: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        grouped[getattr(row, owner)].append(row)
    return grouped
