"""Which line of a workbook that came home is which row of the plan (D4)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from prmdesk.domain.plan_snapshot import KINDS, Value
from prmdesk.domain.plans import NAMED_BY

NAME_FIELDS: Mapping[str, str] = {
    **{table: NAMED_BY[kind] for table, kind in KINDS.items() if kind in NAMED_BY},
    "steps": "title",
    "promises": "text",
}
"""The field that says what a row is, by table."""

Rows = Mapping[int, Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table as it came home; ``number`` is its row in the sheet, from 1.

    ``values`` are the cells that were read, blanks as None or ""; ``unread`` what stands in those
    that were not. ``reasons`` are codes: why a cell was not read, or why not surely. ``typed_over``
    are values that stand where a formula was.
    """

    number: int
    row_id: int | None
    values: Mapping[str, Value]
    unread: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    typed_over: Mapping[str, Value] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in: a spare row, or one that was wiped."""
        values = (*self.values.values(), *self.unread.values())
        return all(value in (None, "", False) for value in values)


@dataclass(frozen=True, slots=True)
class Filled:
    """A table as it came home. ``guessed`` are the fields whose column was told by its place."""

    lines: Sequence[Line]
    guessed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Matched:
    """The row of each line (None: a new one), by line; ``choices`` where only the user can tell."""

    ids: Mapping[int, int | None]
    choices: Mapping[int, tuple[int, ...]]
    is_scrambled: bool = False


Alike = Callable[[Value, Value], bool]


def match(
    table: str,
    filled: Filled,
    base: Rows,
    ours: Rows,
    alike: Alike,
    chosen: Mapping[int, int | None],
) -> Matched:
    """Tell each line's row: by its id, and by its name where the ids were lost or left behind.

    Who sorts only the columns that he sees leaves the hidden ids where they were: then the names
    contradict the ids, and the names are right. A copied row has the id of its original: the line
    most like the row keeps it. ``chosen`` is what the user said of lines.
    """
    return _Matching(table, filled, base, ours, alike).run(chosen)


class _Matching:
    def __init__(self, table: str, filled: Filled, base: Rows, ours: Rows, alike: Alike) -> None:
        self.name_field = NAME_FIELDS.get(table, "")
        self.lines = [line for line in filled.lines if not line.is_empty]
        self.all_lines = filled.lines
        self.base, self.ours, self.alike = base, ours, alike
        self.ids: dict[int, int | None] = {}
        self.taken: set[int] = set()
        self.choices: dict[int, tuple[int, ...]] = {}
        self.by_name: dict[str, list[int]] = defaultdict(list)
        for row_id in ours:
            for name in self._names(row_id):
                self.by_name[name].append(row_id)

    def run(self, chosen: Mapping[int, int | None]) -> Matched:
        for line in self.lines:
            if line.number in chosen:
                self._set(line, chosen[line.number])
        self._by_id_and_name()
        is_scrambled = self._by_name()
        if is_scrambled:
            self._by_likeness()
        else:
            self._by_id()
        self._ask(is_scrambled)
        for line in self.all_lines:
            self.ids.setdefault(line.number, None)
        return Matched(self.ids, self.choices, is_scrambled)

    def _by_id_and_name(self) -> None:
        sure = defaultdict(list)
        for line in self._open():
            if line.row_id in self.ours and self._name(line) in self._names(line.row_id):
                sure[line.row_id].append(line)
        for row_id, lines in sure.items():
            if self._is_free(row_id):
                self._set(max(lines, key=lambda line: self._likeness(line, row_id)), row_id)

    def _by_name(self) -> bool:
        """Give lines the rows of their names; whether one of them bears the id of another row."""
        is_scrambled = False
        for line in self._open():
            same = [row_id for row_id in self.by_name[self._name(line)] if self._is_free(row_id)]
            best = self._best(line, same)
            if len(best) > 1 and line.row_id in best:
                best = [line.row_id]
            if len(best) == 1:
                is_scrambled |= line.row_id in self.ours and line.row_id != best[0]
                self._set(line, best[0])
            elif best:
                self.choices[line.number] = tuple(best)
        return is_scrambled

    def _by_id(self) -> None:
        """What has an id and another name was renamed; of copies, the most like."""
        renamed = defaultdict(list)
        for line in self._open():
            if self._is_free(line.row_id):
                renamed[line.row_id].append(line)
        for row_id, lines in renamed.items():
            self._set(max(lines, key=lambda line: self._likeness(line, row_id)), row_id)

    def _by_likeness(self) -> None:
        """Where ids are where they do not belong, what else stands in a line tells its row."""
        for line in self._open():
            if line.row_id is not None:
                best = self._best(line, [row_id for row_id in self.ours if self._is_free(row_id)])
                if len(best) == 1:
                    self._set(line, best[0])

    def _ask(self, is_scrambled: bool) -> None:
        """Lines that may be one of the rows left over, because there are no ids to go by."""
        free = [row_id for row_id in self.ours if self._is_free(row_id)]
        ids_are_lost = is_scrambled or all(line.row_id is None for line in self.all_lines)
        if not free or not ids_are_lost:
            return
        for line in self._open():
            if line.row_id is not None or not is_scrambled:
                order = sorted(free, key=lambda row_id: -self._likeness(line, row_id))
                self.choices[line.number] = tuple(order)

    def _open(self) -> list[Line]:
        return [
            line
            for line in self.lines
            if line.number not in self.ids and line.number not in self.choices
        ]

    def _is_free(self, row_id: int | None) -> bool:
        return row_id in self.ours and row_id not in self.taken

    def _set(self, line: Line, row_id: int | None) -> None:
        self.ids[line.number] = row_id
        if row_id is not None:
            self.taken.add(row_id)

    def _name(self, line: Line) -> str:
        return _flat(line.values.get(self.name_field))

    def _names(self, row_id: int | None) -> set[str]:
        rows = (source.get(row_id or 0, {}) for source in (self.base, self.ours))
        return {_flat(row.get(self.name_field)) for row in rows} - {""}

    def _best(self, line: Line, row_ids: Iterable[int]) -> list[int]:
        """Those of ``row_ids`` that the line is most like."""
        likeness = {row_id: self._likeness(line, row_id) for row_id in row_ids}
        most = max(likeness.values(), default=0)
        return [row_id for row_id, found in likeness.items() if found == most]

    def _likeness(self, line: Line, row_id: int | None) -> int:
        """How many filled cells of the line are as in the row, as it was sent or as it is."""
        rows = [source.get(row_id or 0, {}) for source in (self.base, self.ours)]
        return sum(
            value not in (None, "") and any(self.alike(value, row.get(key)) for row in rows)
            for key, value in line.values.items()
        )


def _flat(name: Value) -> str:
    return " ".join(str(name or "").split()).casefold()
