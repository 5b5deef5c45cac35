"""What is known of partners, for cards: one told by hand, and one flooded with a text."""

from datetime import date
from decimal import Decimal

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.battlecards import Card, CardFacts, CardOptions, Variant, card
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
from prmdesk.domain.plans import ClauseStatus, Plan, PlanStatus, Rule, Target, WholePlan
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


def bare(name: str = "Brightpath Consulting") -> CardFacts:
    """A partner of whom only the name is known."""
    partner = Partner(1, name)
    return CardFacts(partner, whole_line(partner), Workspace())


def flooded(text: str, rows: int) -> CardFacts:
    """Every field holds ``text``, and there are ``rows`` of each kind."""
    partner = Partner(
        1, text, text, text, text, text, text, tuple(Bucket), text, Stage.GROW,
        region=text, country=text, city=text, website=text, our_owner=text,
        partner_answer=text, customer_answer=text, notes=text,
        manual_to_partner=55, manual_to_us=44,
    )  # fmt: skip
    contacts = [
        Contact(n, 1, text, text, Role.SPONSOR, text, text, strength=5) for n in range(rows)
    ]
    log = [
        Activity(3 * n + m, 1, kind, STARTED, text, n, due=STARTED)
        for n in range(rows)
        for m, kind in enumerate(Kind)
    ]
    checklist = Checklist(1, 1, text, started_on=STARTED)
    steps = [
        Step(n, 1, None, n, text, side=list(Side)[n % 3], owner=text, day=n)
        for n in range(1, rows + 1)
    ]
    much, little = Decimal("123456789012.34"), Decimal("-98765432101.25")
    return CardFacts(
        partner,
        whole_line(partner, contacts, (), log, checklist, steps),
        Workspace(text, text),
        contacts,
        [WhyPartner(n, 1, reason, 1, text, text) for n, reason in enumerate(Reason)][:rows],
        STAGES,
        log,
        checklist,
        steps,
        WholePlan(
            Plan(1, 1, 2026, "EUR", PlanStatus.AGREED),
            [Rule(n, 1, n, text, text, status=ClauseStatus.AGREED) for n in range(rows)],
            [
                Target(n, 1, n, text, unit=text, target_q1=much, actual_q1=little)
                for n in range(rows)
            ],
        ),
    )


def card_of(facts: CardFacts, variant: Variant = Variant.INTERNAL) -> Card:
    """The card of ``facts`` as of ``TODAY``, all blocks."""
    return card(facts, TODAY, CardOptions(variant))
