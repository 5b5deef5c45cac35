"""A mended copy says what the workbook said, and no reader stumbles over it."""

import zipfile
from pathlib import Path

import pytest

from prmdesk.importers.mending import mended
from prmdesk.importers.refusals import Refused
from prmdesk.importers.workbook import by_calamine, by_openpyxl
from tests.hostile import opendocument, parts
from tests.hostile.parts import relation, row, sheet, text, xlsx

GOOD = [list(values) for values in parts.LIST]


def read(path: Path) -> list[list[object]]:
    """What both readers find in the mended copy; they agree."""
    found = []
    for reader in (by_calamine, by_openpyxl):
        found.append([list(values) for one in reader(mended(path)) for values in one.rows()])
    assert found[0] == found[1]
    return found[0]


def test_declared_sizes_and_error_values_are_left_out(tmp_path: Path) -> None:
    error = f'<row r="4">{text("A4", "#N/A is text")}<c r="B4" t="e"><v>#SPILL!</v></c></row>'
    path = xlsx(tmp_path, sheet(parts.rows() + error, dimension="nonsense"))
    assert read(path) == [*GOOD, ["#N/A is text"]]
    with zipfile.ZipFile(mended(path)) as copy:
        assert b"dimension" not in copy.read(parts.SHEET)


@pytest.mark.parametrize("part", [parts.SHEET, parts.BOOK])
def test_parts_in_utf16_become_utf8(tmp_path: Path, part: str) -> None:
    wide = str(parts.parts()[part]).replace("UTF-8", "UTF-16").encode("utf-16")
    assert read(xlsx(tmp_path, None, {part: wide})) == GOOD


@pytest.mark.parametrize(
    "relations",
    [None, parts.relations(relation(1, "worksheets/gone.xml")), parts.relations(relation(8, "x"))],
)
def test_relations_that_lead_nowhere_lead_to_the_sheets_in_order(
    tmp_path: Path, relations: str | None
) -> None:
    second = sheet(row(1, "Second"))
    changed = {
        parts.RELATIONS: relations,
        parts.BOOK: parts.book("One", "Two"),
        "xl/worksheets/sheet10.xml": second,
    }
    assert read(xlsx(tmp_path, None, changed)) == [*GOOD, ["Second"]]


def test_where_it_is_not_plain_which_sheet_is_meant_nothing_is_guessed(tmp_path: Path) -> None:
    path = xlsx(tmp_path, None, {parts.RELATIONS: None, parts.BOOK: parts.book("One", "Two")})
    with zipfile.ZipFile(mended(path)) as copy:
        assert parts.RELATIONS not in copy.namelist()


def test_an_opendocument_table_may_be_indented(tmp_path: Path) -> None:
    path = opendocument.ods(
        tmp_path,
        "\n <table:table-row>\n  <table:table-cell office:value-type='string'>"
        "<text:p>A  B</text:p></table:table-cell>\n </table:table-row>\n",
    )
    with pytest.raises(Refused):
        list(by_calamine(path))
    assert [list(sheet.rows()) for sheet in by_calamine(mended(path))] == [[["A  B"]]]
