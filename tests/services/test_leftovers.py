"""The workbook of what was not imported, as it comes in again."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from prmdesk import i18n
from prmdesk.domain.partners import Partner
from prmdesk.importers.layout import Skip
from prmdesk.services import importing, leftovers, partners
from prmdesk.services.import_check import Decisions
from prmdesk.services.leftovers import SKIPS
from prmdesk.storage.database import Database
from tests.importers.making import grid
from tests.services.trying import by_name, imported, tried

LEFT = grid(
    ["Company", "City", "Contact Person", "Why not imported"],
    [None, "Bonn", "Ben", "It has no partner name."],
    ["Remark: the rest follows", None, None, "The row is a remark, not a partner."],
    ["Total", 2, None, "The row holds totals."],
)


def test_the_reasons_are_no_column_and_no_partner_stays_none() -> None:
    table = leftovers.understand(LEFT, None, [])
    assert [column.heading for column in table.columns] == ["Company", "City", "Contact Person"]
    assert table.layout.rows == (1,)
    assert table.layout.skipped == ((2, Skip.NOTE), (3, Skip.TOTAL))
    assert table.grid.rows[2] == ["Remark: the rest follows", None, None]


def test_a_row_whose_reason_was_deleted_is_read_like_any_other() -> None:
    rows = [list(row) for row in LEFT.rows]
    rows[2] = ["Remark AG", "Ulm", "Anja", None]
    table = leftovers.understand(grid(*rows), None, [])
    assert table.layout.rows == (1, 2)


def test_the_reasons_are_known_in_chinese_too_and_wherever_they_stand() -> None:
    sheet = grid(
        ["未导入的原因", "Company", "City"],
        [None, "Acme", "Ulm"],
        ["该行是合计。", "Sum of all", 7],
    )
    table = leftovers.understand(sheet, None, [])
    assert [column.heading for column in table.columns] == ["Company", "City"]
    assert table.layout.rows[0] == 1


def test_any_other_sheet_is_taken_as_it_is() -> None:
    sheet = grid(["Company", "City"], ["Acme", "Ulm"])
    assert leftovers.understand(sheet, None, []).grid is sheet


def test_every_way_to_be_no_record_has_its_sentence() -> None:
    assert set(SKIPS) == set(Skip)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_workbook_of_what_was_skipped_says_the_same_again_until_it_is_corrected(
    db: Database, today: date, tmp_path: Path, language: str
) -> None:
    partners.add_partner(db, Partner(0, "Brightpath Inc"), today)
    sheet = grid(
        ["Partners 2025"],
        ["Company", "City", "Contact Person", "Email", "Start Date"],
        ["Acme", "Ulm", "Anja", "anja@acme.example", "2025-03-05"],
        [None, "Bonn", None, None, None],
        ["Brightpath GmbH", "Rom", "Ben", None, 7],
        ["Company", "City", "Contact Person", "Email", "Start Date"],
        [],
        ["Remark: the rest follows"],
        ["Total", 2],
    )
    first = tried(db, sheet)
    report = importing.apply(db, first, today)
    path = tmp_path / "skipped.xlsx"
    i18n.use(language)
    importing.save_skipped(db, first, path)
    i18n.use("en")
    book = importing.read(db, path)
    again = tried(db, book.grids[0])
    headings = [column.heading for column in again.preview.table.columns]
    assert headings == ["Company", "City", "Contact Person", "Email", "Start Date"]
    told = [why for _row, why in report.skipped if why != "The row is blank."]
    assert [why for _row, why in importing.skipped(again)] == told
    assert importing.apply(db, again, today).import_id is None
    mended = openpyxl.load_workbook(path)
    cells = mended.worksheets[0]
    cells["A2"], cells["A3"] = "Zed", "Brightpath Ltd & Co"
    for row in range(cells.max_row, 3, -1):
        cells.delete_rows(row)
    mended.save(path)
    report = imported(db, importing.read(db, path).grids[0], today,
                      decisions=Decisions(new=frozenset({2})))  # fmt: skip
    assert report.new == 2
    assert report.skipped == ()
    assert {"Zed", "Brightpath Ltd & Co"} <= set(by_name(db))


def test_what_was_skipped_below_two_rows_of_headings_keeps_what_they_mean(
    db: Database, today: date, tmp_path: Path
) -> None:
    sheet = grid(
        ["Company", "Country", "Primary contact", None, None],
        [None, None, "Name", "Email", "Phone"],
        ["Acme", "Germany", "Anja", "anja@acme.example", "+49 30 123456"],
        [None, "France", "Ben", "ben@zed.example", "+33 1 23456789"],
    )
    run = tried(db, sheet)
    assert run.preview.table.layout.header == (0, 1)
    path = tmp_path / "skipped.xlsx"
    importing.apply(db, run, today)
    importing.save_skipped(db, run, path)
    again = tried(db, importing.read(db, path).grids[0])
    assert sorted(again.preview.mapping.values()) == sorted(run.preview.mapping.values())
