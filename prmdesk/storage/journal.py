"""The only door to insert, update and delete: each row written leaves its before and after.

Rows are kept in the journal as SQLite holds them (text, numbers, NULL), so that what is put back
is, to the byte, what was there. Whole rows are noted by SQLite itself: an import adds half a
million of them.
"""

import json
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Float,
    Row,
    Select,
    Table,
    bindparam,
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
from prmdesk.storage.rows import among
from prmdesk.storage.tables import REVERTIBLE, SCHEMA, changes, edits, metadata

Raw = dict[str, Any]

_Images = tuple[str | None, str | None]
"""A row before and after a change as JSON; None: there was none."""

_PARENTS = {"checklist_id": tables.checklists, "plan_id": tables.plans}
_DIALECT = SQLiteDialect_pysqlite(paramstyle="named")
_AT_ONCE = 5000
_ENCODER = json.JSONEncoder(ensure_ascii=False)
_LISTED = "id IN (SELECT value FROM json_each(:ids))"


@cache
def _binders(table: Table) -> Mapping[str, Any]:
    """How the values of the columns are written that are not written as they are."""
    impls = {c.name: c.type.dialect_impl(_DIALECT) for c in table.columns}
    found = {name: impl.bind_processor(_DIALECT) for name, impl in impls.items()}
    return {name: bind for name, bind in found.items() if bind is not None}


def raw(table: Table, values: Mapping[str, Any]) -> Raw:
    """``values`` as SQLite will hold them."""
    kept = dict(values)
    for name, bind in _binders(table).items():
        if name in kept:
            kept[name] = bind(kept[name])
    return kept


def held(table: Table, name: str, values: Iterable[Any]) -> Iterable[Any]:
    """``values`` of one column as SQLite will hold them."""
    bind = _binders(table).get(name)
    return values if bind is None else map(bind, values)


def _whole(table: Table, name: str, rows: Sequence[Mapping[str, Any]]) -> Iterable[Any]:
    """What SQLite will hold in one column of ``rows``, with its default where they say nothing."""
    default = _defaults(table)[name]
    bind = _binders(table).get(name)
    if bind is None:
        return [row.get(name, default) for row in rows]
    return [bind(row[name]) if name in row else default for row in rows]


@cache
def _update_sql(table: Table, columns: tuple[str, ...]) -> str:
    change = update(table).where(table.c.id == bindparam("row_id"))
    return str(change.compile(dialect=_DIALECT, column_keys=list(columns)))


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


@cache
def _image_sql(table: Table) -> str:
    """SQLite's expression for a row of ``table`` as JSON, in which numbers keep every digit."""
    parts = (
        f"""'{column.name}', json(nullif(quote("{column.name}"), 'NULL'))"""
        if isinstance(column.type, Float)
        else f"""'{column.name}', "{column.name}\""""
        for column in table.columns
    )
    return f"json_object({', '.join(parts)})"


@cache
def _owner_sql(table: Table) -> str:
    """SQLite's expression for the partner of a row of ``table``, whose parent may be deleted."""
    if table is tables.partners or "partner_id" in table.c:
        return "id" if table is tables.partners else "partner_id"
    for link, parent in _PARENTS.items():
        if link in table.c:
            return (
                f"coalesce((SELECT partner_id FROM {parent.name} WHERE id = {link}), (SELECT"
                f" partner_id FROM edits WHERE change_id = :change_id AND row_id = {link}"
                f" AND table_name = '{parent.name}'))"
            )
    return "NULL"


@cache
def _note_sql(table: Table, before: str, after: str) -> str:
    """Note an edit of rows that are there now; ``before`` and ``after`` are expressions."""
    return (
        "INSERT INTO edits (change_id, table_name, row_id, partner_id, before, after)"
        f" SELECT :change_id, '{table.name}', id, {_owner_sql(table)}, {before}, {after}"
        f" FROM {table.name}"
    )


def image_of(kept: str | None) -> Raw | None:
    """A row as the journal kept it, None for none."""
    return None if kept is None else json.loads(kept)


def images(c: Connection, table: Table, row_ids: Iterable[int]) -> dict[int, str]:
    """The rows of ``table`` that are there, as the journal would keep them, by id."""
    query = f"SELECT id, {_image_sql(table)} FROM {table.name} WHERE {_LISTED}"
    found = c.exec_driver_sql(query, {"ids": json.dumps(list(row_ids))})
    return dict(found.all())


def raw_rows(c: Connection, table: Table, row_ids: Iterable[int]) -> dict[int, Raw]:
    """The rows of ``table`` that are there, as SQLite holds them, by id."""
    names = [column.name for column in table.columns]
    found = c.execute(_as_kept(table).where(among(table.c.id, row_ids)))
    rows = (dict(zip(names, row, strict=True)) for row in found)
    return {row["id"]: row for row in rows}


