"""What must be said before a step counts as done, and the ways on when it cannot be ticked."""

from datetime import date, timedelta

from PySide6.QtCore import Qt

from prmdesk.services import steps
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.marks import marks
from prmdesk.ui.onboarding.records import Evidence, Meeting
from prmdesk.ui.onboarding.strips import Day, Question
from tests.ui.onboarding.acting import EditorDriver

Key = Qt.Key


def edit(driver: EditorDriver, title: str, **values: object) -> None:
    assert driver.editor.checklist_id is not None
    step_id = driver.step(title).id
    driver.editor.desk.do(steps.edit_steps, driver.editor.checklist_id, [step_id], **values)


def test_evidence_is_asked_for_in_passing_and_ticks_in_one_step(
    driver: EditorDriver, desk: Desk, today: date
) -> None:
    edit(driver, "Train", needs_evidence=True)
    driver.choose("Train")
    driver.press(Key.Key_Space)
    strip = driver.editor.strip
    assert isinstance(strip, Evidence)
    driver.press(Key.Key_Return, on=strip.evidence)
    assert strip.evidence.property("wrong")
    strip.evidence.setText("Certificate 7")
    driver.press(Key.Key_Return, on=strip.evidence)
    assert (driver.step("Train").done_on, driver.step("Train").evidence) == (today, "Certificate 7")
    desk.undo()
    assert (driver.step("Train").done_on, driver.step("Train").evidence) == (None, "")


def test_a_step_that_waits_says_for_what_and_leads_there(driver: EditorDriver) -> None:
    edit(driver, "Train", after_id=driver.step("Sign").id)
    facts = driver.model.facts(driver.step("Train"))
    assert [sign.text for sign in marks(driver.step("Train"), facts)] == ["waits for Sign"]
    driver.choose("Train")
    driver.press(Key.Key_Space)
    strip = driver.editor.strip
    assert isinstance(strip, Question)
    assert strip.accessibleName() == "“Train” waits for “Sign”, which is still open."
    strip.answer()
    assert driver.chosen() == ["Sign"]
    driver.press(Key.Key_Space)
    driver.choose("Train")
    driver.press(Key.Key_Space)
    assert driver.step("Train").done_on is not None


def test_a_ticked_group_says_what_stays_open_and_why(driver: EditorDriver) -> None:
    edit(driver, "Train", needs_evidence=True)
    edit(driver, "Sell", after_id=driver.step("Call").id)
    driver.choose("Before", "After")
    driver.press(Key.Key_Space)
    strip = driver.editor.strip
    assert isinstance(strip, Question)
    assert strip.accessibleName() == (
        "1 people step stays open: it needs its day, who took part, and a note."
        " 1 step stays open: it needs evidence. 1 step stays open: it waits for another."
    )
    assert [step.title for step in driver.model.steps if step.done_on] == ["Sign"]


def test_done_again_asks_for_the_day_and_of_people_for_a_new_record(
    driver: EditorDriver, desk: Desk, today: date
) -> None:
    long_ago = today - timedelta(200)
    assert driver.editor.checklist_id is not None
    desk.do(steps.tick, driver.editor.checklist_id, [driver.step("Sign").id], long_ago)
    driver.editor.ticking.repeat([driver.step("Sign").id])
    assert isinstance(driver.editor.strip, Question), "how often is not said yet"
    edit(driver, "Sign", every_months=6)
    driver.editor.ticking.repeat([driver.step("Sign").id])
    strip = driver.editor.strip
    assert isinstance(strip, Day)
    strip.answer()
    assert driver.step("Sign").repeated_on == today
    call = driver.step("Call")
    desk.do(steps.record_meeting, call.id, long_ago, "Anja", "Agreed", today)
    edit(driver, "Call", every_months=3)
    driver.editor.ticking.repeat([call.id])
    meeting = driver.editor.strip
    assert isinstance(meeting, Meeting)
    assert meeting.note.toPlainText() == ""
