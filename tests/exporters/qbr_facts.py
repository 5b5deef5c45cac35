"""What is known of partners, for QBR packs: one told by hand, and one flooded with a text."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from prmdesk.domain.battlecards import Variant
from prmdesk.domain.enablement import Coverage
from prmdesk.domain.frictions import Friction, Theme
from prmdesk.domain.metrics import Group
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Partner, Role
from prmdesk.domain.plan_work import Account, AccountStatus, Review
from prmdesk.domain.plans import (
    Aggregation,
    Direction,
    Marketing,
    Plan,
    PlanStatus,
    Target,
    WholePlan,
)
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.qbr import AgendaItem, Pack, PackOptions, QbrFacts, pack
from prmdesk.domain.scorecard import GroupScore, Scorecard
from prmdesk.domain.tiers import Check, Requirement, Tier, TierStanding
from prmdesk.domain.workspace import Workspace
from tests.domain.whole_line import whole_line

TODAY = date(2026, 11, 24)
LAST = date(2026, 8, 12)
D = Decimal

PARTNER = Partner(
    1, "Brightpath Consulting", tier="Silver", our_owner="Robin Weber", notes="Secret note.",
    manual_to_partner=72.5, manual_to_us=64.25,
)  # fmt: skip
TARGETS = (
    Target(
        1, 1, 1, "Revenue", unit="EUR", weight=D(3), annual=D(600_000),
        target_q1=D(100_000), target_q2=D(150_000), target_q3=D(150_000), target_q4=D(200_000),
        actual_q1=D(90_000), actual_q2=D("141500.55"), actual_q3=D(120_000),
    ),
    Target(
        2, 1, 2, "Leads from joint activities", unit="leads", weight=D(2),
        target_q1=D(10), target_q2=D(10), target_q3=D(10), target_q4=D(10),
        actual_q1=D(9), actual_q2=D(14), actual_q3=D(12),
    ),
    Target(
        3, 1, 3, "Win rate", unit="%", weight=D(1), aggregation=Aggregation.AVERAGE,
        target_q1=D(30), target_q2=D(30), target_q3=D(30), target_q4=D(30),
        actual_q1=D("24.5"), actual_q2=D(26), actual_q3=D(28),
    ),
    Target(
        4, 1, 4, "Days to first answer", unit="days", weight=D(1), direction=Direction.DOWN,
        aggregation=Aggregation.LATEST, target_q1=D(3), target_q2=D(3), target_q3=D(2),
        target_q4=D(2), actual_q1=D(5), actual_q2=D(4), actual_q3=D("2.5"),
    ),
    Target(5, 1, 5, "Untouched"),
)  # fmt: skip
ACCOUNTS = (
    Account(1, 1, 1, "Isar Maschinenbau", value=D(120_000), probability=D(40),
            status=AccountStatus.OPPORTUNITY, next_us="Demo on site", next_on=date(2026, 12, 3),
            relationship_us=1, relationship_partner=3),
    Account(2, 1, 2, "Kern & Söhne", value=D(45_500), probability=D(70),
            status=AccountStatus.OPPORTUNITY, next_partner="Introduce us to the CFO"),
    Account(3, 1, 3, "Donau Werke", value=D(300_000), probability=D(10)),
    Account(4, 1, 4, "Nordlicht", status=AccountStatus.CONTACTED),
    Account(5, 1, 5, "Alpenstahl", value=D(80_000), status=AccountStatus.WON),
    Account(6, 1, 6, "Rheintal", value=D(60_000), status=AccountStatus.LOST),
    Account(7, 1, 7, "Talbahn", value=D(20_000), status=AccountStatus.WON),
)  # fmt: skip
MARKETING = (
    Marketing(1, 1, 1, "Webinar", budget_us=D(4_000), budget_partner=D(2_000), spent=D("3250.50")),
    Marketing(2, 1, 2, "Fair", budget_us=D(6_000)),
)
REVIEWS = (
    Review(1, 1, 1, "Kick-off", date(2026, 2, 3), date(2026, 2, 4), "Anja, Robin", "Secret: slow.",
           D("0.62"), D(41), D("0.8"), "Bronze"),
    Review(2, 1, 2, "Q1 review", date(2026, 4, 15), date(2026, 4, 20), "Anja, Max", "",
           D("0.81"), D(55), D("0.85"), "Bronze"),
    Review(3, 1, 3, "Q2 review", date(2026, 7, 15), LAST, "Anja, Max, Robin, Kim",
           "Budget stays.\nSecret: late payers.", D("0.94"), D("63.5"), D("0.9"), "Silver"),
    Review(4, 1, 4, "Q3 review", date(2026, 11, 26)),
    Review(5, 1, 5, "Q4 review", date(2027, 1, 15)),
)  # fmt: skip


def _promise(  # noqa: PLR0917 - a table of promises
    key: int, side: Side, text: str, due: date | None, state: PromiseState = PromiseState.OPEN,
    closed: date | None = None, owner: str = "", note: str = "", review_id: int | None = 3,
) -> Promise:  # fmt: skip
    return Promise(key, 1, side, text, LAST, due, owner, None, state, closed, note, review_id)


KEPT, BROKEN, WITHDRAWN = PromiseState.KEPT, PromiseState.BROKEN, PromiseState.WITHDRAWN
PROMISES = (
    _promise(1, Side.US, "Send the price list for machine builders, with the new tiers",
             date(2026, 8, 28), KEPT, date(2026, 8, 26), "Kim Lund", "Secret: only half of it."),
    _promise(2, Side.US, "Second engineer for the pilot at Isar", date(2026, 9, 30), KEPT,
             date(2026, 10, 12), "Robin Weber"),
    _promise(3, Side.US, "Co-branded case study", date(2026, 11, 10), owner="Robin Weber"),
    _promise(4, Side.US, "Quote within two days", None, owner="Kim Lund"),
    _promise(5, Side.PARTNER, "Name three accounts with their buyers", date(2026, 9, 15), KEPT,
             date(2026, 9, 14), "Anja Vogel"),
    _promise(6, Side.PARTNER, "Two people to the technical course", date(2026, 10, 31), BROKEN,
             date(2026, 11, 1), "Max Kern"),
    _promise(7, Side.PARTNER, "Host the customer evening", date(2026, 12, 10), owner="Anja Vogel"),
    _promise(8, Side.PARTNER, "Joint press release", date(2026, 10, 1), WITHDRAWN,
             date(2026, 9, 20)),
    _promise(9, Side.US, "Renew the agreement", date(2026, 12, 20), review_id=None),
)  # fmt: skip
FRICTIONS = (
    Friction(1, 1, date(2026, 10, 2), "Secret: quotes take nine days", Theme.QUOTING),
    Friction(2, 1, date(2026, 3, 2), "Old pain", Theme.ANSWERS, None, date(2026, 4, 1)),
)
COVERAGE = (
    Coverage(1, Role.SALES, 3, 4, 2, 3),
    Coverage(1, Role.TECHNICAL, 2, 2, 2, 2),
    Coverage(1, Role.MARKETING, 0, 1, 1, 1),
)
CARD = Scorecard(
    1, "Brightpath Consulting", score=D("68.4"), coverage=D("0.85"),
    groups=(
        GroupScore(Group.RESULTS, D("0.4"), D("0.4"), D("61.2"), D("24.5")),
        GroupScore(Group.PIPELINE, D("0.25"), D("0.2"), D("77.7"), D("15.5")),
        GroupScore(Group.CAPABILITY, D("0.2"), D("0.1")),
        GroupScore(Group.ENGAGEMENT, D("0.15"), D("0.15"), D("80.3"), D("12")),
    ),
)  # fmt: skip
SILVER, GOLD = Tier(2, "Silver", 2, 60), Tier(1, "Gold", 1, 75, D(500_000), 6)
STANDING = TierStanding(
    1, "Silver", SILVER, SILVER, SILVER, GOLD,
    (
        Check(Requirement.SCORE, D(75), D("68.4")),
        Check(Requirement.REVENUE, D(500_000), D("351500.55")),
        Check(Requirement.CERTIFIED, D(6), D(4)),
    ),
)  # fmt: skip


def told(status: PlanStatus = PlanStatus.AGREED) -> QbrFacts:
    """All that the constants above say."""
    plan = WholePlan(
        Plan(1, 1, 2026, "EUR", status), targets=TARGETS, marketing=MARKETING, accounts=ACCOUNTS,
        reviews=REVIEWS, promises=PROMISES,
    )  # fmt: skip
    workspace = Workspace(owner="Robin Weber", company="Aurora Software")
    return QbrFacts(
        PARTNER, whole_line(PARTNER), workspace, plan, REVIEWS, PROMISES, FRICTIONS, COVERAGE,
        CARD, STANDING,
    )  # fmt: skip


def bare(name: str = "Brightpath Consulting") -> QbrFacts:
    """A partner of whom only the name is known."""
    partner = Partner(1, name)
    return QbrFacts(partner, whole_line(partner), Workspace())


def flooded(text: str, rows: int) -> QbrFacts:
    """Every field holds ``text``, and there are ``rows`` of each kind."""
    much, little = D("123456789012.34"), D("-98765432101.25")
    partner = Partner(1, text, text, tier=text, our_owner=text, manual_to_us=55)
    held = [
        Review(n, 1, n, text, LAST, LAST, text, text, D("1.5"), D(50), D("0.5"), text)
        for n in range(1, rows + 1)
    ]
    promises = [
        Promise(n, 1, Side.PARTNER if n % 2 else Side.US, text, LAST, LAST, text,
                state=list(PromiseState)[n % 4], closed_on=TODAY if n % 4 else None, note=text,
                review_id=rows)
        for n in range(1, 2 * rows + 1)
    ]  # fmt: skip
    plan = WholePlan(
        Plan(1, 1, 2026, "EUR", PlanStatus.AGREED),
        targets=[
            Target(n, 1, n, text, unit=text, target_q1=much, actual_q1=little, actual_q2=much)
            for n in range(rows)
        ],
        marketing=[Marketing(1, 1, 1, text, spent=much, budget_us=much)],
        accounts=[
            Account(n, 1, n, text, value=much, probability=D(90), next_us=text, next_on=LAST)
            for n in range(rows)
        ],
    )
    hurts = [Friction(n, 1, LAST, text) for n in range(rows)]
    return QbrFacts(
        partner, whole_line(partner), Workspace(text, text), plan, held, promises, hurts, COVERAGE,
        CARD, replace(STANDING, next=replace(GOLD, name=text)),
    )  # fmt: skip


def pack_of(
    facts: QbrFacts, variant: Variant = Variant.INTERNAL, agenda: tuple[AgendaItem, ...] = ()
) -> Pack:
    """The pack of ``facts`` as of ``TODAY``."""
    options = PackOptions(variant, agenda=agenda) if agenda else PackOptions(variant)
    return pack(facts, TODAY, options)
