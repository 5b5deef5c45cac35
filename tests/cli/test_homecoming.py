"""home: a filled plan workbook, without a window."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from prmdesk.domain.partners import Partner
from prmdesk.domain.plan_work import Account
from prmdesk.services import partners, plan_books, plans, workspace
from prmdesk.storage.database import Database
from tests.cli.conftest import Typed
from tests.conftest import TODAY


@pytest.fixture
def sent(db: Database, tmp_path: Path) -> Path:
    """The workbook of a plan with one account, of a closed workspace."""
    with db.write("Set up"):
        plan_id = plans.create_plan(db, partners.add_partner(db, Partner(0, "Acme"), TODAY), 2026)
        plans.add_row(db, plan_id, Account, "Nordbank")
    path = plan_books.save_plan(db, plan_id, tmp_path / "plan.xlsx", TODAY)
    db.close()
    return path


def fill(path: Path, **cells: object) -> None:
    """Write into the row of the account, by the headings of its sheet."""
    book = load_workbook(path)
    sheet = book["7 Accounts"]
    rows = {cell.value: cell.row for cell in sheet["B"]}
    heads = {cell.value: cell.column for row in sheet.iter_rows() for cell in row}
    for heading, value in cells.items():
        sheet.cell(rows["Nordbank"], heads[heading]).value = value
    book.save(path)


def test_a_workbook_as_it_was_sent_says_nothing_new(
    sent: Path, db_path: Path, typed: Typed
) -> None:
    said = typed("home", sent, "--workspace", db_path)
    assert (said.code, said.out) == (0, "Their workbook says the same as ours.\n")


def test_what_only_they_changed_is_taken_over_when_it_is_asked_for(
    sent: Path, db_path: Path, typed: Typed
) -> None:
    fill(sent, Segment="Banks")
    looked = typed("home", sent, "--workspace", db_path)
    assert looked.code == 3
    assert looked.out == "Target accounts, Nordbank, Segment:  → Banks (They changed it)\n"
    told = json.loads(typed("home", sent, "--workspace", db_path, "--json").out)
    (change,) = told["changes"]
    assert (change["table"], change["field"], change["verdict"]) == ("accounts", "segment", "take")
    taken = typed("home", sent, "--workspace", db_path, "--take")
    assert (taken.code, taken.out.splitlines()[-1]) == (0, "1 change was taken over")
    db = workspace.open_file(db_path).db
    assert plans.whole(db, plans.all_plans(db)[0].plan.id).accounts[0].segment == "Banks"
    db.close()


def test_another_file_is_refused_with_the_reason(
    sent: Path, db_path: Path, tmp_path: Path, typed: Typed
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Name\nAcme\n")
    assert typed("home", other, "--workspace", db_path).complaint
