"""What updates may do, in general and field by field."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QMenu

from prmdesk.domain.merging import Policy
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage.database import Database
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver

ROWS: list[list[object]] = [
    ["Company", "City", "Tier", "First Name", "Last Name"],
    ["Acme", "Ulm", "Silver", "Anja", "Vogel"],
]


def at_check(driver: WizardDriver, path: Path, rows: list[list[object]] = ROWS) -> None:
    driver.bring(workbook(path, {"S": rows}))
    for _step in range(3):
        driver.next()


def choose(driver: WizardDriver, field: str, policy: str) -> None:
    menu = driver.wizard.check_step.policies.menu()
    sub = next(one for one in menu.findChildren(QMenu) if one.title().partition(":")[0] == field)
    next(act for act in sub.actions() if act.text() == policy).trigger()
    menu.deleteLater()
    driver.settle()


def fields(driver: WizardDriver) -> list[str]:
    menu = driver.wizard.check_step.policies.menu()
    found = [act.text() for act in menu.actions()]
    menu.deleteLater()
    return found


def test_each_field_of_the_sheet_can_go_its_own_way(
    driver: WizardDriver, db: Database, tmp_path: Path, today: date
) -> None:
    key = partners.add_partner(db, Partner(0, "Acme", city="Bonn", tier="Gold"), today)
    at_check(driver, tmp_path / "a.xlsx")
    row = driver.wizard.check_step.policies
    assert fields(driver) == ["Partner name", "City", "Tier", "Contact"]
    assert row.by_field.text() == "By field…"
    choose(driver, "City", "Take the sheet's values")
    assert row.by_field.text() == "By field (1)…"
    assert "City: Take the sheet's values" in fields(driver)
    driver.next()
    acme = partners.partner(db, key)
    assert (acme.city, acme.tier) == ("Ulm", "Gold")


def test_a_field_goes_with_the_others_again(
    driver: WizardDriver, db: Database, tmp_path: Path, today: date
) -> None:
    partners.add_partner(db, Partner(0, "Acme", city="Bonn"), today)
    at_check(driver, tmp_path / "a.xlsx")
    choose(driver, "City", "Leave them as they are")
    choose(driver, "City", "As the others")
    assert driver.draft.decisions.policies == {}


def test_newest_without_days_says_that_only_empty_fields_are_filled(
    driver: WizardDriver, db: Database, tmp_path: Path, today: date
) -> None:
    partners.add_partner(db, Partner(0, "Acme", city="Bonn"), today)
    at_check(driver, tmp_path / "a.xlsx")
    row = driver.wizard.check_step.policies
    assert row.note.text() == ""
    row.usual.committed.emit(Policy.NEWEST)
    driver.settle()
    assert row.note.text().startswith("No column tells when a row was changed last")
    driver.back()
    driver.back()
    driver.back()
    dated = [[*ROWS[0], "Last Updated"], [*ROWS[1], "2999-01-01"]]
    at_check(driver, tmp_path / "b.xlsx", dated)
    row.usual.committed.emit(Policy.NEWEST)
    driver.settle()
    assert row.note.text() == ""
    assert driver.rows()[0][0] == "Update"


def test_without_known_partners_no_policy_is_asked(driver: WizardDriver, tmp_path: Path) -> None:
    at_check(driver, tmp_path / "a.xlsx")
    assert not driver.wizard.check_step.policies.isVisible()
