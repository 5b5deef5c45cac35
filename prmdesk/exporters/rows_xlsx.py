"""Rows of someone's sheet as a workbook: those that were not imported, each with the reason."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from prmdesk.exporters.files import atomic_write
from prmdesk.exporters.xlsx_kit import set_text, text_width
from prmdesk.i18n import N_, _

Cell = str | int | float | bool | date | None

REASON = N_("Why not imported")
"""The heading of the last column."""

_WIDEST = 60


def save(path: Path, headings: Sequence[str], rows: Sequence[tuple[Sequence[Cell], str]]) -> None:
    """Write ``rows``, each with its reason in the last column, under the sheet's own headings.

    What was a number or a date stays one, so that the sheet comes in again once corrected.
    ``Unavailable`` with advice when the file cannot be written.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _("Not imported")
    lines: list[Sequence[Cell]] = [[*headings, _(REASON)]]
    for cells, why in rows:
        padded = [*cells, *[None] * (len(headings) - len(cells))]
        lines.append([*padded[: len(headings)], why])
    for number, line in enumerate(lines, start=1):
        for place, value in enumerate(line, start=1):
            cell = sheet.cell(number, place, None if isinstance(value, str) else value)
            if isinstance(value, str) and isinstance(cell, SheetCell):
                set_text(cell, value)
    for title in sheet[1]:
        title.font = Font(bold=True)
    for place in range(1, len(headings) + 2):
        widths = [text_width(str(line[place - 1] or "")) for line in lines]
        sheet.column_dimensions[get_column_letter(place)].width = min(max(widths) + 2, _WIDEST)
    sheet.freeze_panes = "A2"
    with atomic_write(path) as file:
        book.save(file)
