"""The cells of tables as people read them: one text for screen, clipboard and screen reader."""

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from math import copysign
from typing import Any

from prmdesk import words
from prmdesk.domain.quadrant import Quadrant, shown
from prmdesk.domain.sheets import Column, Kind
from prmdesk.words.days import day


def heading(column: Column) -> str:
    """The title of a column, with the unit of its figures."""
    return f"{column.title} ({column.unit})" if column.unit else column.title


def cell_text(column: Column, value: Any) -> str:
    """What a cell of ``column`` says; nothing where nothing is known."""
    if value is None:
        return ""
    if column.kind is Kind.AMOUNT:
        return f"{_TEXTS[value.kind](value.value)} {value.unit}".rstrip()
    return _TEXTS[column.kind](value)


def tenth(value: float) -> float:
    """A number as it is shown: to a tenth, cut and not rounded (see ``quadrant.shown``)."""
    return copysign(float(shown(abs(value))), value) or 0.0


def percent(share: Decimal | float) -> int:
    """A share as it is shown: in whole percent, half away from zero as spreadsheets round."""
    exact = Decimal(str(round(share * 100, 9)))
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def _time(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else ''}{hours}:{rest:02}"


def _name(code: Quadrant) -> str:
    return words.name(code)


_TEXTS: Mapping[Kind, Callable[[Any], str]] = {
    Kind.TEXT: str,
    Kind.WHOLE: lambda value: f"{value:,}",
    Kind.NUMBER: lambda value: f"{tenth(value):,.1f}".removesuffix(".0"),
    Kind.SHARE: lambda value: f"{percent(value)} %",
    Kind.TIME: _time,
    Kind.DAYS: lambda value: f"{Decimal(value) / 4:,.2f}",
    Kind.MONEY: lambda value: f"{Decimal(value) / 100:,.2f}",
    Kind.DATE: day,
    Kind.QUADRANT: _name,
}
