"""The only door to insert, update and delete: each row written leaves its before and after.

Rows are kept in the journal as SQLite holds them (text, numbers, NULL), so that what is put back
is, to the byte, what was there.
"""

import json
import threading
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    type_coerce,
    update,
)
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.types import NullType

from prmdesk.domain.changes import Change
from prmdesk.errors import Conflict, NotFound
from prmdesk.i18n import _
from prmdesk.storage import tables
from prmdesk.storage.tables import SCHEMA, changes, edits, metadata

Raw = dict[str, Any]

_Images = tuple[Raw | None, Raw | None]
"""A row before and after a change; None: there was none."""

_Owner = tuple[str, int]
"""The column that leads to the partner of a row, and the id in it."""

_PARENTS = {"checklist_id": tables.checklists, "plan_id": tables.plans}
_DIALECT = SQLiteDialect_pysqlite(paramstyle="named")
_IN_CHUNK = 5000


@cache
def _binders(table: Table) -> Mapping[str, Any]:
    impls = {c.name: c.type.dialect_impl(_DIALECT) for c in table.columns}
    return {name: impl.bind_processor(_DIALECT) for name, impl in impls.items()}


def raw(table: Table, values: Mapping[str, Any]) -> Raw:
    """``values`` as SQLite will hold them."""
    binders = _binders(table)
    return {
        name: value if (bind := binders[name]) is None else bind(value)
        for name, value in values.items()
    }


@cache
def _insert_sql(table: Table, columns: tuple[str, ...]) -> str:
    return str(insert(table).compile(dialect=_DIALECT, column_keys=list(columns)))


@cache
def _update_sql(table: Table, columns: tuple[str, ...]) -> str:
    change = update(table).where(table.c.id == bindparam("row_id"))
    return str(change.compile(dialect=_DIALECT, column_keys=list(columns)))


@cache
def _delete_sql(table: Table) -> str:
    return str(delete(table).where(table.c.id == bindparam("row_id")).compile(dialect=_DIALECT))


@cache
def _defaults(table: Table) -> Raw:
    """What SQLite puts where an insert says nothing."""
    found: Raw = {}
    for column in table.columns:
        default: Any = column.server_default
        value = default.arg if default is not None else None
        numeric = default is not None and column.type.python_type in (int, bool)
        found[column.name] = value if value is None else int(value) if numeric else str(value)
    return found


def _owner(table: Table, row_id: int, row: Raw) -> _Owner | None:
    if table is tables.partners:
        return "partner_id", row_id
    for column in ("partner_id", *_PARENTS):
        if row.get(column) is not None:
            return column, row[column]
    return None


def _image(kept: str | None) -> Raw | None:
    return None if kept is None else json.loads(kept)


def _moved_on(now: Raw | None, after: Raw | None) -> bool:
    """Whether a row is no longer as the change left it."""
    if now is None or after is None:
        return now is not after
    return any(now[name] != value for name, value in after.items())


