"""Step 2: matching columns."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prmdesk.services import partners
from prmdesk.storage.database import Database
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver


def test_each_column_says_where_it_goes_how_sure_and_why(driver: WizardDriver, sheet: Path) -> None:
    driver.bring(sheet)
    driver.next()
    assert driver.goals() == {
        "Company": "Partner name", "Contact Person": "Contact", "E-mail": "Contact: e-mail",
        "Country": "Country", "Start Date": "Agreement start", "Owner": "",
        "Lifecycle Stage": "Stage",
    }  # fmt: skip
    assert driver.sure("Company") == "High"
    assert driver.sure("Owner") == "You decide"
    table = driver.wizard.columns_step.table
    assert table.item(0, 1).text() == "Acme Inc · Zed Ltd"
    assert table.item(0, 4).text() == "The heading is known: Company."


def test_a_dangerous_column_must_be_chosen(driver: WizardDriver, sheet: Path) -> None:
    driver.bring(sheet)
    driver.next()
    step = driver.wizard.columns_step
    assert step.notice.text().startswith("1 column can mean several things")
    assert not driver.wizard.next.isEnabled()
    driver.choose("Owner", "Legal representative")
    assert driver.sure("Owner") == "Yours"
    assert not step.accept.isVisible()
    assert driver.wizard.next.isEnabled()


def test_without_a_name_one_cannot_go_on(driver: WizardDriver, tmp_path: Path) -> None:
    rows: list[list[object]] = [["Company", "City"], ["Acme", "Ulm"], ["Zed", "Bonn"]]
    driver.bring(workbook(tmp_path / "a.xlsx", {"S": rows}))
    driver.next()
    driver.choose("Company", "Skip")
    assert not driver.wizard.next.isEnabled()
    assert "partner's name" in driver.wizard.columns_step.notice.text()
    driver.choose("City", "Partner name")
    assert driver.wizard.next.isEnabled()


def test_headings_are_shown_letter_for_letter(driver: WizardDriver, tmp_path: Path) -> None:
    rows: list[list[object]] = [["Company", "<b>x</b> & y"], ["Acme", "<i>1</i>"], ["Zed", "2"]]
    driver.bring(workbook(tmp_path / "a.xlsx", {"S": rows}))
    driver.next()
    table = driver.wizard.columns_step.table
    assert table.item(1, 0).text() == "<b>x</b> & y"
    assert "&lt;b&gt;" in table.item(1, 0).toolTip()


def test_a_very_wide_sheet_fills_bit_by_bit(driver: WizardDriver, tmp_path: Path) -> None:
    heads: list[object] = ["Company", *(f"Heading {n}x" for n in range(60))]
    rows = [heads, ["Acme", *range(60)], ["Zed", *range(60)]]
    driver.bring(workbook(tmp_path / "wide.xlsx", {"S": rows}))
    QTest.mouseClick(driver.wizard.next, Qt.MouseButton.LeftButton)
    step = driver.wizard.columns_step
    assert step.table.rowCount() == 61
    assert step.is_filling
    driver.settle()
    assert not step.is_filling
    assert len(driver.goals()) == 61


def test_any_column_can_become_a_field_of_its_own(
    driver: WizardDriver, db: Database, tmp_path: Path
) -> None:
    rows: list[list[object]] = [["Company", "Shoe\n size", None], ["Acme", "42", "x"]]
    driver.bring(workbook(tmp_path / "a.xlsx", {"S": [*rows, ["Zed", "43", "y"]]}))
    driver.next()
    driver.choose("Shoe\n size", "New field “Shoe size”")
    driver.choose("", "New field “Column 3”")
    for _step in range(3):
        driver.next()
    assert [field.name for field in partners.fields(db)] == ["Shoe size", "Column 3"]


def test_what_is_matched_as_before_says_so_and_can_be_changed(
    driver: WizardDriver, sheet: Path
) -> None:
    driver.bring(sheet)
    driver.next()
    driver.choose("Owner", "Our owner")
    driver.draft.save_matching("Portal", print)
    assert driver.sure("Owner") == driver.sure("Company") == "As before"
    driver.choose("Owner", "Their partner manager")
    assert (driver.sure("Owner"), driver.sure("Company")) == ("Yours", "As before")
    driver.click(driver.wizard.columns_step.recalled.afresh)
    assert (driver.sure("Owner"), driver.sure("Company")) == ("You decide", "High")
