"""Tables of exact figures: one value that screen, clipboard and workbook all show."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from prmdesk.domain.quadrant import Quadrant
from prmdesk.domain.text import fold

_QUADRANTS = list(Quadrant)


class Kind(StrEnum):
    """What the cells of a column hold, and so how they read.

    ``WHOLE`` an int, ``NUMBER`` a float shown to a tenth at most (values 0-100), ``SHARE`` 0-1,
    ``TIME`` int minutes, ``DAYS`` int quarters of a day, ``MONEY`` int cents in the currency that
    is the column's unit, ``AMOUNT`` an ``Amount`` whose kind is its own.
    """

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    SHARE = "share"
    TIME = "time"
    DAYS = "days"
    MONEY = "money"
    DATE = "date"
    QUADRANT = "quadrant"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title as it is read, what it holds; ``is_total``: its cells can be summed."""

    title: str
    kind: Kind = Kind.TEXT
    unit: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure that brings its own kind and unit: rows of hours, money and seats in one column."""

    value: int
    kind: Kind
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, None where nothing is known (never 0); ``is_sum`` rows stay last.

    ``id`` is that of what the row tells of, where a partner has several.
    """

    cells: tuple[Any, ...]
    partner_id: int | None = None
    is_sum: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it is read; ``note`` says below it what the figures rest on."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""


def total(sheet: Sheet, place: int) -> Any:
    """The sum of column ``place`` over the rows that are no sums; None where nothing is known."""
    cells = [row.cells[place] for row in sheet.rows if not row.is_sum]
    known = [cell for cell in cells if cell is not None]
    return sum(known) if known else None


def with_total(sheet: Sheet, word: str) -> Sheet:
    """``sheet`` with a last row, called ``word``, of the sums of the columns that can be summed."""
    sums = [
        total(sheet, place) if column.is_total else None
        for place, column in enumerate(sheet.columns)
    ]
    return replace(sheet, rows=(*sheet.rows, Row((word, *sums[1:]), is_sum=True)))


def in_order(
    sheet: Sheet, place: int | None = None, *, descending: bool = False
) -> tuple[Row, ...]:
    """The rows as given, or by column ``place`` with the unknown behind; sums are always last."""
    rows = [row for row in sheet.rows if not row.is_sum]
    if place is not None:
        kind = sheet.columns[place].kind
        known = [row for row in rows if row.cells[place] is not None]
        known.sort(key=lambda row: _order(kind, row.cells[place]), reverse=descending)
        rows = [*known, *(row for row in rows if row.cells[place] is None)]
    return (*rows, *(row for row in sheet.rows if row.is_sum))


def _order(kind: Kind, value: Any) -> Any:
    match kind:
        case Kind.TEXT:
            return fold(value)
        case Kind.QUADRANT:
            return _QUADRANTS.index(value)
        case Kind.AMOUNT:
            return value.kind, value.unit, value.value
    return value
