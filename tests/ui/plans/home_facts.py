"""A plan workbook that went out, and what a partner writes into it."""

from pathlib import Path

from openpyxl import load_workbook


def fill(path: Path, sheet: str, row: str, cells: dict[str, object], below: str = "") -> None:
    """Write ``cells`` (heading -> value) into the row called ``row``, or one below ``below``."""
    book = load_workbook(path)
    page = book[sheet]
    places = {cell.value: cell.row for cell in page["B"] if cell.value}
    heads = {cell.value: cell.column for line in page.iter_rows() for cell in line}
    at = places[below] + 1 if below else places[row]
    if below:
        page.cell(at, 2).value = row
    for heading, value in cells.items():
        page.cell(at, heads[heading]).value = value
    book.save(path)


def drop(path: Path, sheet: str, row: str) -> None:
    """Take the row called ``row`` out."""
    book = load_workbook(path)
    page = book[sheet]
    page.delete_rows(next(cell.row for cell in page["B"] if cell.value == row))
    book.save(path)
