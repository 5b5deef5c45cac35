"""From rows to the frozen values of the domain."""

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import starmap
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select

T = TypeVar("T")


def read(c: Connection, make: Callable[..., T], query: Select[Any]) -> list[T]:
    """Each row of ``query`` as a ``make``: the columns are its fields."""
    found = c.execute(query)
    names = tuple(found.keys())
    if names == getattr(make, "__match_args__", ()):
        return list(starmap(make, found.all()))
    return [make(**dict(zip(names, row, strict=True))) for row in found]


def read_where(
    c: Connection, make: Callable[..., T], table: FromClause, column: str, ids: Sequence[int]
) -> list[T]:
    """The rows of ``table`` whose ``column`` is among ``ids``, however many these are, by id."""
    query = select(table).where(among(table.c[column], ids)).order_by(table.c.id)
    return read(c, make, query) if ids else []


def names(c: Connection, table: FromClause, ids: Iterable[int | None]) -> dict[int, str]:
    """The names that rows of ``table`` with these ids have, by id."""
    wanted = {key for key in ids if key is not None}
    query = select(table.c.id, table.c.name).where(among(table.c.id, wanted))
    return {row.id: row.name for row in c.execute(query)} if wanted else {}


def among(column: ColumnElement[Any], ids: Iterable[int]) -> ColumnElement[bool]:
    """Whether ``column`` is one of ``ids``, however many these are."""
    wanted = list(ids)
    if len(wanted) == 1:  # most often; a quarter of the time of the other way
        return column == wanted[0]
    listed = func.json_each(json.dumps(wanted)).table_valued("value")
    return column.in_(select(listed.c.value))
