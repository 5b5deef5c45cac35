"""A field is written twice, in its dataclass and in its table: here they are compared."""

from dataclasses import fields
from typing import Any

import pytest
from sqlalchemy import Table

from prmdesk.domain.activities import Activity
from prmdesk.domain.battlecards import CardPreset
from prmdesk.domain.buckets import BucketSheet
from prmdesk.domain.decisions import Decision
from prmdesk.domain.frictions import Friction
from prmdesk.domain.gates import GateDecision
from prmdesk.domain.imports import Import, Preset
from prmdesk.domain.journey_map import JourneyStep
from prmdesk.domain.lifecycle import Criterion, CriterionMet
from prmdesk.domain.lines import PartnerLine, View
from prmdesk.domain.matching import DistinctPair
from prmdesk.domain.materials import Material, Pack, PackItem
from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.partners import Contact, Field, FieldValue, Partner, StageEntry, WhyPartner
from prmdesk.domain.people import Acquaintance
from prmdesk.domain.pitch import Proof, Proposition, TalkingPoint
from prmdesk.domain.placements import Placement
from prmdesk.domain.plan_versions import PlanVersion, Sending
from prmdesk.domain.plan_work import Account, Commitment, Review, Risk
from prmdesk.domain.plans import Marketing, Plan, Rule, Target, Training
from prmdesk.domain.promises import Promise
from prmdesk.domain.resources import Allotment, Capacity, Limit, Pool
from prmdesk.domain.scenarios import Scenario
from prmdesk.domain.scores import Anchor, Driver, DriverWeight, Score
from prmdesk.domain.template_versions import TemplateVersion
from prmdesk.domain.tiers import Tier
from prmdesk.domain.today import Snooze
from prmdesk.domain.training import (
    Attendance,
    Course,
    FollowUp,
    NewsItem,
    RoleNeed,
    Session,
    TargetCustomer,
)
from prmdesk.domain.trials import Trial
from prmdesk.storage import tables

PAIRS: dict[type[Any], Table] = {
    Partner: tables.partners,
    Contact: tables.contacts,
    WhyPartner: tables.reasons,
    StageEntry: tables.stage_entries,
    Field: tables.fields,
    FieldValue: tables.field_values,
    Driver: tables.drivers,
    Score: tables.scores,
    Activity: tables.activities,
    Checklist: tables.checklists,
    Step: tables.steps,
    Plan: tables.plans,
    Rule: tables.plan_rules,
    Target: tables.plan_targets,
    Training: tables.plan_trainings,
    Marketing: tables.plan_marketing,
    View: tables.views,
    Preset: tables.presets,
    Import: tables.imports,
    DistinctPair: tables.distinct_pairs,
    DriverWeight: tables.driver_weights,
    Anchor: tables.anchors,
    Placement: tables.placements,
    Pool: tables.pools,
    Capacity: tables.capacities,
    Limit: tables.limits,
    Allotment: tables.allotments,
    Decision: tables.decisions,
    Trial: tables.trials,
    BucketSheet: tables.bucket_sheets,
    Criterion: tables.criteria,
    CriterionMet: tables.criteria_met,
    Scenario: tables.scenarios,
    GateDecision: tables.gate_decisions,
    TemplateVersion: tables.template_versions,
    Course: tables.courses,
    Session: tables.sessions,
    Attendance: tables.attendances,
    RoleNeed: tables.role_needs,
    NewsItem: tables.news_items,
    FollowUp: tables.follow_ups,
    TargetCustomer: tables.target_customers,
    Material: tables.materials,
    Pack: tables.packs,
    PackItem: tables.pack_items,
    Acquaintance: tables.acquaintances,
    Promise: tables.promises,
    Friction: tables.frictions,
    JourneyStep: tables.journey_steps,
    Snooze: tables.snoozes,
    Account: tables.plan_accounts,
    Commitment: tables.plan_commitments,
    Risk: tables.plan_risks,
    Review: tables.reviews,
    PlanVersion: tables.plan_versions,
    Sending: tables.sendings,
    Proposition: tables.propositions,
    Proof: tables.proofs,
    TalkingPoint: tables.talking_points,
    CardPreset: tables.card_presets,
    Tier: tables.tiers,
}

NO_VALUES = {
    "settings": "key and value; prmdesk.domain.workspace.Workspace gathers them",
    "changes": "the journal; read as domain.changes.Change",
    "edits": "the journal; read as domain.changes.Edit",
    "partner_lines": "compared below",
}


def _names(kind: type[Any]) -> set[str]:
    return {field.name for field in fields(kind)}


@pytest.mark.parametrize("kind", PAIRS, ids=lambda kind: kind.__name__)
def test_a_table_has_the_fields_of_its_dataclass(kind: type[Any]) -> None:
    columns = {column.name for column in PAIRS[kind].columns}
    assert columns == _names(kind)


def test_a_line_is_kept_with_what_it_is_sorted_and_found_by() -> None:
    columns = {column.name for column in tables.partner_lines.columns}
    assert columns == _names(PartnerLine) | {"sort_name", "search_text"}


def test_every_table_is_compared() -> None:
    compared = {table.name for table in PAIRS.values()} | set(NO_VALUES)
    assert compared == set(tables.metadata.tables)
