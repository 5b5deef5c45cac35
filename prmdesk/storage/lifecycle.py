"""Reading the exit criteria, who met them, and what is known that answers them."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from prmdesk.domain.lifecycle import Criterion, CriterionMet, Known, Records
from prmdesk.domain.onboarding import Outcome
from prmdesk.domain.partners import Stage, StageEntry
from prmdesk.domain.plans import PlanStatus
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage import onboarding, tables
from prmdesk.storage.rows import among, read, read_where

_STAGES = list(Stage)


def criteria(c: Connection) -> list[Criterion]:
    """All criteria, stage by stage in their order."""
    found = read(c, Criterion, select(tables.criteria))
    return sorted(found, key=lambda one: (_STAGES.index(one.stage), one.position, one.id))


def criterion(c: Connection, criterion_id: int) -> Criterion:
    """One criterion; ``NotFound`` when it was removed."""
    found = read_where(c, Criterion, tables.criteria, "id", [criterion_id])
    if not found:
        raise NotFound(_("This criterion was removed."))
    return found[0]


def met(c: Connection, partner_ids: Sequence[int]) -> dict[int, list[CriterionMet]]:
    """The ticks and waivers of partners, by partner id."""
    found: dict[int, list[CriterionMet]] = defaultdict(list)
    for one in read_where(c, CriterionMet, tables.criteria_met, "partner_id", partner_ids):
        found[one.partner_id].append(one)
    return found


def met_of(c: Connection, criterion_id: int) -> list[CriterionMet]:
    """The ticks and waivers of one criterion."""
    return read_where(c, CriterionMet, tables.criteria_met, "criterion_id", [criterion_id])


def entries(c: Connection, partner_ids: Sequence[int] | None = None) -> dict[int, list[StageEntry]]:
    """The stages that partners entered, by partner id; None: those of all."""
    table = tables.stage_entries
    rows = (
        read(c, StageEntry, select(table))
        if partner_ids is None
        else read_where(c, StageEntry, table, "partner_id", partner_ids)
    )
    found: dict[int, list[StageEntry]] = defaultdict(list)
    for entry in rows:
        found[entry.partner_id].append(entry)
    return found


def records(c: Connection, partner_ids: Sequence[int]) -> Records:
    """What is kept on the way of partners, by partner id, and the criteria there are."""
    return Records(criteria(c), entries(c, partner_ids), met(c, partner_ids), known(c, partner_ids))


def known(c: Connection, partner_ids: Sequence[int]) -> dict[int, Known]:
    """What the facts of partners are worked out from, by partner id."""
    line, partner = tables.partner_lines.c, tables.partners.c
    roles = defaultdict(set)
    contacts = tables.contacts.c
    people = select(contacts.partner_id, contacts.role)
    for key, role in c.execute(people.where(among(contacts.partner_id, partner_ids))):
        roles[key].add(role)
    reasons, plans = tables.reasons.c.partner_id, tables.plans.c
    has_reason = set(c.scalars(select(reasons).where(among(reasons, partner_ids))))
    settled = plans.status != PlanStatus.DRAFT
    agreed = select(plans.partner_id).where(settled, among(plans.partner_id, partner_ids))
    has_plan = set(c.scalars(agreed))
    in_use = onboarding.of_partners(c, partner_ids)
    query = (
        select(
            *(line.id, line.value_to_partner, line.value_to_us, line.progress),
            *(partner.agreement_start, partner.agreement_end),
        )
        .join_from(tables.partner_lines, tables.partners, partner.id == line.id)
        .where(among(line.id, partner_ids))
    )
    return {
        row.id: Known(
            row.value_to_partner,
            row.value_to_us,
            row.progress,
            row.agreement_start,
            row.agreement_end,
            frozenset(roles[row.id]),
            row.id in has_reason,
            row.id in has_plan,
            in_use[row.id].outcome if row.id in in_use else Outcome.RUNNING,
        )
        for row in c.execute(query)
    }
