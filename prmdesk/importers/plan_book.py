"""Reads a plan workbook that came home: whose it is, and what stands in its tables (D4)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from prmdesk.domain.plan_match import Filled, Line
from prmdesk.domain.plan_snapshot import KINDS, Value
from prmdesk.errors import Unreadable
from prmdesk.i18n import _
from prmdesk.importers import sandbox
from prmdesk.importers.grid import Book, Cell, Row, as_text
from prmdesk.importers.plan_book_cells import Read, kinds, read
from prmdesk.importers.plan_book_identity import Identity, identify, meta_of
from prmdesk.importers.plan_book_marks import Marks
from prmdesk.importers.plan_book_tables import (
    Place,
    find,
    flat,
    is_figure,
    name_of,
    told_of_columns,
)
from prmdesk.importers.refusals import warnings_of

Progress = Callable[[int, int], object]

MOST_LINES = 2_000
"""No table of a plan has more lines."""

PURPOSE = ("thesis", "our_signatory", "their_signatory")
"""The fields of the plan itself that stand in the workbook, each in a row of its own."""

_SHARES = ("plan_score", "coverage")
"""The fields that hold a share of one, which their column shows as a percentage."""


@dataclass(frozen=True, slots=True)
class PlanBook:
    """A workbook that came home: its tables by name, and what is to be said of them, in words.

    ``fingerprint`` is the SHA-256 of the file.
    """

    identity: Identity
    tables: Mapping[str, Filled]
    warnings: tuple[str, ...]
    fingerprint: str


def read_plan_book(path: Path, *, progress: Progress = lambda done, total: None) -> PlanBook:
    """Read the filled workbook at ``path``, in a child process, and leave it as it is (R9, D4).

    ``Unreadable`` says why it cannot be read, or that it is no plan of ours.
    """
    book, marks = sandbox.read_marked(path, progress=progress)
    return understand(book, marks)


def understand(book: Book, marks: Marks) -> PlanBook:
    """What ``book`` is as a plan workbook; ``Unreadable`` when it is none."""
    meta, hidden = meta_of(book)
    identity = identify(book, marks, meta)
    places, said = find(book, meta, hidden)
    if not places:
        raise Unreadable(
            _(
                "None of the tables of the plan was found in this workbook. Send the plan once "
                "more and ask for it to be filled in there."
            )
        )
    tables: dict[str, Filled] = {}
    for place in places:
        if place.table == "plan":
            tables["plan"] = Filled(list(_purpose(place, identity.plan, meta.headings)))
            continue
        sheet = _Sheet(place, marks)
        tables[place.table] = sheet.filled()
        said += [*told_of_columns(place), *sheet.said]
    if marks.knows and not marks.has_formulas:
        said.append(_("No formula is left in this workbook; the figures are computed here."))
    tables = {name: tables[name] for name in KINDS if name in tables}
    return PlanBook(identity, tables, (*warnings_of(book), *said), book.fingerprint)


def _purpose(
    place: Place, plan_id: int, headings: Mapping[str, Mapping[str, str]]
) -> Iterator[Line]:
    """The fields of the plan itself: the key in the column of the ids, a label, the text."""
    told = headings.get("plan", {})
    values: dict[str, Value] = {}
    for row in place.grid.rows[place.header + 1 :]:
        cells = [cell for cell in row[place.id_column or 0 :] if cell is not None]
        key = as_text(cells[0]) if cells else ""
        if key in PURPOSE and key not in values:
            label = flat(told.get(key) or name_of("plan", key))
            rest = cells[1:]
            if rest and flat(rest[0]) in (label, flat(name_of("plan", key))):
                rest = rest[1:]
            values[key] = as_text(rest[0]) if rest else ""
    if values:
        yield Line(place.header + 1, plan_id, values)


class _Sheet:
    """One table, read line by line; ``said`` is what is to be told of it as a whole."""

    def __init__(self, place: Place, marks: Marks) -> None:
        self.place = place
        self.said: list[str] = []
        sheet = place.grid.name
        self.formulas = marks.formulas.get(sheet, frozenset())
        self.percents = marks.percents.get(sheet, frozenset())
        table = place.table
        self.figures = {key: n for key, n in place.columns.items() if is_figure(table, key)}
        self.inputs = {
            key: n
            for key, n in place.columns.items()
            if key in kinds(table) and key not in self.figures
        }
        computed = {column for row, column in self.formulas if row > place.header}
        self.watched = {key: n for key, n in self.figures.items() if n in computed}
        if marks.has_formulas:
            self.said += self._told_of_lost(set(self.figures) - set(self.watched))

    def _told_of_lost(self, lost: set[str]) -> Iterator[str]:
        names = [name_of(self.place.table, key) for key in self.figures if key in lost]
        if any(names):
            text = _("On “{sheet}” values stand where formulas were; we compute them: {columns}.")
            yield text.format(sheet=self.place.grid.name, columns=_(", ").join(filter(None, names)))

    def filled(self) -> Filled:
        rows = self.place.grid.rows[self.place.header + 1 :]
        if len(rows) > MOST_LINES:
            text = _("The sheet “{sheet}” has more than {n} rows: that is no plan any more.")
            raise Unreadable(text.format(sheet=self.place.grid.name, n=MOST_LINES))
        start = self.place.header + 1
        lines = [self._line(start + n, row) for n, row in enumerate(rows) if any_cell(row)]
        kept = [line for line in lines if line.row_id is not None or not line.is_empty]
        return Filled(kept, self.place.guessed)

    def _line(self, number: int, row: Row) -> Line:
        def cell(column: int | None) -> Cell:
            return row[column] if column is not None and column < len(row) else None

        found = {key: self._read(key, number, n, cell(n)) for key, n in self.inputs.items()}
        reasons = {key: one.reason or one.doubt for key, one in found.items()}
        return Line(
            number + 1,
            _id(cell(self.place.id_column)),
            {key: one.value for key, one in found.items() if not one.reason},
            {key: as_text(cell(self.inputs[key])) for key, one in found.items() if one.reason},
            {key: reason for key, reason in reasons.items() if reason} | _shares(found),
            dict(self._typed_over(number, cell)),
        )

    def _read(self, key: str, row: int, column: int, cell: Cell) -> Read:
        if cell is None and (row, column) in self.formulas:
            return Read(reason="formula")
        is_percent = key not in _SHARES and (row, column) in self.percents
        found = read(self.place.table, key, cell, is_percent)
        kind = kinds(self.place.table)[key]
        if found.value is None and not found.reason and not kind.may_be_empty:
            return Read(reason="empty")
        return found

    def _typed_over(self, row: int, cell: Callable[[int], Cell]) -> Iterator[tuple[str, Value]]:
        for key, column in self.watched.items():
            value = cell(column)
            if value is not None and (row, column) not in self.formulas:
                yield key, as_text(value)


def _shares(found: Mapping[str, Read]) -> dict[str, str]:
    """The fields in which 0.35 may stand for 35 %: what Excel makes of a typed "35 %"."""
    unit = found.get("unit", Read()).value
    keys = [key for key in found if key == "probability" or (unit == "%" and "_q" in key)]
    numbers = {key: found[key].value for key in keys}
    return {key: "share" for key, n in numbers.items() if isinstance(n, Decimal) and 0 < n < 1}


def any_cell(row: Row) -> bool:
    """Whether anything stands in ``row``."""
    return any(cell is not None for cell in row)


def _id(cell: Cell) -> int | None:
    """The id of a row; numbers may have become texts or fractions on the way."""
    text = as_text(cell).strip()
    text = text.removesuffix(".0")
    return int(text) if text.isdecimal() and len(text) < 16 else None