class Transaction:
    """One user action being written. Reading inside it goes through ``connection``."""

    def __init__(
        self,
        connection: Connection,
        label: str,
        detail: str,
        reverts: int | None = None,
        schema: int = SCHEMA,
    ) -> None:
        self.connection = connection
        self.label = label
        self.detail = detail
        self.reverts = reverts
        self._schema = schema
        self.change: Change | None = None
        self.rows: dict[str, set[int]] = {}
        self.partner_ids: set[int] = set()
        self._thread = threading.get_ident()
        self._edits: list[Raw] = []
        self._owners: dict[_Owner, int | None] = {}

    def belongs_here(self) -> bool:
        """Whether the calling thread is the one that writes."""
        return self._thread == threading.get_ident()

    def insert(self, table: Table, values: Mapping[str, Any]) -> int:
        """Add one row; returns its id."""
        return self.insert_many(table, [values])[0]

    def insert_many(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add ``rows``, which all name the same columns; returns their ids in order."""
        if not rows:
            return []
        first = self._next_id(table)
        full = [
            _defaults(table) | raw(table, row) | {"id": row.get("id") or first + n}
            for n, row in enumerate(rows)
        ]
        self._execute(_insert_sql(table, tuple(full[0])), full)
        for row in full:
            self._note(table, row["id"], None, row)
        return [row["id"] for row in full]

    def update(self, table: Table, row_id: int, values: Mapping[str, Any]) -> None:
        """Set columns of one row; ``NotFound`` when it is gone."""
        self.update_many(table, {row_id: values})

    def update_many(self, table: Table, values: Mapping[int, Mapping[str, Any]]) -> None:
        """Set columns of many rows, by id; what is already so is left alone."""
        old = self._raw_rows(table, values)
        batches: dict[tuple[str, ...], list[Raw]] = {}
        for row_id, wanted in values.items():
            if row_id not in old:
                raise NotFound(_("This was deleted meanwhile."))
            new = {k: v for k, v in raw(table, wanted).items() if v != old[row_id][k]}
            if new:
                batches.setdefault(tuple(new), []).append(new | {"row_id": row_id})
                self._note(table, row_id, old[row_id], new)
        for columns, rows in batches.items():
            self._execute(_update_sql(table, columns), rows)

    def delete(self, table: Table, row_id: int) -> None:
        """Remove one row, if it is there."""
        self.delete_many(table, [row_id])

    def delete_many(self, table: Table, row_ids: Iterable[int]) -> None:
        """Remove rows by id, of a tree in any order; those that are gone are passed over."""
        self.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        old = self._raw_rows(table, row_ids)
        for row_id, row in old.items():
            self._note(table, row_id, row, None)
        self._execute(_delete_sql(table), [{"row_id": row_id} for row_id in old])

    def revert(self, change_id: int) -> None:
        """Put back every ``before`` of a change, newest first; ``Conflict`` if a row moved on."""
        self.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        query = select(edits).where(edits.c.change_id == change_id).order_by(edits.c.id.desc())
        table, batch = edits, dict[int, _Images]()
        for edit in self.connection.execute(query):
            here = metadata.tables[edit.table_name]
            if here is not table or edit.row_id in batch:
                self._put_back(table, batch)
                table, batch = here, {}
            batch[edit.row_id] = _image(edit.before), _image(edit.after)
        self._put_back(table, batch)

    def _put_back(self, table: Table, batch: Mapping[int, _Images]) -> None:
        """Put back many rows of one table; each is there once."""
        statements: dict[str, list[Raw]] = {}
        found = self._raw_rows(table, batch)
        for row_id, (before, after) in batch.items():
            now = found.get(row_id)
            if _moved_on(now, after):
                raise Conflict(_("This was changed again since, so it cannot be taken back."))
            if before is None:
                sql = _delete_sql(table)
            else:
                sql = (_insert_sql if now is None else _update_sql)(table, tuple(before))
            statements.setdefault(sql, []).append((before or {}) | {"row_id": row_id})
            self._note(table, row_id, now, before)
        for sql, rows in statements.items():
            self._execute(sql, rows)

    def finish(self, who: str) -> None:
        """Write the change and its edits; a transaction that changed nothing leaves nothing."""
        if not self._edits:
            return
        at = datetime.now(UTC)
        kept = {"at": at, "label": self.label, "detail": self.detail, "reverts": self.reverts}
        added = insert(changes).values(kept | {"schema": self._schema, "who": who})
        change_id: int = self.connection.execute(added.returning(changes.c.id)).scalar_one()
        self.change = Change(
            change_id, at, self.label, self.detail, self.reverts, frozenset(self.rows)
        )
        for edit in self._edits:
            edit["change_id"] = change_id
            edit["partner_id"] = self._partner_of(edit.pop("owner"))
        self.partner_ids = {edit["partner_id"] for edit in self._edits} - {None}
        self._execute(_insert_sql(edits, tuple(self._edits[0])), self._edits)

    def _partner_of(self, owner: _Owner | None) -> int | None:
        if owner is None or owner[0] == "partner_id":
            return None if owner is None else owner[1]
        if owner not in self._owners:
            table = _PARENTS[owner[0]]
            query = select(table.c.partner_id).where(table.c.id == owner[1])
            self._owners[owner] = self.connection.execute(query).scalar()
        return self._owners[owner]

    def _note(self, table: Table, row_id: int, old: Raw | None, new: Raw | None) -> None:
        before = old if old is None or new is None else {name: old[name] for name in new}
        images = [
            None if image is None else json.dumps(image, ensure_ascii=False)
            for image in (before, new)
        ]
        whole = old or new or {}
        self._edits.append(
            {
                "table_name": table.name,
                "row_id": row_id,
                "before": images[0],
                "after": images[1],
                "owner": _owner(table, row_id, whole),
            }
        )
        self.rows.setdefault(table.name, set()).add(row_id)
        for column, parent in _PARENTS.items():
            if table is parent:
                self._owners[column, row_id] = whole["partner_id"]

    def _next_id(self, table: Table) -> int:
        used = self.connection.exec_driver_sql(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
        ).scalar()
        highest = self.connection.execute(select(func.max(table.c.id))).scalar()
        return max(used or 0, highest or 0) + 1

    def _raw_rows(self, table: Table, row_ids: Iterable[int]) -> dict[int, Raw]:
        ids = list(row_ids)
        as_kept = [type_coerce(column, NullType()).label(column.name) for column in table.columns]
        found: dict[int, Raw] = {}
        for start in range(0, len(ids), _IN_CHUNK):
            query = select(*as_kept).where(table.c.id.in_(ids[start : start + _IN_CHUNK]))
            for row in self.connection.execute(query).mappings():
                found[row["id"]] = dict(row)
        return found

    def _execute(self, sql: str, rows: Sequence[Raw]) -> None:
        if rows:
            cursor = self.connection.connection.cursor()
            cursor.executemany(sql, rows)
            cursor.close()
