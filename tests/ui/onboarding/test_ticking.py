"""Ticking by key and mouse: one, a group, people steps, and doing without."""

from datetime import date, timedelta

from PySide6.QtCore import Qt

from prmdesk.services import steps
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.forms import TextField
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.records import Meeting
from prmdesk.ui.onboarding.strips import Question, Reason
from tests.ui.onboarding.acting import EditorDriver

Key = Qt.Key
State = Qt.CheckState


def state(driver: EditorDriver, title: str) -> Qt.CheckState | None:
    return driver.model.check_state(driver.step(title))


def test_space_ticks_and_opens_again(driver: EditorDriver, today: date) -> None:
    driver.choose("Sign")
    driver.press(Key.Key_Space)
    assert driver.step("Sign").done_on == today
    assert state(driver, "Before") is State.PartiallyChecked
    driver.press(Key.Key_Space)
    assert driver.step("Sign").done_on is None
    assert driver.tree.hasFocus()


def test_a_click_on_the_box_ticks_and_beside_it_does_not(driver: EditorDriver) -> None:
    driver.click_box("Sign")
    assert driver.step("Sign").done_on is not None
    driver.click_box("Sign")
    assert driver.step("Sign").done_on is None


def test_a_small_group_is_ticked_at_once_but_its_people_steps_stay_open(
    driver: EditorDriver,
) -> None:
    driver.click_box("Before")
    assert driver.step("Sign").done_on is not None
    assert driver.step("Call").done_on is None
    strip = driver.editor.strip
    assert isinstance(strip, Question)
    assert strip.accessibleName().startswith("1 people step stays open")
    driver.press(Key.Key_Escape, on=strip)
    assert driver.editor.strip is None


def test_more_than_three_are_ticked_only_after_asking(
    driver: EditorDriver, desk: Desk, today: date
) -> None:
    checklist = driver.model.checklist
    assert checklist is not None
    for title in ("Pitch", "Demo"):
        steps.add_step(desk.db, checklist.id, title, parent_id=driver.step("After").id)
    driver.editor.show_checklist(checklist.id)
    driver.choose("Before", "After")
    driver.press(Key.Key_Space)
    strip = driver.editor.strip
    assert isinstance(strip, Question)
    assert strip.accessibleName().startswith("Tick 5 steps? 1 people step stays open")
    assert driver.step("Pitch").done_on is None
    driver.press(Key.Key_Return, on=strip)
    done = [step.title for step in driver.model.steps if step.done_on]
    assert done == ["Sign", "Train", "Sell", "Pitch", "Demo"]
    desk.undo()
    assert not any(step.done_on for step in driver.model.steps), "it was one undo step"


def test_cancelling_the_question_ticks_nothing(driver: EditorDriver, desk: Desk) -> None:
    checklist = driver.model.checklist
    assert checklist is not None
    for n in range(3):
        steps.add_step(desk.db, checklist.id, f"More {n}", parent_id=driver.step("After").id)
    driver.editor.show_checklist(checklist.id)
    driver.click_box("After")
    assert driver.editor.strip is not None
    driver.press(Key.Key_Escape, on=driver.editor.strip)
    assert not any(step.done_on for step in driver.model.steps)


def record(driver: EditorDriver) -> Meeting:
    driver.click_box("Call")
    strip = driver.editor.strip
    assert isinstance(strip, Meeting)
    return strip


def test_a_people_step_asks_who_took_part_and_for_a_note(driver: EditorDriver, today: date) -> None:
    strip = record(driver)
    assert strip.attendees.hasFocus()
    driver.press(Key.Key_Return, on=strip.attendees)
    assert driver.step("Call").done_on is None
    assert strip.attendees.property("wrong")
    strip.attendees.setText("Anja Vogel")
    strip.note.setPlainText("Ramp plan agreed")
    strip.day.setText("-2")
    strip.day.setModified(True)
    driver.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier, on=strip.note)
    done = driver.step("Call")
    assert done.done_on == today - timedelta(2)
    assert (done.attendees, done.note) == ("Anja Vogel", "Ramp plan agreed")
    assert driver.editor.strip is None
    assert driver.tree.hasFocus()
    assert driver.cell("Call", Column.NOTE) == "Anja Vogel · Ramp plan agreed"


def test_a_people_step_cannot_be_in_the_future(driver: EditorDriver) -> None:
    strip = record(driver)
    strip.attendees.setText("Anja")
    strip.note.setPlainText("Agreed")
    strip.day.setText("+1")
    strip.day.setModified(True)
    strip.answer()
    assert driver.step("Call").done_on is None
    assert strip.day.property("wrong")


def test_a_day_that_is_none_is_marked(driver: EditorDriver) -> None:
    strip = record(driver)
    strip.day.setText("whenever")
    strip.day.setModified(True)
    strip.answer()
    assert strip.day.property("wrong")
    assert driver.editor.strip is strip


def test_not_needed_asks_why_strikes_through_and_does_not_count(driver: EditorDriver) -> None:
    driver.choose("Sign")
    act = next(a for a in driver.editor.acts.other_acts() if a.text == "Not needed…")
    act.run()
    strip = driver.editor.strip
    assert isinstance(strip, Reason)
    driver.press(Key.Key_Return, on=strip.reason)
    assert strip.reason.property("wrong"), "a reason must be given"
    strip.reason.setText("They know us")
    driver.press(Key.Key_Return, on=strip.reason)
    assert driver.step("Sign").skip_reason == "They know us"
    assert state(driver, "Sign") is None
    assert driver.cell("Sign", Column.NOTE) == "Not needed: They know us"
    assert driver.cell("Before", Column.DUE) == "1 late"
    next(a for a in driver.editor.acts.other_acts() if a.text == "Needed after all").run()
    assert driver.step("Sign").skip_reason == ""


def test_every_input_of_the_strips_has_a_name(driver: EditorDriver) -> None:
    strip = record(driver)
    for field in (strip.day, strip.note, *strip.findChildren(TextField)):
        assert field.accessibleName()
