"""Every key of the outline, pressed in the real tree."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt

from prmdesk.domain.onboarding import Response, Side, StepKind
from prmdesk.services import onboarding
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.columns import Column
from tests.ui.onboarding.acting import EditorDriver

Key, Mod = Qt.Key, Qt.KeyboardModifier
START = ["Before", "  Sign", "  Call", "After", "  Train", "  Sell"]


def test_enter_makes_room_below_and_the_title_typed_is_kept_in_one_step(
    driver: EditorDriver, desk: Desk
) -> None:
    driver.choose("Sign")
    driver.press(Key.Key_Return)
    driver.type("Read the rules")
    assert driver.drawn() == ["Before", "  Sign", "  Read the rules", "  Call", *START[3:]]
    assert driver.chosen() == ["Read the rules"]
    assert driver.tree.hasFocus()
    desk.undo()
    assert driver.drawn() == START


def test_enter_on_an_open_group_adds_its_first_step(driver: EditorDriver) -> None:
    driver.choose("After")
    driver.press(Key.Key_Return)
    driver.type("Plan")
    assert driver.drawn()[3:5] == ["After", "  Plan"]


def test_esc_or_an_empty_title_leaves_nothing_behind(driver: EditorDriver, desk: Desk) -> None:
    before = desk.db.undoable()
    driver.choose("Sign")
    driver.press(Key.Key_Return)
    driver.type("Half a thought", end=Key.Key_Escape)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return, on=driver.input())
    assert driver.drawn() == START
    assert driver.model.rowCount(driver.model.index_of(driver.step("Before").id)) == 2
    assert desk.db.undoable() == before


def test_tab_while_naming_a_step_keeps_and_indents_it(driver: EditorDriver) -> None:
    driver.choose("Sign")
    driver.press(Key.Key_Return)
    driver.type("Stamp", end=Key.Key_Tab)
    assert driver.drawn()[1:4] == ["  Sign", "    Stamp", "  Call"]


def test_tab_and_shift_tab_indent_and_outdent(driver: EditorDriver) -> None:
    driver.choose("Call")
    driver.press(Key.Key_Tab)
    assert driver.drawn()[1:3] == ["  Sign", "    Call"]
    driver.press(Key.Key_Backtab, Mod.ShiftModifier)
    assert driver.drawn() == START
    assert driver.chosen() == ["Call"]
    assert driver.tree.hasFocus()


def test_alt_up_and_down_move_also_into_the_next_phase(driver: EditorDriver) -> None:
    driver.choose("Call")
    driver.press(Key.Key_Up, Mod.AltModifier)
    assert driver.drawn()[1:3] == ["  Call", "  Sign"]
    driver.press(Key.Key_Down, Mod.AltModifier)
    driver.press(Key.Key_Down, Mod.AltModifier)
    assert driver.drawn() == ["Before", "  Sign", "After", "  Call", "  Train", "  Sell"]


def test_ctrl_d_duplicates_a_whole_phase_and_goes_to_the_copy(driver: EditorDriver) -> None:
    driver.choose("Before")
    driver.press(Key.Key_D, Mod.ControlModifier)
    assert driver.drawn() == [*START[:3], *START[:3], *START[3:]]
    first, second = (step.id for step in driver.model.steps if step.title == "Before")
    assert driver.tree.current_id() == second != first


def test_delete_takes_the_phase_and_stands_on_what_follows(
    driver: EditorDriver, desk: Desk
) -> None:
    said: list[Any] = []
    desk.said.connect(said.append)
    driver.choose("Before")
    driver.press(Key.Key_Delete)
    assert driver.drawn() == START[3:]
    assert driver.chosen() == ["After"]
    assert (said[0].text, said[0].undo) == ("3 steps deleted", True)
    desk.undo()
    assert driver.drawn() == START


def test_f2_renames(driver: EditorDriver) -> None:
    driver.choose("Sign")
    driver.press(Key.Key_F2)
    driver.type("Sign the agreement")
    assert driver.drawn()[1] == "  Sign the agreement"


def test_f2_on_the_due_column_takes_a_day_as_people_type_it(
    driver: EditorDriver, today: date
) -> None:
    driver.choose("Train", column=Column.DUE)
    driver.press(Key.Key_F2)
    driver.type("+7")
    assert driver.step("Train").due == today + timedelta(7)
    assert driver.cell("Train", Column.DUE) == "1 Dec 2026"


def test_in_a_template_due_is_typed_as_days_from_the_start(template_driver: EditorDriver) -> None:
    template_driver.choose("Train", column=Column.DUE)
    template_driver.press(Key.Key_F2)
    template_driver.type("+14")
    assert template_driver.step("Train").day == 14
    assert template_driver.cell("Train", Column.DUE) == "+14 days"


def test_a_day_that_is_none_is_refused_with_a_sentence(template_driver: EditorDriver) -> None:
    template_driver.choose("Train", column=Column.DUE)
    template_driver.press(Key.Key_F2)
    template_driver.type("soon")
    assert template_driver.step("Train").day == 20
    assert "+14" in template_driver.editor.strip.accessibleName()


def test_the_menu_sets_kind_and_side_of_all_chosen_steps(driver: EditorDriver) -> None:
    driver.choose("Sign", "Train")
    menu = driver.editor.acts.menu()
    below = {action.text(): action.menu() for action in menu.actions() if action.menu()}
    next(a for a in below["Kind"].actions() if a.text() == "Systems").trigger()
    next(a for a in below["Who"].actions() if a.text() == "Partner").trigger()
    for title in ("Sign", "Train"):
        assert driver.step(title).kind is StepKind.SYSTEM
        assert driver.step(title).side is Side.PARTNER
    assert driver.step("Call").kind is StepKind.PEOPLE
    menu.deleteLater()


def test_a_digit_says_how_the_partner_took_to_the_chosen_steps(driver: EditorDriver) -> None:
    driver.choose("Sign", "Train")
    for key, response in (
        (Key.Key_1, Response.FAST), (Key.Key_2, Response.FINE), (Key.Key_3, Response.SLOW),
        (Key.Key_4, Response.STUCK), (Key.Key_5, Response.COMPLAINED),
        (Key.Key_0, Response.UNKNOWN),
    ):  # fmt: skip
        driver.press(key)
        assert [driver.step(title).response for title in ("Sign", "Train")] == [response] * 2
    driver.choose("Sign")
    driver.press(Key.Key_F2)
    driver.type("4 signatures")
    assert driver.step("4 signatures").response is Response.UNKNOWN
    (below,) = [act.menu() for act in driver.editor.acts.menu().actions()
                if act.text() == "Response"]  # fmt: skip
    told = [act.text() for act in below.actions()]  # type: ignore[union-attr]
    assert told == ["None\t0", "Fast\t1", "Fine\t2", "Slow\t3", "Stuck\t4", "Complained\t5"]


def test_a_template_has_no_response(template_driver: EditorDriver, desk: Desk) -> None:
    before = desk.db.undoable()
    template_driver.choose("Sign")
    template_driver.press(Key.Key_4)
    assert desk.db.undoable() == before


def test_the_menu_says_which_steps_are_exit_criteria(driver: EditorDriver) -> None:
    driver.choose("Sell")
    menu = driver.editor.acts.menu()
    exit_action = next(a for a in menu.actions() if a.text() == "Exit criterion")
    assert exit_action.isChecked()
    exit_action.trigger()
    assert not driver.step("Sell").is_exit
    menu.deleteLater()


def test_a_template_offers_no_ticks(template_driver: EditorDriver, desk: Desk, short: int) -> None:
    before = desk.db.undoable()
    template_driver.choose("Sign")
    template_driver.press(Key.Key_Space)
    assert desk.db.undoable() == before
    assert [act.key for act in template_driver.editor.acts.other_acts()] == ["F2"]
    assert all(step.done_on is None for step in onboarding.steps(desk.db, short))