@cache
def _as_kept(table: Table) -> Select[*tuple[Any, ...]]:
    kept = [type_coerce(column, NullType()).label(column.name) for column in table.columns]
    return select(*kept)


def _next_id(c: Connection, table: Table) -> int:
    used = c.exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
    ).scalar()
    highest = c.execute(select(func.max(table.c.id))).scalar()
    return max(used or 0, highest or 0) + 1


_NOTED_OF = {
    tables.partners: tables.placements.c.partner_id,
    tables.plans: tables.sendings.c.plan_id,
}
"""What is noted of rows by the way, and never taken back by itself: it goes with them."""


def _linked(c: Connection, link: Column[int], ids: Iterable[int]) -> list[int]:
    """The ids of the rows that ``link`` ties to ``ids``."""
    return list(c.scalars(select(link.table.c.id).where(among(link, ids))))


def moved_on(now: Raw | None, after: Raw | None) -> bool:
    """Whether a row is no longer as the change left it."""
    if now is None or after is None:
        return now is not after
    return any(now[name] != value for name, value in after.items())


def _moment(today: date | None) -> datetime:
    """This moment, on the day that it is by the workspace's clock: the past is kept by one."""
    now = datetime.now()
    return datetime.combine(today or now.date(), now.time()).astimezone(UTC)


