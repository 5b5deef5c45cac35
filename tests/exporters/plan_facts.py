"""Plans of every shape, for the tests of the workbook."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from prmdesk.domain.onboarding import Checklist, Side, Step
from prmdesk.domain.partners import Partner, Reason, WhyPartner
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
from prmdesk.domain.workspace import Workspace
from prmdesk.exporters.plan_summary import PlanFacts

D = Decimal

PLAN = Plan(3, 7, 2026, "EUR", thesis="Win the Nordics together.")


def facts(whole: WholePlan, name: str = "Brightpath") -> PlanFacts:
    """``whole`` as the plan of a partner called ``name``."""
    workspace = Workspace(owner="Robin Weber", company="Aurora Software")
    return PlanFacts(whole, Partner(7, name), [WhyPartner(1, 7, Reason.MARKET)], workspace)


def usual() -> WholePlan:
    """A plan as it stands in the third quarter."""
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
STARTS = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
PLANS = st.builds(
    WholePlan, st.just(PLAN), targets=st.lists(targets(), max_size=6),
    trainings=st.lists(TRAININGS, max_size=3), marketing=st.lists(ACTIVITIES, max_size=3),
    checklist=st.builds(
        Checklist, st.just(5), st.just(7), st.just("90 days"), started_on=STARTS
    ),
    steps=st.lists(STEPS, max_size=3, unique_by=lambda step: step.id),
)  # fmt: skip
