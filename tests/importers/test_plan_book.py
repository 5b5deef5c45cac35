"""A plan workbook, whatever was done to it: what was written in a cell comes out, nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prmdesk import words
from prmdesk.domain.plan_diff import Verdict, three_way
from prmdesk.domain.plan_match import NAME_FIELDS
from prmdesk.domain.plan_snapshot import Snapshot, Value, snapshot
from prmdesk.errors import Unreadable
from prmdesk.exporters.plan_xlsx import write_plan
from prmdesk.i18n import speaking
from prmdesk.importers import plan_book
from prmdesk.importers.grid import Grid
from prmdesk.importers.plan_book import PlanBook, understand
from prmdesk.importers.plan_book_cells import choices, kinds
from prmdesk.importers.plan_book_identity import meta_of
from prmdesk.importers.plan_book_tables import COLUMNS, find, is_figure
from prmdesk.importers.sandbox import read_marked
from tests.conftest import TODAY
from tests.exporters import plan_facts
from tests.hostile import mutants
from tests.services.filling import Edit, Filling, put

BASE = snapshot(plan_facts.usual())


class Sent:
    """The workbook as it was sent and read, to be filled in again and again."""

    def __init__(self, path: Path) -> None:
        self.book, self.marks = read_marked(path)

    def filling(self) -> Filling:
        return Filling(self.book, self.marks)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Sent:
    path = tmp_path_factory.mktemp("sent") / "plan.xlsx"
    write_plan(path, plan_facts.facts(plan_facts.usual()), TODAY)
    return Sent(path)


@pytest.fixture
def filling(sent: Sent) -> Filling:
    return sent.filling()


def changed(book: PlanBook, base: Snapshot = BASE) -> dict[tuple[str, int | None, str], Value]:
    found = three_way(base, base, book.tables)
    assert {one.verdict for one in found} <= {Verdict.TAKE}, found
    return {(one.table, one.row_id, one.field): one.theirs for one in found}


def test_a_plan_is_read_from_its_file(tmp_path: Path, today: date) -> None:
    path = tmp_path / "plan.xlsx"
    write_plan(path, plan_facts.facts(plan_facts.usual()), today)
    book = plan_book.read_plan_book(path)
    assert changed(book) == {}
    assert (book.identity.plan, book.identity.partner_name, book.warnings) == (3, "Brightpath", ())
    assert list(book.tables) == list(BASE.tables)
    assert len(book.fingerprint) == 64


# Anything, anywhere

_NAMES = set(NAME_FIELDS.values())


def _cells() -> list[tuple[str, int, str]]:
    """The cells that a partner may write in, beside the names of rows."""
    return [
        (table, row_id, field)
        for table, rows in BASE.tables.items()
        for row_id in rows
        for field in COLUMNS[table]
        if field in kinds(table)
        and field not in (*_NAMES, "is_exit", "plan_score")
        and not is_figure(table, field)
        and (table, row_id) != ("steps", 1)  # a phase has no line of its own
    ]


@st.composite
def edits(draw: st.DrawFn) -> tuple[Edit, Value]:
    """What a partner writes in a cell, and what the plan has for it."""
    table, row_id, field = draw(st.sampled_from(_cells()))
    kind = kinds(table)[field]
    if kind.may_be_empty and draw(st.integers(0, 5)) == 0:
        return (table, row_id, field, None), "" if kind.type is str else None
    value: Any
    if issubclass(kind.type, StrEnum):
        value = draw(st.sampled_from(choices(table, field)))
        with speaking(draw(st.sampled_from(["en", "zh"]))):
            return (table, row_id, field, words.name(value)), value
    if kind.type is date:
        value = draw(st.dates(date(1990, 1, 1), date(2190, 1, 1)))
        cell = draw(st.sampled_from([value, value.isoformat(), f"{value:%d.%m.%Y}"]))
        return (table, row_id, field, cell), value
    if kind.type is int:
        value = draw(st.integers(0, 10**6))
        return (table, row_id, field, draw(st.sampled_from([value, float(value)]))), value
    if kind.type is Decimal:
        value = draw(st.decimals(Decimal("0.01"), Decimal(10) ** 9, places=2)) + 1
        return (table, row_id, field, float(value)), value
    value = draw(st.text("abcÄ中é 1\n=+", min_size=1, max_size=12).filter(lambda t: t == t.strip()))
    return (table, row_id, field, value), value


def turn_rows(filling: Filling, table: str, number: int) -> None:
    """Sort a table the other way round, its hidden ids with it."""
    grid, header, _ids = filling.grid(table)
    rows: Any = grid.rows
    rows[header + 1 :] = (
        rows[header + 1 :][::-1] if number % 2 else [*rows[header + 2 :], rows[header + 1]]
    )


def insert_row(filling: Filling, table: str, number: int) -> None:
    grid: Any = filling.grid(table)[0]
    grid.rows.insert(number % len(grid.rows), [])


def insert_column(filling: Filling, table: str, number: int) -> None:
    grid = filling.grid(table)[0]
    for row in grid.rows:
        if len(row) > number % 9:
            row.insert(number % 9, None)  # type: ignore[attr-defined]


def swap_columns(filling: Filling, table: str, number: int) -> None:
    grid, header, _ids = filling.grid(table)
    width = len(grid.rows[header])
    one, other = number % width, (number * 7 + 3) % width
    for at in range(header, len(grid.rows)):
        row: Any = grid.rows[at]
        put(grid, at, width - 1, row[width - 1] if len(row) >= width else None)
        row[one], row[other] = row[other], row[one]


def rename_sheet(filling: Filling, table: str, number: int) -> None:
    grid = filling.grid(table)[0]
    grids = [replace(one, name=f"S{number}") if one is grid else one for one in filling.book.grids]
    filling.book = replace(filling.book, grids=tuple(grids))


def turn_sheets(filling: Filling, table: str, number: int) -> None:
    grids = filling.book.grids
    filling.book = replace(filling.book, grids=grids[number % 9 :] + grids[: number % 9])


def copy_sheet(filling: Filling, table: str, number: int) -> None:
    copy = replace(filling.grid(table)[0], name=f"copy {number}")
    filling.book = replace(filling.book, grids=(*filling.book.grids, copy))


def forget_meta(filling: Filling, table: str, number: int) -> None:
    kept = [grid for grid in filling.book.grids if grid.name != "_meta"]
    filling.book = replace(filling.book, grids=tuple(kept))


def forget_property(filling: Filling, table: str, number: int) -> None:
    filling.marks = replace(filling.marks, properties={})


Structure = Callable[[Filling, str, int], None]
STRUCTURES: list[Structure] = [
    turn_rows, insert_row, insert_column, swap_columns, rename_sheet, turn_sheets, copy_sheet,
    forget_meta, forget_property,
]  # fmt: skip
TABLES = [table for table in BASE.tables if table != "plan"]
STEPS = st.lists(
    st.tuples(st.sampled_from(STRUCTURES), st.sampled_from(TABLES), st.integers(0, 99)), max_size=8
)


def check(
    sent: Sent,
    written: list[tuple[Edit, Value]],
    steps: list[tuple[Structure, str, int]],
    last: tuple[str, bool, bool],
) -> None:
    filling = sent.filling()
    filling.marks = replace(filling.marks, knows=False, formulas={}, percents={})
    expected: dict[tuple[str, int | None, str], Value] = {}
    for edit, value in written:
        filling.fill(edit)
        expected[edit[:3]] = value
    for mutate, table, number in steps:
        mutate(filling, table, number)
    table, leave_ids, lose_ids = last
    if leave_ids:
        turn_what_is_seen(filling, table)
    elif lose_ids:
        lose(filling, table)
    different = {
        cell: value
        for cell, value in expected.items()
        if value != (BASE.value(cell[0], cell[1] or 0, cell[2]))
    }
    assert changed(filling.read()) == different


def turn_what_is_seen(filling: Filling, table: str) -> None:
    """Sort the other way round, and leave the hidden ids where they are."""
    grid, header, ids = filling.grid(table)
    named = [row for row in grid.rows[header + 1 :] if len(row) > ids and row[ids] is not None]
    seen = [[cell for at, cell in enumerate(row) if at != ids] for row in named]
    for row, cells in zip(named, reversed(seen), strict=True):
        row[:] = [*cells[:ids], row[ids], *cells[ids:]]  # type: ignore[index]


def lose(filling: Filling, table: str) -> None:
    """Delete the column of the ids, marker and all."""
    grid, _header, ids = filling.grid(table)
    for row in grid.rows:
        del row[ids : ids + 1]  # type: ignore[attr-defined]


LAST = st.tuples(st.sampled_from(TABLES), st.booleans(), st.booleans())


@given(st.lists(edits(), max_size=6), STEPS, LAST)
@settings(max_examples=40)
def test_what_was_written_comes_home_whatever_was_done(
    sent: Sent, written: Any, steps: Any, last: Any
) -> None:
    check(sent, written, steps, last)


@pytest.mark.drill
@given(st.lists(edits(), max_size=40), STEPS, LAST)
@settings(max_examples=3000)
def test_what_was_written_comes_home_thousands_of_times(
    sent: Sent, written: Any, steps: Any, last: Any
) -> None:
    check(sent, written, steps, last)


# Spoilt files


def spoil(path: Path, number: int) -> Path:
    """The workbook with something done to its parts or its bytes; the same for each number."""
    chance = Random(f"plan {number}")
    spoilt = mutants._spoil_bytes if number % 3 == 0 else mutants._spoil_parts
    path.write_bytes(spoilt(path.read_bytes(), chance))
    return path


def check_spoilt(tmp_path: Path, numbers: range) -> None:
    """Each is read and compared, or refused in a sentence."""
    path = tmp_path / "plan.xlsx"
    write_plan(path, plan_facts.facts(plan_facts.usual()), TODAY)
    whole = path.read_bytes()
    for number in numbers:
        path.write_bytes(whole)
        try:
            book = plan_book.read_plan_book(spoil(path, number))
        except Unreadable:
            continue
        three_way(BASE, BASE, book.tables)


def test_a_spoilt_workbook_is_read_or_refused(tmp_path: Path) -> None:
    check_spoilt(tmp_path, range(4))


@pytest.mark.drill
def test_hundreds_of_spoilt_workbooks_are_read_or_refused(tmp_path: Path) -> None:
    check_spoilt(tmp_path, range(4, 300))


# What is said of the whole


def test_the_columns_are_those_that_are_sent(sent: Sent) -> None:
    meta, _hidden = meta_of(sent.book)
    told = {table: tuple(headings) for table, headings in meta.headings.items()}
    del told["plan"]
    assert told == {table: columns for table, columns in COLUMNS.items() if table != "plan"}
    places, _said = find(sent.book, meta, None)
    for place in places:
        marked = sent.marks.formulas.get(place.grid.name, frozenset())
        computed = {column for row, column in marked if row > place.header}
        figures = {column for key, column in place.columns.items() if is_figure(place.table, key)}
        shown = set(place.columns.values())
        assert place.table == "plan" or figures == computed & shown, place.table


def test_formulas_that_are_gone_are_told_of_by_column_or_as_a_whole(filling: Filling) -> None:
    marks = filling.marks
    sheet = filling.grid("marketing")[0].name
    some = replace(marks, formulas={**marks.formulas, sheet: frozenset()})
    (told,) = understand(filling.book, some).warnings
    assert told.startswith("On “6 Marketing” values stand where formulas were")
    (told,) = understand(filling.book, replace(marks, formulas={})).warnings
    assert told.startswith("No formula is left")


def test_a_value_over_one_formula_is_noticed_at_its_cell(filling: Filling) -> None:
    filling.fill(("marketing", 1, "cost_per_lead", 4), ("steps", 4, "due", date(2026, 3, 3)))
    tables = filling.read().tables
    over = {
        name: [line.typed_over for line in filled.lines if line.typed_over]
        for name, filled in tables.items()
    }
    assert over["marketing"] == [{"cost_per_lead": "4"}]


def test_more_lines_than_any_plan_has_are_refused(filling: Filling) -> None:
    grid = filling.grid("marketing")[0]
    put(grid, 9_999, 2, "x")
    with pytest.raises(Unreadable, match="more than 2000 rows"):
        filling.read()


def test_a_workbook_without_any_table_is_refused(filling: Filling) -> None:
    def is_meta(grid: Grid) -> bool:
        return grid.name in ("_meta", "Read me")

    filling.book = replace(filling.book, grids=tuple(filter(is_meta, filling.book.grids)))
    with pytest.raises(Unreadable, match="None of the tables"):
        filling.read()


def test_the_words_for_the_plan_itself_come_home(filling: Filling) -> None:
    grid, _row, _column = filling.grid("plan")
    for row in grid.rows:
        if row and row[0] == "their_signatory":
            put(grid, list(grid.rows).index(row), 2, "Anja Vogel")
    assert changed(filling.read()) == {("plan", 3, "their_signatory"): "Anja Vogel"}
