"""Gates: which phases have one, when it is due, where it stands, and what an extension moves."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from prmdesk.domain.gates import (
    GateDecision,
    GateState,
    GateVerdict,
    deciding_step,
    extended,
    gates,
    to_pass,
)
from prmdesk.domain.onboarding import Checklist, Outcome, Step, StepKind

START = date(2026, 1, 1)
OWN = Checklist(7, 1, "Own", started_on=START)
SALES = Step(2, 7, 1, 0, "Sales talk", day=12)
NAMED = Step(3, 7, 1, 1, "Accounts", day=28, is_exit=True)
DRAFT = Step(4, 7, 1, 2, "Draft", day=30, is_exit=True)
STEPS = (
    Step(1, 7, None, 0, "Foundations"),
    SALES,
    NAMED,
    DRAFT,
    Step(5, 7, None, 1, "No exits"),
    Step(6, 7, 5, 0, "Welcome", day=50, done_on=START),
    Step(7, 7, None, 2, "Ready", is_exit=True),
    Step(8, 7, 7, 0, "Group", due=date(2026, 3, 1)),
    Step(9, 7, 8, 0, "Decision", day=90, is_exit=True),
)
PASSED = GateDecision(1, 7, START, GateVerdict.PASS, step_id=1)


def at(day: int) -> date:
    return START + timedelta(day)


def test_phases_with_exit_criteria_below_them_are_gates_with_a_week() -> None:
    found = gates(OWN, STEPS, [], at(0))
    assert [(gate.title, gate.week, gate.due) for gate in found] == [
        ("Foundations", 4, date(2026, 1, 31)),
        ("Ready", 12, date(2026, 4, 1)),
    ]
    assert [gate.open for gate in found] == [(NAMED, DRAFT), (STEPS[8],)]
    months = {day: gates(OWN, [STEPS[6], replace(STEPS[8], parent_id=7, day=day)], [], START)
              for day in (30, 60, 90)}  # fmt: skip
    assert [found[0].week for found in months.values()] == [4, 8, 12]


def test_a_day_that_was_set_counts_and_the_week_stays_the_one_planned() -> None:
    later = replace(DRAFT, due=date(2026, 2, 10))
    gate = gates(OWN, [STEPS[0], later], [], START)[0]
    assert (gate.due, gate.week) == (date(2026, 2, 10), 4)
    never_planned = replace(later, day=None)
    assert gates(OWN, [STEPS[0], never_planned], [], START)[0].week == 5


def test_an_extension_moves_the_day_of_a_gate_and_not_its_week() -> None:
    longer = GateDecision(1, 7, at(29), GateVerdict.EXTEND, days=30)
    named = replace(NAMED, done_on=at(27))  # before it, so that its day stayed
    gate = gates(OWN, [STEPS[0], named, replace(DRAFT, day=60)], [longer], START)[0]
    assert (gate.week, gate.due) == (4, at(60))


def test_the_step_that_is_the_decision_itself_is_told_by_where_it_stands() -> None:
    pitch = Step(10, 7, 7, 1, "Pitch", StepKind.PEOPLE, is_exit=True, done_on=START)
    decision = Step(11, 7, 7, 2, "Decide", StepKind.PEOPLE, is_exit=True)
    steps = [STEPS[6], pitch, decision]

    def found(*own: Step) -> Step | None:
        return deciding_step(gates(OWN, own, [], START), own)

    assert found(*steps) == decision
    assert found(*STEPS[:4], *steps) is None, "an earlier gate is open"
    assert found(STEPS[6], pitch, replace(decision, kind=StepKind.TASK)) is None
    assert found(STEPS[6], replace(pitch, done_on=None), decision) is None
    again = replace(pitch, done_on=None), replace(decision, done_on=START)
    assert found(STEPS[6], *again) is None, "the decision is not the one that is open"
    assert found(*steps, Step(12, 7, 7, 3, "First"), replace(decision, after_id=12)) is None
    assert found(STEPS[6], pitch, replace(decision, needs_evidence=True)) is None
    assert found() is None


@pytest.mark.parametrize(
    ("day", "state"),
    [(22, GateState.AHEAD), (23, GateState.DUE), (30, GateState.DUE), (31, GateState.LATE)],
)
def test_a_gate_is_due_in_the_week_that_ends_with_it(day: int, state: GateState) -> None:
    assert gates(OWN, STEPS, [], at(day))[0].state is state


def test_only_people_let_it_be_passed_and_what_is_open_then_is_told() -> None:
    met = [replace(step, done_on=START) if step.is_exit else step for step in STEPS]
    assert gates(OWN, met, [], at(60))[0].state is GateState.LATE
    assert gates(OWN, met, [PASSED], at(60))[0].state is GateState.PASSED
    waived = gates(OWN, STEPS, [PASSED], at(60))[0]
    assert (waived.state, waived.decision) == (GateState.WAIVED, PASSED)
    assert to_pass([waived]) == []
    assert [gate.title for gate in to_pass(gates(OWN, STEPS, [], at(0)))] == [
        "Foundations", "Ready",
    ]  # fmt: skip


def test_what_is_not_needed_is_neither_met_nor_open() -> None:
    skipped = [replace(s, skip_reason="Knows us") if s is NAMED else s for s in STEPS]
    gate = gates(OWN, skipped, [], at(0))[0]
    assert (gate.met, gate.open) == ((), (DRAFT,))
    none = [replace(step, skip_reason="Knows us") for step in STEPS]
    assert [(one.week, one.due) for one in gates(OWN, none, [], at(0))] == [(4, None), (12, None)]


def test_after_the_end_no_gate_is_late_and_a_template_has_no_days() -> None:
    ended = replace(OWN, ended_on=at(40), outcome=Outcome.STOPPED)
    assert {gate.state for gate in gates(ended, STEPS, [], at(99))} == {GateState.NOT_REACHED}
    template = gates(replace(OWN, partner_id=None, started_on=None), STEPS, [], at(0))[0]
    assert (template.week, template.due, template.state) == (4, None, GateState.AHEAD)


def test_an_extension_moves_what_is_open_and_nothing_else() -> None:
    set_by_hand = [*STEPS[:3], replace(DRAFT, due=date(2026, 2, 10)), *STEPS[4:]]
    assert extended(set_by_hand, 30) == {
        2: {"day": 42},
        3: {"day": 58},
        4: {"due": date(2026, 3, 12)},
        8: {"due": date(2026, 3, 31)},
        9: {"day": 120},
    }
