"""Workbooks: text that never acts, one look, formulas with their results, whole files only."""

import re
import unicodedata
from collections.abc import Mapping
from copy import copy
from datetime import date
from decimal import Decimal
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from prmdesk.exporters.files import atomic_write
from prmdesk.exporters.xlsx_looks import Kind, look
from prmdesk.i18n import language

ROW_POINTS = 18

LONGEST = 32_767
"""What a cell holds, in UTF-16 units; longer text is cut and ends in an ellipsis."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_ESCAPES = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]|_x")
_FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)</f><v(?: ?/>|></v>)</c>')

_NOTE_WIDTH, _NOTE_COLUMNS = 260, 36
_FOOTER = 80
"""Letters of one part of a foot: all three hold at most 255."""

Value = str | int | float | Decimal | date | None


def quoted(sheet: Worksheet) -> str:
    """The name of ``sheet`` as formulas need it."""
    return "'{}'".format(sheet.title.replace("'", "''"))


def literal(text: str) -> str:
    """``text`` as a string within a formula."""
    return '"{}"'.format(text.replace('"', '""'))


def clean(text: str) -> str:
    """``text`` as a cell can hold it: no controls, no halves of letters, at most ``LONGEST``."""
    if _UNCLEAN.search(text):
        text = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
        text = _ESCAPES.sub("_x005F_", _SURROGATES.sub("\ufffd", text))
    if 2 * len(text) <= LONGEST:  # short in any script
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * LONGEST - 2].decode("utf-16-le", "ignore") + "…"


def set_text(cell: Cell, text: str) -> None:
    """Put ``text`` in ``cell`` letter for letter: it is never a formula, a number or an error."""
    if text:
        cell.value = clean(text)
        cell.data_type = "s"
        cell.quotePrefix = True


def text_width(text: str) -> int:
    """How many columns of a Latin letter the longest line takes: CJK letters take two."""
    if text.isascii():
        return max(map(len, text.splitlines()), default=0)
    return max(
        sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)
        for line in text.splitlines() or [""]
    )


def text_height(text: str, columns: float) -> float:
    """How high a row is, in points, that shows ``text`` wrapped in ``columns`` Latin letters."""
    lines = sum(ceil(text_width(line) / columns) or 1 for line in text.splitlines() or [""])
    return min(max(lines * 13 + 5, ROW_POINTS), 400)


def money_format(currency: str) -> str:
    """The number format of amounts in ``currency``; what is not three letters stays unnamed."""
    named = len(currency) == 3 and currency.isascii() and currency.isalpha()
    return f'#,##0.00" {currency.upper()}"_)' if named else "#,##0.00_)"


class Book:
    """A workbook being made, in the language spoken now and the look of our documents.

    ``origin`` stands at the foot of every page. ``results`` holds, by sheet and cell, what each
    formula comes to as the app has it.
    """

    def __init__(self, currency: str = "", origin: str = "") -> None:
        self.workbook = Workbook()
        del self.workbook[self.workbook.sheetnames[0]]
        self.workbook.properties.creator = "prmdesk"
        self.origin = origin
        self.formats = {
            Kind.WHOLE: "#,##0_)",
            Kind.NUMBER: "#,##0.00_)",
            Kind.MONEY: money_format(currency),
            Kind.PERCENT: "0%_)",
            Kind.POINTS: 'General" %"_)',
            Kind.DAY: "yyyy-mm-dd" if language() == "zh" else "d mmm yyyy",
        }
        self.results: dict[str, dict[str, Value]] = {}
        self._looks: dict[str, StyleArray] = {}

    def sheet(self, title: str) -> Worksheet:
        """A new sheet, set up to print on A4 as wide as the page."""
        sheet: Any = self.workbook.create_sheet(title)  # its stubs hold every part for optional
        sheet.sheet_view.showGridLines = False
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        margins = sheet.page_margins
        margins.left = margins.right = 0.4
        margins.top, margins.bottom, margins.footer = 0.5, 0.8, 0.35
        sheet.sheet_format.defaultRowHeight = ROW_POINTS
        sheet.sheet_format.customHeight = True
        sheet.oddFooter.left.text = _footer(title)
        if self.origin:
            sheet.oddFooter.center.text = _footer(self.origin)
        sheet.oddFooter.right.text = "&P / &N"
        made: Worksheet = sheet
        return made

    def put(self, sheet: Worksheet, place: str, value: Value, style: str = "plain") -> None:
        """Put a value of ours or the user's in a cell; text stays text."""
        cell = self._cell(sheet, place, style)
        if isinstance(value, str):
            set_text(cell, value)
        elif value is not None:
            cell.value = value

    def put_formula(
        self, sheet: Worksheet, place: str, formula: str, result: Value, style: str
    ) -> None:
        """Put a live formula in a cell, with its result as the app has it."""
        self._cell(sheet, place, style).value = formula
        self.results.setdefault(sheet.title, {})[place] = result

    def _cell(self, sheet: Worksheet, place: str, style: str) -> Cell:
        if style not in self._looks:  # what nobody uses would cost its part of every workbook
            named = look(style, self.formats)
            self.workbook.add_named_style(named)
            self._looks[style] = named.as_tuple()
        cell: Any = sheet.cell(*coordinate_to_tuple(place))
        cell._style = copy(self._looks[style])  # noqa: SLF001 - by its name it costs more than all
        made: Cell = cell
        return made

    def name(self, name: str, target: str) -> None:
        """Give a cell or range a name that formulas can use."""
        self.workbook.defined_names[name] = DefinedName(name, attr_text=target)

    def note(self, sheet: Worksheet, place: str, text: str) -> None:
        """Hang a note of ours on a cell, as large as it needs; nothing where there is none."""
        if text:
            height = 24 + text_height(text, _NOTE_COLUMNS)
            note = Comment(clean(text), "prmdesk", int(height), _NOTE_WIDTH)
            sheet.cell(*coordinate_to_tuple(place)).comment = note

    def heading(self, sheet: Worksheet, title: str, subtitle: str) -> None:
        """The title of a sheet in its first two rows."""
        self.put(sheet, "B1", title, "title")
        self.put(sheet, "B2", subtitle, "subtitle")
        sheet.row_dimensions[1].height = 30
        sheet.row_dimensions[2].height = 18

    def save(self, path: Path) -> None:
        """Write the file, whole or not at all; ``Unavailable`` with advice when that fails."""
        draft = BytesIO()
        ExcelWriter(self.workbook, ZipFile(draft, "w")).save()
        results = {
            f"xl/worksheets/sheet{number}.xml": self.results.get(sheet.title, {})
            for number, sheet in enumerate(self.workbook.worksheets, start=1)
        }
        with (
            atomic_write(path) as file,
            ZipFile(draft) as made,
            ZipFile(file, "w", ZIP_DEFLATED) as whole,
        ):
            for name in made.namelist():
                whole.writestr(name, _with_results(made.read(name), results.get(name, {})))


def _footer(text: str) -> str:
    """``text`` as the foot of a page has it: on one line, and no codes in it."""
    return clean(" ".join(text.split()))[:_FOOTER].replace("&", "&&")


def _with_results(part: bytes, results: Mapping[str, Value]) -> bytes:
    """A sheet with the results of its formulas, for readers that do not compute.

    openpyxl writes a formula without its result, and a preview would show an empty cell.
    """

    def filled(found: re.Match[bytes]) -> bytes:
        place, attributes, formula = (group.decode() for group in found.groups())
        result = results.get(place)
        if result is None or isinstance(result, str):
            value = escape(clean(result or ""))
            return f'<c r="{place}"{attributes} t="str"><f>{formula}</f><v>{value}</v></c>'.encode()
        return f'<c r="{place}"{attributes}><f>{formula}</f><v>{_number(result)}</v></c>'.encode()

    return _FORMULA.sub(filled, part) if results else part


def _number(value: Any) -> str:
    if isinstance(value, date):
        return str((value - date(1899, 12, 30)).days)
    return f"{float(value):.15g}"
