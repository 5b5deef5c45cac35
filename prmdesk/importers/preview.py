"""From a sheet, its columns and the user's answers to records with a verdict per cell (D7)."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
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
from prmdesk.importers.subject import Subject, subject
from prmdesk.importers.table import Table
from prmdesk.importers.units import unit

_WORDS = (Kind.STAGE, Kind.BUCKET, Kind.QUADRANT, Kind.COUNTRY)
_PLACES = {"strategic": (75, 75), "orphan": (25, 75), "opportunistic": (75, 25), "misfit": (25, 25)}
"""A quadrant without values: the middle of its box, as (value to the partner, value to us)."""

_Cell = Value | Reading
"""What a cell says; just its value where it was taken as it stands, as most are."""


class Preview:
    """What an import of ``table`` with ``answers`` would bring, before anything is compared.

    ``records`` hold every row of the layout; ``rows read = rows of records + skipped`` (R10).
    """

    def __init__(
        self,
        table: Table,
        answers: Answers | None = None,
        progress: Callable[[int, int], object] = lambda n, of: None,
    ) -> None:
        self.table = table
        self.answers = answers = answers or Answers()
        self.mapping = _mapping(table, answers)
        self._manners = {
            column: _manner(table, column, name, answers) for column, name in self.mapping.items()
        }
        self._unclear: set[int] = set()
        self._readings: dict[int, list[_Cell]] = {}
        for n, (column, name) in enumerate(self.mapping.items()):
            progress(n, len(self.mapping))
            self._readings[column] = self._column(column, fields.field(name).kind)

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

    @cached_property
    def subject(self) -> Subject:
        """Whether the sheet is a list of partners; the user's word on the names' column counts."""
        if "partner_name" in self.answers.fields.values():
            return Subject(True)
        return subject(self.table)

    def column_of(self, name: str) -> int | None:
        """The first column that stands for the field ``name``."""
        return next((column for column, field in self.mapping.items() if field == name), None)

    def manner(self, column: int) -> Manner:
        """How the cells of ``column`` are read."""
        return self._manners[column]

    def readings(self, column: int) -> Iterator[Reading]:
        """What the cells of ``column`` say, for the rows of the layout in order."""
        return map(_reading, self._readings[column])

    def doubts(self, column: int) -> Counter[Why]:
        """Why cells of ``column`` were not taken as they stand, and how many."""
        return Counter(one.why for one in self._readings[column] if isinstance(one, Reading))

    def reading(self, column: int, place: int) -> Reading:
        """What the cell of ``column`` says in the row that is at ``place`` in the layout."""
        return _reading(self._readings[column][place])

    def row_values(self) -> Iterator[dict[str, str]]:
        """Each row of the layout as field -> text: words as they stand, dates as 2025-03-05.

        A row about a further contact names its partner too.
        """
        names = {row: record.name for record in self.records for row in record.rows}
        for place, row in enumerate(self.table.layout.rows):
            found: dict[str, list[str]] = {}
            for column, name in self.mapping.items():
                value = self.reading(column, place).value
                if fields.field(name).kind in _WORDS and value is not None:
                    value = " ".join(as_text(self.table.grid.rows[row][column]).split())
                if text := cells.shown(value):
                    found.setdefault(name, []).append(text)
            whole = {name: "; ".join(texts) for name, texts in found.items()}
            yield ({"partner_name": names[row]} if names[row] else {}) | whole

    def _column(self, column: int, kind: Kind) -> list[_Cell]:
        """The readings of a column; what stands there twice is read once."""
        manner = self._manners[column]
        # True equals 1, and says something else.
        found = _told(self.table, column, self.answers)
        told = [cell if type(cell) is not bool else (cell,) for cell in found]
        known: dict[object, _Cell] = {}
        for key in dict.fromkeys(told):
            reading = cells.read(kind, key[0] if isinstance(key, tuple) else key, manner)
            known[key] = reading.value if reading.verdict is Verdict.OK else reading
            if reading.verdict is Verdict.UNCLEAR:
                self._unclear.add(column)
        return [known[key] for key in told]

    def _records(self) -> Iterator[Record]:
        """One record for each row of the layout."""
        first, more, personal = self._plan()
        names = tuple(first)
        by_row = zip(*map(self._values, first.values()), strict=True) if first else repeat(())
        slots = people.slots([(name, self._heading(column)) for column, name in personal])
        people_columns = [
            (name, slot, self._values(column))
            for (column, name), slot in zip(personal, slots, strict=True)
        ]
        more_columns = [(name, self._values(column)) for column, name in more]
        for place, (row, told) in enumerate(zip(self.table.layout.rows, by_row, strict=False)):
            found = {
                name: value for name, value in zip(names, told, strict=True) if value is not None
            }
            for name, told_more in more_columns:
                if (value := told_more[place]) is not None:
                    found[name] = cells.both(found[name], value) if name in found else value
            contacts: dict[str, list[Value]] = {}
            for name, slot, told_of_people in people_columns:
                people.put(contacts.setdefault(name, []), slot, told_of_people[place])
            _derive(found)
            everyone = people.people(contacts, str(found.get("partner_name") or ""))
            yield Record((row,), found, everyone, self._notes(place, row))

    def _heading(self, column: int) -> str:
        one = next(one for one in self.table.columns if one.index == column)
        return f"{one.above} {one.heading}"

    def _plan(self) -> tuple[dict[str, int], list[tuple[int, str]], list[tuple[int, str]]]:
        """The first column of each field, further ones that add to it, and those of people."""
        first: dict[str, int] = {}
        more, personal = [], []
        for column, name in self.mapping.items():
            if name in people.FIELDS:
                personal.append((column, name))
            elif first.setdefault(name, column) != column and fields.field(name).many:
                more.append((column, name))
        return first, more, personal

    def _values(self, column: int) -> list[Value]:
        return [one.value if isinstance(one, Reading) else one for one in self._readings[column]]

    def _notes(self, place: int, row: int) -> tuple[Note, ...]:
        """What is to be said of the cells of a row that were not understood."""
        if not self._unclear:
            return ()
        told = ((column, self.reading(column, place)) for column in sorted(self._unclear))
        return tuple(
            self.note(row, column, reading)
            for column, reading in told if reading.verdict is Verdict.UNCLEAR
        )  # fmt: skip

    def note(self, row: int, column: int, reading: Reading) -> Note:
        """What is to be said of the cell at ``row``, ``column`` of the grid."""
        cells_of_row = self.table.grid.rows[row]
        raw = as_text(cells_of_row[column] if column < len(cells_of_row) else None)
        why = _(reading.why) if reading.why is not Why.NONE else ""
        shown = cells.shown(reading.value)
        return Note(row, column, self.mapping[column], raw, shown, reading.verdict, why)


def _reading(cell: _Cell) -> Reading:
    return cell if isinstance(cell, Reading) else Reading(cell)


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
    """Column -> field, of those columns that go anywhere."""
    goals = {one.column: answers.goal(one) for one in table.guesses}
    return {
        column: name for column, name in goals.items()
        if name and fields.field(name).kind is not Kind.NOTHING
    }  # fmt: skip


def _manner(table: Table, column: int, name: str, answers: Answers) -> Manner:
    """What the whole column, its heading or the user decide about reading its cells."""
    kind = fields.field(name).kind
    if kind not in (Kind.DATE, Kind.AMOUNT, Kind.VALUE):
        return Manner(words=answers.words.get(name, {}))
    told = _told(table, column, answers)
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


def _told(table: Table, column: int, answers: Answers) -> list[Cell]:
    """What stands in a column, as the user corrected it."""
    found = list(table.cells(column))
    corrected = {row: text for (row, place), text in answers.corrections.items() if place == column}
    if corrected:
        rows = zip(table.layout.rows, found, strict=True)
        found = [corrected.get(row, cell) for row, cell in rows]
    return found


def _unit(table: Table, column: int) -> int:
    one = next(one for one in table.columns if one.index == column)
    return unit(f"{one.above} {one.heading}")


def _numbers(told: Iterable[Cell]) -> list[float]:
    texts = {as_text(cell) for cell in told if cell is not None}
    found = (values.amount(text, Decimals.POINT) for text in texts)
    return [float(number) for number in found if number is not None]
