"""What a partner does to the workbook of a plan in a spreadsheet program."""

from openpyxl.formula.translate import Translator
from openpyxl.worksheet.worksheet import Worksheet


def put(sheet: Worksheet, row: str, cells: dict[str, object]) -> None:
    """Write by headings into the row called ``row``, or into the first empty one."""
    top = heading_row(sheet)
    heads = {cell.value: cell.column for cell in sheet[top]}
    rows = range(top + 1, sheet.max_row + 1)
    at = next(n for n in rows if (sheet.cell(n, 2).value or "") == row)
    for heading, value in cells.items():
        sheet.cell(at, heads[heading]).value = value


def heading_row(sheet: Worksheet) -> int:
    return next(cell.row for cell in sheet["A"] if str(cell.value or "").startswith("prmdesk "))


def sort_by(sheet: Worksheet, heading: str) -> None:
    """Sort as the arrow in a heading does: the hidden ids beside the table stay where they are."""
    top = heading_row(sheet)
    column = next(cell.column for cell in sheet[top] if cell.value == heading)
    rows = [[cell.value for cell in row[1:]] for row in sheet.iter_rows(min_row=top + 1)]
    order = sorted(range(len(rows)), key=lambda n: str(rows[n][column - 2] or "~"))
    assert order != sorted(order), "sorted already"
    for to, came in enumerate(order, start=top + 1):
        for n, value in enumerate(rows[came], start=2):
            moved = value
            if isinstance(value, str) and value.startswith("="):
                moved = Translator(value, f"A{came + top + 1}").translate_formula(f"A{to}")
            sheet.cell(to, n).value = moved
