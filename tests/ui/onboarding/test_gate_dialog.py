"""Deciding about an onboarding, and the line that says how it ended."""

from datetime import date

import pytest

from prmdesk.domain.gates import GateState, GateVerdict
from prmdesk.domain.onboarding import StepKind
from prmdesk.services import gates, onboarding, steps
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.gate_dialog import GateDialog
from prmdesk.ui.onboarding.own import PartnerChecklist
from tests.ui.conftest import Show


@pytest.fixture
def own(desk: Desk, partner_id: int, shown: Show) -> PartnerChecklist:
    made = PartnerChecklist(desk, named=True)
    shown(made)
    desk.changed.connect(lambda _change: made.refresh())
    made.show_partner(partner_id)
    return made


def dialog(own: PartnerChecklist, verdict: GateVerdict) -> GateDialog:
    checklist = own.editor.model.checklist
    assert checklist is not None
    gate = gates.gates_of(own.desk.db, checklist.id, own.desk.today())[0]
    passing = gate if verdict is GateVerdict.PASS else None
    return GateDialog(own.desk, checklist.id, verdict, own, passing)


def test_a_gate_with_open_criteria_is_passed_only_for_a_reason(
    own: PartnerChecklist, db: Database, today: date
) -> None:
    asked = dialog(own, GateVerdict.PASS)
    asked.keep()
    assert asked.reason.property("wrong")
    asked.reason.setPlainText("They sold one already")
    asked.attendees.setText("Anja, Ravi")
    asked.keep()
    checklist = own.editor.model.checklist
    assert checklist is not None
    (gate,) = gates.gates_of(db, checklist.id, today)
    assert gate.state is GateState.WAIVED
    assert gate.decision is not None
    assert gate.decision.attendees == "Anja, Ravi"
    assert "passed with open criteria" in own.gates.buttons[0].text()


@pytest.mark.parametrize("verdict", [GateVerdict.GRADUATE, GateVerdict.STOP])
def test_the_decision_is_recorded_as_the_last_open_step_unless_that_is_another_matter(
    own: PartnerChecklist, db: Database, today: date, verdict: GateVerdict
) -> None:
    assert dialog(own, verdict).record is None, "nothing with people is left"
    sell = next(step for step in own.editor.model.steps if step.title == "Sell")
    own.desk.do(steps.edit_steps, sell.checklist_id, [sell.id], kind=StepKind.PEOPLE)
    asked = dialog(own, verdict)
    assert asked.record is not None
    asked.reason.setPlainText("They sell alone")
    asked.keep()
    assert asked.attendees.property("wrong")
    asked.attendees.setText("Anja, Ravi")
    asked.keep()
    (made,) = [step for step in onboarding.steps(db, sell.checklist_id) if step.id == sell.id]
    assert (made.done_on, made.attendees, made.note) == (today, "Anja, Ravi", "They sell alone")
    own.desk.undo()
    asked = dialog(own, verdict)
    assert asked.record is not None
    asked.record.setChecked(False)
    asked.reason.setPlainText("The pitch is another matter")
    asked.keep()
    assert own.has_ended
    assert next(step for step in own.editor.model.steps if step.id == sell.id).done_on is None


def test_extending_moves_what_is_open_by_the_days_entered(own: PartnerChecklist) -> None:
    before = {step.id: step.day for step in own.editor.model.steps if step.day}
    asked = dialog(own, GateVerdict.EXTEND)
    assert asked.days.value() == 30
    asked.days.setValue(14)
    asked.reason.setPlainText("Their summer break")
    asked.keep()
    now = {step.id: step.day for step in own.editor.model.steps if step.day}
    assert now == {step_id: day + 14 for step_id, day in before.items()}
    assert not own.editor.model.facts(own.editor.model.steps[1]).differs


def test_a_graduate_says_so_and_can_be_opened_again_or_started_anew(
    own: PartnerChecklist, db: Database, today: date, partner_id: int
) -> None:
    asked = dialog(own, GateVerdict.GRADUATE)
    asked.reason.setPlainText("They stand on their own feet")
    asked.keep()
    assert own.ended.label.text().startswith("Graduated ")
    assert own.ended.label.text().endswith(": They stand on their own feet")
    assert own.ended.isVisible()
    assert own.move_on.text().startswith("Graduated: move to the stage")
    assert [act.text() for act in own.menu().actions()][:2] == ["Reopen", "Start another"]
    own.ended.reopen.click()
    assert own.ended.isHidden()
    stopped = dialog(own, GateVerdict.STOP)
    stopped.reason.setPlainText("No budget")
    stopped.keep()
    own.ended.restart.click()
    assert own.form.partner.currentText() == "Brightpath"
    own.form.go.click()
    newer = onboarding.checklist_of(db, partner_id)
    assert newer is not None
    assert newer.is_running
    assert len(onboarding.checklists_of(db, partner_id)) == 2
