"""Tables as workbooks: the figures of the screen, live sums, names that Excel accepts."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.sheets import Amount, Column, Kind, Row, Sheet, with_total
from prmdesk.exporters.sheet_xlsx import sheet_book, write_sheets
from tests.conftest import TODAY
from tests.exporters.office import convert, needs_office
from tests.exporters.recompute import differences, results
from tests.exporters.test_xlsx_kit import TRICKS

EVERY_KIND = with_total(
    Sheet(
        "Where the resources go",
        (
            Column("Partner"),
            Column("Quadrant", Kind.QUADRANT),
            Column("Value", Kind.NUMBER),
            Column("Seats", Kind.WHOLE, is_total=True),
            Column("Share", Kind.SHARE),
            Column("Own time", Kind.TIME, is_total=True),
            Column("Pre-sales", Kind.DAYS, "days", is_total=True),
            Column("Marketing", Kind.MONEY, "EUR", is_total=True),
            Column("Review", Kind.DATE),
            Column("Moves", Kind.AMOUNT),
        ),
        (
            Row(("Acme", Quadrant.STRATEGIC, 49.96, 3, 0.125, 2232, 9, 123450, TODAY,
                 Amount(150, Kind.TIME, "h")), 1),
            Row(("=1+1", Quadrant.UNSCORED, None, None, None, None, None, None, None, None), 2),
            Row(("Zeta", Quadrant.MISFIT, 12.0, 0, 0.0, 1, 1, 1, date(2026, 1, 1),
                 Amount(4, Kind.WHOLE, 'so-called "seats"')), 3),
        ),
        "Planned hours of this quarter, without holidays.",
    ),
    "Total",
)  # fmt: skip


def cells(path: Path) -> list[list[Any]]:
    sheet = load_workbook(path, data_only=True).worksheets[0]
    return [list(row) for row in sheet.iter_rows(min_row=4, values_only=True)]


def test_every_kind_is_a_value_of_its_own_and_the_unknown_is_empty(tmp_path: Path) -> None:
    write_sheets(tmp_path / "t.xlsx", [EVERY_KIND], "Aurora Software · 24 Nov 2026")
    heads, acme, blank, _zeta, total = cells(tmp_path / "t.xlsx")
    assert heads[6:8] == ["Pre-sales (days)", "Marketing (EUR)"]
    assert acme == [
        "Acme", "Strategic", 49.9, 3, 0.13, timedelta(minutes=2232), 2.25, 1234.5,
        datetime(2026, 11, 24), timedelta(minutes=150),
    ]  # fmt: skip
    assert blank == ["=1+1", "Unscored", *[None] * 8]
    assert total[3] == 3
    assert total[5] == timedelta(minutes=2233)
    assert total[6:8] == [2.5, 1234.51]
    sheet = load_workbook(tmp_path / "t.xlsx").worksheets[0]
    assert sheet["A1"].value == EVERY_KIND.title
    assert sheet["A2"].value == "Aurora Software · 24 Nov 2026"
    assert sheet["A3"].value == EVERY_KIND.note
    assert sheet.freeze_panes == "B5"
    assert sheet["F5"].number_format == "[h]:mm_)"
    assert sheet["J7"].number_format == '#,##0" so-called seats"_)'


def test_sums_are_live_and_come_to_the_figures_of_the_app() -> None:
    book = sheet_book([EVERY_KIND])
    assert book.workbook.worksheets[0]["F8"].value == "=SUM(F5:F7)"
    assert differences(book.results, results(book.workbook, TODAY)) == []
    assert sum(map(len, book.results.values())) == 4


@needs_office
def test_libreoffice_computes_the_same_sums(tmp_path: Path) -> None:
    sheet_book([EVERY_KIND]).workbook.save(tmp_path / "t.xlsx")  # without results
    convert(tmp_path)
    computed = load_workbook(tmp_path / "out" / "t.xlsx", data_only=True).worksheets[0]
    sums = [computed[place].value for place in ("D8", "F8", "G8", "H8")]
    assert sums == [3, timedelta(minutes=2233), 2.5, 1234.51]


def test_a_last_row_that_is_no_sum_stays_as_it_is() -> None:
    rows = (Row(("Acme", 60), 1), Row(("Capacity", 900), is_sum=True), Row(("Beta", 30), 2))
    sheet = Sheet("Time", (Column("Partner"), Column("Time", Kind.TIME, is_total=True)), rows)
    tab = sheet_book([sheet]).workbook.worksheets[0]
    assert [tab[f"A{row}"].value for row in (5, 6, 7)] == ["Acme", "Beta", "Capacity"]
    assert tab["B7"].value == 900 / 1440


def test_values_cut_on_screen_are_not_summed_to_another_figure() -> None:
    rows = (Row(("a", 0.19)), Row(("b", 0.19)))
    sheet = Sheet("Points", (Column(""), Column("Points", Kind.NUMBER, is_total=True)), rows)
    assert sheet_book([with_total(sheet, "Total")]).workbook.worksheets[0]["B7"].value == 0.3


def test_times_below_zero_can_be_shown(tmp_path: Path) -> None:
    columns = (Column("Partner"), Column("Over", Kind.TIME), Column("On", Kind.DATE))
    write_sheets(tmp_path / "t.xlsx", [Sheet("Over", columns, (Row(("Acme", -150, TODAY)),))])
    book = load_workbook(tmp_path / "t.xlsx")
    assert book.epoch == CALENDAR_MAC_1904
    assert book.worksheets[0]["C5"].value == datetime(2026, 11, 24)
    assert load_workbook(tmp_path / "t.xlsx").worksheets[0]["B5"].value == timedelta(minutes=-150)


@pytest.mark.parametrize("trick", TRICKS)
def test_text_never_acts(trick: str) -> None:
    sheet = Sheet(trick, (Column(trick),), (Row((trick,)),), trick)
    tab = sheet_book([sheet], trick).workbook.worksheets[0]
    assert {tab[place].data_type for place in ("A1", "A2", "A3", "A4", "A5")} == {"s"}


def test_tabs_have_names_that_excel_accepts_and_none_twice() -> None:
    long = "Time in quadrant: Strategic/Orphan of all partners"
    titles = [long, long.upper(), "'[]:*?/\\'", "History", "重要"]
    sheets = [replace(EVERY_KIND, title=title) for title in titles]
    names = sheet_book(sheets).workbook.sheetnames
    assert names == [
        "Time in quadrant Strategic Orph", "TIME IN QUADRANT STRATEGIC OR 2", "Table",
        "History 2", "重要",
    ]  # fmt: skip


def test_an_empty_table_is_its_headings() -> None:
    tab = sheet_book([replace(EVERY_KIND, rows=())]).workbook.worksheets[0]
    assert tab["A4"].value == "Partner"
    assert tab.max_row == 4
