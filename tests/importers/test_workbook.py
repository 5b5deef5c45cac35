"""The two readers of workbooks, and what neither may do: lose rows or believe a declared size."""

import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from prmdesk.importers import workbook as readers
from prmdesk.importers.grid import MAX_COLUMNS
from prmdesk.importers.refusals import Refused, Why
from prmdesk.importers.sniff import Kind
from prmdesk.importers.workbook import Reader, Sheet, by_calamine, by_openpyxl
from tests.importers.making import rezipped, workbook

Read = Callable[[Path], Iterator[Sheet]]
both = pytest.mark.parametrize("reader", [by_calamine, by_openpyxl])


def first(reader: Read, path: Path) -> list[list[object]]:
    for sheet in reader(path):
        return [list(row) for row in sheet.rows()]
    raise AssertionError("no sheet was found")


@both
def test_values_come_typed(reader: Read, tmp_path: Path) -> None:
    row = ["Acme", 3, 2.5, date(2025, 3, 5), datetime(2025, 3, 5, 9, 30), True, None, "007"]
    path = workbook(tmp_path / "a.xlsx", {"Partners": [row]})
    assert first(reader, path) == [row]


@both
def test_rows_and_columns_keep_their_places(reader: Read, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [[], [None, None, "C2"], [], [None, "B4"], [], []]})
    assert first(reader, path) == [[], [None, None, "C2"], [], [None, "B4"]]


@both
@pytest.mark.parametrize("size", ["A1:A1", "A1:XFD1048576", "A1:C2"])
def test_a_declared_size_is_not_believed(reader: Read, tmp_path: Path, size: str) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [[f"Partner {n}", n, n] for n in range(1, 31)]})
    with zipfile.ZipFile(path) as archive:
        part = archive.read("xl/worksheets/sheet1.xml")
    lying = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="%s"' % size.encode(), part)
    assert lying != part
    assert len(first(reader, rezipped(path, {"xl/worksheets/sheet1.xml": lying}))) == 30


@both
def test_hidden_sheets_are_marked(reader: Read, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"New": [["x"]], "Old": [["y"]]}, hidden=["Old"])
    assert [(sheet.name, sheet.is_hidden) for sheet in reader(path)] == [
        ("New", False), ("Old", True),
    ]  # fmt: skip


def test_columns_beyond_the_limit_are_left_out_and_told_of(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["x"] * (MAX_COLUMNS + 3), ["y"]]})
    sheet = next(by_calamine(path))
    assert [len(row) for row in sheet.rows()] == [MAX_COLUMNS, 1]
    assert sheet.warnings == {"columns_cut"}


def test_more_rows_than_the_limit_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "MAX_ROWS", 10)
    path = workbook(tmp_path / "a.xlsx", {"S": [["x"]] * 11})
    with pytest.raises(Refused) as refused:
        first(by_calamine, path)
    assert refused.value.why is Why.TOO_MANY_ROWS


def test_merged_cells_are_reported(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Partners", None, None])
    book.active.merge_cells("A1:C1")
    book.save(tmp_path / "a.xlsx")
    assert next(by_calamine(tmp_path / "a.xlsx")).merged == ((0, 0, 0, 2),)


def test_a_file_that_calamine_cannot_read_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(Refused) as refused:
        list(by_calamine(path))
    assert refused.value.why is Why.BROKEN


def test_a_workbook_without_a_sheet_is_broken(tmp_path: Path) -> None:
    from tests.hostile import parts

    none = parts.book().replace('<sheet name="Partners" sheetId="1" r:id="rId1"/>', "")
    with pytest.raises(Refused) as refused:
        list(by_calamine(parts.xlsx(tmp_path, None, {parts.BOOK: none})))
    assert refused.value.why is Why.BROKEN


def test_the_suffix_of_a_workbook_does_not_matter(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"S": [["x"]]}).rename(tmp_path / "a.xls")
    found = readers.sheets(path, Kind.XLSX, Reader.CALAMINE)
    assert [list(sheet.rows()) for sheet in found] == [[["x"]]]


def test_a_row_below_the_last_ends_the_reading() -> None:
    sheet = Sheet("S", ([""] for _n in range(readers.LAST_ROW + 5)))
    with pytest.raises(Refused) as refused:
        list(sheet.rows())
    assert refused.value.why is Why.TOO_MANY_ROWS
