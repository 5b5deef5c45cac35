"""Text in cells is what it was and nothing more; files are whole; results stand beside formulas."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from prmdesk.errors import Unavailable
from prmdesk.exporters.xlsx_kit import (
    LONGEST,
    Book,
    clean,
    literal,
    money_format,
    set_text,
    text_height,
    text_width,
)

TRICKS = [
    "=1+1", "=HYPERLINK(\"http://x.example\")", "+44 20 7946 0000", "-1", "@SUM(A1)", "\t=1",
    "#REF!", "#N/A", "TRUE", "1e5", "007", "_x0041_", "'quoted", "=cmd|' /C calc'!A1", "２０",
    "＝1+1", "\u202eevil", "🙂" * 3, "a\nb",
]  # fmt: skip


@pytest.mark.parametrize("text", TRICKS)
def test_text_is_never_a_formula_a_number_or_an_error(text: str, tmp_path: Path) -> None:
    book = Workbook()
    set_text(book.worksheets[0]["A1"], text)
    book.save(tmp_path / "x.xlsx")
    cell = load_workbook(tmp_path / "x.xlsx").worksheets[0]["A1"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert cell.value.replace("_x005F_", "_") == text


@given(st.text(max_size=80) | st.text(st.characters(categories=["Cs", "Cc", "Co"]), max_size=9))
def test_any_text_can_be_written(text: str) -> None:
    cell = Workbook().worksheets[0]["A1"]
    set_text(cell, text)
    (cell.value or "").encode("utf-8")


def test_what_a_cell_cannot_hold_goes_and_the_rest_stays() -> None:
    assert clean("a\x00b\x0bc\r\nd\re\x7f") == "abc\nd\ne"
    assert clean("half \ud83d letter") == "half \ufffd letter"
    assert clean("_x0041_ _xyz_") == "_x005F_x0041_ _xyz_"


def test_text_is_cut_where_excel_would_cut_it_and_says_so() -> None:
    assert clean("x" * LONGEST) == "x" * LONGEST
    assert clean("x" * (LONGEST + 1)) == "x" * (LONGEST - 1) + "…"
    pairs = clean("🙂" * LONGEST)
    assert len(pairs.encode("utf-16-le")) // 2 <= LONGEST
    assert pairs.endswith("🙂…")


def test_widths_count_chinese_twice() -> None:
    assert (text_width("Beichen"), text_width("北辰"), text_width("北辰 A\nlonger line")) == (
        7,
        4,
        11,
    )
    assert text_height("x" * 30, 10) > text_height("x" * 20, 10) > text_height("x", 10)
    assert text_height("字" * 10, 10) == text_height("x" * 20, 10)


def test_a_currency_is_named_only_if_it_is_one() -> None:
    assert money_format("eur") == '#,##0.00" EUR"_)'
    assert money_format('"&A') == "#,##0.00_)"


def test_a_quote_within_a_formula_is_doubled() -> None:
    assert literal('say "hi"') == '"say ""hi"""'


def test_results_stand_beside_their_formulas(tmp_path: Path) -> None:
    book = Book("EUR")
    sheet = book.sheet("Sums & more")
    for place, formula, result in (
        ("A1", "=1+1", 2),
        ("A2", '=IF("<"="&","","a<b")', "a<b"),
        ("A3", '=""', None),
        ("A4", "=DATE(2026,3,1)", date(2026, 3, 1)),
        ("A5", "=1/3", Decimal("0.333333")),
    ):
        book.put_formula(sheet, place, formula, result, "number figure")
    book.put(sheet, "A6", "=not a formula")
    book.save(tmp_path / "x.xlsx")
    shown = load_workbook(tmp_path / "x.xlsx", data_only=True).worksheets[0]
    live = load_workbook(tmp_path / "x.xlsx").worksheets[0]
    values = [shown[f"A{row}"].value for row in range(1, 7)]
    assert values == [2, "a<b", None, 46082, 0.333333, "=not a formula"]
    assert [live[f"A{row}"].value for row in (1, 2)] == ["=1+1", '=IF("<"="&","","a<b")']
    assert live["A6"].data_type == "s"


def test_a_file_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    book = Book()
    book.sheet("One")
    with pytest.raises(Unavailable, match="folder is not there"):
        book.save(tmp_path / "gone" / "x.xlsx")


def test_an_old_file_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"old")
    book = Book()
    with pytest.raises(IndexError):  # a workbook without a sheet
        book.save(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_every_sheet_is_set_up_to_print() -> None:
    book = Book()
    sheet = book.sheet("One")
    assert sheet.page_setup.paperSize == 9  # A4
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage is True
