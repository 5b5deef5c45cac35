"""Step 5: what was written, and what was not."""

from datetime import date
from pathlib import Path

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage.database import Database
from prmdesk.ui.importing.taking_back import EditedDialog
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver, texts

ROWS: list[list[object]] = [
    ["Company", "City", "Website"],
    ["Acme", "Ulm", "acme.example"],
    ["Zed", "Bonn", "ask Bob"],
    [None, "Trier", None],
]


def at_done(driver: WizardDriver, path: Path) -> None:
    driver.bring(workbook(path, {"S": ROWS}))
    for _step in range(4):
        driver.next()


def test_the_counts_and_what_was_left_out_are_told(
    driver: WizardDriver, db: Database, tmp_path: Path, today: date
) -> None:
    partners.add_partner(db, Partner(0, "Acme"), today)
    at_done(driver, tmp_path / "a.xlsx")
    outcome = driver.wizard.done_step.outcome
    assert "2 partners were imported." in texts(outcome)
    lines = texts(outcome).splitlines()
    for name, n in (("Added", 1), ("Updated", 1), ("Rows not imported", 1), ("Cells left out", 1)):
        assert lines[lines.index(name) - 1] == str(n)
    listed = [outcome.left_out.item(n).text() for n in range(outcome.left_out.count())]
    assert listed == [
        "Row 3: “ask Bob” – This is not a web address.",
        "Row 4: It has no partner name.",
    ]


def test_undo_names_who_was_edited_since_and_takes_back_the_rest(
    driver: WizardDriver, db: Database, tmp_path: Path, today: date
) -> None:
    at_done(driver, tmp_path / "a.xlsx")
    report = driver.draft.report
    assert report is not None
    partners.edit_partner(db, report.partner_ids[0], today, city="Jena")
    outcome = driver.wizard.done_step.outcome
    driver.click(outcome.undo)
    (dialog,) = driver.wizard.findChildren(EditedDialog)
    assert "cannot be taken back" in texts(dialog)
    dialog.reject()
    assert partners.count(db) == 2
    driver.wizard.activateWindow()
    driver.click(outcome.undo)
    driver.wizard.findChildren(EditedDialog)[-1].accept()
    driver.settle()
    assert driver.is_closed()
    assert partners.count(db) == 1
    db.undo()
    assert partners.count(db) == 2


def test_an_import_without_leftovers_lists_none(driver: WizardDriver, tmp_path: Path) -> None:
    rows: list[list[object]] = [["Company", "City"], ["Acme", "Ulm"], ["Zed", "Bonn"]]
    driver.bring(workbook(tmp_path / "a.xlsx", {"S": rows}))
    for _step in range(4):
        driver.next()
    outcome = driver.wizard.done_step.outcome
    assert not outcome.left_out.isVisible()
    assert not outcome.save.isVisible()
    driver.next()
    assert driver.is_closed()
