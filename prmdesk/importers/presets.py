"""The user's word on a sheet as it is remembered: by heading, so that moved columns still fit."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from prmdesk.domain import values
from prmdesk.domain.values import Decimals, Order, Scale
from prmdesk.importers import fields
from prmdesk.importers.answers import Answers
from prmdesk.importers.grid import as_text
from prmdesk.importers.guessing import Column
from prmdesk.importers.spelling import heading, level
from prmdesk.importers.table import Table

E = TypeVar("E", bound=StrEnum)

_NUMBERED = "/"
"""What parts a heading from its number where it repeats: levelled headings have none."""


def keys(columns: Sequence[Column]) -> dict[int, str]:
    """Column -> what it is remembered under: its levelled heading, numbered where it repeats.

    Address 1 keeps the number before Address 2, wherever the two stand.
    """
    found: dict[int, str] = {}
    seen: Counter[str] = Counter()
    for column in sorted(columns, key=lambda one: level(_whole(one))):
        key = heading(_whole(column))
        seen[key] += 1
        is_plain = key and seen[key] == 1
        found[column.index] = key if is_plain else f"{key}{_NUMBERED}{seen[key]}"
    return found


def headings(table: Table) -> tuple[str, ...]:
    """What tells the layout of ``table``: the keys of the columns that have a heading."""
    found = keys([column for column in table.columns if column.heading])
    return tuple(found[column] for column in sorted(found))


def _whole(column: Column) -> str:
    is_under = column.above and column.above != column.heading
    return f"{column.above} {column.heading}" if is_under else column.heading


def remembered(table: Table, answers: Answers) -> dict[str, Any]:
    """How the columns of ``table`` are matched, as JSON; single cells are not remembered.

    Of each column where it goes, guessed or not: a better guess later changes nothing.
    """
    by_column = keys(table.columns)

    def by_key(told: Mapping[int, str]) -> dict[str, str]:
        return {by_column[column]: str(one) for column, one in told.items() if column in by_column}

    return {
        "fields": by_key({one.column: answers.goal(one) for one in table.guesses}),
        "words": {name: dict(known) for name, known in answers.words.items() if known},
        "orders": by_key(answers.orders),
        "decimals": by_key(answers.decimals),
        "scales": by_key(answers.scales),
    }


def recalled(table: Table, kept: Mapping[str, Any]) -> Answers:
    """What is ``remembered`` as answers about ``table``; new columns have none.

    An order of day and month that the column's own dates rule out is not taken.
    """
    by_key = {key: column for column, key in keys(table.columns).items()}

    def by_column(group: str, enum: type[E]) -> dict[int, E]:
        told = kept.get(group, {}).items()
        return {by_key[key]: enum(one) for key, one in told if key in by_key and one in list(enum)}

    goals = {
        by_key[key]: name for key, name in kept.get("fields", {}).items()
        if key in by_key and (not name or fields.is_custom(name) or name in fields.FIELDS)
    }  # fmt: skip
    orders = by_column("orders", Order)
    return Answers(
        fields=goals,
        words={name: dict(known) for name, known in kept.get("words", {}).items()},
        orders={at: order for at, order in orders.items() if order in _possible(table, at)},
        decimals=by_column("decimals", Decimals),
        scales=by_column("scales", Scale),
    )


def _possible(table: Table, column: int) -> Iterable[Order]:
    texts = {as_text(cell) for cell in table.cells(column) if isinstance(cell, str)}
    return values.orders_left(texts) or tuple(Order)
