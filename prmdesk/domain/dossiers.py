"""All that is kept about one partner, and which of two partners knows more."""

from dataclasses import dataclass

from prmdesk.domain.activities import Activity
from prmdesk.domain.buckets import BucketSheet
from prmdesk.domain.decisions import Decision
from prmdesk.domain.frictions import Friction
from prmdesk.domain.gates import GateDecision
from prmdesk.domain.lifecycle import CriterionMet
from prmdesk.domain.matching import DistinctPair
from prmdesk.domain.onboarding import Checklist, Step
from prmdesk.domain.partners import Contact, FieldValue, Partner, Stage, StageEntry, WhyPartner
from prmdesk.domain.people import Acquaintance
from prmdesk.domain.pitch import Proof, TalkingPoint
from prmdesk.domain.placements import Placement
from prmdesk.domain.plan_versions import PlanVersion, Sending
from prmdesk.domain.plans import Plan, Row
from prmdesk.domain.promises import Promise
from prmdesk.domain.resources import Allotment, Limit
from prmdesk.domain.scores import Score
from prmdesk.domain.training import Attendance, FollowUp, RoleNeed
from prmdesk.domain.trials import Trial

FIELDS = (
    "name", "short_name", "external_id", "tax_id", "description", "industry", "tier", "stage",
    "touch", "region", "country", "city", "address", "postcode", "website", "our_owner",
    "agreement_start", "agreement_end", "partner_answer", "customer_answer", "manual_to_partner",
    "manual_to_us", "headroom", "employees", "specialisation", "serves", "other_lines",
    "scored_as",
)  # fmt: skip
"""The fields of a partner of which one value stands."""

LISTS = ("buckets", "tags", "products", "gaps")
"""The fields of a partner that hold several values."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A partner with every row that belongs to it.

    ``plan_rows`` are the rows of all its plans, ``apart`` the pairs it is said to be no part of.
    ``path`` is where it stood in the quadrant, ``met`` what it met before it left a stage.
    ``known`` says who of us knows its people, ``learned`` what these were taught, ``gates`` what
    was decided at those of its checklists, ``agreed`` and ``sent`` what its plans were.
    """

    partner: Partner
    contacts: tuple[Contact, ...] = ()
    reasons: tuple[WhyPartner, ...] = ()
    stages: tuple[StageEntry, ...] = ()
    values: tuple[FieldValue, ...] = ()
    scores: tuple[Score, ...] = ()
    activities: tuple[Activity, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    steps: tuple[Step, ...] = ()
    plans: tuple[Plan, ...] = ()
    plan_rows: tuple[Row, ...] = ()
    apart: tuple[DistinctPair, ...] = ()
    path: tuple[Placement, ...] = ()
    limits: tuple[Limit, ...] = ()
    allotments: tuple[Allotment, ...] = ()
    decisions: tuple[Decision, ...] = ()
    trials: tuple[Trial, ...] = ()
    sheets: tuple[BucketSheet, ...] = ()
    met: tuple[CriterionMet, ...] = ()
    promises: tuple[Promise, ...] = ()
    frictions: tuple[Friction, ...] = ()
    known: tuple[Acquaintance, ...] = ()
    learned: tuple[Attendance, ...] = ()
    needs: tuple[RoleNeed, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    gates: tuple[GateDecision, ...] = ()
    proofs: tuple[Proof, ...] = ()
    talks: tuple[TalkingPoint, ...] = ()
    agreed: tuple[PlanVersion, ...] = ()
    sent: tuple[Sending, ...] = ()


def is_blank(field: str, value: object) -> bool:
    """Whether ``value`` says nothing: the first stage is where every partner begins."""
    return value in (None, "", ()) or (field == "stage" and value is Stage.IDENTIFY)


def weight(dossier: Dossier) -> int:
    """How much is known of a partner: its filled fields, and the rows that belong to it."""
    filled = [
        name
        for name in (*FIELDS, *LISTS, "notes")
        if not is_blank(name, getattr(dossier.partner, name))
    ]
    rows = (
        dossier.contacts, dossier.reasons, dossier.values, dossier.scores, dossier.activities,
        dossier.steps, dossier.plans, dossier.allotments, dossier.decisions, dossier.sheets,
        dossier.promises, dossier.frictions, dossier.learned,
    )  # fmt: skip
    return len(filled) + sum(map(len, rows))


def fuller(one: Dossier, other: Dossier) -> Dossier:
    """The one of which more is known; of equals the one that was there first."""
    return max(one, other, key=lambda dossier: (weight(dossier), -dossier.partner.id))
