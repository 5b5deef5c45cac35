"""A table: header, hidden ids, formulas of a row, checks on entry, colours by word."""

from datetime import date
from typing import Any

import pytest

from prmdesk.exporters.xlsx_kit import Book
from prmdesk.exporters.xlsx_looks import GOOD, LATE, Kind
from prmdesk.exporters.xlsx_table import Column, Fixed, Table, add_table

COLUMNS = (
    Column("name", "Name", width=10),
    Column("amount", "Amount", Kind.MONEY, fills=True),
    Column("status", "Status", Kind.CODE, choices=("Open", "Done")),
    Column("due", "Due", Kind.DAY),
    Column("double", "Double", Kind.NUMBER, formula='IF({amount}="","",{amount}*2)'),
)
ROWS: list[tuple[int | None, dict[str, Any]]] = [
    (41, {"name": "=Acme", "amount": 2, "due": date(2026, 3, 1), "double": 4}),
    (7, {"name": "long " * 10, "double": Fixed(9)}),
    (None, {}),
]


@pytest.fixture
def book() -> Book:
    return Book("EUR")


@pytest.fixture
def table(book: Book) -> Table:
    return add_table(book, book.sheet("Deals"), COLUMNS, ROWS, top=3)


def test_ids_are_hidden_and_the_header_stays_in_view(table: Table) -> None:
    sheet = table.sheet
    assert [sheet[f"A{row}"].value for row in (4, 5, 6)] == [41, 7, None]
    assert sheet.column_dimensions["A"].hidden
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("C4", "$3:$3")
    assert sheet.auto_filter.ref == "A3:F6"
    assert (table.first, table.last) == (4, 6)


def test_a_formula_speaks_of_its_own_row(book: Book, table: Table) -> None:
    assert table.sheet["F4"].value == '=IF(C4="","",C4*2)'
    assert book.results["Deals"] == {"F4": 4, "F6": None}
    assert table.sheet["F5"].value == 9


def test_the_users_text_is_no_formula(table: Table) -> None:
    assert (table.sheet["B4"].value, table.sheet["B4"].data_type) == ("=Acme", "s")


def test_what_the_partner_fills_is_yellow_and_what_is_computed_is_calm(table: Table) -> None:
    styles = [table.sheet[f"{letter}4"].style for letter in "BCF"]
    assert styles == ["prmdesk text", "prmdesk money fills", "prmdesk number figure"]
    assert table.sheet["C4"].number_format == '#,##0.00" EUR"_)'


def test_entries_are_checked_by_kind(table: Table) -> None:
    checks = {str(check.sqref): check for check in table.sheet.data_validations.dataValidation}
    assert set(checks) == {"C4:C6", "D4:D6", "E4:E6"}
    assert checks["D4:D6"].formula1 == '"Open,Done"'
    day = checks["E4:E6"]
    assert (day.type, day.operator, day.formula1) == ("date", "between", "DATE(1990,1,1)")
    assert (checks["C4:C6"].formula1, checks["C4:C6"].formula2) == ("-1E+12", "1E+12")
    assert all(check.allow_blank for check in checks.values())


def test_long_text_makes_its_row_higher(table: Table) -> None:
    assert table.sheet.row_dimensions[5].height > 60
    assert table.sheet.row_dimensions[4].height is None


def test_places_for_formulas_elsewhere(table: Table) -> None:
    assert table.range("amount") == "'Deals'!$C$4:$C$6"
    assert table.cell("name", 1) == "'Deals'!$B$5"
    assert table.cells("due") == "E4:E6"


def test_words_and_conditions_are_coloured(table: Table) -> None:
    table.colour("status", {"Done": GOOD})
    table.colour_where("due", "{due}<TODAY()", LATE)
    rules = {
        str(area.sqref): [rule.formula[0] for rule in found]
        for area, found in table.sheet.conditional_formatting._cf_rules.items()
    }
    assert rules["D4:D6"] == ['$D4="Done"']
    assert rules["E4:E6"] == ["$E4<TODAY()"]
    assert rules["C4:C6"] == ["N(C4)=INT(N(C4))"]


def test_a_table_without_rows_still_has_a_place_to_fill(book: Book) -> None:
    empty = add_table(book, book.sheet("Empty"), COLUMNS, [])
    assert (empty.first, empty.last) == (5, 5)
