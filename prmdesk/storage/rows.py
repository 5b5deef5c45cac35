"""From rows to the frozen values of the domain."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from itertools import starmap
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select

T = TypeVar("T")


def read(c: Connection, make: Callable[..., T], query: Select[Any]) -> list[T]:
    """Each row of ``query`` as a ``make``: the columns are its fields."""
    found = c.execute(query)
    names = tuple(found.keys())
    if names == getattr(make, "__match_args__", ()):
        return list(starmap(make, found.all()))
    if (told := _in_order(make, names)) is not None:  # half the time of going by names
        pick, rest = told
        return [make(*pick((*row, *rest))) for row in found.all()]
    return [make(**dict(zip(names, row, strict=True))) for row in found]


@cache
def _in_order(
    make: Callable[..., Any], names: tuple[str, ...]
) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[Any, ...]] | None:
    """How columns become the fields of a dataclass in its order: what to pick, and the defaults
    of the fields that are not read; None where something has no plain default.
    """
    wanted = fields(make) if is_dataclass(make) else ()
    rest = {field.name: field.default for field in wanted if field.name not in names}
    if len(wanted) < 2 or MISSING in rest.values() or len(names) + len(rest) != len(wanted):
        return None
    order = [*names, *rest]
    places = [order.index(field.name) for field in wanted]
    return itemgetter(*places), tuple(rest.values())


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
