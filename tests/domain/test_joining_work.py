"""One checklist and one plan a year, out of the work with two partners that are one."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from prmdesk.domain.dossiers import Dossier
from prmdesk.domain.gates import GateDecision, GateVerdict
from prmdesk.domain.joining_work import (
    Clash,
    PlanClash,
    joined_checklists,
    joined_plan,
    joined_plans,
    plan_clashes,
)
from prmdesk.domain.onboarding import Checklist, Outcome, Step
from prmdesk.domain.partners import Partner
from prmdesk.domain.plans import Marketing, Plan, PlanStatus, Row, Rule, Target

DAY = date(2026, 3, 1)
ONE, OTHER = Partner(1, "Acme"), Partner(2, "Acme Ltd")


def onboarded(*steps: Step, started_on: date = DAY) -> Dossier:
    checklist_id = steps[0].checklist_id
    partner = ONE if checklist_id == 10 else OTHER
    checklist = Checklist(checklist_id, partner.id, "Standard", started_on=started_on)
    return Dossier(partner, checklists=(checklist,), steps=steps)


# Onboarding


def test_an_onboarding_that_only_the_other_has_moves_whole() -> None:
    other = onboarded(Step(1, 20, None, 0, "Sign"))
    checklists, steps, _gates = joined_checklists(Dossier(ONE), other)
    assert checklists == (replace(other.checklists[0], partner_id=1),)
    assert steps == other.steps


def test_a_step_that_both_have_is_done_when_it_was_done_at_either() -> None:
    kept = onboarded(
        Step(1, 10, None, 0, "Rules"),
        Step(2, 10, 1, 0, "Sign", note="Ours"),
        Step(3, 10, 1, 1, "File", skip_reason="By them", note="Old"),
    )
    other = onboarded(
        Step(4, 20, None, 0, "rules"),
        Step(5, 20, 4, 0, "Sign", done_on=DAY, note="Theirs"),
        Step(6, 20, 4, 1, "File", done_on=DAY),
    )
    _checklists, steps, _gates = joined_checklists(kept, other)
    assert steps == (
        kept.steps[0],
        replace(kept.steps[1], done_on=DAY, note="Ours\nTheirs"),
        replace(kept.steps[2], done_on=DAY, skip_reason="", note="Old\nBy them"),
    )


def test_further_steps_follow_and_stay_due_when_they_were() -> None:
    kept = onboarded(Step(1, 10, None, 0, "Rules"), Step(2, 10, 1, 4, "Sign"))
    other = onboarded(
        Step(3, 20, None, 0, "Rules"),
        Step(4, 20, 3, 0, "Visit", day=5),
        Step(5, 20, 4, 0, "Book"),
        started_on=DAY + timedelta(10),
    )
    _checklists, steps, _gates = joined_checklists(kept, other)
    assert steps[2:] == (
        Step(4, 10, 1, 5, "Visit", day=5, due=DAY + timedelta(15)),
        Step(5, 10, 4, 0, "Book"),
    )


def test_two_steps_of_one_title_in_one_checklist_stay_two() -> None:
    kept = onboarded(Step(1, 10, None, 0, "Call"))
    other = onboarded(Step(2, 20, None, 0, "Call"), Step(3, 20, None, 1, "Call"))
    assert [step.id for step in joined_checklists(kept, other)[1]] == [1, 3]


def test_work_is_no_group_of_the_same_title() -> None:
    kept = onboarded(Step(1, 10, None, 0, "Train", done_on=DAY))
    other = onboarded(Step(2, 20, None, 0, "Train"), Step(3, 20, 2, 0, "Sales"))
    _checklists, steps, _gates = joined_checklists(kept, other)
    assert [(step.id, step.parent_id) for step in steps] == [(1, None), (2, None), (3, 2)]


# Plans

PLAN, THEIRS = Plan(1, 1, 2026, "EUR"), Plan(2, 2, 2026, "EUR")


def planned(plan: Plan, *rows: Row) -> Dossier:
    return Dossier(ONE if plan.partner_id == 1 else OTHER, plans=(plan,), plan_rows=rows)


def test_plans_of_different_years_stand_side_by_side() -> None:
    later = replace(THEIRS, fiscal_year=2027)
    row = Rule(1, 2, 0, "scope")
    plans, rows = joined_plans(planned(PLAN), planned(later, row))
    assert plans == (PLAN, replace(later, partner_id=1))
    assert rows == (row,)


def test_a_row_that_contradicts_nothing_is_taken_up_and_others_come_behind() -> None:
    rows: list[Row] = [
        Target(1, 1, 0, "Revenue", unit="EUR", annual=Decimal(100)),
        Target(2, 1, 1, "Leads"),
        Rule(1, 1, 0, "scope", "Bavaria"),
        Target(3, 2, 0, "revenue", unit="EUR", annual=Decimal(70)),
        Target(4, 2, 1, "Leads", annual=Decimal(9)),
        Rule(2, 2, 0, "scope", "Bavaria", owner="Jo"),
        Marketing(1, 2, 0, "Webinar"),
    ]
    plan, found = joined_plan(replace(PLAN, thesis="Grow"), replace(THEIRS, thesis="Win"), rows)
    assert plan.thesis == "Grow\nWin"
    by_kind = sorted(found, key=lambda row: (type(row).__name__, row.position))
    assert by_kind == [
        Marketing(1, 1, 0, "Webinar"),
        Rule(1, 1, 0, "scope", "Bavaria", owner="Jo"),
        Target(1, 1, 0, "Revenue", unit="EUR", annual=Decimal(100)),
        Target(2, 1, 1, "Leads", annual=Decimal(9)),
        Target(3, 1, 2, "revenue", unit="EUR", annual=Decimal(70)),
    ]


def test_two_signatories_are_both_named() -> None:
    one, other = replace(PLAN, our_signatory="Robin"), replace(THEIRS, our_signatory="Kim")
    assert joined_plan(one, other, [])[0].our_signatory == "Robin, Kim"


AGREED = replace(PLAN, status=PlanStatus.AGREED)


@pytest.mark.parametrize(
    ("mine", "theirs", "clashes"),
    [
        (PLAN, THEIRS, []),
        (AGREED, THEIRS, [PlanClash(Clash.AGREED, 2026, 1)]),
        (PLAN, replace(THEIRS, status=PlanStatus.AGREED), []),
        (AGREED, replace(THEIRS, status=PlanStatus.CLOSED), [PlanClash(Clash.AGREED, 2026, 2)]),
        (PLAN, replace(THEIRS, currency="USD"), [PlanClash(Clash.CURRENCY, 2026, 2)]),
    ],
)
def test_what_was_agreed_is_not_changed_and_currencies_are_not_mixed(
    mine: Plan, theirs: Plan, clashes: list[PlanClash]
) -> None:
    row = Marketing(1, 2, 0, "Webinar")
    assert plan_clashes(planned(mine), planned(theirs, row)) == clashes


def test_the_agreed_plan_stays_and_a_draft_that_says_no_more_goes() -> None:
    agreed = replace(THEIRS, status=PlanStatus.AGREED)
    rows = Rule(1, 1, 0, "scope"), Rule(2, 2, 0, "scope", "Bavaria")
    kept, other = planned(PLAN, rows[0]), planned(agreed, rows[1])
    assert plan_clashes(kept, other) == []
    assert joined_plans(kept, other) == ((replace(agreed, partner_id=1),), (rows[1],))


def test_an_onboarding_that_ended_stays_beside_the_one_that_runs() -> None:
    kept = onboarded(Step(1, 10, None, 0, "Sign"))
    ended = replace(kept.checklists[0], ended_on=DAY, outcome=Outcome.GRADUATED)
    kept = replace(kept, checklists=(ended,), gates=(GateDecision(1, 10, DAY, GateVerdict.PASS),))
    other = onboarded(Step(4, 20, None, 0, "Sign"))
    checklists, steps, gates = joined_checklists(kept, other)
    assert checklists == (replace(other.checklists[0], partner_id=1), ended)
    assert {(step.id, step.checklist_id) for step in steps} == {(1, 10), (4, 20)}
    assert gates == kept.gates


def test_what_waits_for_a_step_and_what_was_decided_follow_the_step_that_took_it_up() -> None:
    kept = onboarded(Step(1, 10, None, 0, "Rules"))
    other = onboarded(Step(4, 20, None, 0, "rules"), Step(5, 20, None, 1, "Train", after_id=4))
    other = replace(other, gates=(GateDecision(1, 20, DAY, GateVerdict.PASS, step_id=4),))
    _checklists, steps, gates = joined_checklists(kept, other)
    assert {step.title: step.after_id for step in steps} == {"Rules": None, "Train": 1}
    assert [(gate.checklist_id, gate.step_id) for gate in gates] == [(10, 1)]
