"""Reads xlsx, xlsm, xlsb, xls and ods: calamine first, openpyxl where calamine cannot (R10)."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from enum import StrEnum
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from prmdesk.importers.grid import MAX_CELL, MAX_COLUMNS, MAX_ROWS, Cell, Span, cell
from prmdesk.importers.mending import mended
from prmdesk.importers.refusals import Refused, Why
from prmdesk.importers.sniff import Kind
from prmdesk.importers.xlsb import has_short_cells

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, SheetMetadata

_SUFFIXES = {  # calamine goes by these; of the content of others it says less when it fails
    Kind.XLSX: (".xlsx", ".xlsm"),
    Kind.XLSB: (".xlsb",),
    Kind.XLS: (".xls",),
    Kind.ODS: (".ods",),
}
LAST_ROW = 1_048_576
"""No spreadsheet has rows below this one."""


class Reader(StrEnum):
    """The ways to read a workbook, in the order in which they are tried on an xlsx."""

    CALAMINE = "calamine"
    CALAMINE_MENDED = "calamine_mended"
    OPENPYXL_MENDED = "openpyxl_mended"


class Sheet:
    """One sheet on its way: what is known of it, and its rows, to be taken once.

    ``count`` is the number of rows taken that are not blank.
    """

    def __init__(
        self, name: str, rows: Iterable[Iterable[object]], *, is_hidden: bool = False,
        merged: tuple[Span, ...] = (), left: int = 0,
    ) -> None:  # fmt: skip
        self.name = name
        self.is_hidden = is_hidden
        self.merged = merged
        self.warnings: set[str] = set()
        self.count = 0
        self._rows = rows
        self._left = left

    def rows(self) -> Iterator[list[Cell]]:
        """Plain rows with blank ends cut off; too many are refused, too wide ones cut."""
        margin: list[Cell] = [None] * self._left
        room = MAX_COLUMNS - self._left
        blanks = number = 0
        for values in self._rows:
            row = margin + [self._cell(value) for value in islice(values, max(room, 0))]
            self._notice_width(values, room)
            while row and row[-1] is None:
                row.pop()
            if not row:
                blanks += 1
                if blanks > LAST_ROW:
                    raise Refused(Why.TOO_MANY_ROWS)
                continue
            number += blanks + 1
            self.count += 1
            if number > MAX_ROWS:
                raise Refused(Why.TOO_MANY_ROWS)
            yield from ([] for _blank in range(blanks))
            blanks = 0
            yield row

    def _cell(self, value: object) -> Cell:
        if isinstance(value, str) and len(value) > MAX_CELL:
            self.warnings.add("cell_cut")
        return cell(value)

    def _notice_width(self, values: Iterable[object], room: int) -> None:
        beyond = values[room:] if isinstance(values, list | tuple) else ()
        if any(value not in ("", None) for value in beyond):
            self.warnings.add("columns_cut")


def sheets(path: Path, kind: Kind, reader: Reader) -> Iterator[Sheet]:
    """The sheets of the workbook ``path`` as ``reader`` sees them."""
    if kind is Kind.XLSB and has_short_cells(path):
        raise Refused(Why.BROKEN)
    if reader is Reader.CALAMINE:
        is_named_so = path.suffix.lower() in _SUFFIXES[kind]
        return by_calamine(path if is_named_so else BytesIO(path.read_bytes()))
    copy = mended(path)
    return by_calamine(copy) if reader is Reader.CALAMINE_MENDED else by_openpyxl(copy)


def by_calamine(source: Path | BytesIO) -> Iterator[Sheet]:
    """The sheets of ``source`` as calamine sees them; charts and macro sheets are none."""
    import python_calamine as calamine

    try:
        with calamine.load_workbook(source) as book:
            if not book.sheets_metadata:
                raise Refused(Why.BROKEN)
            for index, meta in enumerate(book.sheets_metadata):
                if meta.typ is calamine.SheetTypeEnum.WorkSheet:
                    yield _calamine_sheet(book.get_sheet_by_index(index), meta)
    except calamine.PasswordError as error:
        raise Refused(Why.PASSWORD) from error
    except calamine.CalamineError as error:
        raise Refused(Why.BROKEN) from error


def _calamine_sheet(sheet: "CalamineSheet", meta: "SheetMetadata") -> Sheet:
    import python_calamine as calamine

    spans = tuple((*start, *end) for start, end in sheet.merged_cell_ranges or ())
    return Sheet(
        meta.name,
        sheet.iter_rows(),
        is_hidden=meta.visible is not calamine.SheetVisibleEnum.Visible,
        merged=spans,
        left=sheet.start[1] if sheet.start else 0,
    )


def by_openpyxl(source: Path | BytesIO) -> Iterator[Sheet]:
    """The sheets of an xlsx as openpyxl sees them, without believing their declared size."""
    import openpyxl

    with closing(openpyxl.load_workbook(source, read_only=True, data_only=True)) as book:
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            yield Sheet(
                sheet.title,
                ([_unescaped(value) for value in row] for row in sheet.iter_rows(values_only=True)),
                is_hidden=sheet.sheet_state != "visible",
            )


def _unescaped(value: object) -> object:
    """Control characters, which a workbook writes as _x000D_, and openpyxl leaves so."""
    from openpyxl.utils.escape import unescape

    return unescape(value) if isinstance(value, str) and "_x" in value else value
