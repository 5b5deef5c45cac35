"""The inputs of the cells, opened with F2 and left in every way."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from prmdesk.domain.onboarding import Side, StepKind
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.onboarding.columns import Column
from tests.ui.onboarding.acting import EditorDriver

Key = Qt.Key


def enter(driver: EditorDriver, title: str, column: Column) -> object:
    driver.choose(title, column=column)
    driver.press(Key.Key_F2)
    return driver.input()


def pick(driver: EditorDriver, title: str, column: Column, text: str) -> None:
    box = enter(driver, title, column)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
    QApplication.processEvents()


def test_kind_who_and_exit_are_chosen_from_their_words(driver: EditorDriver) -> None:
    pick(driver, "Sign", Column.KIND, "Systems")
    pick(driver, "Sign", Column.SIDE, "Partner")
    pick(driver, "Sign", Column.EXIT, "Exit criterion")
    step = driver.step("Sign")
    assert (step.kind, step.side, step.is_exit) == (StepKind.SYSTEM, Side.PARTNER, True)


def test_a_step_that_is_done_keeps_its_kind(driver: EditorDriver, problems: list[str]) -> None:
    driver.choose("Sign")
    driver.press(Key.Key_Space)
    assert driver.step("Sign").done_on is not None
    pick(driver, "Sign", Column.KIND, "People")
    assert driver.step("Sign").kind is StepKind.TASK
    assert problems == ["“Sign” is done. Untick it before you change its kind."]
    problems.clear()


def test_owner_offers_our_owners_and_their_people(
    driver: EditorDriver, desk: Desk, partner_id: int, today: date
) -> None:
    desk.do(partners.edit_partner, partner_id, today, our_owner="Robin Weber")
    field = enter(driver, "Sign", Column.OWNER)
    assert isinstance(field, QLineEdit)
    offered = field.completer().model()
    assert offered.index(0, 0).data() == "Robin Weber"
    driver.type("Li Lei")
    assert driver.step("Sign").owner == "Li Lei"


def test_a_running_step_is_due_on_a_day(driver: EditorDriver) -> None:
    day = enter(driver, "Train", Column.DUE)
    assert isinstance(day, DateField)
    assert day.text() == "4 Dec 2026"
    driver.press(Key.Key_Escape, on=day)


def test_a_step_of_a_template_is_due_after_days(template_driver: EditorDriver) -> None:
    field = enter(template_driver, "Train", Column.DUE)
    assert isinstance(field, QLineEdit)
    assert field.text() == "+20 days"
    template_driver.press(Key.Key_Escape, on=field)


def test_esc_leaves_the_old_value(driver: EditorDriver) -> None:
    enter(driver, "Sign", Column.NOTE)
    driver.type("Something else", end=Key.Key_Escape)
    assert driver.step("Sign").note == ""
    assert driver.tree.hasFocus()


def test_leaving_a_field_keeps_what_was_typed(driver: EditorDriver) -> None:
    enter(driver, "Sign", Column.NOTE)
    driver.type("Ask legal", end=None)
    driver.editor.leave()
    assert driver.step("Sign").note == "Ask legal"


def test_tab_in_another_column_goes_on_to_the_next(driver: EditorDriver) -> None:
    enter(driver, "Sign", Column.OWNER)
    driver.type("Li", end=Key.Key_Tab)
    assert driver.step("Sign").owner == "Li"
    assert driver.tree.currentIndex().column() == Column.DUE
    assert driver.drawn()[1] == "  Sign", "nothing was indented"


def test_every_input_has_a_name(driver: EditorDriver) -> None:
    for column in (Column.TITLE, Column.KIND, Column.SIDE, Column.OWNER, Column.DUE, Column.NOTE):
        enter(driver, "Sign", column)
        assert driver.input().accessibleName()
        driver.press(Key.Key_Escape, on=driver.input())
