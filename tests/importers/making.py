"""Sheets for tests: grids in memory, and real files as real programs write them."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl

from prmdesk.importers.grid import Grid, Span, cell
from prmdesk.importers.table import Table, understand

Rows = Sequence[Sequence[object]]


def grid(*rows: Sequence[object], merged: tuple[Span, ...] = ()) -> Grid:
    return Grid("Sheet", [[cell(value) for value in row] for row in rows], merged=merged)


def table(*rows: Sequence[object], merged: tuple[Span, ...] = ()) -> Table:
    return understand(grid(*rows, merged=merged))


def workbook(path: Path, sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    book.save(path)
    return path


def rezipped(path: Path, changed: Mapping[str, bytes]) -> Path:
    """The workbook at ``path`` with some of its parts replaced or added."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in (parts | dict(changed)).items():
            new.writestr(name, data)
    return path
