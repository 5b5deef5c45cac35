"""A plan that was sent out, and its workbook as a partner fills it in with another program."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from prmdesk import words
from prmdesk.domain.partners import Partner
from prmdesk.domain.plan_match import NAME_FIELDS
from prmdesk.domain.plan_snapshot import KINDS
from prmdesk.domain.plans import WholePlan, WorkStatus
from prmdesk.importers.grid import Book, Grid
from prmdesk.importers.plan_book import PlanBook, understand
from prmdesk.importers.plan_book_identity import markers
from prmdesk.importers.plan_book_marks import Marks
from prmdesk.importers.sandbox import read_marked
from prmdesk.services import plan_books
from prmdesk.services.plan_home import Homecoming
from prmdesk.storage import plans as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from tests.conftest import TODAY
from tests.exporters import plan_facts

D = Decimal
PLAN = plan_facts.PLAN.id
NAME = "Brightpath"
STEPS = 900
Mutation = Callable[[Workbook], None]
Edit = tuple[str, int, str, Any]
"""A logical cell: table, row id, field, and what the partner wrote there."""


EDITS: tuple[Edit, ...] = (
    ("targets", 2, "actual_q4", 29.5),
    ("rules", 3, "text", "We deliver,\nyou sell."),
    ("marketing", 2, "status", "Running"),
    ("accounts", 2, "probability", 40),
    ("reviews", 3, "held_on", date(2026, 7, 14)),
    ("promises", 3, "owner", "Anja Vogel"),
)
EXPECTED = [
    ("rules", 3, "text", "We deliver,\nyou sell."),
    ("targets", 2, "actual_q4", D("29.5")),
    ("marketing", 2, "status", WorkStatus.RUNNING),
    ("accounts", 2, "probability", D(40)),
    ("promises", 3, "owner", "Anja Vogel"),
    ("reviews", 3, "held_on", date(2026, 7, 14)),
]


def send(template: Path, folder: Path) -> Path:
    """Make in ``folder`` a workspace, and the workbook that was sent of its plan."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRMDESK_HOME", str(folder / "home"))
        made = Database(Path(shutil.copy(template, folder / "partners.prmdesk")))
        made.today = lambda: TODAY
        settle(made)
        plan_books.save_plan(made, PLAN, folder / "plan.xlsx", TODAY)
        made.close()
    return folder


def seen(home: Homecoming) -> list[tuple[str, int | None, str, Any]]:
    return [(one.table, one.row_id, one.field, one.theirs) for one in home.changes]


def settle(db: Database, whole: WholePlan | None = None, name: str = NAME) -> None:
    """Put the usual plan of the exporter's tests into a workspace, under the ids it has there.

    The steps are numbered from ``STEPS`` on: a workspace has some of its templates.
    """
    whole = whole or plan_facts.usual()
    rows: dict[Any, Sequence[Any]] = {tables.partners: [Partner(whole.plan.partner_id, name)]}
    rows |= {tables.plans: [whole.plan]}
    rows |= {table: getattr(whole, _name(kind)) for kind, table in stored.TABLES.items()}
    rows |= {tables.promises: whole.promises}
    if whole.checklist is not None:
        rows[tables.checklists] = [replace(whole.checklist, id=STEPS)]
        rows[tables.steps] = [
            replace(
                step,
                id=STEPS + step.id,
                checklist_id=STEPS,
                parent_id=step.parent_id and STEPS + step.parent_id,
            )
            for step in whole.steps
        ]
    with db.write("Settle") as tx:
        for table, many in rows.items():
            tx.insert_many(table, [asdict(row) for row in many])


def _name(kind: type[Any]) -> str:
    return next(name for name, one in KINDS.items() if one is kind)


class Filling:
    """A workbook that was read, in the hands of a partner; finds cells by what stands in them."""

    def __init__(self, book: Book, marks: Marks) -> None:
        self.book = replace(book, grids=tuple(map(_loose, book.grids)))
        self.marks = marks

    def read(self) -> PlanBook:
        return understand(self.book, self.marks)

    def grid(self, table: str) -> tuple[Grid, int, int]:
        """The sheet of a table, and the place of its marker."""
        for grid in self.book.grids:
            for row, column, _plan, name, _base in markers(grid):
                if name == table:
                    return grid, row, column
        raise AssertionError(table)

    def place(self, table: str, row_id: int, field: str) -> tuple[Any, int, int]:
        grid, header, ids = self.grid(table)
        column = list(grid.rows[header]).index(words.field(field, table))
        rows = range(header + 1, len(grid.rows))
        row = next(n for n in rows if len(grid.rows[n]) > ids and grid.rows[n][ids] == row_id)
        return grid, row, column

    def fill(self, *edits: Edit) -> "Filling":
        for table, row_id, field, value in edits:
            grid, row, column = self.place(table, row_id, field)
            put(grid, row, column, value)
            self._set("formulas", grid.name, {(row, column)}, is_marked=False)
        return self

    def mark(self, kind: str, table: str, row_id: int, field: str) -> "Filling":
        """Make a cell one that is computed ("formulas"), or shown in percent ("percents")."""
        grid, row, column = self.place(table, row_id, field)
        self._set(kind, grid.name, {(row, column)}, is_marked=True)
        return self

    def _set(self, kind: str, sheet: str, places: set[tuple[int, int]], is_marked: bool) -> None:
        known = dict(getattr(self.marks, kind))
        mine = known.get(sheet, frozenset())
        known[sheet] = mine | places if is_marked else mine - places
        self.marks = replace(self.marks, **{kind: known})

    def add(self, table: str, **values: Any) -> "Filling":
        """Fill a new row below the table."""
        grid, header, _ids = self.grid(table)
        heads = list(grid.rows[header])
        for field, value in values.items():
            put(grid, len(grid.rows) - 1, heads.index(words.field(field, table)), value)
        put(grid, len(grid.rows), 0, None)
        return self

    def remove(self, table: str, row_id: int) -> "Filling":
        grid, row, _column = self.place(table, row_id, NAME_FIELDS[table])
        grid.rows.pop(row)
        return self


def _loose(grid: Grid) -> Grid:
    return replace(grid, rows=[list(row) for row in grid.rows] + [[]])


def put(grid: Any, row: int, column: int, value: Any) -> None:
    """Put a value in a cell of a sheet, wherever it is."""
    grid.rows.extend([] for _more in range(row + 1 - len(grid.rows)))
    cells = grid.rows[row]
    cells.extend([None] * (column + 1 - len(cells)))
    cells[column] = value


def fill_file(path: Path, *edits: Edit, mutations: Iterable[Mutation] = ()) -> Path:
    """Fill cells of the workbook at ``path`` with openpyxl, and do to it what else is done."""
    where = Filling(*read_marked(path))
    book = load_workbook(path)
    for table, row_id, field, value in edits:
        grid, row, column = where.place(table, row_id, field)
        book[grid.name].cell(row + 1, column + 1).value = value
    for mutate in mutations:
        mutate(book)
    book.save(path)
    return path
