"""From rows to the frozen values of the domain."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, FromClause, Select, select

T = TypeVar("T")

_CHUNK = 5000


def read(c: Connection, make: Callable[..., T], query: Select[Any]) -> list[T]:
    """Each row of ``query`` as a ``make``: the columns are its fields."""
    return [make(**row) for row in c.execute(query).mappings()]


def read_where(
    c: Connection, make: Callable[..., T], table: FromClause, column: str, ids: Sequence[int]
) -> list[T]:
    """The rows of ``table`` whose ``column`` is among ``ids``, however many these are, by id."""
    found: list[T] = []
    for start in range(0, len(ids), _CHUNK):
        part = ids[start : start + _CHUNK]
        query = select(table).where(table.c[column].in_(part)).order_by(table.c.id)
        found += read(c, make, query)
    return found
