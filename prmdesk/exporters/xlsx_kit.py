"""Workbooks: text that never acts, one look, formulas with their results, whole files only."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from prmdesk.exporters.files import atomic_write
from prmdesk.i18n import language

ROW_POINTS = 18

LONGEST = 32_767
"""What a cell holds, in UTF-16 units; longer text is cut and ends in an ellipsis."""

INK, MUTED, RULE, HEAD, CALM, YELLOW = "1F2328", "57606A", "D8DEE4", "EEF1F4", "F6F7F9", "FFF3CC"
ACCENT, PALE, GOOD, WARNING, LATE = "1F6FEB", "B6C7E3", "0E7A4B", "8A5A00", "B42318"
TINTS = {GOOD: "E3F5EC", WARNING: "FFF1D6", LATE: "FDE7E4", MUTED: HEAD}

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_ESCAPES = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_SURROGATES = re.compile("[\ud800-\udfff]")
_FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)</f><v(?: ?/>|></v>)</c>')

_GROUNDS = {"": ("FFFFFF", INK), " fills": (YELLOW, INK), " figure": (CALM, MUTED)}

Value = str | int | float | Decimal | date | None


class Kind(StrEnum):
    """What a cell holds; each has a number format, an alignment and a check on entry."""

    TEXT = "text"
    CODE = "code"
    WHOLE = "whole"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DAY = "day"


def quoted(sheet: Worksheet) -> str:
    """The name of ``sheet`` as formulas need it."""
    return "'{}'".format(sheet.title.replace("'", "''"))


def literal(text: str) -> str:
    """``text`` as a string within a formula."""
    return '"{}"'.format(text.replace('"', '""'))


def clean(text: str) -> str:
    """``text`` as a cell can hold it: no controls, no halves of letters, at most ``LONGEST``."""
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

    ``results`` holds, by sheet and cell, what each formula comes to as the app has it.
    """

    def __init__(self, currency: str = "") -> None:
        self.workbook = Workbook()
        del self.workbook[self.workbook.sheetnames[0]]
        self.formats = {
            Kind.WHOLE: "#,##0_)",
            Kind.NUMBER: "#,##0.00_)",
            Kind.MONEY: money_format(currency),
            Kind.PERCENT: "0%_)",
            Kind.DAY: "yyyy-mm-dd" if language() == "zh" else "d mmm yyyy",
        }
        self.results: dict[str, dict[str, Value]] = {}
        for style in (*self._cell_styles(), *_page_styles(self.formats)):
            self.workbook.add_named_style(style)

    def _cell_styles(self) -> Iterable[NamedStyle]:
        line = Side(style="thin", color=RULE)
        for kind in Kind:
            is_text = kind in (Kind.TEXT, Kind.CODE)
            across = _across(kind)
            for ground, (fill, ink) in _GROUNDS.items():
                yield NamedStyle(
                    f"prmdesk {kind}{ground}",
                    font=_font(10, ink),
                    fill=PatternFill("solid", fgColor=fill),
                    border=Border(left=line, right=line, top=line, bottom=line),
                    alignment=Alignment(across, "center", wrap_text=is_text, indent=is_text),
                    number_format=self.formats.get(kind, "General"),
                )

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
        sheet.oddFooter.left.text = title.replace("&", "&&")
        sheet.oddFooter.right.text = "&P / &N"
        made: Worksheet = sheet
        return made

    def put(self, sheet: Worksheet, place: str, value: Value, style: str = "plain") -> None:
        """Put a value of ours or the user's in a cell; text stays text."""
        cell = sheet[place]
        cell.style = f"prmdesk {style}"
        if isinstance(value, str):
            set_text(cell, value)
        else:
            cell.value = value

    def put_formula(
        self, sheet: Worksheet, place: str, formula: str, result: Value, style: str
    ) -> None:
        """Put a live formula in a cell, with its result as the app has it."""
        cell = sheet[place]
        cell.style = f"prmdesk {style}"
        cell.value = formula
        self.results.setdefault(sheet.title, {})[place] = result

    def name(self, name: str, target: str) -> None:
        """Give a cell or range a name that formulas can use."""
        self.workbook.defined_names[name] = DefinedName(name, attr_text=target)

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


def _font(points: float, ink: str = INK, *, bold: bool = False) -> Font:
    family = "Microsoft YaHei" if language() == "zh" else "Arial"
    return Font(family, points, bold=bold, color=ink)


def _across(kind: Kind) -> str:
    if kind in (Kind.TEXT, Kind.CODE):
        return "left"
    return "center" if kind is Kind.DAY else "right"


def _page_styles(formats: dict[Kind, str]) -> Sequence[NamedStyle]:
    card = PatternFill("solid", fgColor=CALM)
    large = Alignment("left", "center", indent=1)
    looks = {
        f"card {kind}": NamedStyle(
            font=_font(13, bold=True), fill=card, alignment=large, number_format=format_code
        )
        for kind, format_code in (formats | {Kind.TEXT: "General", Kind.NUMBER: "#,##0"}).items()
    }
    looks |= {
        "card label": NamedStyle(
            font=_font(9, MUTED), fill=card, alignment=Alignment("left", "bottom", indent=1)
        ),
        "title": NamedStyle(font=_font(18, bold=True)),
        "subtitle": NamedStyle(font=_font(11, MUTED)),
        "section": NamedStyle(
            font=_font(12, ACCENT, bold=True), alignment=Alignment(vertical="center")
        ),
        "label": NamedStyle(font=_font(10, MUTED), alignment=Alignment(vertical="center")),
        "plain": NamedStyle(font=_font(10), alignment=Alignment(vertical="center", wrap_text=True)),
    }
    for kind in Kind:
        across = _across(kind)
        looks[f"heading {kind}"] = NamedStyle(
            font=_font(10, bold=True),
            fill=PatternFill("solid", fgColor=HEAD),
            border=Border(bottom=Side(style="medium", color=ACCENT)),
            alignment=Alignment(across, "center", wrap_text=True, indent=across == "left"),
        )
        looks[f"total {kind}"] = NamedStyle(
            font=_font(10, bold=True),
            fill=card,
            border=Border(top=Side(style="medium", color=RULE)),
            alignment=Alignment(across, "center", wrap_text=True, indent=across == "left"),
            number_format=formats.get(kind, "General"),
        )
    for name, style in looks.items():
        style.name = f"prmdesk {name}"
    return list(looks.values())


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