class Transaction:
    """One user action being written. Reading inside it goes through ``connection``."""

    def __init__(
        self,
        connection: Connection,
        label: str,
        detail: str,
        reverts: int | None = None,
        schema: int = SCHEMA,
        who: str = "",
        today: date | None = None,
    ) -> None:
        self.connection = connection
        self.label = label
        self.detail = detail
        self.reverts = reverts
        self._schema = schema
        self.change: Change | None = None
        self.tables: set[str] = set()
        self.partner_ids: set[int] = set()
        self.who = who
        self._at = _moment(today)
        self.change_id: int | None = None
        self._said = ""
        self._thread = threading.get_ident()

    def belongs_here(self) -> bool:
        """Whether the calling thread is the one that writes."""
        return self._thread == threading.get_ident()

    def insert(self, table: Table, values: Mapping[str, Any]) -> int:
        """Add one row; returns its id."""
        return self.insert_many(table, [values])[0]

    def insert_many(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add ``rows``; returns their ids in order."""
        if not rows:
            return []
        first = _next_id(self.connection, table)
        ids = [row.get("id") or first + n for n, row in enumerate(rows)]
        names = [column.name for column in table.columns if column.name != "id"]
        columns = (_whole(table, name, rows) for name in names)
        self._add(table, ["id", *names], ids, zip(ids, *columns, strict=True))
        return ids

    def update(self, table: Table, row_id: int, values: Mapping[str, Any]) -> None:
        """Set columns of one row; ``NotFound`` when it is gone."""
        self.update_many(table, {row_id: values})

    def update_many(self, table: Table, values: Mapping[int, Mapping[str, Any]]) -> None:
        """Set columns of many rows, by id; what is already so is left alone."""
        old = raw_rows(self.connection, table, values)
        new: dict[int, Raw] = {}
        for row_id, wanted in values.items():
            if row_id not in old:
                raise NotFound(_("This was deleted meanwhile."))
            kept = old[row_id]
            new[row_id] = {k: v for k, v in raw(table, wanted).items() if v != kept[k]}
        self._change(table, old, {row_id: row for row_id, row in new.items() if row})

    def delete(self, table: Table, row_id: int) -> None:
        """Remove one row, if it is there."""
        self.delete_many(table, [row_id])

    def delete_many(self, table: Table, row_ids: Iterable[int]) -> None:
        """Remove rows by id, of a tree in any order; those that are gone are passed over."""
        self.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        self._remove(table, list(images(self.connection, table, row_ids)))

    def revert(
        self, change_id: int, spared: Callable[[Row[Any]], bool] = lambda _edit: False
    ) -> None:
        """Put back every ``before`` of a change, newest first; ``Conflict`` if a row moved on.

        Edits that are ``spared`` are passed over.
        """
        written = select(changes.c.schema).where(changes.c.id == change_id)
        if self.connection.execute(written).scalar_one() < REVERTIBLE:
            raise Conflict(_("This can be read, but no longer be taken back."))
        self.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        query = select(edits).where(edits.c.change_id == change_id).order_by(edits.c.id.desc())
        table, batch = edits, dict[int, _Images]()
        for edit in self.connection.execute(query):
            if spared(edit):
                continue
            here = metadata.tables[edit.table_name]
            if here is not table or edit.row_id in batch or len(batch) == _AT_ONCE:
                self._put_back(table, batch)
                table, batch = here, {}
            batch[edit.row_id] = edit.before, edit.after
        self._put_back(table, batch)

    def _put_back(self, table: Table, batch: Mapping[int, _Images]) -> None:
        """Put back many rows of one table; each is there once."""
        now = images(self.connection, table, batch)
        gone: list[int] = []
        back: list[Raw] = []
        old: dict[int, Raw] = {}
        new: dict[int, Raw] = {}
        for row_id, (before, after) in batch.items():
            here = now.get(row_id)
            if here != after and moved_on(image_of(here), image_of(after)):
                if table is tables.placements:  # follows from the rest, and is noted anew
                    continue
                raise Conflict(_("This was changed again since, so it cannot be taken back."))
            if before is None:
                gone.append(row_id)
            elif here is None:
                back.append(json.loads(before))
            else:
                old[row_id], new[row_id] = json.loads(here), json.loads(before)
        if (link := _NOTED_OF.get(table)) is not None:
            self._remove(link.table, _linked(self.connection, link, gone))
        self._remove(table, gone)
        if back:
            ids = [row["id"] for row in back]
            self._add(table, list(back[0]), ids, [tuple(row.values()) for row in back])
        self._change(table, old, new)

    def _add(
        self, table: Table, names: Sequence[str], ids: Sequence[int], rows: Iterable[Sequence[Any]]
    ) -> None:
        """Add whole rows with these columns and ids."""
        columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
        self._run_many(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", rows)
        self._note(table, ids, "NULL", _image_sql(table))

    def _remove(self, table: Table, row_ids: Sequence[int]) -> None:
        if row_ids:
            self._note(table, row_ids, _image_sql(table), "NULL")
            self._run(f"DELETE FROM {table.name} WHERE {_LISTED}", ids=json.dumps(row_ids))

    def _change(self, table: Table, old: Mapping[int, Raw], new: Mapping[int, Raw]) -> None:
        """Set the columns in ``new`` of rows that are ``old`` now."""
        if not new:
            return
        self._touch_owners(table, list(new))
        batches: dict[tuple[str, ...], list[Raw]] = defaultdict(list)
        for row_id, row in new.items():
            batches[tuple(row)].append(row | {"row_id": row_id})
        for columns, rows in batches.items():
            self._run_many(_update_sql(table, columns), rows)
        self._touch_owners(table, list(new))
        noted = [
            {
                "change_id": self._begun(),
                "row_id": row_id,
                "before": _ENCODER.encode({name: old[row_id][name] for name in row}),
                "after": _ENCODER.encode(row),
            }
            for row_id, row in new.items()
        ]
        self._run_many(f"{_note_sql(table, ':before', ':after')} WHERE id = :row_id", noted)

    def _note(self, table: Table, row_ids: Sequence[int], before: str, after: str) -> None:
        """Note whole rows that were added or are about to go."""
        sql = f"{_note_sql(table, before, after)} WHERE {_LISTED} ORDER BY id"
        self._touch(table, f"{sql} RETURNING partner_id", row_ids)

    def _touch_owners(self, table: Table, row_ids: Sequence[int]) -> None:
        owners = f"SELECT DISTINCT {_owner_sql(table)} FROM {table.name} WHERE {_LISTED}"
        self._touch(table, owners, row_ids)

    def _touch(self, table: Table, owners_sql: str, row_ids: Sequence[int]) -> None:
        """Remember whose rows of ``table`` are written."""
        self.tables.add(table.name)
        found = self._run(owners_sql, change_id=self._begun(), ids=json.dumps(row_ids))
        self.partner_ids.update(key for (key,) in found if key is not None)

    def _begun(self) -> int:
        """The id of the change, which is there from the first row that it writes."""
        if self.change_id is None:
            said = {"at": self._at, "label": self.label, "detail": self.detail, "who": self.who}
            added = insert(changes).values(said | {"reverts": self.reverts, "schema": self._schema})
            self._said = self.detail
            self.change_id = self.connection.execute(added.returning(changes.c.id)).scalar_one()
        return self.change_id

    def finish(self) -> None:
        """Complete the change; a transaction that changed nothing leaves nothing."""
        if self.change_id is None:
            return
        if self.detail != self._said:
            sql = "UPDATE changes SET detail = :detail WHERE id = :id"
            self._run(sql, detail=self.detail, id=self.change_id)
        self.change = Change(
            self.change_id, self._at, self.label, self.detail, self.reverts, frozenset(self.tables)
        )

    def _run(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        cursor = self.connection.connection.cursor()
        found: list[tuple[Any, ...]] = cursor.execute(sql, values).fetchall()
        cursor.close()
        return found

    def _run_many(self, sql: str, rows: Iterable[Mapping[str, Any] | Sequence[Any]]) -> None:
        cursor: Any = self.connection.connection.cursor()
        cursor.executemany(sql, rows)
        cursor.close()
