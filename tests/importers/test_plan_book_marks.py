"""What a workbook says beside its values, as programs write it, through the reading child."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from prmdesk.importers import plan_book_marks
from prmdesk.importers.plan_book_marks import Marks, from_message, to_message
from prmdesk.importers.refusals import Refused
from prmdesk.importers.sandbox import read_marked
from prmdesk.importers.sniff import Kind
from tests.importers.making import rezipped

ODS = """<office:document-content
 xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"><office:body><office:spreadsheet>
<table:table table:name="S"><table:table-row table:number-rows-repeated="3"><table:table-cell
 table:number-columns-repeated="4"/></table:table-row><table:table-row><table:table-cell
 table:number-columns-repeated="2"/><table:covered-table-cell/><table:table-cell
 table:formula="of:=1+1" office:value-type="percentage" office:value="2"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""
META = """<office:document-meta xmlns:office="urn:o" xmlns:meta="urn:m"><office:meta>
<meta:user-defined meta:name="prmdesk">{"plan": 3}</meta:user-defined>
</office:meta></office:document-meta>"""


def book(path: Path) -> Path:
    made: Any = Workbook()
    sheet = made.active
    sheet.title = "S & T"
    sheet["B4"], sheet["C4"], sheet["C6"] = "text", "=1+1", 0.35
    sheet["C6"].number_format = "0.0%"
    sheet["D6"] = 35
    sheet["D6"].number_format = 'General" %"_)'
    made.custom_doc_props.append(StringProperty(name="prmdesk", value='{"plan": 3}'))
    made.save(path)
    return path


def test_an_xlsx_tells_its_properties_formulas_and_percentages(tmp_path: Path) -> None:
    read, marks = read_marked(book(tmp_path / "a.xlsx"))
    assert read.grids[0].rows[3][1] == "text"
    assert marks == Marks(
        True, {"prmdesk": '{"plan": 3}'}, {"S & T": frozenset({(3, 2)})},
        {"S & T": frozenset({(5, 2)})},
    )  # fmt: skip
    assert marks.has_formulas


def test_an_ods_tells_them_too_where_cells_and_rows_are_repeated(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("content.xml", ODS)
        file.writestr("meta.xml", META)
    message = to_message(path, Kind.ODS)
    assert message is not None
    places = {"S": frozenset({(3, 3)})}
    assert from_message(message) == Marks(True, {"prmdesk": '{"plan": 3}'}, places, places)


def test_other_kinds_and_broken_parts_tell_nothing(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx")
    assert to_message(path, Kind.XLS) is None
    assert to_message(rezipped(path, {"docProps/custom.xml": b"<a><b>"}), Kind.XLSX) is None
    text = tmp_path / "a.csv"
    text.write_text("a;b\n1;2\n")
    assert read_marked(text)[1] == Marks()


def test_more_marks_than_any_plan_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book(tmp_path / "a.xlsx")
    monkeypatch.setattr(plan_book_marks, "MAX_MARKS", 1)
    with pytest.raises(Refused):
        to_message(path, Kind.XLSX)
