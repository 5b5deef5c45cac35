"""When a plan is filled, locked, and ready to be agreed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from prmdesk.domain.onboarding import Step
from prmdesk.domain.plan_work import Account, Commitment, Review, Risk
from prmdesk.domain.plans import (
    MANDATORY,
    Clause,
    ClauseStatus,
    Marketing,
    Obstacle,
    Plan,
    PlanStatus,
    Rule,
    Section,
    Target,
    Training,
    WholePlan,
    filled,
    is_locked,
    obstacles,
    problems,
)

PLAN = Plan(1, 7, 2026, "EUR")
RULES = [Rule(n, 1, n, clause, text="As discussed.") for n, clause in enumerate(Clause)]
TARGET = Target(1, 1, 0, "Revenue", annual=Decimal(100), owner_us="Robin", owner_partner="Anja")


def test_a_plan_with_every_mandatory_clause_and_a_measure_of_each_side_can_be_agreed() -> None:
    assert obstacles(WholePlan(PLAN, RULES, [TARGET])) == []


def test_eight_clauses_are_mandatory() -> None:
    assert MANDATORY[0] is Clause.PURPOSE
    assert MANDATORY[-1] is Clause.EXIT
    assert len(MANDATORY) == 8


def test_an_empty_or_missing_mandatory_clause_keeps_it_from_being_agreed() -> None:
    blank = [replace(RULES[0], text="  "), *RULES[2:]]
    assert obstacles(WholePlan(PLAN, blank, [TARGET])) == [
        Obstacle("clause", Clause.PURPOSE),
        Obstacle("clause", Clause.SCOPE),
    ]


def test_a_clause_that_does_not_apply_needs_no_text() -> None:
    skipped = replace(RULES[0], text="", status=ClauseStatus.NOT_APPLICABLE)
    assert obstacles(WholePlan(PLAN, [skipped, *RULES[1:]], [TARGET])) == []


def test_an_empty_clause_that_is_not_mandatory_does_not_matter() -> None:
    rules = [rule for rule in RULES if rule.clause != Clause.PRICING]
    assert obstacles(WholePlan(PLAN, rules, [TARGET])) == []


def test_each_side_must_own_a_measure_with_a_target() -> None:
    ours = replace(TARGET, owner_partner=" ")
    theirs_without_a_target = replace(TARGET, owner_us="", annual=None)
    found = obstacles(WholePlan(PLAN, RULES, [ours, theirs_without_a_target]))
    assert found == [Obstacle("measure_partner")]
    assert obstacles(WholePlan(PLAN, RULES)) == [
        Obstacle("measure_us"),
        Obstacle("measure_partner"),
    ]


def test_sections_are_filled_by_what_matters_in_them() -> None:
    assert filled(WholePlan(PLAN)) == frozenset()
    whole = WholePlan(
        replace(PLAN, thesis="Win the Nordics."),
        RULES,
        [TARGET],
        [Training(1, 1, 0, "101")],
        [Marketing(1, 1, 0, "Webinar")],
        steps=[Step(1, 1, None, 0, "Kick-off")],
    )
    assert filled(whole) == frozenset(Section) - {
        Section.ACCOUNTS, Section.RESOURCES, Section.RISKS, Section.ACTIONS, Section.REVIEWS,
    }  # fmt: skip
    assert Section.RULES not in filled(replace(whole, rules=RULES[1:]))
    assert Section.MEASURES not in filled(replace(whole, targets=[replace(TARGET, annual=None)]))


def test_an_agreed_plan_keeps_what_was_agreed_and_takes_what_happened() -> None:
    agreed = replace(PLAN, status=PlanStatus.AGREED)
    assert not is_locked(PLAN, Target, "annual")
    assert is_locked(agreed, Target, "annual")
    assert is_locked(agreed, Target)
    assert is_locked(agreed, Rule, "text")
    assert is_locked(agreed, Plan, "thesis")
    assert not is_locked(agreed, Target, "actual_q3")
    assert not is_locked(agreed, Training, "done_on")
    assert not is_locked(agreed, Marketing)
    assert is_locked(agreed, Commitment, "planned_q2")
    assert not is_locked(agreed, Commitment, "used_q2")
    assert not is_locked(agreed, Account, "status")
    assert not is_locked(agreed, Review)


def test_a_closed_plan_stays_whole() -> None:
    closed = replace(PLAN, status=PlanStatus.CLOSED)
    assert is_locked(closed, Target, "actual_q3")
    assert is_locked(closed, Marketing, "spent")


def test_a_row_needs_its_name_and_figures_that_can_be() -> None:
    assert problems(TARGET) == []
    assert problems(replace(TARGET, kpi=" ")) == [("kpi", "missing")]
    assert problems(replace(TARGET, weight=Decimal(-1))) == [("weight", "off_scale")]
    assert problems(replace(TARGET, annual=Decimal("1e12"))) == [("annual", "too_large")]
    assert problems(replace(TARGET, actual_q1=Decimal(-5))) == []
    assert problems(Training(1, 1, 0, "101", refresh_months=500)) == [
        ("refresh_months", "off_scale")
    ]


def test_places_on_a_scale_lie_between_its_ends() -> None:
    account = Account(1, 1, 0, "Nordbank", relationship_us=3, probability=Decimal(100))
    assert problems(account) == []
    assert problems(replace(account, relationship_us=4, probability=Decimal("100.5"))) == [
        ("relationship_us", "off_scale"),
        ("probability", "off_scale"),
    ]
    assert problems(Risk(1, 1, 0, "Churn", likelihood=0, impact=5)) == [("likelihood", "off_scale")]


def test_days_must_be_believable_and_in_order() -> None:
    activity = Marketing(1, 1, 0, "Fair", starts_on=date(2026, 5, 2), ends_on=date(2026, 5, 1))
    assert problems(activity) == [("ends_on", "before_start")]
    assert problems(replace(activity, starts_on=date(205, 5, 2))) == [("starts_on", "wrong_year")]
