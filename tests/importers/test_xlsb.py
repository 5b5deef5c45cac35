"""An xlsb whose cells would be lost is noticed; any other is read."""

import zipfile
from pathlib import Path

import pytest

from prmdesk.errors import Unreadable
from prmdesk.importers import sandbox
from prmdesk.importers.xlsb import has_short_cells

ROOT = Path(__file__).parents[1]
SHORT = ROOT / "data" / "short-cells.xlsb"
WHOLE = ROOT / "lists" / "var-register.xlsb"


def test_short_cells_are_noticed_and_the_file_refused_with_what_to_do() -> None:
    assert has_short_cells(SHORT)
    with pytest.raises(Unreadable, match="save it as"):
        sandbox.read(SHORT)


def test_cells_in_full_are_none_of_them() -> None:
    assert not has_short_cells(WHOLE)
    assert sandbox.read(WHOLE).grids


@pytest.mark.parametrize(
    ("part", "short"),
    [
        (b"\x00\x03abc\x0c\x00", True),  # record 0 of three bytes, then record 12
        (b"\x00\x03ab\x0c", False),  # the 12 is content
        (b"\x94\x01\x00\x07\x00", False),  # record 148 takes two bytes
        (b"\x00\xff\xff\xff\xff\x7f\x0c", False),  # a length that leads nowhere
        (b"", False),
    ],
)
def test_records_are_told_apart_by_their_lengths(tmp_path: Path, part: bytes, short: bool) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsb", "w") as archive:
        archive.writestr("xl/worksheets/sheet1.bin", part)
    assert has_short_cells(tmp_path / "a.xlsb") is short
