"""Reading all that scorecards and tiers rest on, of one partner or of all at once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from prmdesk.domain.enablement import Coverage, coverage, is_there
from prmdesk.domain.partners import Partner, Reason
from prmdesk.domain.people import Someone, by_contact
from prmdesk.domain.plan_work import Account, Review
from prmdesk.domain.plans import Marketing, Plan, Row, Target, WholePlan
from prmdesk.domain.promises import Promise
from prmdesk.domain.reasons import items
from prmdesk.domain.score_facts import Facts
from prmdesk.domain.tiers import Tier
from prmdesk.domain.workspace import Workspace, fiscal_year
from prmdesk.storage import people, tables, training
from prmdesk.storage.rows import read, read_where

R = TypeVar("R", bound=Row)

_TOLD = ("id", "name", "buckets", "tier", "stage", "products", "created_on", "gaps", "scored_as")
"""What a scorecard needs of a partner itself."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one partner: what its scorecard is read from, and the reviews held."""

    facts: Facts
    reviews: Sequence[Review] = ()


def tiers(c: Connection) -> list[Tier]:
    """The tiers, the best first."""
    t = tables.tiers
    return read(c, Tier, select(t).order_by(t.c.position, t.c.id))


def known(
    c: Connection, workspace: Workspace, today: date, partner_id: int | None = None
) -> list[Known]:
    """What is known of one partner, or of all by name; nothing of one that was deleted."""
    t = tables.partners.c
    query = select(*(t[name] for name in _TOLD)).order_by(t.name, t.id)
    if partner_id is not None:
        query = query.where(t.id == partner_id)
    partners = read(c, Partner, query)
    year = fiscal_year(today, workspace.fiscal_start)
    plans = _plans(c, year, partner_id)
    covered = _coverage(c, today, partner_id)
    parts, promises = _parts(c, partner_id), _promises(c, partner_id)
    strengths, touched = _people(c, today, partner_id)
    reviews = _reviews(c, today, partner_id)
    return [
        Known(
            Facts(
                partner,
                workspace.currency,
                plans.get((partner.id, year)),
                plans.get((partner.id, year - 1)),
                covered[partner.id],
                parts[partner.id],
                promises[partner.id],
                strengths[partner.id],
                touched.get(partner.id),
            ),
            reviews[partner.id],
        )
        for partner in partners
    ]


def _plans(c: Connection, year: int, partner_id: int | None) -> dict[tuple[int, int], WholePlan]:
    """The plans of a year and of the one before, with the rows that are scored."""
    t = tables.plans
    query = select(t).where(t.c.fiscal_year.in_((year - 1, year)), *_of(t, partner_id))
    plans = read(c, Plan, query)
    targets = _rows(c, Target, tables.plan_targets, [plan.id for plan in plans])
    now = [plan.id for plan in plans if plan.fiscal_year == year]
    accounts = _rows(c, Account, tables.plan_accounts, now)
    marketing = _rows(c, Marketing, tables.plan_marketing, now)
    return {
        (plan.partner_id, plan.fiscal_year): WholePlan(
            plan,
            targets=targets[plan.id],
            accounts=accounts[plan.id],
            marketing=marketing[plan.id],
        )
        for plan in plans
    }


def _rows(c: Connection, kind: type[R], table: Any, ids: Sequence[int]) -> dict[int, list[R]]:
    found: dict[int, list[R]] = defaultdict(list)
    for row in read_where(c, kind, table, "plan_id", ids):
        found[row.plan_id].append(row)
    for mine in found.values():
        mine.sort(key=lambda row: (row.position, row.id))
    return found


def _coverage(c: Connection, today: date, partner_id: int | None) -> dict[int, list[Coverage]]:
    """The roles that each partner needs; others are there only where some partner needs them."""
    found: dict[int, list[Coverage]] = defaultdict(list)
    records = training.records(c, None if partner_id is None else [partner_id])
    for one in coverage(records, today):
        if one.needed:
            found[one.partner_id].append(one)
    return found


def _parts(c: Connection, partner_id: int | None) -> dict[int, list[str]]:
    """The parts of the whole product that partners supply."""
    t = tables.reasons
    query = select(t.c.partner_id, t.c.facts).where(t.c.reason == Reason.COMPLETE)
    found: dict[int, list[str]] = defaultdict(list)
    for at, facts in c.execute(query.where(*_of(t, partner_id))):
        found[at] += items(facts.get("components", ""))
    return found


def _promises(c: Connection, partner_id: int | None) -> dict[int, list[Promise]]:
    t = tables.promises
    found: dict[int, list[Promise]] = defaultdict(list)
    for one in read(c, Promise, select(t).where(*_of(t, partner_id)).order_by(t.c.id)):
        found[one.partner_id].append(one)
    return found


def _people(
    c: Connection, today: date, partner_id: int | None
) -> tuple[dict[int, list[int]], dict[int, date]]:
    """How strong the relationships with who is there are, and the last touch, by partner."""
    contacts = people.contacts(c, partner_id)
    known_by = by_contact(people.acquaintances(c, partner_id))
    strengths: dict[int, list[int]] = defaultdict(list)
    for one in contacts:
        strength = Someone(one, "", known_by=known_by.get(one.id, ())).strength
        if strength is not None and is_there(one, today):
            strengths[one.partner_id].append(strength)
    listed = ((one.partner_id, one.id, one.name) for one in contacts)
    return strengths, people.touches(c, listed, partner_id)[0]


def _reviews(c: Connection, today: date, partner_id: int | None) -> dict[int, list[Review]]:
    """The reviews of any plan that were held and tell a score."""
    t = tables.reviews
    query = (
        select(tables.plans.c.partner_id, t)
        .join(tables.plans, tables.plans.c.id == t.c.plan_id)
        .where(t.c.held_on <= today, t.c.partner_score.is_not(None))
        .where(*_of(tables.plans, partner_id))
        .order_by(t.c.id)
    )
    found: dict[int, list[Review]] = defaultdict(list)
    for at, *row in c.execute(query):
        found[at].append(Review(*row))
    return found


def _of(table: Any, partner_id: int | None) -> tuple[Any, ...]:
    return () if partner_id is None else (table.c.partner_id == partner_id,)
