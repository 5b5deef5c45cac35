"""What a cell of a plan workbook says in the field it stands in, or why that cannot be told."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, NamedTuple, get_args, get_type_hints

from prmdesk import words
from prmdesk.domain import values
from prmdesk.domain.plan_snapshot import KINDS, Value
from prmdesk.domain.plans import Clause
from prmdesk.domain.promises import SIDES
from prmdesk.i18n import LANGUAGES, speaking
from prmdesk.importers.grid import Cell, as_text
from prmdesk.importers.words import is_blank

_SERIALS = range(20_000, 80_000)  # 1954 to 2119, as Excel counts days
_YES = {"yes", "y", "x", "true", "1", "是", "✓"}
_CHOICES: Mapping[str, tuple[StrEnum, ...]] = {"promises.side": SIDES, "commitments.side": SIDES}
"""The fields in which not every word of their kind may stand."""


class Read(NamedTuple):
    """The value of a cell. With a ``reason`` it could not be read, with a ``doubt`` not surely."""

    value: Value = None
    reason: str = ""
    doubt: str = ""


class Kind(NamedTuple):
    """What a field holds, and whether it may hold nothing."""

    type: type[Any]
    may_be_empty: bool


@cache
def kinds(table: str) -> Mapping[str, Kind]:
    """The fields of a row of ``table`` that people read and write, and what each holds."""
    found = {}
    for key, hint in get_type_hints(KINDS[table]).items():
        if key in ("id", "position") or key.endswith("_id"):
            continue
        kinds = get_args(hint) or (hint,)
        kind = next(one for one in kinds if one is not NoneType)
        found[key] = Kind(kind, NoneType in kinds or kind in (str, bool))
    return found


def read(table: str, field: str, cell: Cell, is_percent: bool = False) -> Read:
    """What ``cell`` says in ``field``; a number shown as a percentage counts in hundredths.

    Reasons: number, whole, which_number, date, which_date, word, empty. Doubts: share, month.
    """
    kind = kinds(table)[field].type
    if issubclass(kind, StrEnum):
        return _code(table, field, kind, cell)
    if table == "rules" and field == "clause":
        return Read(_clauses().get(_flat(as_text(cell)), as_text(cell)))
    if issubclass(kind, str):
        return Read(as_text(cell))
    if cell is None or (isinstance(cell, str) and is_blank(cell)):
        return Read(False if kind is bool else None)
    return _READERS[kind](cell, is_percent)


def choices(table: str, field: str) -> tuple[StrEnum, ...]:
    """The codes that may stand in ``field``; none where it holds no code."""
    kind = kinds(table)[field].type
    if not issubclass(kind, StrEnum):
        return ()
    return _CHOICES.get(f"{table}.{field}", tuple(kind))


def _code(table: str, field: str, kind: type[StrEnum], cell: Cell) -> Read:
    code = _codes(kind).get(_flat(as_text(cell)))
    if cell is not None and code in choices(table, field):
        return Read(code)
    return Read(reason="" if is_blank(as_text(cell)) else "word")


@cache
def _codes(kind: type[StrEnum]) -> dict[str, StrEnum]:
    """The codes of ``kind`` by their words in every language, and by themselves."""
    found = {_flat(code.value): code for code in kind}
    for spoken in LANGUAGES:
        with speaking(spoken):
            found |= {_flat(words.name(code)): code for code in kind}
    return found


@cache
def _clauses() -> dict[str, str]:
    found: dict[str, str] = {}
    for spoken in LANGUAGES:
        with speaking(spoken):
            found |= {_flat(words.clause(clause)): clause.value for clause in Clause}
    return found


def _flat(text: str) -> str:
    return " ".join(values.plain(text).split()).casefold()


def _number(cell: Cell, is_percent: bool) -> Read:
    if isinstance(cell, bool | date):
        return Read(reason="number")
    if isinstance(cell, int | float):
        return Read(_exact(cell, 100 if is_percent else 1))
    text = as_text(cell)
    found = values.amount(text, None)
    if found is not None:
        return Read(found.normalize() + 0)
    is_open = values.amount(text, values.Decimals.POINT) is not None
    return Read(reason="which_number" if is_open else "number")


def _exact(number: float, times: int) -> Decimal:
    """The number that was typed: a spreadsheet holds 15 digits of it."""
    return Decimal(f"{Decimal(f'{number:.15g}') * times:.15g}")


def _whole(cell: Cell, is_percent: bool) -> Read:
    found = _number(cell, is_percent)
    if not isinstance(found.value, Decimal):
        return found
    is_whole = found.value == found.value.to_integral_value()
    return Read(int(found.value)) if is_whole else Read(reason="whole")


def _day(cell: Cell, _is_percent: bool) -> Read:
    if isinstance(cell, datetime):
        return Read(cell.date())
    if isinstance(cell, date):
        return Read(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Read(values.serial_day(cell)) if int(cell) in _SERIALS else Read(reason="date")
    text = as_text(cell)
    found = values.day(text)
    if found is None:
        is_open = values.day(text, values.Order.DAY_FIRST) is not None
        return Read(reason="which_date" if is_open else "date")
    return Read(found, doubt="" if _names_a_day(text) else "month")


def _names_a_day(text: str) -> bool:
    """Whether ``text`` has a day of the month: more than a month, a quarter or a year."""
    numbers = re.findall(r"\d+", text)
    is_named = bool(re.search(r"[^\W\d_]{3}", text)) and "年" not in text
    return len(numbers) >= (2 if is_named else 3) or any(len(number) == 8 for number in numbers)


_READERS: dict[type[Any], Callable[[Cell, bool], Read]] = {
    bool: lambda cell, _is_percent: Read(as_text(cell).strip().casefold() in _YES),
    Decimal: _number,
    int: _whole,
    date: _day,
}
