"""Reading everything that belongs to one partner, as it is merged with another."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, or_, select

from prmdesk.domain.buckets import BucketSheet
from prmdesk.domain.decisions import Decision
from prmdesk.domain.dossiers import Dossier
from prmdesk.domain.frictions import Friction
from prmdesk.domain.gates import GateDecision
from prmdesk.domain.lifecycle import CriterionMet
from prmdesk.domain.matching import DistinctPair
from prmdesk.domain.onboarding import Checklist
from prmdesk.domain.people import Acquaintance
from prmdesk.domain.pitch import Proof, TalkingPoint
from prmdesk.domain.placements import Placement
from prmdesk.domain.plan_versions import PlanVersion, Sending
from prmdesk.domain.plans import Row
from prmdesk.domain.promises import Promise
from prmdesk.domain.resources import Allotment, Limit
from prmdesk.domain.training import Attendance, FollowUp, RoleNeed
from prmdesk.domain.trials import Trial
from prmdesk.storage import onboarding, partners, plans, reasons, scores, tables
from prmdesk.storage.rows import read, read_where

_MORE: dict[Any, Table] = {
    Placement: tables.placements,
    Limit: tables.limits,
    Allotment: tables.allotments,
    Decision: tables.decisions,
    Trial: tables.trials,
    BucketSheet: tables.bucket_sheets,
    CriterionMet: tables.criteria_met,
    Promise: tables.promises,
    Friction: tables.frictions,
    Acquaintance: tables.acquaintances,
    Attendance: tables.attendances,
    RoleNeed: tables.role_needs,
    FollowUp: tables.follow_ups,
}
"""What is read as it is, in the order of the dossier."""


def of_partner(c: Connection, partner_id: int) -> Dossier:
    """All that is kept about a partner; ``NotFound`` when it was deleted."""
    checklists = read_where(c, Checklist, tables.checklists, "partner_id", [partner_id])
    own = [checklist.id for checklist in checklists]
    plan_ids = [plan.id for plan in plans.of_partner(c, partner_id)]
    rows: list[Row] = [
        row
        for kind, table in plans.TABLES.items()
        for row in read_where(c, kind, table, "plan_id", plan_ids)
    ]
    dossier = Dossier(
        partners.one(c, partner_id),
        tuple(partners.contacts(c, partner_id)),
        tuple(reasons.of_partner(c, partner_id)),
        tuple(partners.stage_entries(c, partner_id)),
        tuple(partners.field_values(c, partner_id)),
        tuple(scores.of_partner(c, partner_id)),
        tuple(partners.activities(c, partner_id)),
        tuple(checklists),
        tuple(onboarding.steps(c, own)),
        tuple(plans.of_partner(c, partner_id)),
        tuple(rows),
        tuple(distinct_pairs(c, partner_id)),
        *(
            tuple(read_where(c, kind, table, "partner_id", [partner_id]))
            for kind, table in _MORE.items()
        ),
    )
    gates = read_where(c, GateDecision, tables.gate_decisions, "checklist_id", own)
    return replace(
        dossier,
        gates=tuple(gates),
        proofs=tuple(read_where(c, Proof, tables.proofs, "partner_id", [partner_id])),
        talks=tuple(read_where(c, TalkingPoint, tables.talking_points, "partner_id", [partner_id])),
        agreed=tuple(read_where(c, PlanVersion, tables.plan_versions, "plan_id", plan_ids)),
        sent=tuple(read_where(c, Sending, tables.sendings, "plan_id", plan_ids)),
    )


def distinct_pairs(c: Connection, partner_id: int | None = None) -> list[DistinctPair]:
    """The pairs said to be different, the latest first: all, or those of one partner."""
    pairs = tables.distinct_pairs
    query = select(pairs).order_by(pairs.c.id.desc())
    if partner_id is not None:
        mine = or_(pairs.c.partner_id == partner_id, pairs.c.other_id == partner_id)
        query = query.where(mine)
    return read(c, DistinctPair, query)
