"""The tables of why we partner, and that they are the same figures in Excel."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from prmdesk.domain.partners import Bucket, Partner, Reason
from prmdesk.domain.sheets import Sheet
from prmdesk.services import exporting, partners, reason_sheets, reasons
from prmdesk.services.reason_sheets import ReasonSheets
from prmdesk.storage.database import Database
from prmdesk.words.sheets import cell_text


def texts(sheet: Sheet) -> list[list[str]]:
    return [
        [cell_text(column, cell) for column, cell in zip(sheet.columns, row.cells, strict=True)]
        for row in sheet.rows
    ]


@pytest.fixture
def made(db: Database, today: date) -> ReasonSheets:
    both, one = (Bucket.SUPPLIER, Bucket.DISTRIBUTOR), (Bucket.SUPPLIER,)
    for name, buckets in (("Acme", both), ("Zed", one), ("Idle", ())):
        partners.add_partner(db, Partner(0, name, buckets=buckets), today)
    for key, currency in ((1, "EUR"), (2, "CHF")):
        reasons.set_reason(db, key, Reason.COST, True)
        (why,) = reasons.of_partner(db, key)
        facts = {"cost_before": "100", "cost_after": "60.50", "currency": currency}
        reasons.edit_reason(db, why.id, priority=key, proof="Bills", facts=facts)
    reasons.set_reason(db, 2, Reason.OTHER, True, "Taste")
    reasons.set_reason(db, 2, Reason.CUSTOMERS, True)
    return reason_sheets.sheets(db, today)


def test_a_partner_counts_once_in_each_bucket_and_once_overall(made: ReasonSheets) -> None:
    shown = {row[0]: row[1:] for row in texts(made.by_reason)}
    titles = [column.title for column in made.by_reason.columns[1:]]
    assert titles == ["Partners", "Supplier", "Distributor", "Influence", "Proven", "Claimed",
                      "Unproven", "Out of date"]  # fmt: skip
    assert shown["Lower costs"] == ["2", "2", "1", "0", "2", "0", "0", "0"]
    assert shown["Taste"] == ["1", "1", "0", "0", "0", "1", "0", "0"]
    assert shown["Overall"] == ["2", "2", "1", "0", "2", "1", "1", "0"]


def test_the_matrix_has_a_partner_on_each_line(made: ReasonSheets) -> None:
    titles = [column.title for column in made.by_partner.columns]
    shown = {row[0]: dict(zip(titles, row, strict=True)) for row in texts(made.by_partner)}
    assert shown["Acme"]["Lower costs"] == "1 · Proven"
    assert shown["Zed"]["Customer access"] == "2 · Unproven"
    assert shown["Zed"]["Reasons"] == "3"
    assert shown["Idle"]["Reasons"] == "0"


def test_all_that_is_said_of_a_reason_can_be_exported(made: ReasonSheets) -> None:
    assert texts(made.in_full)[0][:6] == [
        "Acme", "Lower costs", "1", "Proven", "",
        "Cost before: 100; Cost after: 60.50; Currency: EUR",
    ]  # fmt: skip


def test_savings_are_summed_in_each_currency(made: ReasonSheets) -> None:
    assert texts(made.savings) == [
        ["Acme", "100.00 EUR", "60.50 EUR", "39.50 EUR"],
        ["Zed", "100.00 CHF", "60.50 CHF", "39.50 CHF"],
        ["Together in CHF", "", "", "39.50 CHF"],
        ["Together in EUR", "", "", "39.50 EUR"],
    ]


def test_what_needs_a_look_is_a_sentence_that_leads_to_the_partner(made: ReasonSheets) -> None:
    told = {(row.cells[0], row.cells[2]): row.partner_id for row in made.calls.rows}
    assert told["Idle", "Say why we partner."] == 3
    assert told["Zed", "“Customer access” is unproven. Missing: Named accounts."] == 2
    assert told["", "No partner gives us “Focus”."] is None


def test_the_workbook_has_the_figures_of_the_screen(
    db: Database, made: ReasonSheets, today: date, tmp_path: Path
) -> None:
    path = tmp_path / "why.xlsx"
    exporting.save_sheets(db, path, [made.by_reason, made.savings], today)
    book = load_workbook(path)
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows(min_row=5)]
    assert [row[:3] for row in rows if row[0] in ("Lower costs", "Overall")] == [
        ["Lower costs", 2, 2], ["Overall", 2, 2],
    ]  # fmt: skip
    saved = [row[3].value for row in book.worksheets[1].iter_rows(min_row=5)]
    assert [float(value) for value in saved] == [39.5] * 4
