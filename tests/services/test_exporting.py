"""What is exported is what is in the workspace, in the language asked for."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner, Reason
from prmdesk.domain.sheets import Column, Row, Sheet
from prmdesk.errors import NotFound, Unavailable
from prmdesk.services import exporting, partners, plans, reasons
from prmdesk.storage.database import Database


@pytest.fixture
def plan_id(db: Database, today: date) -> int:
    partner_id = partners.add_partner(db, Partner(0, "A/B: <Söhne>"), today)
    reasons.set_reason(db, partner_id, Reason.MARKET, True)
    return plans.create_plan(db, partner_id, 2026)


def test_a_plan_is_written_with_all_that_belongs_to_it(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    path = exporting.save_plan(db, plan_id, tmp_path / "plan.xlsx", today)
    sheet = load_workbook(path)["1 Summary"]
    assert sheet["B2"].value == "Aurora Software × A/B: <Söhne> · 2026"
    assert "Market access" in [sheet.cell(row, 3).value for row in range(30, 50)]


def test_the_language_is_that_of_the_reader(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    exporting.save_plan(db, plan_id, tmp_path / "plan.xlsx", today, spoken="zh")
    assert load_workbook(tmp_path / "plan.xlsx")["_meta"]["B6"].value == "zh"


def test_the_suggested_name_is_valid_everywhere(db: Database, plan_id: int, today: date) -> None:
    assert exporting.plan_file_name(db, plan_id, today) == "Plan_2026_A_B_Söhne_2026-11-24.xlsx"


def test_what_is_gone_or_cannot_be_written_is_said(
    db: Database, plan_id: int, tmp_path: Path, today: date
) -> None:
    with pytest.raises(NotFound):
        exporting.save_plan(db, 99, tmp_path / "plan.xlsx", today)
    with pytest.raises(Unavailable):
        exporting.save_plan(db, plan_id, tmp_path / "gone" / "plan.xlsx", today)
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


def test_exporting_changes_nothing(db: Database, plan_id: int, tmp_path: Path, today: date) -> None:
    before = db.undoable()
    exporting.save_plan(db, plan_id, tmp_path / "plan.xlsx", today)
    assert exporting.save_list(db, tmp_path / "list.xlsx", Query(), today) == 1
    assert db.undoable() == before
