"""Tables in workbooks: columns that know their kind, live formulas, checks, colours by word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from prmdesk.exporters.xlsx_kit import ROW_POINTS, Book, Value, literal, quoted, text_height
from prmdesk.exporters.xlsx_looks import TINTS, Kind
from prmdesk.i18n import _

_Checked = Literal["whole", "decimal", "date"]

_LETTERS = 1.1
"""Letters of our size that go into one unit of a column's width."""

_NUMBERS = (Kind.NUMBER, Kind.MONEY, Kind.WHOLE, Kind.PERCENT, Kind.POINTS)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: ``formula`` names cells of its row as ``{key}``.

    ``fills`` marks what the reader is to fill in; ``note`` tells how, in a comment on the heading.
    ``choices`` are the words that may be entered, ``scale`` the ends of the numbers that may.
    A hidden column is for formulas elsewhere.
    """

    key: str
    heading: str
    kind: Kind = Kind.TEXT
    width: float = 12
    fills: bool = False
    choices: tuple[str, ...] = ()
    formula: str = ""
    scale: tuple[int, int] | None = None
    note: str = ""
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that stands in place of its column's formula."""

    value: Value


@dataclass(frozen=True, slots=True)
class Told:
    """A value that is not for the reader to change in this row: it is told elsewhere."""

    value: Value


Row = Mapping[str, Value | Fixed | Told]
Rows = Iterable[tuple[int | None, Row]]
"""Each row's id (None: a row to be filled) and its values by column; a formula's is its result."""


@dataclass(frozen=True, slots=True)
class Table:
    """Where a table stands: its sheet, its columns' headings and letters, first and last row."""

    sheet: Worksheet
    headings: Mapping[str, str]
    letters: Mapping[str, str]
    first: int
    last: int

    def range(self, key: str) -> str:
        """One column of the table, for formulas on any sheet."""
        letter = self.letters[key]
        return f"{quoted(self.sheet)}!${letter}${self.first}:${letter}${self.last}"

    def cell(self, key: str, row: int) -> str:
        """One cell of the table, for formulas on any sheet; ``row`` counts from 0."""
        return f"{quoted(self.sheet)}!${self.letters[key]}${self.first + row}"

    def cells(self, key: str) -> str:
        """One column of the table, for what is set on its own sheet."""
        letter = self.letters[key]
        return f"{letter}{self.first}:{letter}{self.last}"

    def colour(self, key: str, words: Mapping[str, str]) -> None:
        """Colour the cells of a column by their word; the word itself says it too."""
        for word, ink in words.items():
            self.colour_where(key, f"{{{key}}}={literal(word)}", ink)

    def colour_where(self, key: str, condition: str, ink: str) -> None:
        """Colour the cells of a column where ``condition``, with cells as ``{key}``, is true."""
        cells = {name: f"${letter}{self.first}" for name, letter in self.letters.items()}
        colour_cells(self.sheet, self.cells(key), condition.format_map(cells), ink)


def colour_cells(sheet: Worksheet, cells: str, condition: str, ink: str) -> None:
    """Colour ``cells`` where ``condition``, written for the first of them, is true."""
    look = DifferentialStyle(font=Font(color=ink, bold=True), fill=PatternFill(bgColor=TINTS[ink]))
    sheet.conditional_formatting.add(cells, Rule("expression", dxf=look, formula=[condition]))


