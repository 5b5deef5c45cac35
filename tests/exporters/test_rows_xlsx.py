"""Rows with a reason, as a workbook."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from prmdesk.errors import Unavailable
from prmdesk.exporters import rows_xlsx


def test_rows_keep_their_types_and_get_their_reason(tmp_path: Path) -> None:
    path = tmp_path / "skipped.xlsx"
    rows = [(["Acme", date(2025, 3, 5), 2.5], "no name"), ([None], "short")]
    rows_xlsx.save(path, ["Company", "Since", "Deals"], rows)
    sheet = openpyxl.load_workbook(path).active
    assert [list(row) for row in sheet.values] == [
        ["Company", "Since", "Deals", "Why not imported"],
        ["Acme", sheet["B2"].value, 2.5, "no name"],
        [None, None, None, "short"],
    ]
    assert sheet["B2"].value.date() == date(2025, 3, 5)
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("text", ["=1+1", "+44 20 1234", "@x", "#REF!", "-5", "北辰\x00\x07"])
def test_text_from_outside_never_acts(tmp_path: Path, text: str) -> None:
    path = tmp_path / "skipped.xlsx"
    rows_xlsx.save(path, ["Company"], [([text], text)])
    cell = openpyxl.load_workbook(path).active["A2"]
    assert cell.data_type == "s"
    assert cell.value == text.replace("\x00", "").replace("\x07", "")


def test_a_place_that_cannot_be_written_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        rows_xlsx.save(tmp_path / "none" / "x.xlsx", ["A"], [])
