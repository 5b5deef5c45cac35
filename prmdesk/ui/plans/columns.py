"""A column of a plan's grids: what its cells show, how they are entered, what they may hold."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from prmdesk import words
from prmdesk.domain.dates import read_day
from prmdesk.domain.figures import Attainment
from prmdesk.domain.plans import NAMED_BY, Row, Rule, Training
from prmdesk.domain.training_facts import is_told as told_by_sessions
from prmdesk.i18n import _
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.numbers import number_text, read_number
from prmdesk.words.amounts import amount
from prmdesk.words.sheets import percent


class Kind(StrEnum):
    """What a cell holds: it decides the editor, the alignment and how text is read.

    ``LISTED`` is one of the things the grid knows by name, ``FIGURE`` is computed or told
    elsewhere, ``LABEL`` a word that says what stands in its line.
    """

    TEXT = "text"
    LONG = "long"
    CODE = "code"
    WHOLE = "whole"
    NUMBER = "number"
    DAY = "day"
    LISTED = "listed"
    FIGURE = "figure"
    LABEL = "label"


Work = Callable[[Any, int], Any]
"""The value of a figure from its row and the quarter reported last."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field of its row (or a figure ``work`` computes), and its width at 100 %.

    ``heading`` stands over it; without one the field's name in ``table`` does.
    """

    key: str
    kind: Kind = Kind.TEXT
    width: int = 110
    codes: type[StrEnum] | None = None
    work: Work | None = None
    heading: str = ""
    table: str = ""

    @property
    def title(self) -> str:
        """What stands over the column."""
        return _(self.heading) if self.heading else words.field(self.key, self.table)

    @property
    def is_entered(self) -> bool:
        """Whether something can be entered in its cells."""
        return self.kind not in (Kind.FIGURE, Kind.LABEL)


_SHARES = frozenset({"of_ytd", "of_year", "return_on_spent", "plan_score", "coverage"})
_CENTS = frozenset({
    "ytd_target", "ytd_actual", "cost_per_lead", "weighted", "planned", "used", "variance", "cost",
})  # fmt: skip
_LEFT = frozenset({"attainment", "held_on", "tier"})


def is_name(column: Column, row_kind: type[Row]) -> bool:
    """Whether the column says what a row is."""
    return column.key == NAMED_BY[row_kind]


def is_number(column: Column) -> bool:
    """Whether its cells stand at the right."""
    if column.kind is Kind.FIGURE:
        return column.key not in _LEFT
    return column.kind in (Kind.NUMBER, Kind.WHOLE)


def is_told(column: Column, row: Row) -> bool:
    """Whether a cell tells what the partner's own sessions say, and so is not entered here."""
    return isinstance(row, Training) and told_by_sessions(row, column.key)


def value(column: Column, row: Row, quarter: int) -> Any:
    """What a cell holds."""
    if column.kind is Kind.LABEL:
        return column.title
    return column.work(row, quarter) if column.work else getattr(row, column.key)


def text(column: Column, row: Row, quarter: int) -> str:
    """What a cell shows."""
    found = value(column, row, quarter)
    if column.key == "clause":
        return words.clause(found)
    if found is not None:
        if column.key in _SHARES:
            return f"{percent(found)} %"
        if column.key == "probability":
            return f"{number_text(found)} %"
        if column.key in _CENTS:
            return amount(found)
    return shown_value(found)


def shown_value(found: Any) -> str:
    """A value as it is shown: names for codes, short days, grouped numbers, nothing for none."""
    if isinstance(found, StrEnum):
        return words.name(found)
    if isinstance(found, date):
        return shown(found)
    if isinstance(found, Decimal):
        return number_text(found)
    return f"{found:,}" if isinstance(found, int) else found or ""


def entered(column: Column, row: Row) -> str:
    """What an input for the cell starts with."""
    found = getattr(row, column.key)
    if isinstance(found, Decimal):
        return number_text(found, grouped=False)
    if column.key == "clause":
        return words.clause(found)
    return shown_value(found) if isinstance(found, date) else str("" if found is None else found)


def read(column: Column, text: str, today: date) -> Any:
    """What ``text`` means in a cell; ``ValueError`` when it means nothing there."""
    text = text.strip()
    match column.kind:
        case Kind.NUMBER:
            return read_number(text.removesuffix("%"))
        case Kind.WHOLE:
            number = read_number(text)
            if number is not None and number != number.to_integral_value():
                raise ValueError(text)
            return None if number is None else int(number)
        case Kind.DAY:
            return read_day(text, today)
        case Kind.CODE:
            return _read_code(column, text)
    return text


def _read_code(column: Column, text: str) -> StrEnum:
    assert column.codes is not None
    for code in column.codes:
        if text.casefold() in (words.name(code).casefold(), code.value):
            return code
    raise ValueError(text)


def why_not(column: Column) -> str:
    """What to write instead of something that cannot be read."""
    match column.kind:
        case Kind.DAY:
            return _("This is no day. Try 2026-03-25, 25.3, +7 or fri.")
        case Kind.WHOLE:
            return _("Write a whole number.")
        case Kind.CODE | Kind.LISTED:
            return _("Choose one of the list.")
    return _("This is no number. Write 1234.50 or 1,234.50.")


def blank(column: Column) -> Any:
    """What a cleared cell holds."""
    return "" if column.kind in (Kind.TEXT, Kind.LONG) else None


def hint(column: Column, row: Row) -> str:
    """What an empty cell asks for."""
    is_text = isinstance(row, Rule) and column.key == "text"
    return words.clause_hint(row.clause) if is_text and isinstance(row, Rule) else ""


def attainment(column: Column, row: Row, quarter: int) -> Attainment | None:
    """The attainment that a cell tells, None for other cells."""
    found = value(column, row, quarter) if column.key == "attainment" else None
    return found if isinstance(found, Attainment) else None
