"""From a sheet, its columns and the user's answers to records with a verdict per cell (D7)."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import repeat

from prmdesk.domain import values
from prmdesk.domain.values import Decimals
from prmdesk.i18n import _
from prmdesk.importers import cells, fields, people, questions, words
from prmdesk.importers.answers import Answers
from prmdesk.importers.cells import Manner, Reading, Value, Verdict, Why
from prmdesk.importers.fields import Kind
from prmdesk.importers.grid import Cell, as_text
from prmdesk.importers.grouping import grouped
from prmdesk.importers.layout import Skip
from prmdesk.importers.questions import Question
from prmdesk.importers.records import Note, Record
from prmdesk.importers.table import Table

_WORDS = (Kind.STAGE, Kind.BUCKET, Kind.QUADRANT, Kind.COUNTRY)
_UNITS = (("百万", 10**6), ("万", 10**4), ("亿", 10**8), ("千元", 10**3))
_PLACES = {"strategic": (75, 75), "orphan": (25, 75), "opportunistic": (75, 25), "misfit": (25, 25)}
"""A quadrant without values: the middle of its box, as (value to the partner, value to us)."""


class Preview:
    """What an import of ``table`` with ``answers`` would bring, before anything is compared.

    ``records`` hold every row of the layout; ``rows read = rows of records + skipped`` (R10).
    """

    def __init__(self, table: Table, answers: Answers | None = None) -> None:
        self.table = table
        self.answers = answers = answers or Answers()
        self.mapping = _mapping(table, answers)
        self._manners = {
            column: _manner(table, column, name, answers) for column, name in self.mapping.items()
        }
        self._readings = {
            column: self._column(column, fields.field(name).kind)
            for column, name in self.mapping.items()
        }

    @property
    def skipped(self) -> tuple[tuple[int, Skip], ...]:
        """The rows below the header that are no records, with the reason."""
        return self.table.layout.skipped

    @cached_property
    def records(self) -> list[Record]:
        """The partners of the sheet in its order; rows that go on about one are joined to it."""
        return grouped(self._records())

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What the user should or must decide, column by column."""
        return tuple(questions.questions(self))

    def column_of(self, name: str) -> int | None:
        """The first column that stands for the field ``name``."""
        return next((column for column, field in self.mapping.items() if field == name), None)

    def manner(self, column: int) -> Manner:
        """How the cells of ``column`` are read."""
        return self._manners[column]

    def readings(self, column: int) -> Sequence[Reading]:
        """What the cells of ``column`` say, for the rows of the layout in order."""
        return self._readings[column]

    def row_values(self) -> Iterator[dict[str, str]]:
        """Each row of the layout as field -> text: words as they stand, dates as 2025-03-05.

        A row about a further contact names its partner too.
        """
        names = {row: record.name for record in self.records for row in record.rows}
        for place, row in enumerate(self.table.layout.rows):
            found: dict[str, list[str]] = {}
            for column, name in self.mapping.items():
                value = self._readings[column][place].value
                if fields.field(name).kind in _WORDS and value is not None:
                    value = " ".join(as_text(self.table.grid.rows[row][column]).split())
                if text := cells.shown(value):
                    found.setdefault(name, []).append(text)
            whole = {name: "; ".join(texts) for name, texts in found.items()}
            yield ({"partner_name": names[row]} if names[row] else {}) | whole

    def _column(self, column: int, kind: Kind) -> list[Reading]:
        """The readings of a column; the same text is read once."""
        manner = self._manners[column]
        known: dict[str, Reading] = {}
        found = []
        for row, told in zip(self.table.layout.rows, self.table.cells(column), strict=True):
            cell = self.answers.corrections.get((row, column), told)
            if not isinstance(cell, str):
                found.append(cells.read(kind, cell, manner))
                continue
            reading = known.get(cell)
            if reading is None:
                reading = known[cell] = cells.read(kind, cell, manner)
            found.append(reading)
        return found

    def _records(self) -> Iterator[Record]:
        """One record for each row of the layout."""
        plan = [
            (column, name, name in people.FIELDS, fields.field(name).many)
            for column, name in self.mapping.items()
        ]
        rows = self.table.layout.rows
        columns = [self._readings[column] for column in self.mapping]
        by_row = zip(*columns, strict=True) if columns else repeat(())
        for row, readings in zip(rows, by_row, strict=False):
            found: dict[str, Value] = {}
            contacts: dict[str, list[Value]] = {}
            notes: list[Note] = []
            for (column, name, is_person, many), reading in zip(plan, readings, strict=True):
                if reading.verdict is Verdict.UNCLEAR:
                    notes.append(self.note(row, column, reading))
                if is_person:
                    contacts.setdefault(name, []).append(reading.value)
                elif reading.value is not None:
                    known = found.get(name)
                    if known is None:
                        found[name] = reading.value
                    elif many:
                        found[name] = cells.both(known, reading.value)
            _derive(found)
            everyone = people.people(contacts, str(found.get("partner_name") or ""))
            yield Record((row,), found, everyone, tuple(notes))

    def note(self, row: int, column: int, reading: Reading) -> Note:
        """What is to be said of the cell at ``row``, ``column`` of the grid."""
        cells_of_row = self.table.grid.rows[row]
        raw = as_text(cells_of_row[column] if column < len(cells_of_row) else None)
        why = _(reading.why) if reading.why is not Why.NONE else ""
        shown = cells.shown(reading.value)
        return Note(row, column, self.mapping[column], raw, shown, reading.verdict, why)


