"""The details of the step chosen: filled silently, saved when left, refused in a sentence."""

from PySide6.QtTest import QTest

from prmdesk.domain.onboarding import Response, StepKind
from prmdesk.services import steps
from prmdesk.ui.desk import Desk
from tests.ui.onboarding.acting import EditorDriver


def test_what_is_entered_is_kept_and_can_be_undone(driver: EditorDriver, desk: Desk) -> None:
    form = driver.editor.details.form
    driver.choose("Train")
    assert form.fields["title"].text() == "Train"
    form.fields["why"].setFocus()
    QTest.keyClicks(form.fields["why"], "Nobody sells what they do not know")
    form.fields["kind"].setFocus()
    assert driver.step("Train").why == "Nobody sells what they do not know"
    form.fields["response"].buttons[Response.STUCK].click()
    assert driver.step("Train").response is Response.STUCK
    form.fields["needs_evidence"].click()
    assert driver.step("Train").needs_evidence
    desk.undo()
    assert not driver.step("Train").needs_evidence
    assert not form.fields["needs_evidence"].isChecked()


def test_a_step_that_cannot_wait_for_another_is_told_so_at_the_field(driver: EditorDriver) -> None:
    pane = driver.editor.details
    driver.choose("Sign")
    pane.form.fields["after_id"].committed.emit(driver.step("Train").id)
    assert driver.step("Sign").after_id == driver.step("Train").id
    driver.choose("Train")
    pane.form.fields["after_id"].committed.emit(driver.step("Sign").id)
    assert driver.step("Train").after_id is None
    assert "cannot wait for “Sign”" in pane.trouble.text()
    assert pane.form.fields["after_id"].property("wrong")
    driver.choose("Sell")
    assert pane.trouble.isHidden()


def test_what_is_being_typed_is_kept_when_another_step_is_chosen(driver: EditorDriver) -> None:
    driver.choose("Train")
    field = driver.editor.details.form.fields["owner"]
    field.setFocus()
    QTest.keyClicks(field, "Ravi")
    driver.editor.go_to(driver.step("Sell").id)
    assert driver.step("Train").owner == "Ravi"
    assert driver.step("Sell").owner == ""


def test_a_phase_has_fewer_fields_and_a_template_none_of_a_partners(
    driver: EditorDriver, template_driver: EditorDriver
) -> None:
    form = driver.editor.details.form
    driver.choose("Before")
    assert form.fields["kind"].isHidden() or not form._form.isRowVisible(form._rows["kind"])
    assert form._form.isRowVisible(form._rows["owner"])
    own = template_driver.editor.details.form
    template_driver.choose("Call")
    assert template_driver.step("Call").kind is StepKind.PEOPLE
    assert not own._form.isRowVisible(own._rows["response"])
    assert own.due.day.isHidden()


def test_a_step_of_its_own_asks_why(driver: EditorDriver, desk: Desk) -> None:
    assert driver.editor.checklist_id is not None
    made = desk.do(steps.add_step, driver.editor.checklist_id, "Visit")
    assert made is not None
    driver.editor.go_to(made)
    why = driver.editor.details.form.fields["why_changed"]
    assert why.placeholderText() == "Only here: why?"
    driver.choose("Train")
    assert why.placeholderText() == ""
