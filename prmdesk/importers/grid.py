"""What a reader hands over: a book of sheets, each a grid of plainly typed cells."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
MAX_CELL = 1024 * 1024
EXACT = 2**53  # whole numbers above this are not exact in a spreadsheet

Cell = str | int | float | bool | date | datetime | None
Row = Sequence[Cell]
Span = tuple[int, int, int, int]  # first row, first column, last row, last column

_KEPT_CONTROLS = "\t\n\r"
_CONTROLS = {
    code: None
    for code in (*range(32), *range(127, 160), 0xFEFF, *range(0xFFFE, 0x10000))
    if chr(code) not in _KEPT_CONTROLS
}


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet as read: row 0 is the first one, blank cells are None, rows differ in length."""

    name: str
    rows: Sequence[Row]
    is_hidden: bool = False
    merged: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets of a file. ``encoding`` and ``delimiter`` are those of a text file, else empty.

    ``warnings`` are codes of ``refusals.WARNINGS``: what was left out while reading.
    ``counts_differ`` are the rows that were read and those that were counted another way, where
    the two are not the same (R10). ``fingerprint`` is the SHA-256 of the file's bytes.
    """

    grids: tuple[Grid, ...]
    encoding: str = ""
    delimiter: str = ""
    warnings: tuple[str, ...] = ()
    counts_differ: tuple[int, int] | None = None
    fingerprint: str = ""


def cell(value: object) -> Cell:
    """A reader's value as a plain cell: 3.0 is 3, midnight is a date, only blanks are None."""
    if isinstance(value, str):
        return (clean(value) or None) if value and not value.isspace() else None
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return value if value.time() != time() else value.date()
    if value is None or isinstance(value, bool | int | date):
        return value
    return _hours(value) if isinstance(value, timedelta) else str(value)


def clean(text: str) -> str:
    """``text`` without control characters and lone surrogates, at most ``MAX_CELL`` long."""
    if text.isascii() and text.isprintable():
        return text if len(text) <= MAX_CELL else text[:MAX_CELL]
    text = text[:MAX_CELL].translate(_CONTROLS)
    return text.encode("utf-8", "ignore").decode("utf-8")


def as_text(value: Cell) -> str:
    """``value`` as a person would write it: dates as 2025-03-05, whole numbers without a point."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return f"{value:.15g}" if isinstance(value, float) and abs(value) < EXACT else str(value)


def letters(column: int) -> str:
    """The name of a column as spreadsheets have it: A, B … Z, AA."""
    name = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        name, column = chr(ord("A") + rest) + name, column - 1
    return name


def is_blank(row: Row) -> bool:
    """Whether nothing stands in any cell of ``row``."""
    return all(value is None for value in row)


def _number(value: float) -> Cell:
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() and abs(value) <= EXACT else value


def _hours(value: timedelta) -> str:
    minutes, seconds = divmod(int(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
