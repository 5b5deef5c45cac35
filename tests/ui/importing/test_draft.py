"""What the draft knows, and that the user's word stays."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from prmdesk.domain.merging import Policy
from prmdesk.services.import_check import Status
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing.draft import Draft
from tests.importers.making import workbook


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


def test_one_field_may_have_a_policy_of_its_own(draft: Draft, qtbot: QtBot, sheet: Path) -> None:
    brought(draft, qtbot, sheet)
    draft.choose_field_policy("city", Policy.KEEP)
    draft.choose_field_policy("country", Policy.NEWEST)
    draft.choose_field_policy("city", None)
    assert draft.decisions.policies == {"country": Policy.NEWEST}


def test_what_is_no_list_of_partners_is_doubted_until_the_user_insists(
    draft: Draft, qtbot: QtBot, tmp_path: Path
) -> None:
    rows: list[list[object]] = [["Date", "Hours"], ["2025-01-02", 3], ["2025-01-03", 4]]
    brought(draft, qtbot, workbook(tmp_path / "hours.xlsx", {"S": rows}))
    assert draft.doubt
    draft.insist()
    assert draft.doubt == ""
    brought(draft, qtbot, tmp_path / "hours.xlsx")
    assert draft.doubt


def test_what_the_user_answered_is_remembered_when_it_is_written(
    draft: Draft, qtbot: QtBot, sheet: Path
) -> None:
    brought(draft, qtbot, sheet)
    draft.answer_field(5, "our_owner")
    draft.check()
    settle(qtbot, draft.desk)
    draft.write()
    settle(qtbot, draft.desk)
    assert draft.kept is not None
    assert draft.kept.name == "list"
    assert draft.report is not None
    assert draft.report.new == 2
    brought(draft, qtbot, sheet)
    assert draft.kept is None
    assert draft.recalled is not None
    assert draft.open_columns() == []
