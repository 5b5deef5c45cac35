"""The whole import as a person does it: clicks, keys, and the desk afterwards."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import importing, partners, presets
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.importing import wizard as wizard_module
from prmdesk.ui.importing.wizard import CHECK, COLUMNS, DONE, FILE, VALUES
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver, texts


def names(db: Database) -> list[str]:
    return [line.name for line in partners.all_lines(db, Query(), date(2026, 1, 1))]


def to_check(driver: WizardDriver, sheet: Path) -> None:
    driver.bring(sheet)
    driver.next()
    driver.click(driver.wizard.columns_step.accept)
    driver.next()
    driver.answer("“03/04/2025” is 3 Apr 2025")
    driver.next()


def test_a_list_comes_in_step_by_step_and_goes_again(
    driver: WizardDriver, db: Database, desk: Desk, sheet: Path, today: date
) -> None:
    wizard = driver.wizard
    assert wizard.here == FILE
    assert not wizard.next.isEnabled()
    driver.bring(sheet)
    driver.next()
    assert wizard.here == COLUMNS
    assert not wizard.next.isEnabled()
    driver.choose("Owner", "Our owner")
    driver.next()
    assert wizard.here == VALUES
    assert wizard.hint.text() == "1 answer is needed."
    driver.answer("“03/04/2025” is 3 Apr 2025")
    driver.mean("Purple", "Paused")
    driver.next()
    assert wizard.here == CHECK
    assert driver.tabs() == ["All 3", "New 2", "Problem 1", "Cells left out 1"]
    assert names(db) == []
    assert wizard.next.text() == "Import 2 partners"
    driver.next()
    assert wizard.here == DONE
    assert "2 partners were imported." in texts(wizard)
    assert names(db) == ["Acme Inc", "Zed Ltd"]
    zed = partners.partner(db, partners.ids(db, Query(text="zed"), today)[0])
    assert (zed.stage, zed.agreement_start, zed.our_owner) == (
        Stage.PAUSED, date(2025, 6, 5), "Ann",
    )  # fmt: skip
    driver.click(wizard.done_step.outcome.undo)
    assert names(db) == []
    assert driver.is_closed()


def test_going_back_keeps_every_answer(driver: WizardDriver, sheet: Path) -> None:
    to_check(driver, sheet)
    driver.back()
    driver.back()
    assert driver.goals()["Owner"] == "Our owner"
    assert driver.sure("Owner") == "Yours"
    driver.next()
    assert driver.wizard.next.isEnabled()
    driver.next()
    assert driver.wizard.here == CHECK


def test_show_imported_goes_to_the_list(
    driver: WizardDriver, desk: Desk, db: Database, sheet: Path
) -> None:
    marked: list[frozenset[int]] = []
    desk.mark_asked.connect(marked.append)
    opened: list[object] = []
    desk.opened.connect(opened.append)
    to_check(driver, sheet)
    driver.next()
    driver.click(driver.wizard.done_step.outcome.show_them)
    assert opened
    assert marked == [set(partners.ids(db, Query(), date(2026, 1, 1)))]
    assert driver.is_closed()


def test_cancelling_the_writing_leaves_nothing_and_goes_back_to_the_check(
    driver: WizardDriver, db: Database, tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        ["Company", "City"],
        *([f"P{n} Handel", "Ulm"] for n in range(1200)),
    ]
    driver.bring(workbook(tmp_path / "many.xlsx", {"S": rows}))
    for _step in (COLUMNS, VALUES, CHECK):
        driver.next()
    QTest.mouseClick(driver.wizard.next, Qt.MouseButton.LeftButton)
    assert driver.wizard.here == DONE
    QTest.mouseClick(driver.wizard.done_step.work.cancel, Qt.MouseButton.LeftButton)
    driver.settle()
    assert names(db) == []
    assert driver.wizard.here == CHECK
    assert driver.wizard.next.isEnabled()


def test_a_desk_changed_meanwhile_is_told_and_checked_again(
    driver: WizardDriver, db: Database, sheet: Path, today: date
) -> None:
    to_check(driver, sheet)
    partners.add_partner(db, Partner(0, "Acme"), today)
    driver.next()
    assert driver.wizard.here == CHECK
    assert driver.tabs()[:3] == ["All 3", "New 1", "Update 1"]
    assert driver.wizard.hint.text().startswith("The partners were changed meanwhile.")
    driver.back()
    assert "meanwhile" not in driver.wizard.hint.text()


@pytest.mark.parametrize("leave", [True, False])
def test_closing_asks_once_there_is_something_to_lose(
    driver: WizardDriver, sheet: Path, monkeypatch: pytest.MonkeyPatch, leave: bool
) -> None:
    asked: list[str] = []

    def answer(_parent: object, text: str, _act: str) -> bool:
        asked.append(text)
        return leave

    monkeypatch.setattr(wizard_module, "confirm", answer)
    driver.bring(sheet)
    driver.next()
    driver.click(driver.wizard.cancel)
    assert len(asked) == 1
    assert driver.is_closed() is leave


def test_closing_at_the_first_step_asks_nothing(driver: WizardDriver, sheet: Path) -> None:
    driver.bring(sheet)
    driver.click(driver.wizard.cancel)
    assert driver.is_closed()


def test_enter_in_a_table_does_not_import(driver: WizardDriver, db: Database, sheet: Path) -> None:
    to_check(driver, sheet)
    driver.wizard.check_step.table.setFocus()
    QTest.keyClick(driver.wizard.check_step.table, Qt.Key.Key_Return)
    driver.settle()
    assert driver.wizard.here == CHECK
    QTest.keyClick(driver.wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert driver.wizard.here == DONE
    assert names(db) == ["Acme Inc", "Zed Ltd"]


MAY: list[list[object]] = [
    ["Company", "Country", "Owner", "Start Date", "Lifecycle Stage", "Annual Target"],
    ["Acme", "Germany", "Bob", "03/04/2025", "Purple", "1.234"],
    ["Zed", "France", "Ann", "05/06/2025", "Active", "2,5"],
    ["Foo", "Spain", "Bob", "07/08/2025", "Purple", "7.5"],
]
JUNE: list[list[object]] = [
    ["Annual Target", "Lifecycle Stage", "Region", "Start Date", "OWNER", "Country", "Company *"],
    ["5.678", "purple", "North", "09/10/2025", "Bob", "Italy", "Bar"],
    ["1,5", "Active", "South", "11/12/2025", "Ann", "Italy", "Baz"],
    ["3,5", "Purple", "South", "01/02/2025", "Ann", "Spain", "Foo"],
]


def test_the_next_month_s_list_is_matched_as_the_last_with_no_question_asked(
    driver: WizardDriver, db: Database, tmp_path: Path, today: date
) -> None:
    wizard = driver.wizard
    driver.bring(workbook(tmp_path / "Portal May.xlsx", {"S": MAY}))
    driver.next()
    driver.choose("Owner", "Our owner")
    driver.next()
    driver.answer("“03/04/2025” is 3 Apr 2025")
    driver.answer("“1.234” is 1234")
    driver.mean("Purple", "Paused")
    driver.next()
    driver.next()
    assert "The matching is remembered as “Portal May” for lists like this." in texts(wizard)
    driver.bring(workbook(tmp_path / "June.xlsx", {"S": JUNE}))
    wizard.go(FILE)
    look = wizard.file_step.look
    assert look.recalled.text.text() == (
        "Matched as in “Portal May”, used 24 Nov 2026. New since: Region."
    )
    driver.click(look.recalled.onward)
    assert wizard.here == CHECK
    assert driver.tabs()[:3] == ["All 3", "New 2", "Update 1"]
    driver.next()
    assert "remembered as “Portal May”" in texts(wizard)
    bar = partners.partner(db, partners.ids(db, Query(text="bar"), today)[0])
    assert (bar.stage, bar.agreement_start, bar.our_owner, bar.region) == (
        Stage.PAUSED, date(2025, 10, 9), "Bob", "North",
    )  # fmt: skip
    assert [one.name for one in presets.every(db)] == ["Portal May"]
    for label in ("Import partners", "Remember matching", "Import partners"):
        undone = db.undo()
        assert undone is not None
        assert undone.label == label
    assert names(db) == []


def test_the_short_way_stops_where_something_is_to_be_answered(
    driver: WizardDriver, tmp_path: Path
) -> None:
    driver.bring(workbook(tmp_path / "May.xlsx", {"S": MAY}))
    driver.next()
    driver.choose("Owner", "Our owner")
    driver.draft.save_matching("Portal", pytest.fail)
    driver.wizard.go(FILE)
    driver.click(driver.wizard.file_step.look.recalled.onward)
    assert driver.wizard.here == VALUES
    assert driver.wizard.hint.text() == "2 answers are needed."
    driver.answer("“03/04/2025” is 3 Apr 2025")
    driver.answer("“1.234” is 1234")
    assert driver.wizard.here == VALUES


def test_stopping_the_check_goes_back_to_the_values(driver: WizardDriver, sheet: Path) -> None:
    driver.bring(sheet)
    driver.next()
    driver.click(driver.wizard.columns_step.accept)
    driver.next()
    driver.answer("“03/04/2025” is 3 Apr 2025")
    QTest.mouseClick(driver.wizard.next, Qt.MouseButton.LeftButton)
    assert driver.wizard.here == CHECK
    driver.wizard.busy.stop.click()
    driver.settle()
    assert driver.wizard.here in (VALUES, CHECK)  # it may have been done already
    if driver.wizard.here == VALUES:
        driver.next()
    assert driver.wizard.next.text() == "Import 2 partners"


def test_pasted_rows_are_imported_too(driver: WizardDriver, db: Database) -> None:
    driver.wizard.take_text("Company\tCity\r\nAcme\tUlm\r\nZed\tBonn\r\n")
    driver.settle()
    for _step in range(4):
        driver.next()
    assert names(db) == ["Acme", "Zed"]


def test_what_was_left_out_can_be_saved(
    driver: WizardDriver, db: Database, sheet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    path = tmp_path / "left out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    to_check(driver, sheet)
    driver.next()
    driver.click(driver.wizard.done_step.outcome.save)
    assert importing.read(db, path).grids[0].rows[1][0] == "Zed Ltd"
    assert "3 rows were saved" in texts(driver.wizard)
