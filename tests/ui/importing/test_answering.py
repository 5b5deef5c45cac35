"""The user's word on columns and values."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from prmdesk.domain.values import Decimals, Order
from prmdesk.ui.importing.draft import Draft


def understood(draft: Draft, qtbot: QtBot, sheet: Path) -> Draft:
    draft.take_file(sheet)
    qtbot.waitUntil(lambda: not draft.desk.working)
    return draft


def test_suggestions_can_be_taken_all_at_once(draft: Draft, qtbot: QtBot, sheet: Path) -> None:
    understood(draft, qtbot, sheet)
    assert draft.open_columns() == [5]
    draft.accept_guesses()
    assert (draft.open_columns(), draft.field_of(5)) == ([], "our_owner")


def test_a_field_taken_by_the_user_is_left_by_the_guess(
    draft: Draft, qtbot: QtBot, sheet: Path
) -> None:
    understood(draft, qtbot, sheet)
    draft.answer_field(1, "partner_name")
    assert (draft.field_of(0), draft.field_of(1)) == ("", "partner_name")


def test_questions_about_values_stay_after_they_are_answered(
    draft: Draft, qtbot: QtBot, sheet: Path
) -> None:
    understood(draft, qtbot, sheet)
    draft.ask_values()
    qtbot.waitUntil(lambda: not draft.desk.working)
    asked = draft.asked
    assert [one.about for one in asked] == ["order", "word"]
    assert [one.about for one in draft.open_values()] == ["order"]
    draft.answer_order(4, Order.DAY_FIRST)
    draft.answer_word("lifecycle_stage", "Purple", "paused")
    draft.ask_values()
    qtbot.waitUntil(lambda: not draft.desk.working)
    assert draft.asked == asked
    assert draft.open_values() == []
    draft.answer_word("lifecycle_stage", "Purple", None)
    assert draft.answers.words == {"lifecycle_stage": {}}


def test_a_decimal_sign_is_chosen_for_the_whole_sheet(
    draft: Draft, qtbot: QtBot, sheet: Path
) -> None:
    understood(draft, qtbot, sheet)
    assert draft.decimals_everywhere() is None
    draft.choose_decimals(Decimals.COMMA)
    assert draft.answers.decimals == dict.fromkeys(range(7), Decimals.COMMA)
    assert draft.decimals_everywhere() is Decimals.COMMA
    draft.answer_decimals(3, Decimals.POINT)
    assert draft.decimals_everywhere() is None
    draft.choose_decimals("")
    assert draft.answers.decimals == {}
