"""Notices an xlsb with cells in a short form, which calamine passes over without a word (R10)."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

_SHORT = range(12, 19)
"""The records of short cells: a cell that stands right behind the one before it."""

_LOOK_AHEAD = 256 * 1024
"""Programs that write short cells do so everywhere, so the beginning of a sheet tells."""


def has_short_cells(path: Path) -> bool:
    """Whether a sheet of the xlsb ``path`` holds cells that would be lost without a word."""
    with zipfile.ZipFile(path) as archive:
        return any(
            record in _SHORT
            for name in archive.namelist()
            if name.lower().startswith("xl/worksheets/") and name.lower().endswith(".bin")
            for record in _records(archive.open(name).read(_LOOK_AHEAD))
        )


def _records(part: bytes) -> Iterator[int]:
    """The types of the records of ``part``: type and length in 7 bits a byte, then the content."""
    place = 0
    while place < len(part):
        record, place = _number(part, place)
        length, place = _number(part, place)
        place += length
        yield record


def _number(part: bytes, place: int) -> tuple[int, int]:
    """The number at ``place``, lowest bits first, and the place behind it."""
    number = shift = 0
    while place < len(part) and shift < 28:
        byte = part[place]
        number |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if not byte & 0x80:
            break
    return number, place
