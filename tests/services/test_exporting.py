"""What is exported is what is in the workspace, in the language asked for."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.domain.sheets import Column, Row, Sheet
from prmdesk.errors import Unavailable
from prmdesk.services import exporting, partners
from prmdesk.storage.database import Database


def test_what_cannot_be_written_is_said(db: Database, tmp_path: Path, today: date) -> None:
    with pytest.raises(Unavailable):
        exporting.save_list(db, tmp_path / "gone" / "list.xlsx", Query(), today)


def test_tables_are_written_with_the_company_and_the_day(
    db: Database, tmp_path: Path, today: date
) -> None:
    sheet = Sheet("Over and under", (Column("Partner"),), (Row(("Acme",), 1),))
    name = exporting.sheets_file_name("Over / under", today)
    assert name == "Over_under_2026-11-24.xlsx"
    saved = load_workbook(exporting.save_sheets(db, tmp_path / name, [sheet], today)).worksheets[0]
    assert saved["A2"].value == "Aurora Software · 24 Nov 2026"
    assert saved["A5"].value == "Acme"
    with pytest.raises(Unavailable):
        exporting.save_sheets(db, tmp_path / "gone" / name, [sheet], today)


def test_exporting_changes_nothing(db: Database, tmp_path: Path, today: date) -> None:
    partners.add_partner(db, Partner(0, "Acme"), today)
    before = db.undoable()
    assert exporting.save_list(db, tmp_path / "list.xlsx", Query(), today) == 1
    assert db.undoable() == before
