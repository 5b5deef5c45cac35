"""The rows of a workbook counted in its XML, apart from any reader."""

from pathlib import Path

import pytest

from prmdesk.importers import witness
from tests.hostile import parts
from tests.hostile.parts import row, rows, sheet, text, xlsx
from tests.importers.making import workbook


def counts(path: Path) -> tuple[int, int | None]:
    return witness.rows(path), witness.filled_rows(path)


def test_rows_with_a_value_are_counted_on_all_sheets(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", {"S": [["A"], [], [None, 2.5], [None]], "T": [["B"], ["C"]]}
    )
    assert counts(path) == (4, 4)


def test_only_an_exact_count_sees_what_is_blank(tmp_path: Path) -> None:
    blank = (
        '<row r="4"><c r="A4" t="s"><v>0</v></c></row>'
        '<row r="5"><c r="A5" t="str"><f>""</f><v></v></c></row>'
        '<row r="6"><c r="A6" t="e"><v>#N/A</v></c></row><row r="7"><c r="A7"><v>NaN</v></c></row>'
    )
    path = xlsx(tmp_path, sheet(rows() + blank), {parts.STRINGS: parts.strings(" ", "x")})
    assert counts(path) == (7, 3)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_it_reads_every_encoding_of_xml(tmp_path: Path, encoding: str) -> None:
    part = sheet().replace("UTF-8", "UTF-8" if encoding == "utf-8" else "UTF-16")
    assert counts(xlsx(tmp_path, part.encode(encoding))) == (3, 3)


def test_names_with_a_prefix_and_rows_across_pieces_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(witness, "_CHUNK", 4096)
    part = sheet("".join(row(n, f"Partner {n}") for n in range(1, 501)))
    assert counts(xlsx(tmp_path, part)) == (500, 500)
    prefixed = (
        f'<x:worksheet xmlns:x="{parts.MAIN}"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    assert counts(xlsx(tmp_path, prefixed)) == (1, 1)


def test_broken_xml_is_not_counted_exactly(tmp_path: Path) -> None:
    path = xlsx(tmp_path, sheet(f'<row r="1">{text("A1", "A & B")}</row>'))
    assert witness.filled_rows(path) is None
