"""Tables as a workbook: a tab each, with the figures of the screen and sums that are live."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from math import isclose
from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from prmdesk import words
from prmdesk.domain.sheets import Amount, Column, Kind, Row, Sheet, in_order
from prmdesk.exporters import xlsx_looks
from prmdesk.exporters.xlsx_kit import Book, Value, text_height, text_width
from prmdesk.i18n import _
from prmdesk.words.sheets import cell_text, heading, percent, tenth

_HEAD = 4
_TAB = 31
_NARROW, _WIDE = 10, 46
_DAY = 24 * 60

_STYLES = {
    Kind.TEXT: xlsx_looks.Kind.TEXT,
    Kind.QUADRANT: xlsx_looks.Kind.TEXT,
    Kind.WHOLE: xlsx_looks.Kind.WHOLE,
    Kind.DATE: xlsx_looks.Kind.DAY,
}
"""The look of a kind; that of the others is ``NUMBER``, in a format of their own."""

_FORMATS = {
    Kind.WHOLE: "#,##0_)",
    Kind.NUMBER: "General_)",
    Kind.SHARE: r"0\ %_)",
    Kind.TIME: "[h]:mm_)",
    Kind.DAYS: "#,##0.00_)",
    Kind.MONEY: "#,##0.00_)",
}


def write_sheets(path: Path, sheets: Sequence[Sheet], origin: str = "") -> None:
    """Write a tab for each table, in the language spoken now; ``origin`` says whose and of when.

    ``Unavailable`` with advice when the file cannot be written.
    """
    sheet_book(sheets, origin).save(path)


def sheet_book(sheets: Sequence[Sheet], origin: str = "") -> Book:
    """The workbook of ``sheets``, not yet written."""
    book = Book()
    if any(map(_has_negative_time, sheets)):
        # Excel shows no time below zero as long as its days count from 1900.
        book.workbook.epoch = CALENDAR_MAC_1904
    for sheet in sheets:
        tab = book.sheet(_tab_name(sheet.title, book.workbook.sheetnames))
        _add_table(book, tab, sheet)
        _add_heading(book, tab, sheet, origin)
    return book


def _has_negative_time(sheet: Sheet) -> bool:
    return any(
        _kind(column, cell) is Kind.TIME and _bare(cell) < 0
        for row in sheet.rows
        for column, cell in zip(sheet.columns, row.cells, strict=True)
        if cell is not None
    )


def _kind(column: Column, cell: Any) -> Kind:
    return cell.kind if isinstance(cell, Amount) else column.kind


def _bare(cell: Any) -> Any:
    return cell.value if isinstance(cell, Amount) else cell


def _tab_name(title: str, taken: Collection[str]) -> str:
    """``title`` as the name of a tab: what Excel accepts there, and no name twice."""
    name = re.sub(r"[\[\]:*?/\\\s\x00-\x1f]+", " ", title).strip(" '") or _("Table")
    used = {other.casefold() for other in taken} | {"history"}  # Excel keeps that for itself
    found, number = name[:_TAB].rstrip(" '"), 1
    while found.casefold() in used:
        number += 1
        end = f" {number}"
        found = name[: _TAB - len(end)].rstrip() + end
    return found


def _add_heading(book: Book, tab: Worksheet, sheet: Sheet, origin: str) -> None:
    """Title, origin and note above the table, wrapped to its width."""
    book.put(tab, "A1", sheet.title, "title")
    book.put(tab, "A2", origin, "subtitle")
    book.put(tab, "A3", sheet.note, "label")
    tab.row_dimensions[1].height = 30
    letters = [get_column_letter(place) for place in range(1, len(sheet.columns) + 1)]
    for row in (2, 3):
        tab.merge_cells(f"A{row}:{letters[-1]}{row}")
        tab[f"A{row}"].alignment = Alignment(vertical="top", wrap_text=True)
    width = sum(tab.column_dimensions[letter].width for letter in letters)
    tab.row_dimensions[3].height = text_height(sheet.note, width - 3) + 6


def _add_table(book: Book, tab: Worksheet, sheet: Sheet) -> None:
    widths = [_width(sheet, place) for place in range(len(sheet.columns))]
    for place, (column, width) in enumerate(zip(sheet.columns, widths, strict=True), start=1):
        letter = get_column_letter(place)
        book.put(tab, f"{letter}{_HEAD}", heading(column), f"heading {_style(column.kind)}")
        tab.column_dimensions[letter].width = width
    tab.row_dimensions[_HEAD].height = 32
    last = _HEAD + sum(not row.is_sum for row in sheet.rows)
    for number, row in enumerate(in_order(sheet), start=_HEAD + 1):
        _add_row(book, tab, sheet, number, row, last)
        texts = (cell_text(*pair) for pair in zip(sheet.columns, row.cells, strict=True))
        heights = (text_height(text, w - 3) for text, w in zip(texts, widths, strict=True))
        tab.row_dimensions[number].height = max(heights)
    tab.freeze_panes = f"B{_HEAD + 1}"
    tab.print_title_rows = f"{_HEAD}:{_HEAD}"
    if last > _HEAD:
        tab.auto_filter.ref = f"A{_HEAD}:{get_column_letter(len(sheet.columns))}{last}"


def _width(sheet: Sheet, place: int) -> float:
    """Room for every cell, and for the heading on two lines."""
    column = sheet.columns[place]
    title = heading(column)
    cells = [text_width(cell_text(column, row.cells[place])) for row in sheet.rows]
    parts = [text_width(part) for part in title.split()]
    needed = max([*cells, *parts, text_width(title) // 2], default=0)
    return min(max(needed + 4, _NARROW), _WIDE)


def _add_row(book: Book, tab: Worksheet, sheet: Sheet, number: int, row: Row, last: int) -> None:
    for place, (column, cell) in enumerate(zip(sheet.columns, row.cells, strict=True)):
        letter = get_column_letter(place + 1)
        at, style = f"{letter}{number}", _style(_kind(column, cell))
        look = f"total {style}" if row.is_sum else style
        value = _value(column, cell)
        if row.is_sum and column.is_total and _adds_up(sheet, place, value):
            formula = f"=SUM({letter}{_HEAD + 1}:{letter}{last})"
            book.put_formula(tab, at, formula, value, look)
        else:
            book.put(tab, at, value, look)
        if code := _format(column, cell):
            tab[at].number_format = code


def _style(kind: Kind) -> xlsx_looks.Kind:
    return _STYLES.get(kind, xlsx_looks.Kind.NUMBER)


def _format(column: Column, cell: Any) -> str:
    code = _FORMATS.get(_kind(column, cell), "")
    unit = cell.unit.replace('"', "") if isinstance(cell, Amount) else ""
    return code.replace("_)", f'" {unit}"_)') if unit else code


def _value(column: Column, cell: Any) -> Value:
    """A cell as a spreadsheet has it: times in days, shares of one, figures cut as on screen."""
    return None if cell is None else _VALUES.get(_kind(column, cell), _same)(_bare(cell))


def _same(value: Any) -> Value:
    return value  # type: ignore[no-any-return]


_VALUES: Mapping[Kind, Callable[[Any], Value]] = {
    Kind.NUMBER: tenth,
    Kind.SHARE: lambda value: percent(value) / 100,
    Kind.TIME: lambda value: value / _DAY,
    Kind.DAYS: lambda value: Decimal(value) / 4,
    Kind.MONEY: lambda value: Decimal(value) / 100,
    Kind.QUADRANT: words.name,
}


def _adds_up(sheet: Sheet, place: int, value: Any) -> bool:
    """Whether the cells as written come to ``value``: cut figures may not, other sums are none."""
    column = sheet.columns[place]
    cells: list[Any] = [_value(column, row.cells[place]) for row in sheet.rows if not row.is_sum]
    known = [float(cell) for cell in cells if cell is not None]
    return bool(known) and value is not None and isclose(sum(known), float(value))
