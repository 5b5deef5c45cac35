"""Workbooks as programs write them, with what is unusual in them; and what is none."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from prmdesk.importers.refusals import Why
from tests.hostile import parts
from tests.hostile.cases import Cases, Rows
from tests.hostile.parts import LIST, xlsx

CASES = Cases()
case, add = CASES.case, CASES.add


def _saved(folder: Path, change: Callable[[Any, Any], object], name: str = "list.xlsx") -> Path:
    """The list as openpyxl writes it, after ``change(book, sheet)``."""
    book = openpyxl.Workbook()
    sheet = book.active
    for values in LIST:
        sheet.append(values)
    change(book, sheet)
    path = folder / name
    book.save(path)
    return path


def _hidden(state: str) -> Callable[[Any, Any], None]:
    def change(book: Any, _sheet: Any) -> None:
        other = book.create_sheet("Old")
        other.append(("Company",))
        other.sheet_state = state

    return change


def _chart(book: Any, sheet: Any) -> None:
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=3))
    book.create_chartsheet("Chart").add_chart(chart)


def _linked(_book: Any, sheet: Any) -> None:
    sheet["A2"].hyperlink = "http://127.0.0.1:9/"
    sheet["A3"].hyperlink = "file:///etc/passwd"
    sheet["A2"].comment = Comment("<b>call</b>", "x")


def _formulas(_book: Any, sheet: Any) -> None:
    sheet["C2"] = '=HYPERLINK("http://127.0.0.1:9/","x")'
    sheet["C3"] = '=WEBSERVICE("http://127.0.0.1:9/")'


add("good", Rows(3), lambda folder: _saved(folder, lambda _book, _sheet: None))
add("hidden_sheet", Rows(4), lambda folder: _saved(folder, _hidden("hidden")))
add("very_hidden_sheet", Rows(4), lambda folder: _saved(folder, _hidden("veryHidden")))
add("chartsheet", Rows(3), lambda folder: _saved(folder, _chart))
add(
    "empty_sheets",
    Rows(3),
    lambda folder: _saved(
        folder, lambda book, _sheet: [book.create_sheet(f"S{n}") for n in range(50)]
    ),
)
add(
    "nothing_on_any_sheet",
    Why.EMPTY,
    lambda folder: _saved(folder, lambda _book, sheet: sheet.delete_rows(1, 3)),
)
add(
    "only_blanks",
    Why.EMPTY,
    lambda folder: xlsx(folder, parts.sheet(parts.row(1, " ", "\t") + parts.row(2, " "))),
)
add("links_and_remarks", Rows(3), lambda folder: _saved(folder, _linked))
add("formulas_that_would_call_out", Rows(3), lambda folder: _saved(folder, _formulas))
add(
    "merged_to_the_last_corner",
    Rows(3),
    lambda folder: xlsx(
        folder,
        parts.sheet(after='<mergeCells count="9"><mergeCell ref="A2:XFD1048576"/></mergeCells>'),
    ),
)
add(
    "named_csv",
    Rows(3),
    lambda folder: _saved(folder, lambda _book, _sheet: None).rename(folder / "list.csv"),
)
add(
    "named_xls",
    Rows(3),
    lambda folder: _saved(folder, lambda _book, _sheet: None).rename(folder / "list.xls"),
)
add(
    "named_pdf",
    Rows(3),
    lambda folder: _saved(folder, lambda _book, _sheet: None).rename(folder / "list.pdf"),
)
add(
    "without_a_suffix",
    Rows(3),
    lambda folder: _saved(folder, lambda _book, _sheet: None).rename(folder / "list"),
)
add(
    "days_before_1900_and_far_ahead",
    Rows(5),
    lambda folder: _saved(
        folder,
        lambda _book, sheet: [
            sheet.append(("A", date(1900, 1, 1), datetime(9999, 12, 31, 23, 59))),
            sheet.append(("B", date(1900, 2, 28))),
        ],
    ),
)
add("day_that_is_no_day", Rows(2), lambda folder: _dated(folder, "1e12"))
add("day_below_zero", Rows(2), lambda folder: _dated(folder, "-5"))


def _dated(folder: Path, number: str) -> Path:
    styles = (
        f'{parts.DECLARED}<styleSheet xmlns="{parts.MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
    )
    cell = f'<row r="2">{parts.text("A2", "Acme")}<c r="B2" s="1"><v>{number}</v></c></row>'
    listed = (parts.relation(1, "worksheets/sheet1.xml"), parts.relation(2, "styles.xml", "styles"))
    return xlsx(
        folder,
        parts.sheet(parts.row(1, "Company", "Since") + cell),
        {"xl/styles.xml": styles, parts.RELATIONS: parts.relations(*listed)},
    )


@case(Rows(3))
def with_macros(folder: Path) -> Path:
    """An xlsm: the macros are a part that nobody looks at."""
    kinds = "application/vnd.ms-office.vbaProject"
    types = (
        str(parts.parts()["[Content_Types].xml"])
        .replace(
            "</Types>", f'<Override PartName="/xl/vbaProject.bin" ContentType="{kinds}"/></Types>'
        )
        .replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")
    )
    made = xlsx(
        folder, None, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 99, "[Content_Types].xml": types}
    )
    return made.rename(folder / "list.xlsm")


@case(Rows(5))
def macro_sheet(folder: Path) -> Path:
    """A sheet of Excel 4 macros beside the list: its formulas are text, nothing is run."""
    macros = parts.sheet(parts.row(1, "=EXEC(calc)") + parts.row(2, "=HALT()"))
    listed = (
        parts.relation(1, "worksheets/sheet1.xml"),
        parts.relation(2, "worksheets/sheet2.xml"),
    )
    return xlsx(
        folder,
        None,
        {
            "xl/worksheets/sheet2.xml": macros,
            parts.BOOK: parts.book("Partners", "Macro"),
            parts.RELATIONS: parts.relations(*listed),
        },
    )


@case(Rows(6))
def two_sheets_of_one_name(folder: Path) -> Path:
    listed = (
        parts.relation(1, "worksheets/sheet1.xml"),
        parts.relation(2, "worksheets/sheet2.xml"),
    )
    return xlsx(
        folder,
        None,
        {
            "xl/worksheets/sheet2.xml": parts.sheet(),
            parts.BOOK: parts.book("Partners", "Partners"),
            parts.RELATIONS: parts.relations(*listed),
        },
    )


@case(Rows(6))
def two_sheets_in_one_part(folder: Path) -> Path:
    listed = (
        parts.relation(1, "worksheets/sheet1.xml"),
        parts.relation(2, "worksheets/sheet1.xml"),
    )
    return xlsx(
        folder,
        None,
        {parts.BOOK: parts.book("One", "Two"), parts.RELATIONS: parts.relations(*listed)},
    )


@case(Rows(3))
def sheet_names_that_are_traps(folder: Path) -> Path:
    return xlsx(
        folder,
        None,
        {parts.BOOK: parts.book("&lt;img src=&quot;file:///etc/x&quot;&gt;&#x202E;..&#10;/")},
    )


# What has the name of a sheet and is none

_PNG = b"\x89PNG\r\n\x1a\n" + bytes(99)
for _name, _data, _why in (
    ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(99), Why.PDF),
    ("png", _PNG, Why.PICTURE),
    ("jpeg", b"\xff\xd8\xff\xe1" + bytes(99), Why.PICTURE),
    ("gif", b"GIF89a" + bytes(99), Why.PICTURE),
    ("bmp", b"BM" + bytes(99), Why.PICTURE),
    ("tiff", b"II*\0" + bytes(99), Why.PICTURE),
    ("webp", b"RIFF\0\0\1\0WEBPVP8 " + bytes(99), Why.PICTURE),
    ("heic", b"\0\0\0\x18ftypheic" + bytes(99), Why.PICTURE),
    ("mp4", b"\0\0\0\x18ftypisom" + bytes(range(256)), Why.BINARY),
    ("rtf", b"{\\rtf1\\ansi Company\\par}", Why.DOCUMENT),
    ("exe", b"MZ\x90\0\3" + bytes(999), Why.BINARY),
    ("elf", b"\x7fELF\2\1\1" + bytes(99), Why.BINARY),
    ("sqlite", b"SQLite format 3\0" + bytes(99), Why.BINARY),
    ("gzip", b"\x1f\x8b\x08" + bytes(99), Why.ARCHIVE),
    ("rar", b"Rar!\x1a\7\0" + bytes(99), Why.ARCHIVE),
    ("7z", b"7z\xbc\xaf\x27\x1c" + bytes(99), Why.ARCHIVE),
    ("xz", b"\xfd7zXZ\0" + bytes(99), Why.ARCHIVE),
    ("bzip2", b"BZh91AY&SY" + bytes(range(256)), Why.ARCHIVE),
    ("zstd", b"\x28\xb5\x2f\xfd" + bytes(range(256)), Why.ARCHIVE),
    ("pickle", b"\x80\4\x95" + bytes(range(256)), Why.BINARY),
    ("parquet", b"PAR1" + bytes(range(256)) + b"PAR1", Why.BINARY),
    ("noise", bytes(range(256)) * 20, Why.BINARY),
    ("zeros", bytes(5000), Why.BINARY),
    ("nothing", b"", Why.EMPTY),
    ("xml", b'<?xml version="1.0"?><feed><entry>Acme</entry></feed>', Why.DOCUMENT),
    ("svg", b'<svg xmlns="http://www.w3.org/2000/svg"><text>Acme</text></svg>', Why.DOCUMENT),
):
    add(
        f"{_name}_named_xlsx", _why, lambda folder, data=_data: _written(folder / "list.xlsx", data)
    )


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