def add_table(
    book: Book,
    sheet: Worksheet,
    columns: Sequence[Column],
    rows: Rows,
    *,
    top: int = 4,
    marker: str = "",
    is_alone: bool = True,
) -> Table:
    """A table with its header at row ``top``, which stays in view unless more is on the sheet.

    Column A is hidden: it holds the row ids, and in the header ``marker``, which says what they
    are ids of.
    """
    letters = {column.key: get_column_letter(n) for n, column in enumerate(columns, start=2)}
    book.put(sheet, f"A{top}", marker, "heading text")
    for column in columns:
        _add_heading(book, sheet, column, letters[column.key], top)
    last = top
    for last, (row_id, row) in enumerate(rows, start=top + 1):
        if row_id is not None:
            book.put(sheet, f"A{last}", row_id)
        _add_row(book, sheet, columns, {key: f"{letters[key]}{last}" for key in letters}, row)
        if row and (height := _height(columns, row)) > ROW_POINTS:
            sheet.row_dimensions[last].height = height
    headings = {column.key: column.heading for column in columns}
    table = Table(sheet, headings, letters, top + 1, max(last, top + 1))
    sheet.column_dimensions["A"].hidden = True
    sheet.row_dimensions[top].height = 32
    if is_alone:
        sheet.freeze_panes = f"C{top + 1}"
        sheet.print_title_rows = f"{top}:{top}"
        # from A on, so that rows sorted by a spreadsheet keep their ids
        sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(columns) + 1)}{table.last}"
    for column in columns:
        _check_entries(table, column)
    for kind, together in groupby(columns, lambda column: column.kind):
        if kind in (Kind.NUMBER, Kind.MONEY):
            places = [letters[column.key] for column in together]
            spare_decimals(book, sheet, f"{places[0]}{table.first}:{places[-1]}{table.last}", kind)
    return table


def _add_heading(book: Book, sheet: Worksheet, column: Column, letter: str, row: int) -> None:
    book.put(sheet, f"{letter}{row}", column.heading, f"heading {column.kind}")
    sheet.column_dimensions[letter].width = column.width
    sheet.column_dimensions[letter].hidden = column.is_hidden
    book.note(sheet, f"{letter}{row}", column.note)


def _add_row(
    book: Book, sheet: Worksheet, columns: Sequence[Column], cells: Mapping[str, str], row: Row
) -> None:
    for column in columns:
        place, value = cells[column.key], row.get(column.key)
        if isinstance(value, Fixed):
            book.put(sheet, place, value.value, column.kind)
        elif isinstance(value, Told):
            book.put(sheet, place, value.value, f"{column.kind} figure")
        elif column.formula:
            formula = "=" + column.formula.format_map(cells)
            book.put_formula(sheet, place, formula, value, f"{column.kind} figure")
        else:
            book.put(sheet, place, value, f"{column.kind} fills" if column.fills else column.kind)


def _height(columns: Sequence[Column], row: Row) -> float:
    height: float = ROW_POINTS
    for column in columns:
        value = row.get(column.key)
        text = value.value if isinstance(value, Fixed | Told) else value
        if isinstance(text, str):
            height = max(height, text_height(text, column.width * _LETTERS - 2))
    return height


def _check_entries(table: Table, column: Column) -> None:
    if column.formula:
        return
    if column.choices:
        check = DataValidation("list", formula1=literal(",".join(column.choices)))
        check.error = _("Choose one of the list.")
    elif column.scale:
        low, high = column.scale
        check = _between(_number(column.kind), str(low), str(high))
        check.error = _("Enter a number from {low} to {high}.").format(low=low, high=high)
    elif column.kind in _NUMBERS:
        check = _between(_number(column.kind), "-1E+12", "1E+12")
        check.error = _("Enter a number.")
    elif column.kind is Kind.DAY:
        check = _between("date", "DATE(1990,1,1)", "DATE(2199,12,31)")
        check.error = _("Enter a day.")
    else:
        return
    check.allow_blank, check.showErrorMessage, check.errorTitle = True, True, column.heading
    table.sheet.add_data_validation(check)
    check.add(table.cells(column.key))


def _between(kind: _Checked, low: str, high: str) -> DataValidation:
    return DataValidation(kind, operator="between", formula1=low, formula2=high)


def _number(kind: Kind) -> _Checked:
    return "whole" if kind is Kind.WHOLE else "decimal"


def spare_decimals(book: Book, sheet: Worksheet, cells: str, kind: Kind) -> None:
    """Show whole amounts without ``.00``: the format of a cell cannot say "if any"."""
    short = book.formats[kind].replace(".00", "")
    look = DifferentialStyle(numFmt=NumberFormat(numFmtId=164, formatCode=short))
    first = cells.partition(":")[0]
    rule = Rule("expression", dxf=look, formula=[f"N({first})=INT(N({first}))"])
    sheet.conditional_formatting.add(cells, rule)
