"""Plans of every shape, for the tests of the workbook."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from prmdesk.domain.onboarding import Checklist, Side, Step
from prmdesk.domain.partners import Partner, Reason, WhyPartner
from prmdesk.domain.pitch import Question
from prmdesk.domain.plan_work import Account, AccountStatus, Commitment, Review, Risk, RiskKind
from prmdesk.domain.plans import (
    Aggregation,
    Clause,
    ClauseStatus,
    Direction,
    Marketing,
    Plan,
    Rule,
    Target,
    Training,
    WholePlan,
    WorkStatus,
)
from prmdesk.domain.promises import SIDES, Promise, PromiseState
from prmdesk.domain.workspace import Workspace
from prmdesk.exporters.plan_facts import PlanFacts

D = Decimal

PLAN = Plan(3, 7, 2026, "EUR", thesis="Win the Nordics together.")


ACCOUNTS_OF_BOTH = (
    Account(1, 3, 0, "Nordvik Energi", "Utilities", "Norway", 1, 3, AccountStatus.OPPORTUNITY,
            D("180000.50"), D(35), "Send the case", "Book a day", date(2026, 10, 1)),
    Account(2, 3, 1, "Halden Kommun", value=D(40000)),
    Account(3, 3, 2, "Svea Bank", status=AccountStatus.WON, value=D(95000), probability=D(100)),
    Account(4, 3, 3, "Ostra Hamnen", status=AccountStatus.CONTACTED, value=D(60000),
            probability=D("12.5")),
)  # fmt: skip
COMMITTED = (
    Commitment(1, 3, 0, "Solution engineer", Side.US, "days", D(5), D(5), D("2.5"), D(5), D(6),
               D(7), D(8), rate=D(900)),
    Commitment(2, 3, 1, "Sellers", Side.PARTNER, "people", D(2), D(2), D(3), D(3),
               rate=D("12500.25")),
    Commitment(3, 3, 2, "Demo licences", Side.US, "seats", D(10)),
)  # fmt: skip
RISKS_SEEN = (
    Risk(1, 3, 0, "Only one person knows the demo", RiskKind.WEAKNESS, 3, 4,
         "Train a second one by June", "Anja Vogel"),
    Risk(2, 3, 1, "Known in the public sector", RiskKind.STRENGTH, 5, 5),
    Risk(3, 3, 2, "A rival lowers its price", RiskKind.THREAT, 4, 4, "Sell the service"),
    Risk(4, 3, 3, "The fair is cancelled"),
)  # fmt: skip
REVIEWS_PLANNED = (
    Review(1, 3, 0, "Kick-off", date(2026, 1, 15), date(2026, 1, 15), "All",
           "We start with the utilities.", D("0.62")),
    Review(2, 3, 1, "QBR 1", date(2026, 4, 10), date(2026, 4, 14), plan_score=D("0.79")),
    Review(3, 3, 2, "QBR 2", date(2026, 7, 10)),
    Review(4, 3, 3, "QBR 3", date(2199, 1, 1)),
)  # fmt: skip
PROMISED = (
    Promise(1, 7, Side.US, "Send the price list", date(2026, 1, 15), date(2026, 2, 1),
            "Robin Weber", review_id=1),
    Promise(2, 7, Side.PARTNER, "Name ten accounts", date(2026, 1, 15), date(2026, 3, 1),
            state=PromiseState.KEPT, closed_on=date(2026, 3, 4), review_id=1),
    Promise(3, 7, Side.PARTNER, "Book the stand", date(2026, 4, 14), date(2199, 1, 1)),
    Promise(4, 7, Side.US, "Free licences", date(2026, 4, 14), state=PromiseState.BROKEN,
            closed_on=date(2026, 5, 1), note="not for them"),
)  # fmt: skip


def facts(whole: WholePlan, name: str = "Brightpath") -> PlanFacts:
    """``whole`` as the plan of a partner called ``name``."""
    workspace = Workspace(owner="Robin Weber", company="Aurora Software")
    answers = {
        Question.PARTNER: "We bring you leads in your own region.",
        Question.CUSTOMER: "One contract, one contact, running in six weeks.",
    }
    reasons = [WhyPartner(1, 7, Reason.MARKET)]
    return PlanFacts(whole, Partner(7, name), reasons, workspace, answers)


def usual() -> WholePlan:
    """A plan as it stands in the third quarter."""
    return replace(
        parts(),
        accounts=list(ACCOUNTS_OF_BOTH),
        commitments=list(COMMITTED),
        risks=list(RISKS_SEEN),
        reviews=list(REVIEWS_PLANNED),
        promises=list(PROMISED),
    )


def parts() -> WholePlan:
    """Its five parts."""
    return WholePlan(
        PLAN,
        [
            Rule(n, 3, n, clause, f"About {clause}.", status=ClauseStatus.AGREED)
            for n, clause in enumerate(Clause, start=1)
        ],
        [
            target(1, "Revenue", D(480000), (90000, 110000, 130000, 150000),
                   ("95250.50", 101300, 88000), weight=D(40), unit="EUR"),
            target(2, "Win rate", D(30), (25, 27, 30, 30), (24, "26.5", 25), unit="%",
                   aggregation=Aggregation.AVERAGE, baseline=D(22), weight=D(15)),
            target(3, "Certified people", D(6), (2, 4, 5, 6), (2, 3),
                   aggregation=Aggregation.LATEST, weight=D(15)),
            target(4, "Days to meeting", D(5), (12, 9, 7, 5), (13, 10, 6), baseline=D(14),
                   aggregation=Aggregation.AVERAGE, direction=Direction.DOWN, weight=D(10)),
        ],
        [
            Training(1, 3, 0, "101", "Sales", 4, 4, done_on=date(2025, 8, 31), refresh_months=6,
                     status=WorkStatus.DONE),
            Training(2, 3, 1, "Demo", heads_needed=2),
        ],
        [
            Marketing(1, 3, 0, "Webinar", budget_us=D(1500), spent=D("1875.40"), leads_target=40,
                      leads_actual=52, won=D(38000), status=WorkStatus.DONE),
            Marketing(2, 3, 1, "Fair", ends_on=date(2026, 3, 1), budget_partner=D(6000)),
        ],
        Checklist(5, 7, "90 days", started_on=date(2026, 1, 12)),
        [
            Step(1, 5, None, 0, "Foundations"),
            Step(2, 5, 1, 0, "Access", day=2, done_on=date(2026, 1, 13)),
            Step(3, 5, 1, 1, "Accounts named", side=Side.BOTH, day=28, is_exit=True),
            Step(4, 5, 1, 2, "First deal", due=date(2199, 1, 1)),
            Step(5, 5, 1, 3, "Practice", day=50, skip_reason="Done last year."),
        ],
    )  # fmt: skip


def target(
    number: int, kpi: str, annual: Decimal | None, aims: Any, actuals: Any, **rest: Any
) -> Target:
    """A measure from its quarters' targets and actuals."""
    quarters = {f"target_q{n}": D(str(aim)) for n, aim in enumerate(aims, start=1)}
    quarters |= {f"actual_q{n}": D(str(actual)) for n, actual in enumerate(actuals, start=1)}
    return Target(number, 3, number, kpi, annual=annual, **quarters, **rest)