def _derive(found: dict[str, Value]) -> None:
    """A stage from a status that is one, and values from a quadrant, where they are not given."""
    stage = words.code("stage", str(found.get("status") or ""))
    if stage and "lifecycle_stage" not in found:
        found["lifecycle_stage"] = stage
        del found["status"]
    place = _PLACES.get(str(found.get("quadrant")))
    if place and "value_to_partner" not in found and "value_to_company" not in found:
        found["value_to_partner"], found["value_to_company"] = map(float, place)


def _mapping(table: Table, answers: Answers) -> dict[int, str]:
    """Column -> field: the user's word first, then the guesses that do not contradict it."""
    chosen = {name for name in answers.fields.values() if name}
    mapping = {}
    for one in table.guesses:
        if one.column in answers.fields:
            name = answers.fields[one.column]
        else:
            taken = one.field in chosen and not fields.field(one.field).many
            name = "" if taken else one.field
        if name and fields.field(name).kind is not Kind.NOTHING:
            mapping[one.column] = name
    return mapping


def _manner(table: Table, column: int, name: str, answers: Answers) -> Manner:
    """What the whole column, its heading or the user decide about reading its cells."""
    kind = fields.field(name).kind
    if kind not in (Kind.DATE, Kind.AMOUNT, Kind.VALUE):
        return Manner(words=answers.words.get(name, {}))
    told = [
        answers.corrections.get((row, column), cell)
        for row, cell in zip(table.layout.rows, table.cells(column), strict=True)
    ]
    texts = {cell for cell in told if isinstance(cell, str)}
    if kind is Kind.DATE:
        left = values.orders_left(texts)
        decided = left[0] if len(left) == 1 else None
        return Manner(order=answers.orders.get(column, decided))
    if kind is Kind.AMOUNT:
        both = values.decimals_left(texts)
        known = both[0] if len(both) == 1 else None
        return Manner(decimals=answers.decimals.get(column, known), unit=_unit(table, column))
    return Manner(scale=answers.scales.get(column, values.scale_of(_numbers(told))))


def _unit(table: Table, column: int) -> int:
    heading = next(one.heading for one in table.columns if one.index == column)
    return next((size for word, size in _UNITS if word in heading), 1)


def _numbers(told: Iterable[Cell]) -> list[float]:
    texts = {as_text(cell) for cell in told if cell is not None}
    found = (values.amount(text, Decimals.POINT) for text in texts)
    return [float(number) for number in found if number is not None]
