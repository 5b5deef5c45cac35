"""Column types for what SQLite has no type for; each is stored as readable text."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import Dialect, String
from sqlalchemy.types import TypeDecorator

_ENCODER = json.JSONEncoder(ensure_ascii=False)


class Code(TypeDecorator[Any]):
    """A value of ``enum``, stored as its code."""

    impl = String
    cache_ok = True

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__()
        self.enum = enum
        self._known = {item.value: item for item in enum}

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(self._item(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self._item(value)

    def _item(self, value: str) -> StrEnum:
        return self._known[value] if value in self._known else self.enum(value)


class Many(TypeDecorator[Any]):
    """A tuple of words, stored as a JSON list; ``of`` makes each word again."""

    impl = String
    cache_ok = True

    def __init__(self, of: Callable[[str], Any] = str) -> None:
        super().__init__()
        self.of = of

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else _ENCODER.encode(list(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Any, ...]:
        return tuple(map(self.of, json.loads(value))) if value and value != "[]" else ()


class Facts(TypeDecorator[Any]):
    """Values by name, stored as a JSON object."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else _ENCODER.encode(dict(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> dict[str, Any]:
        found = json.loads(value) if value and value != "{}" else {}
        return found if isinstance(found, dict) else {}


class Amount(TypeDecorator[Decimal]):
    """An exact number, stored as text: what Excel and PDF show equals it to the cent."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else format(Decimal(value), "f")

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[datetime]):
    """A point in time, stored in UTC."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).isoformat(timespec="milliseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)
