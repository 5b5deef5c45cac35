"""What is known of partners, for cards, told by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.battlecards import Card, CardOptions, Variant, card
from prmdesk.domain.card_facts import CardFacts
from prmdesk.domain.onboarding import Checklist, Side, Step
from prmdesk.domain.partners import (
    Bucket,
    Contact,
    Partner,
    Reason,
    Role,
    Stage,
    StageEntry,
    WhyPartner,
)
from prmdesk.domain.pitch import (
    Proof,
    Proposition,
    Question,
    Talk,
    TalkingPoint,
    shelf,
)
from prmdesk.domain.placements import Placement
from prmdesk.domain.plans import ClauseStatus, Plan, PlanStatus, Rule, Target, WholePlan
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.training import TargetCustomer
from prmdesk.domain.workspace import Workspace
from tests.domain.whole_line import whole_line

TODAY = date(2026, 11, 24)
STARTED = date(2026, 10, 1)

PARTNER = Partner(
    1,
    "Brightpath Consulting",
    short_name="Brightpath",
    description="Advises machine builders.",
    industry="Consulting",
    buckets=(Bucket.INFLUENCE,),
    tier="Silver",
    stage=Stage.GROW,
    region="DACH",
    country="DE",
    city="Munich",
    website="www.brightpath.example",
    our_owner="Robin Weber",
    partner_answer="Your clients ask for proof.",
    customer_answer="It works in a day.",
    notes="Secret note.",
    manual_to_partner=72.5,
    manual_to_us=64.0,
)
CONTACTS = (
    Contact(1, 1, "Nils Adler", "Buyer", Role.DETRACTOR, "nils@b.example", strength=1),
    Contact(2, 1, "Anja Vogel", "Partner", Role.CHAMPION, "anja@b.example", "+49 1", strength=4),
    Contact(3, 1, "Max Kern", "Director", Role.SPONSOR, "max@b.example", "", "+49 2", strength=3),
    Contact(4, 1, "Eva Roth", "Engineer", Role.TECHNICAL, is_main=True),
    Contact(5, 1, "Ida Lang", "Clerk", Role.FINANCE, strength=5),
)
REASONS = (
    WhyPartner(1, 1, Reason.REVENUE, 3, "More orders", "Proof of revenue"),
    WhyPartner(2, 1, Reason.CUSTOMERS, 1, "Open doors", "Proof of customers"),
    WhyPartner(3, 1, Reason.INNOVATION, 2, "New ideas", "Proof of ideas"),
    WhyPartner(4, 1, Reason.FOCUS, 3, "We do less", "Proof of focus"),
)
STAGES = (
    StageEntry(1, 1, Stage.ONBOARD, date(2026, 1, 10)),
    StageEntry(2, 1, Stage.GROW, date(2026, 11, 4)),
)
LOG = (
    Activity(1, 1, Kind.CONTACT, date(2026, 11, 12), "Anja wants a pilot.", contact_id=2),
    Activity(2, 1, Kind.CONTACT, date(2026, 10, 2), "First call.", contact_id=3),
    Activity(3, 1, Kind.NOTE, date(2026, 11, 20), "They are late payers."),
    Activity(4, 1, Kind.TASK, date(2026, 11, 1), "Decide: keep or exit", due=date(2026, 11, 20)),
    Activity(5, 1, Kind.TASK, date(2026, 11, 1), "Done task", done_on=date(2026, 11, 2)),
)
STEPS = (
    Step(1, 1, None, 1, "Foundations"),
    Step(2, 1, 1, 1, "Score recorded", side=Side.US, day=90),
    Step(3, 1, 1, 2, "Kickoff call", side=Side.BOTH, day=60, owner="Robin"),
    Step(4, 1, 1, 3, "Name three accounts", side=Side.PARTNER, day=70),
    Step(5, 1, 1, 4, "Welcome", side=Side.US, done_on=date(2026, 10, 3)),
)
RULES = (
    Rule(1, 1, 1, "territory", "South first.", status=ClauseStatus.AGREED),
    Rule(2, 1, 2, "pricing", "Still open.", status=ClauseStatus.OPEN),
    Rule(3, 1, 3, "exit", "", status=ClauseStatus.AGREED),
    Rule(4, 1, 4, "scope", "Not for them.", status=ClauseStatus.NOT_APPLICABLE),
)
TARGETS = (
    Target(1, 1, 1, "Leads", unit="leads", target_q1=Decimal(4), actual_q1=Decimal(3)),
    Target(
        2, 1, 2, "Revenue", unit="EUR", weight=Decimal(3),
        target_q1=Decimal(100_000), target_q2=Decimal(150_000),
        actual_q1=Decimal(100_000), actual_q2=Decimal(130_000),
    ),
    Target(3, 1, 3, "Untouched"),
)  # fmt: skip


def told(status: PlanStatus = PlanStatus.AGREED) -> CardFacts:
    """All that the constants above say."""
    checklist = Checklist(1, 1, "Onboarding", started_on=STARTED)
    return CardFacts(
        PARTNER,
        whole_line(PARTNER, CONTACTS, (), LOG, checklist, STEPS),
        Workspace(owner="Robin Weber", company="Aurora Software"),
        CONTACTS,
        REASONS,
        STAGES,
        LOG,
        checklist,
        STEPS,
        WholePlan(Plan(1, 1, 2026, "EUR", status), RULES, TARGETS),
    )


TRAIL = tuple(
    Placement(n, 1, day, to_partner, to_us, Quadrant.MISFIT)
    for n, (day, to_partner, to_us) in enumerate(
        [
            (date(2025, 10, 1), 40.0, 30.0),
            (date(2026, 2, 1), 48.0, 45.0),
            (date(2026, 11, 1), 72.5, 64.0),
        ],
        start=1,
    )
)
PROMISES = (
    Promise(1, 1, Side.US, "Send the price list", date(2026, 10, 1), date(2026, 11, 10), "Robin",
            note="Secret of the promise."),
    Promise(2, 1, Side.PARTNER, "Bring three accounts", date(2026, 10, 1), date(2026, 12, 4)),
    Promise(3, 1, Side.US, "Kept one", date(2026, 1, 1), state=PromiseState.KEPT),
)  # fmt: skip
USUAL = Proposition(
    1, Question.CUSTOMER, "First-time fix rises by a fifth.", "Aurora Cloud", reviewed_on=STARTED
)
PROOFS = (
    Proof(1, Question.PARTNER, "14 partners earned 2.3 million", "Survey", date(2026, 3, 12), 1),
    Proof(2, Question.PARTNER, "A weak one", partner_id=1),
    Proof(3, Question.CUSTOMER, "From 62 to 81 %", "Case 14", date(2026, 5, 2), None, 1),
    Proof(4, Question.PARTNER, "Of another partner", partner_id=2),
)
TALKS = (
    TalkingPoint(1, Talk.SAY, "Six weeks to the first result."),
    TalkingPoint(2, Talk.OBJECTION, "Your margin is low.", "But 38 days of services."),
    TalkingPoint(3, Talk.LANDMINE, "The lost bid at Zeller."),
    TalkingPoint(4, Talk.SAY, "Of another product.", product="Other"),
)
CUSTOMERS = (
    TargetCustomer(
        1, "Aurora Cloud", "Machine builders", "50-500", "Slow service", "COO", "No ERP"
    ),
    TargetCustomer(2, "Other", "Hospitals"),
)


def rich(status: PlanStatus = PlanStatus.AGREED) -> CardFacts:
    """``told``, with something in every block."""
    known = told(status)
    partner = replace(
        PARTNER,
        employees="140",
        specialisation="Service business",
        serves="85 machine builders",
        other_lines="Secret rival line",
        products=("Aurora Cloud",),
        gaps=("Secret gap",),
        partner_answer_on=date(2026, 8, 20),
        customer_answer="",
    )
    parts = WhyPartner(5, 1, Reason.COMPLETE, 3, facts={"components": "Consulting\nTraining"})
    return replace(
        known,
        partner=partner,
        reasons=(*REASONS, parts),
        promises=PROMISES,
        places=TRAIL,
        touches={2: date(2026, 11, 12)},
        customers=CUSTOMERS,
        usual=shelf([USUAL]),
        proofs=PROOFS,
        talking_points=TALKS,
    )


def bare(name: str = "Brightpath Consulting") -> CardFacts:
    """A partner of whom only the name is known."""
    partner = Partner(1, name)
    return CardFacts(partner, whole_line(partner), Workspace())


def card_of(facts: CardFacts, variant: Variant = Variant.INTERNAL) -> Card:
    """The card of ``facts`` as of ``TODAY``, all blocks."""
    return card(facts, TODAY, CardOptions(variant))
