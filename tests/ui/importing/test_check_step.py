"""Step 4: the check."""

from datetime import date
from pathlib import Path

from prmdesk.domain.lines import Query
from prmdesk.domain.merging import Policy
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage.database import Database
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver

ROWS: list[list[object]] = [
    ["Company", "City", "Website"],
    ["Acme", "Ulm", "acme.example"],
    ["Zed", "Bonn", "ask Bob"],
    ["Foo GmbH", "Köln", None],
    [None, "Trier", None],
]


def at_check(driver: WizardDriver, path: Path) -> None:
    driver.bring(workbook(path, {"S": ROWS}))
    for _step in range(3):
        driver.next()


def test_each_record_is_on_the_tab_of_its_fate(
    driver: WizardDriver, db: Database, tmp_path: Path, today: date
) -> None:
    partners.add_partner(db, Partner(0, "Acme"), today)
    partners.add_partner(db, Partner(0, "Foo Inc"), today)
    at_check(driver, tmp_path / "a.xlsx")
    assert driver.tabs() == [
        "All 4", "New 1", "Update 1", "Maybe known 1", "Problem 1", "Cells left out 1",
    ]  # fmt: skip
    driver.show("Problem 1")
    assert driver.rows() == [["Problem", "5", "", "Trier", ""]]
    driver.show("Cells left out 1")
    assert [row[2] for row in driver.rows()] == ["Zed"]
    assert driver.wizard.hint.text() == "1 record may be known: decide, or it is left out."


def test_a_cell_is_corrected_where_it_stands(
    driver: WizardDriver, db: Database, tmp_path: Path
) -> None:
    at_check(driver, tmp_path / "a.xlsx")
    driver.show("Problem 1")
    driver.type_into(0, "Partner name", "Bar")
    assert "New 4" in driver.tabs()
    driver.show("Cells left out 1")
    driver.type_into(0, "Website", "zed.example")
    assert driver.tabs() == ["All 4", "New 4"]
    driver.next()
    found = {line.name for line in partners.all_lines(db, Query(), date(2026, 1, 1))}
    assert found == {"Acme", "Zed", "Foo GmbH", "Bar"}


def test_what_updates_may_do_is_chosen_once(
    driver: WizardDriver, db: Database, tmp_path: Path, today: date
) -> None:
    key = partners.add_partner(db, Partner(0, "Acme", city="Bonn"), today)
    at_check(driver, tmp_path / "a.xlsx")
    policy = driver.wizard.check_step.policies.usual
    assert policy.isVisible()
    policy.fill(Policy.OVERWRITE)
    policy.committed.emit(Policy.OVERWRITE)
    driver.settle()
    driver.next()
    assert partners.partner(db, key).city == "Ulm"


def test_a_list_that_is_known_already_says_that_nothing_is_to_be_written(
    driver: WizardDriver, db: Database, tmp_path: Path, today: date
) -> None:
    partners.add_partner(db, Partner(0, "Acme", city="Ulm"), today)
    driver.bring(workbook(tmp_path / "a.xlsx", {"S": [["Company", "City"], ["Acme", "Ulm"]]}))
    for _step in range(3):
        driver.next()
    assert not driver.wizard.next.isEnabled()
    assert driver.wizard.hint.text().startswith("There is nothing to write")