AMOUNTS = (
    st.none()
    | st.sampled_from([D(0), D(10), D("0.1"), D("0.3")])
    | st.decimals(D("-1e9"), D("1e9"), places=2)
)
POSITIVE = st.none() | st.just(D(0)) | st.decimals(D(0), D("1e7"), places=2)
COUNTS = st.none() | st.integers(0, 10**6)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2190, 1, 1))


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """A measure with any figures: rates, falling ones, empty quarters, no way from its start."""
    names = [f"{side}_q{n}" for side in ("target", "actual") for n in (1, 2, 3, 4)]
    figures: dict[str, Any] = {name: draw(AMOUNTS) for name in names}
    annual = draw(AMOUNTS)
    return Target(
        draw(st.integers(1, 99)), 3, 0, draw(st.sampled_from(["Revenue", "=1+1", "毛利率"])),
        aggregation=draw(st.sampled_from(Aggregation)), direction=draw(st.sampled_from(Direction)),
        weight=draw(st.sampled_from([D(0), D(1), D("12.5"), D(100)])),
        baseline=draw(AMOUNTS | st.just(annual)), annual=annual, **figures,
    )  # fmt: skip


TRAININGS = st.builds(
    Training, st.just(1), st.just(3), st.just(0), st.just("101"), heads_needed=COUNTS,
    heads_trained=COUNTS, done_on=DAYS, refresh_months=st.none() | st.integers(0, 240),
)  # fmt: skip
ACTIVITIES = st.builds(
    Marketing, st.just(1), st.just(3), st.just(0), st.just("Fair"), spent=POSITIVE,
    leads_actual=COUNTS, won=POSITIVE, ends_on=DAYS, status=st.sampled_from(WorkStatus),
)  # fmt: skip
STEPS = st.builds(
    Step, st.integers(1, 10**6), st.just(5), st.none(), st.just(0), st.just("Kick-off"),
    day=st.none() | st.integers(-30, 400), due=DAYS, done_on=DAYS,
    skip_reason=st.sampled_from(["", "Not ours."]),
)  # fmt: skip
TEXTS = st.sampled_from(["North", "=1+1", "", "北辰"])
ON_FIVE = st.none() | st.integers(1, 5)
ACCOUNTS = st.builds(
    Account, st.just(1), st.just(3), st.just(0), st.sampled_from(["Acme", "=1+1"]),
    status=st.sampled_from(AccountStatus), value=POSITIVE, next_on=DAYS,
    probability=st.none() | st.decimals(D(0), D(100), places=2),
)  # fmt: skip
COMMITMENTS = st.builds(
    Commitment, st.just(1), st.just(3), st.just(0), st.just("Days"),
    side=st.sampled_from([Side.US, Side.PARTNER]), rate=POSITIVE,
    **{f"{what}_q{n}": POSITIVE for what in ("planned", "used") for n in (1, 2, 3, 4)},
)  # fmt: skip
RISKS = st.builds(
    Risk, st.just(1), st.just(3), st.just(0), st.sampled_from(["Price", "=1+1", "北辰"]),
    kind=st.sampled_from(RiskKind), likelihood=ON_FIVE, impact=ON_FIVE, answer=TEXTS, owner=TEXTS,
)  # fmt: skip
PROMISES = st.builds(
    Promise, st.just(1), st.just(7), st.sampled_from(SIDES), st.just("Call"),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)), due=DAYS, closed_on=DAYS,
    state=st.sampled_from(PromiseState), review_id=st.none() | st.just(1),
)  # fmt: skip
REVIEWS = st.builds(
    Review, st.just(1), st.just(3), st.just(0), st.just("QBR"), planned_on=DAYS, held_on=DAYS,
    plan_score=st.none() | st.decimals(D(0), D(1), places=6),
)  # fmt: skip
STARTS = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
PLANS = st.builds(
    WholePlan, st.just(PLAN), targets=st.lists(targets(), max_size=6),
    trainings=st.lists(TRAININGS, max_size=3), marketing=st.lists(ACTIVITIES, max_size=3),
    checklist=st.builds(
        Checklist, st.just(5), st.just(7), st.just("90 days"), started_on=STARTS
    ),
    steps=st.lists(STEPS, max_size=3, unique_by=lambda step: step.id),
    accounts=st.lists(ACCOUNTS, max_size=4), commitments=st.lists(COMMITMENTS, max_size=3),
    risks=st.lists(RISKS, max_size=5), reviews=st.lists(REVIEWS, max_size=3),
    promises=st.lists(PROMISES, max_size=4),
)  # fmt: skip
