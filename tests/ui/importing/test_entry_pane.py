"""One record at the side: whom it may be, and the user's word."""

from datetime import date
from pathlib import Path

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage.database import Database
from prmdesk.ui.importing.entry_pane import EntryPane
from tests.importers.making import workbook
from tests.ui.importing.acting import WizardDriver, texts


def names(db: Database) -> list[str]:
    return [line.name for line in partners.all_lines(db, Query(), date(2026, 1, 1))]


def told(pane: EntryPane) -> list[list[str]]:
    table = pane.table
    return [
        [table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())
    ]


@pytest.fixture
def maybe(driver: WizardDriver, db: Database, tmp_path: Path, today: date) -> WizardDriver:
    partners.add_partner(db, Partner(0, "Acme & Co Inc", city="Ulm", tier="Gold"), today)
    rows: list[list[object]] = [
        ["Company", "City", "Contact Person"], ["Acme & Co GmbH", "Bonn", "Anja"],
        ["Zed", "Köln", "B"],
    ]  # fmt: skip
    driver.bring(workbook(tmp_path / "a.xlsx", {"S": rows}))
    for _step in range(3):
        driver.next()
    driver.show("Maybe known 1")
    driver.mark(0)
    return driver


def test_both_records_stand_side_by_side_with_the_reason(maybe: WizardDriver) -> None:
    pane = maybe.wizard.check_step.pane
    assert "the same name, another legal form" in texts(pane)
    assert told(pane) == [
        ["Partner name", "Acme & Co GmbH", "Acme & Co Inc"],
        ["City", "Bonn", "Ulm"],
        ["Contact", "Anja", ""],
        ["Tier", "", "Gold"],
        ["Stage", "", "Identified"],
    ]


def test_the_same_one_is_updated(maybe: WizardDriver, db: Database) -> None:
    maybe.click(maybe.wizard.check_step.pane.same)
    assert maybe.tabs() == ["All 2", "New 1", "Update 1"]
    maybe.next()
    assert names(db) == ["Acme & Co Inc", "Zed"]


def test_a_different_one_is_added(maybe: WizardDriver, db: Database) -> None:
    maybe.click(maybe.wizard.check_step.pane.different)
    assert maybe.tabs() == ["All 2", "New 2"]
    maybe.next()
    assert names(db) == ["Acme & Co GmbH", "Acme & Co Inc", "Zed"]


def test_a_decision_can_be_taken_back(maybe: WizardDriver) -> None:
    pane = maybe.wizard.check_step.pane
    maybe.click(pane.skip)
    maybe.show("Left out 1")
    maybe.mark(0)
    assert "You left it out." in texts(pane)
    maybe.click(pane.again)
    assert "Maybe known 1" in maybe.tabs()


def test_a_new_record_shows_what_will_be_added(maybe: WizardDriver) -> None:
    maybe.show("New 1")
    maybe.mark(0)
    pane = maybe.wizard.check_step.pane
    assert [row[:2] for row in told_of_two(pane)] == [
        ["Partner name", "Zed"], ["City", "Köln"], ["Contact", "B"],
    ]  # fmt: skip
    assert pane.table.isColumnHidden(2)


def told_of_two(pane: EntryPane) -> list[list[str]]:
    return [row[:2] for row in told(pane)]
