"""Decisions at the gates of an onboarding: what each demands, does, and leaves in the record."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from prmdesk.domain.gates import GateState, GateVerdict
from prmdesk.domain.lifecycle import Fact
from prmdesk.domain.lines import Query
from prmdesk.domain.onboarding import Outcome, Step, leaves
from prmdesk.domain.partners import Partner, Stage, Touch
from prmdesk.errors import Conflict, Invalid
from prmdesk.services import gates, history, lifecycle, onboarding, partners, steps
from prmdesk.storage.database import Database


@pytest.fixture
def partner_id(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Brightpath", stage=Stage.ONBOARD), today)


@pytest.fixture
def own(db: Database, partner_id: int, today: date) -> int:
    """The low-touch onboarding, begun 31 days ago: three gates, all steps open."""
    low = next(found.id for found in onboarding.templates(db) if found.touch is Touch.LOW)
    return onboarding.start(db, partner_id, low, today - timedelta(31), today)


def phases(db: Database, own: int) -> list[Step]:
    return [step for step in onboarding.steps(db, own) if step.parent_id is None]


def meet_all(db: Database, own: int, phase: Step, today: date) -> None:
    for step in onboarding.steps(db, own):
        if step.parent_id == phase.id and step.is_exit:
            steps.skip(db, own, [step.id], "Done elsewhere")


def step_of(db: Database, own: int, step_id: int) -> Step:
    return next(step for step in onboarding.steps(db, own) if step.id == step_id)


def verdicts(db: Database, own: int) -> list[tuple[GateVerdict, str]]:
    return [(one.verdict, one.reason) for one in gates.decisions_of(db, own)]


def test_a_gate_is_passed_when_all_is_met_or_for_a_reason(
    db: Database, own: int, today: date
) -> None:
    db.who = "Ada"
    first, second, _third = phases(db, own)
    assert [(gate.week, gate.state) for gate in gates.gates_of(db, own, today)] == [
        (4, GateState.LATE), (8, GateState.AHEAD), (12, GateState.AHEAD),
    ]  # fmt: skip
    with pytest.raises(Invalid, match="Exit criteria are open"):
        gates.pass_gate(db, own, first.id, today, reason=" ")
    gates.pass_gate(db, own, first.id, today, reason="Plan comes in May", attendees="Ada, Li")
    assert gates.gates_of(db, own, today)[0].state is GateState.WAIVED
    with pytest.raises(Conflict, match="passed before"):
        gates.pass_gate(db, own, first.id, today, reason="Again")
    meet_all(db, own, second, today)
    gates.pass_gate(db, own, second.id, today)
    assert gates.gates_of(db, own, today)[1].state is GateState.PASSED
    (waived, passed) = gates.decisions_of(db, own)
    assert (waived.who, waived.attendees, waived.step_id) == ("Ada", "Ada, Li", first.id)
    assert (waived.on_date, passed.reason) == (today, "")
    db.undo()
    assert gates.gates_of(db, own, today)[1].state is GateState.AHEAD


def test_an_extension_moves_all_that_is_open_in_one_step(
    db: Database, own: int, today: date
) -> None:
    for days, reason, match in ((0, "Holidays", "1 to 366"), (30, "", "why it takes longer")):
        with pytest.raises(Invalid, match=match):
            gates.extend(db, own, days, reason, today)
    before = onboarding.steps(db, own)
    done = next(step for step in leaves(before) if step.day == 14)
    steps.tick(db, own, [done.id], today)
    gates.extend(db, own, 30, "Holidays", today)
    after = {step.id: step.day for step in onboarding.steps(db, own)}
    assert after[done.id] == 14
    assert {step.id: (step.day or 0) + 30 for step in leaves(before) if step.id != done.id} == {
        step.id: after[step.id] for step in leaves(before) if step.id != done.id
    }
    moved = gates.gates_of(db, own, today)
    assert [gate.week for gate in moved] == [4, 8, 12]
    assert [gate.due for gate in moved] == [today + timedelta(days) for days in (29, 59, 89)]
    assert gates.decisions_of(db, own)[0].days == 30
    db.undo()
    assert gates.decisions_of(db, own) == []
    assert [gate.week for gate in gates.gates_of(db, own, today)] == [4, 8, 12]


def test_graduating_passes_the_gates_that_are_met_and_needs_a_reason_for_the_others(
    db: Database, own: int, today: date
) -> None:
    meet_all(db, own, phases(db, own)[0], today)
    with pytest.raises(Invalid, match="Not all gates are passed"):
        gates.graduate(db, own, "", today)
    gates.graduate(db, own, "They sell already", today, attendees="Ada")
    ended = onboarding.checklist(db, own)
    assert (ended.outcome, ended.ended_on) == (Outcome.GRADUATED, today)
    assert [gate.state for gate in gates.gates_of(db, own, today)] == [
        GateState.PASSED, GateState.NOT_REACHED, GateState.NOT_REACHED,
    ]  # fmt: skip
    assert verdicts(db, own) == [
        (GateVerdict.PASS, ""),
        (GateVerdict.GRADUATE, "They sell already"),
    ]


def test_the_decision_is_recorded_as_the_people_step_that_it_is_in_one_undo_step(
    db: Database, partner_id: int, own: int, today: date
) -> None:
    last = phases(db, own)[-1]
    decision = [step for step in onboarding.steps(db, own) if step.is_exit][-1]
    for step in onboarding.steps(db, own):
        if step.is_exit and step.id != decision.id:
            assert gates.deciding_step(db, own, today) is None
            steps.skip(db, own, [step.id], "Done elsewhere")
    assert gates.deciding_step(db, own, today) == decision
    for end in (gates.graduate, gates.stop):
        with pytest.raises(Invalid, match="who took part"):
            end(db, own, "They sell alone", today, step_id=decision.id)
    gates.stop(db, own, "No answer", today, attendees="Ada", step_id=decision.id)
    assert step_of(db, own, decision.id).note == "No answer"
    db.undo()
    gates.graduate(db, own, "They sell alone", today, attendees="Ada, Li", step_id=decision.id)
    made = step_of(db, own, decision.id)
    assert (made.done_on, made.attendees, made.note) == (today, "Ada, Li", "They sell alone")
    passed = gates.gates_of(db, own, today)[-1]
    assert (passed.phase_id, passed.state) == (last.id, GateState.PASSED)
    change = history.latest(db, 1)[0]
    assert (change.label, change.detail) == ("Graduate", "Brightpath")
    db.undo()
    assert step_of(db, own, decision.id) == decision
    assert onboarding.checklist(db, own).is_running


def test_who_graduated_is_onboarded_and_who_was_stopped_is_not(
    db: Database, partner_id: int, own: int, today: date
) -> None:
    def is_onboarded() -> set[bool]:
        (card,) = lifecycle.board(db, Query(), today).column(Stage.ONBOARD)
        (check,) = (
            one
            for one in lifecycle.journey(db, partner_id, today).checks
            if one.criterion.fact is Fact.ONBOARDED
        )
        return {check.is_met, check.criterion not in card.open}

    assert is_onboarded() == {False}
    gates.graduate(db, own, "They sell already", today)
    assert is_onboarded() == {True}
    db.undo()
    steps.skip(db, own, [one.id for one in leaves(onboarding.steps(db, own))[1:]], "No time")
    steps.tick(db, own, [leaves(onboarding.steps(db, own))[0].id], today)
    assert is_onboarded() == {True}
    gates.stop(db, own, "They sell for others", today)
    assert is_onboarded() == {False}
    template = onboarding.checklist(db, own).template_id
    assert template
    onboarding.start(db, partner_id, template, today, today)
    assert is_onboarded() == {False}


def test_with_all_gates_met_no_reason_is_asked_for(db: Database, own: int, today: date) -> None:
    for phase in phases(db, own):
        meet_all(db, own, phase, today)
    gates.graduate(db, own, "", today)
    assert onboarding.checklist(db, own).outcome is Outcome.GRADUATED


def test_what_ended_is_nobodys_next_step_and_nothing_is_done_in_it(
    db: Database, partner_id: int, own: int, today: date
) -> None:
    first = leaves(onboarding.steps(db, own))[0]
    steps.tick(db, own, [first.id], today)
    before = partners.all_lines(db, Query(), today)[0]
    assert before.next_step
    with pytest.raises(Invalid, match="why it is stopped"):
        gates.stop(db, own, "", today)
    gates.stop(db, own, "No answer since May", today)
    line = partners.all_lines(db, Query(), today)[0]
    assert (line.next_step, line.next_due, line.progress) == ("", None, before.progress)
    assert onboarding.under_way(db, today) == []
    deeds: list[Callable[[], object]] = [
        lambda: steps.tick(db, own, [first.id], today),
        lambda: steps.untick(db, own, [first.id]),
        lambda: steps.skip(db, own, [first.id], "No"),
        lambda: gates.extend(db, own, 30, "Holidays", today),
        lambda: gates.stop(db, own, "Again", today),
    ]
    for deed in deeds:
        with pytest.raises(Conflict, match="was stopped"):
            deed()


def test_a_new_onboarding_may_begin_then_and_the_newest_is_shown(
    db: Database, partner_id: int, own: int, today: date
) -> None:
    gates.stop(db, own, "No answer", today)
    template = onboarding.checklist(db, own).template_id
    assert template
    again = onboarding.start(db, partner_id, template, today, today)
    shown = onboarding.checklist_of(db, partner_id)
    assert shown is not None
    assert shown.id == again
    assert [one.id for one in onboarding.checklists_of(db, partner_id)] == [again, own]
    assert [one.checklist for one in onboarding.under_way(db, today)] == [shown]
    with pytest.raises(Conflict, match="another onboarding under way"):
        gates.reopen(db, own, today)
    onboarding.delete_checklist(db, again)
    gates.reopen(db, own, today)
    reopened = onboarding.checklist(db, own)
    assert (reopened.ended_on, reopened.outcome) == (None, Outcome.RUNNING)
    assert verdicts(db, own) == [(GateVerdict.STOP, "No answer")]
    assert len(onboarding.under_way(db, today)) == 1


def test_a_partner_goes_with_its_decisions_and_comes_back(
    db: Database, partner_id: int, own: int, today: date
) -> None:
    gates.stop(db, own, "No answer", today)
    partners.delete_partners(db, [partner_id])
    db.undo()
    assert verdicts(db, own) == [(GateVerdict.STOP, "No answer")]
    onboarding.delete_checklist(db, own)
    db.undo()
    assert verdicts(db, own) == [(GateVerdict.STOP, "No answer")]


def test_nothing_is_decided_about_a_template(db: Database, today: date) -> None:
    template = onboarding.templates(db)[0].id
    assert [gate.week for gate in gates.gates_of(db, template, today)] == [4, 8, 12]
    with pytest.raises(Conflict, match="A template has no onboarding"):
        gates.graduate(db, template, "Done", today)
