"""A plan with all its rows as plain values: kept with a version, sent with a workbook, compared.

What is compared is told by table, row and field, so that a difference can be shown and taken over
cell by cell (D4).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from prmdesk.domain.onboarding import Step
from prmdesk.domain.plan_work import Account, Commitment, Review, Risk
from prmdesk.domain.plans import Marketing, Plan, Rule, Target, Training, WholePlan
from prmdesk.domain.promises import Promise

Value = str | int | bool | Decimal | date | None
"""What a field holds; a code is a ``StrEnum`` and as such a text."""

KINDS: dict[str, type[Any]] = {
    "plan": Plan,
    "rules": Rule,
    "targets": Target,
    "trainings": Training,
    "steps": Step,
    "marketing": Marketing,
    "accounts": Account,
    "commitments": Commitment,
    "risks": Risk,
    "promises": Promise,
    "reviews": Review,
}
"""The tables of a plan by name; ``plan`` itself is one of one row."""

_PLACES = frozenset({"id", "plan_id", "partner_id", "checklist_id", "position"})


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The values by table, row id and field; what only says where a row stands is left out."""

    tables: Mapping[str, Mapping[int, Mapping[str, Value]]]

    def value(self, table: str, row_id: int, field: str) -> Value:
        """One value, None where there is no such row or field."""
        return self.tables.get(table, {}).get(row_id, {}).get(field)


def snapshot(whole: WholePlan) -> Snapshot:
    """``whole`` as it is now."""
    rows: dict[str, Sequence[Any]] = {
        name: [whole.plan] if name == "plan" else getattr(whole, name) for name in KINDS
    }
    return Snapshot(
        {
            name: {row.id: {key: getattr(row, key) for key in _kept(kind)} for row in rows[name]}
            for name, kind in KINDS.items()
        }
    )


def to_json(taken: Snapshot) -> str:
    """``taken`` as text that ``from_json`` reads; equal snapshots make equal texts."""
    return json.dumps(taken.tables, default=_plain, sort_keys=True, ensure_ascii=False)


def from_json(text: str) -> Snapshot:
    """The snapshot that was written by ``to_json``, also by an older version of prmdesk.

    Tables and fields that are not known any more are left out; those that came later are missing.
    """
    told = json.loads(text)
    return Snapshot(
        {
            name: {
                int(row_id): {
                    key: _typed(hint, row[key]) for key, hint in _hints(kind).items() if key in row
                }
                for row_id, row in told.get(name, {}).items()
            }
            for name, kind in KINDS.items()
        }
    )


def digest(taken: Snapshot) -> str:
    """The fingerprint of ``taken``: tells whether a plan moved on since it was sent."""
    return hashlib.sha256(to_json(taken).encode("utf-8", "surrogatepass")).hexdigest()


def _kept(kind: type[Any]) -> list[str]:
    return [field.name for field in fields(kind) if field.name not in _PLACES]


def _hints(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {key: hints[key] for key in _kept(kind)}


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"  # 90.50 and 90.5 are one amount
    return value.isoformat() if isinstance(value, date) else str(value)


def _typed(hint: Any, value: Any) -> Value:
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not type(None)]
    if value is None or not kinds:
        return None
    kind = kinds[0]
    if kind is Decimal:
        return Decimal(value)
    if kind is date:
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    typed: Value = value
    return typed
