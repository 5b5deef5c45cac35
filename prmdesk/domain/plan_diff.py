"""What differs between two states of a plan, and between it and a workbook that came home (D4)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from prmdesk.domain.plan_match import NAME_FIELDS, Filled, Line, match
from prmdesk.domain.plan_snapshot import KINDS, Snapshot, Value

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_LONGEST = 30_000
"""A cell holds little more: a text from there on may come home cut, with an ellipsis."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that two states of a plan do not share; ``name`` is what its row is called.

    ``field`` is "" for a row as such: one that came has no ``before``, one that went no ``after``.
    Names are as they are kept: a clause by its key.
    """

    table: str
    row_id: int
    field: str
    before: Value
    after: Value
    name: str


def compare(before: Snapshot, after: Snapshot) -> list[Difference]:
    """What became different from ``before`` to ``after``, table by table, row by row (R71).

    A row that came is told with what was filled in; one that went by its name alone. Fields that
    an older prmdesk did not keep are not compared.
    """
    found: list[Difference] = []
    for table in KINDS:
        old, new = before.tables.get(table, {}), after.tables.get(table, {})
        for row_id in sorted(old.keys() | new.keys()):
            found += _row_differs(table, row_id, old.get(row_id), new.get(row_id))
    return found


def _row_differs(
    table: str, row_id: int, old: Mapping[str, Value] | None, new: Mapping[str, Value] | None
) -> Iterator[Difference]:
    name = row_name(table, new or old or {})
    if new is None:
        yield Difference(table, row_id, "", name, None, name)
        return
    if old is None:
        yield Difference(table, row_id, "", None, name, name)
        old = blank(table)
        new = {key: value for key, value in new.items() if key != NAME_FIELDS.get(table)}
    for key, value in new.items():
        if key in old and not alike(old[key], value):
            yield Difference(table, row_id, key, old[key], value, name)


def row_name(table: str, row: Mapping[str, Value]) -> str:
    """What a row is called, as it is kept; "" for the plan itself."""
    return str(row.get(NAME_FIELDS.get(table, "")) or "")


@cache
def blank(table: str) -> Mapping[str, Value]:
    """What the fields of a row hold that nobody filled in; the name of a row is not among them."""
    return {
        field.name: field.default for field in fields(KINDS[table]) if field.default is not MISSING
    }


def alike(one: Value, other: Value) -> bool:
    """Whether two values are the same to a reader, also after a way through a spreadsheet.

    There a number has 15 digits, and a text neither blanks at its ends nor control characters.
    """
    if isinstance(one, str) or isinstance(other, str):
        first, second = _level(one), _level(other)
        return first == second or _is_cut(first, second) or _is_cut(second, first)
    if isinstance(one, Decimal | int) and isinstance(other, Decimal | int):
        return one == other or f"{one:.15g}" == f"{other:.15g}"
    return one == other


def _level(text: Value) -> str:
    if text is None:
        return ""
    lines = _CONTROLS.sub("", str(text).replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def _is_cut(long: str, short: str) -> bool:
    return len(short) > _LONGEST // 2 and short[-1:] == "…" and long.startswith(short[:-1])


class Verdict(StrEnum):
    """What is to be done about a cell or row of a workbook that came home."""

    SAME = "same"
    """Both sides have it already."""
    TAKE = "take"
    """They changed it, we did not."""
    CONFLICT = "conflict"
    """Both changed it, to different things."""
    CONFIRM = "confirm"
    """It differs from ours, and nothing tells who changed it."""
    NEW = "new"
    """A cell of a row that they propose."""
    REMOVED = "removed"
    """Their workbook has the row no more."""
    ASK = "ask"
    """A row that may be one of several, or a new one."""
    UNREADABLE = "unreadable"
    """What they wrote there cannot be read."""
    INVALID = "invalid"
    """What they wrote there may not be."""
    COMPUTED = "computed"
    """They wrote over a formula; it is computed by us."""
    LOCKED = "locked"
    """It is agreed or closed."""
    OURS = "ours"
    """It is kept elsewhere, by us."""


_TAKEABLE = {Verdict.TAKE, Verdict.CONFLICT, Verdict.CONFIRM, Verdict.NEW, Verdict.REMOVED}


@dataclass(frozen=True, slots=True)
class Change:
    """One cell of a workbook that came home, or a row as such (``field`` "").

    ``row_id`` is None for a row that they propose; ``line`` is the row of their sheet, counted
    from 1, and 0 for one that is missing there. ``why`` is a code that says more of the verdict,
    ``choices`` are the rows that a line to ``ASK`` for may be.
    """

    table: str
    row_id: int | None
    line: int
    field: str
    base: Value
    ours: Value
    theirs: Value
    verdict: Verdict
    why: str = ""
    choices: tuple[int, ...] = ()

    @property
    def is_takeable(self) -> bool:
        """Whether it can be taken over."""
        return self.verdict in _TAKEABLE

    @property
    def is_suggested(self) -> bool:
        """Whether it is taken over unless the user says otherwise: only what we left alone."""
        return self.verdict is Verdict.TAKE


Placed = Mapping[tuple[str, int], int | None]
"""Which row a line (table, number) is, where the user said so; None: it is a new one."""


def three_way(
    base: Snapshot | None,
    ours: Snapshot,
    theirs: Mapping[str, Filled],
    placed: Placed | None = None,
) -> list[Change]:
    """What ``theirs`` changed of ``base``, the plan as it was sent, seen against ``ours`` (D4).

    Without a ``base`` every difference is to be confirmed. What only we changed is no change.
    """
    found: list[Change] = []
    for table, filled in theirs.items():
        found += _Table(table, base, ours, filled, placed or {}).changes()
    return found


class _Table:
    """One table, three times: as sent, as ours is, as theirs came home."""

    def __init__(
        self, name: str, base: Snapshot | None, ours: Snapshot, filled: Filled, placed: Placed
    ) -> None:
        self.name = name
        self.base = None if base is None else base.tables.get(name, {})
        self.ours = ours.tables.get(name, {})
        self.filled = filled
        chosen = {line: row_id for (table, line), row_id in placed.items() if table == name}
        self.matched = match(name, filled, self.base or {}, self.ours, alike, chosen)

    def changes(self) -> Iterator[Change]:
        for line in self.filled.lines:
            row_id = self.matched.ids.get(line.number)
            if line.number in self.matched.choices:
                asked = self._change(None, line, "", row_name(self.name, line.values), Verdict.ASK)
                yield replace(asked, choices=self.matched.choices[line.number])
            elif row_id is None:
                yield from self._proposed(line)
            elif line.is_empty and self.name != "plan":
                continue
            else:
                yield from self._cells(row_id, line)
        yield from self._missing()

    def _cells(self, row_id: int, line: Line) -> Iterator[Change]:
        """What became of the cells of a row of ours; of one not sent to them blanks say nothing."""
        for field, theirs in line.values.items():
            ours, base = self._ours(row_id, field), self._base(row_id, field)
            is_sent = self.base is not None and field in self.base.get(row_id, {})
            doubt = line.reasons.get(field, "guessed" if field in self.filled.guessed else "")
            if alike(theirs, ours):
                if is_sent and not alike(base, ours):
                    yield self._change(row_id, line, field, theirs, Verdict.SAME)
            elif is_sent and alike(theirs, base):
                continue  # only we changed it
            elif theirs in (None, "") and not self._was_sent(row_id, line):
                continue
            elif doubt or not is_sent:
                yield self._change(row_id, line, field, theirs, Verdict.CONFIRM, doubt or "no_base")
            else:
                verdict = Verdict.TAKE if alike(base, ours) else Verdict.CONFLICT
                yield self._change(row_id, line, field, theirs, verdict)
        yield from self._noticed(row_id, line)

    def _proposed(self, line: Line) -> Iterator[Change]:
        """A row that is not among ours: theirs alone, or one that we took out meanwhile."""
        if line.is_empty:
            return
        is_copy = line.row_id in self.ours
        was = None if is_copy else (self.base or {}).get(line.row_id or 0)
        if was is not None and all(alike(theirs, was.get(f)) for f, theirs in line.values.items()):
            return
        why = "copy" if is_copy else "we_removed" if was is not None else ""
        empty = blank(self.name)
        for field, theirs in line.values.items():
            if not alike(theirs, empty.get(field)):
                doubt = line.reasons.get(field, "")
                yield self._change(None, line, field, theirs, Verdict.NEW, why or doubt)
        yield from self._noticed(None, line)

    def _noticed(self, row_id: int | None, line: Line) -> Iterator[Change]:
        for field, text in line.unread.items():
            if text or self._was_sent(row_id, line):
                why = line.reasons.get(field, "")
                yield self._change(row_id, line, field, text, Verdict.UNREADABLE, why)
        for field, value in line.typed_over.items():
            if row_id is None or not self._is_fixed(row_id, field, value):
                yield self._change(row_id, line, field, value, Verdict.COMPUTED)

    def _was_sent(self, row_id: int | None, line: Line) -> bool:
        """Whether the row stood in the workbook that went out: there blanks tell something."""
        if self.base is None:
            return row_id is not None and line.row_id == row_id
        return row_id in self.base

    def _is_fixed(self, row_id: int, field: str, value: Value) -> bool:
        """Whether the workbook left with ``value`` in place of a formula: a step's own day."""
        if self._ours(row_id, "skip_reason") or self._base(row_id, "skip_reason"):
            return True
        days = (self._ours(row_id, field), self._base(row_id, field))
        return any(day is not None and str(day) == str(value) for day in days)

    def _missing(self) -> Iterator[Change]:
        """The rows that were sent and did not come home: emptied ones too."""
        if self.name == "plan" or self.matched.choices:
            return  # any of them may be the one that is asked for
        here = {self.matched.ids[line.number] for line in self.filled.lines if not line.is_empty}
        for row_id in self._expected():
            if row_id not in here and row_id in self.ours:
                name = row_name(self.name, self.ours[row_id])
                why = "" if self.base is not None else "no_base"
                yield Change(self.name, row_id, 0, "", name, name, None, Verdict.REMOVED, why)

    def _expected(self) -> list[int]:
        """The rows that their workbook must have: of an onboarding only the work is in it."""
        sent = self.ours if self.base is None else self.base
        if self.name == "promises" and self.base is None:
            return []  # which of them it held is not known
        parents = {row.get("parent_id") for row in sent.values()}
        return [row_id for row_id in sent if row_id not in parents]

    def _ours(self, row_id: int, field: str) -> Value:
        return self.ours.get(row_id, {}).get(field)

    def _base(self, row_id: int, field: str) -> Value:
        return None if self.base is None else self.base.get(row_id, {}).get(field)

    def _change(
        self, row_id: int | None, line: Line, field: str, theirs: Value, verdict: Verdict,
        why: str = "",
    ) -> Change:  # fmt: skip
        told: tuple[Any, Any] = (None, None)
        if row_id is not None:
            told = self._base(row_id, field), self._ours(row_id, field)
        return Change(self.name, row_id, line.number, field, *told, theirs, verdict, why)
