"""What the draft knows, and that the user's word stays."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from prmdesk.domain.merging import Policy
from prmdesk.domain.values import Order
from prmdesk.services.import_check import Status
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.draft import Draft


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.working)


def brought(draft: Draft, qtbot: QtBot, sheet: Path) -> Draft:
    draft.take_file(sheet)
    settle(qtbot, draft.desk)
    return draft


def test_a_file_is_read_understood_and_its_likely_sheet_chosen(
    draft: Draft, qtbot: QtBot, sheet: Path
) -> None:
    brought(draft, qtbot, sheet)
    assert draft.name == "list.xlsx"
    assert draft.grid.name == "Partners"
    assert draft.table is not None
    assert draft.table.layout.header == (1,)


def test_a_file_that_cannot_be_read_leaves_nothing_of_the_one_before(
    draft: Draft, qtbot: QtBot, sheet: Path, tmp_path: Path
) -> None:
    said: list[str] = []
    draft.failed.connect(said.append)
    brought(draft, qtbot, sheet)
    brought(draft, qtbot, tmp_path / "gone.xlsx")
    assert draft.table is None
    assert len(said) == 1


def test_suggestions_can_be_taken_all_at_once(draft: Draft, qtbot: QtBot, sheet: Path) -> None:
    brought(draft, qtbot, sheet)
    assert draft.open_columns() == [5]
    draft.accept_guesses()
    assert (draft.open_columns(), draft.field_of(5)) == ([], "our_owner")


def test_a_field_taken_by_the_user_is_left_by_the_guess(
    draft: Draft, qtbot: QtBot, sheet: Path
) -> None:
    brought(draft, qtbot, sheet)
    draft.answer_field(1, "partner_name")
    assert (draft.field_of(0), draft.field_of(1)) == ("", "partner_name")


def test_questions_about_values_stay_after_they_are_answered(
    draft: Draft, qtbot: QtBot, sheet: Path
) -> None:
    brought(draft, qtbot, sheet)
    draft.ask_values()
    settle(qtbot, draft.desk)
    asked = draft.asked
    assert [one.about for one in asked] == ["order", "word"]
    assert [one.about for one in draft.open_values()] == ["order"]
    draft.answer_order(4, Order.DAY_FIRST)
    draft.answer_word("lifecycle_stage", "Purple", "paused")
    draft.ask_values()
    settle(qtbot, draft.desk)
    assert draft.asked == asked
    assert draft.open_values() == []
    draft.answer_word("lifecycle_stage", "Purple", None)
    assert draft.answers.words == {"lifecycle_stage": {}}


def test_decisions_and_corrections_are_checked_again(
    draft: Draft, qtbot: QtBot, sheet: Path
) -> None:
    brought(draft, qtbot, sheet)
    draft.check()
    settle(qtbot, draft.desk)
    assert draft.run is not None
    draft.correct(4, 0, "Foo")
    settle(qtbot, draft.desk)
    assert draft.run.counts()[Status.PROBLEM] == 0
    draft.leave_out(4)
    settle(qtbot, draft.desk)
    assert draft.run.counts()[Status.LEFT_OUT] == 1
    draft.take_in([4])
    draft.choose_policy(Policy.KEEP)
    settle(qtbot, draft.desk)
    assert draft.run.counts()[Status.NEW] == 3
    assert draft.decisions.policy is Policy.KEEP
