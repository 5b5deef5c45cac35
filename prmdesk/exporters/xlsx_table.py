"""Tables in workbooks: columns that know their kind, live formulas, checks, colours by word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from prmdesk.exporters.xlsx_kit import (
    ROW_POINTS,
    TINTS,
    Book,
    Kind,
    Value,
    literal,
    quoted,
    text_height,
)
from prmdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: ``formula`` names cells of its row as ``{key}``.

    ``fills`` marks what the reader is to fill in. ``choices`` are the words that may be entered.
    """

    key: str
    heading: str
    kind: Kind = Kind.TEXT
    width: float = 12
    fills: bool = False
    choices: tuple[str, ...] = ()
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that stands in place of its column's formula."""

    value: Value


Rows = Iterable[tuple[int | None, Mapping[str, Value | Fixed]]]
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
        look = DifferentialStyle(
            font=Font(color=ink, bold=True), fill=PatternFill(bgColor=TINTS[ink])
        )
        rule = Rule("expression", dxf=look, formula=[condition.format_map(cells)])
        self.sheet.conditional_formatting.add(self.cells(key), rule)


def add_table(
    book: Book, sheet: Worksheet, columns: Sequence[Column], rows: Rows, *, top: int = 4
) -> Table:
    """A table under a frozen header at row ``top``; column A holds the hidden row ids."""
    letters = {column.key: get_column_letter(n) for n, column in enumerate(columns, start=2)}
    book.put(sheet, f"A{top}", "id", "heading text")
    for column in columns:
        letter = letters[column.key]
        book.put(sheet, f"{letter}{top}", column.heading, f"heading {column.kind}")
        sheet.column_dimensions[letter].width = column.width
    last = top
    for last, (row_id, row) in enumerate(rows, start=top + 1):
        book.put(sheet, f"A{last}", row_id)
        _add_row(book, sheet, columns, {key: f"{letters[key]}{last}" for key in letters}, row)
        if (height := _height(columns, row)) > ROW_POINTS:
            sheet.row_dimensions[last].height = height
    headings = {column.key: column.heading for column in columns}
    table = Table(sheet, headings, letters, top + 1, max(last, top + 1))
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = f"C{top + 1}"
    sheet.print_title_rows = f"{top}:{top}"
    sheet.row_dimensions[top].height = 32
    sheet.auto_filter.ref = f"B{top}:{get_column_letter(len(columns) + 1)}{table.last}"
    for column in columns:
        _check_entries(table, column)
        if column.kind in (Kind.NUMBER, Kind.MONEY):
            spare_decimals(book, sheet, table.cells(column.key), column.kind)
    return table


def _add_row(
    book: Book,
    sheet: Worksheet,
    columns: Sequence[Column],
    cells: Mapping[str, str],
    row: Mapping[str, Value | Fixed],
) -> None:
    for column in columns:
        place, value = cells[column.key], row.get(column.key)
        if isinstance(value, Fixed):
            book.put(sheet, place, value.value, column.kind)
        elif column.formula:
            formula = "=" + column.formula.format_map(cells)
            book.put_formula(sheet, place, formula, value, f"{column.kind} figure")
        else:
            book.put(sheet, place, value, f"{column.kind} fills" if column.fills else column.kind)


def _height(columns: Sequence[Column], row: Mapping[str, Value | Fixed]) -> float:
    texts = ((row.get(column.key), column.width) for column in columns)
    heights = [text_height(text, width - 3) for text, width in texts if isinstance(text, str)]
    return max(heights, default=ROW_POINTS)


def _check_entries(table: Table, column: Column) -> None:
    if column.formula:
        return
    if column.choices:
        listed = literal(",".join(column.choices))
        check = DataValidation("list", formula1=listed)
        check.error = _("Choose one of the list.")
    elif column.kind in (Kind.NUMBER, Kind.MONEY, Kind.WHOLE):
        check = DataValidation("decimal", "between", "-1E+12", "1E+12")
        check.error = _("Enter a number.")
    elif column.kind is Kind.DAY:
        check = DataValidation("date", "between", "DATE(1990,1,1)", "DATE(2199,12,31)")
        check.error = _("Enter a day.")
    else:
        return
    check.allow_blank, check.showErrorMessage, check.errorTitle = True, True, column.heading
    table.sheet.add_data_validation(check)
    check.add(table.cells(column.key))


def spare_decimals(book: Book, sheet: Worksheet, cells: str, kind: Kind) -> None:
    """Show whole amounts without ``.00``: the format of a cell cannot say "if any"."""
    short = book.formats[kind].replace(".00", "")
    look = DifferentialStyle(numFmt=NumberFormat(numFmtId=164, formatCode=short))
    first = cells.partition(":")[0]
    rule = Rule("expression", dxf=look, formula=[f"N({first})=INT(N({first}))"])
    sheet.conditional_formatting.add(cells, rule)
