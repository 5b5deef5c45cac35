"""Step 3: what the values mean."""

from pathlib import Path

from prmdesk.domain.values import Decimals, Scale
from prmdesk.ui.importing.scale_table import ScaleTable
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver, texts


def at_values(driver: WizardDriver, path: Path, rows: list[list[object]]) -> None:
    driver.bring(workbook(path, {"S": rows}))
    driver.next()
    driver.next()


def test_a_clear_list_asks_nothing(driver: WizardDriver, tmp_path: Path) -> None:
    at_values(driver, tmp_path / "a.xlsx", [["Company", "City"], ["Acme", "Ulm"], ["Zed", "Bonn"]])
    assert "Every value was understood." in texts(driver.wizard)
    assert driver.wizard.next.isEnabled()


def test_the_scale_of_values_is_shown_on_the_column_s_own_numbers(
    driver: WizardDriver, tmp_path: Path
) -> None:
    rows: list[list[object]] = [["Company", "Value to us"], ["Acme", 5], ["Zed", 2], ["Foo", 3]]
    at_values(driver, tmp_path / "a.xlsx", rows)
    (table,) = driver.wizard.values_step.findChildren(ScaleTable)
    assert table.told() == {"2": "25", "3": "50", "5": "100"}
    driver.mean("On which scale is the column “Value to us”?", "0 to 10")
    assert table.told() == {"2": "20", "3": "30", "5": "50"}
    assert driver.draft.answers.scales == {1: Scale.TEN}


def test_a_number_that_may_be_a_thousand_is_asked_about(
    driver: WizardDriver, tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        ["Company", "Annual Target"], ["Acme", "1.234"], ["Zed", "2,5"], ["Foo", "7.5"],
    ]  # fmt: skip
    at_values(driver, tmp_path / "a.xlsx", rows)
    assert not driver.wizard.next.isEnabled()
    driver.answer("“1.234” is 1234")
    assert driver.draft.answers.decimals == {1: Decimals.COMMA}
    assert driver.wizard.next.isEnabled()


def test_unknown_countries_can_be_named_or_kept(driver: WizardDriver, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Company", "Country"], ["Acme", "Oesterreich & Co"], ["Zed", "France"], ["Foo", "France"],
    ]  # fmt: skip
    at_values(driver, tmp_path / "a.xlsx", rows)
    assert driver.wizard.next.isEnabled()
    driver.mean("Oesterreich & Co", "Austria")
    driver.next()
    assert driver.rows()[0][3] == "Austria"
