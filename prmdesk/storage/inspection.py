"""What a file is and whether it is whole, told without changing a byte of it."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Float, Integer, Table, func, select
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from prmdesk import paths
from prmdesk.storage.engine import (
    companions,
    connect,
    is_of_the_place,
    is_unfinished,
    set_pragmas,
)
from prmdesk.storage.tables import APPLICATION_ID, SCHEMA, metadata


class FileKind(Enum):
    """What a file is to us, told before anything is written to it."""

    FOREIGN = "foreign"
    NEWER = "newer"
    OLDER = "older"
    CURRENT = "current"
    TAMPERED = "tampered"


@dataclass(frozen=True, slots=True)
class Found:
    """What ``examine`` saw; ``damage`` is empty for a file that is whole (or was not checked)."""

    kind: FileKind
    damage: tuple[str, ...] = ()


_MAGIC = b"SQLite format 3\0"


def examine(path: Path, *, alone: bool, whole: bool) -> Found:
    """What ``path`` is (R7), and whether all of it is well, if ``whole`` or after a crash (R5).

    ``alone``: the caller holds the file's lock. If not, another prmdesk has it open.
    """
    if not path.is_file() or (alone and not _has_our_header(path)):
        return Found(FileKind.FOREIGN)
    whole = whole or (alone and is_unfinished(path))
    try:
        with looking_at(path, alone=alone) as raw:
            kind = _kind(raw)
            needs_check = whole and kind in (FileKind.CURRENT, FileKind.OLDER)
            return Found(kind, tuple(damage(raw) or unreadable(raw)) if needs_check else ())
    except (sqlite3.DatabaseError, UnicodeError) as error:
        return Found(FileKind.CURRENT, (_told_by_sqlite(error),))


def _has_our_header(path: Path) -> bool:
    with path.open("rb") as file:  # nobody has it open: closing it drops no lock of SQLite's
        header = file.read(100)
    application = int.from_bytes(header[68:72], "big")
    return header.startswith(_MAGIC) and application == APPLICATION_ID


@contextmanager
def looking_at(path: Path, *, alone: bool) -> Iterator[sqlite3.Connection]:
    """A connection that leaves ``path`` and what lies beside it as they are.

    What a crash left beside the file belongs to it, but reading it would mend the file: then the
    connection is to a copy.
    """
    if alone and is_unfinished(path):
        with tempfile.TemporaryDirectory(dir=paths.private_folder("scratch")) as folder:
            for file in (path, *companions(path)):
                shutil.copyfile(file, Path(folder) / file.name)
            with closing(connect(Path(folder) / path.name)) as raw:
                set_pragmas(raw)
                yield raw
        return
    with closing(connect(path, "immutable=1" if alone else "mode=ro")) as raw:
        set_pragmas(raw)
        yield raw


def _kind(raw: sqlite3.Connection) -> FileKind:
    application = raw.execute("PRAGMA application_id").fetchone()[0]
    version = raw.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID or version < 1:
        return FileKind.FOREIGN
    if version > SCHEMA:
        return FileKind.NEWER
    if _has_strangers(raw):
        return FileKind.TAMPERED
    return FileKind.CURRENT if version == SCHEMA else FileKind.OLDER


def _has_strangers(raw: sqlite3.Connection) -> bool:
    """Whether there is what prmdesk never makes (trigger, view, virtual table): it could act."""
    query = "SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index') OR rootpage = 0"
    return raw.execute(query).fetchone() is not None


def damage(raw: sqlite3.Connection) -> list[str]:
    """What is wrong with the structure of the file, all of it: empty when all is well (R5)."""
    try:
        found = [row[0] for row in raw.execute("PRAGMA integrity_check")]
        orphans = raw.execute("PRAGMA foreign_key_check").fetchall()
    except (sqlite3.DatabaseError, UnicodeError) as error:
        return [_told_by_sqlite(error)]
    problems = [] if found == ["ok"] else found
    return problems + [f"{table}: row {row} lacks its {to}" for table, row, to, _ in orphans]


def unreadable(raw: sqlite3.Connection) -> list[str]:
    """The tables with a value that cannot be there; ``damage`` does not see into values.

    Nor does it see the end of a row that is longer than a page: one that was wiped is found here.
    """
    if raw.execute("PRAGMA user_version").fetchone()[0] != SCHEMA:
        return []  # an older prmdesk may have kept things in other ways
    try:
        return [told for table in _held(raw).values() if (told := _first_unreadable(raw, table))]
    except (sqlite3.DatabaseError, UnicodeError) as error:
        return [_told_by_sqlite(error)]


def _first_unreadable(raw: sqlite3.Connection, table: Table) -> str:
    rows = raw.execute(str(select(table)))
    texts, others = _reading(table)
    for row in rows:
        try:
            torn = _WIPED in "".join(filter(None, texts(row)))
            for place, kinds, make in others:
                value = row[place]
                if value is not None:
                    torn = torn or not isinstance(value, kinds)
                    make(value)
        except (ValueError, TypeError, ArithmeticError):
            torn = True
        if torn:
            return f"{table.name}: row {row[0]} cannot be read"
    return ""


_DIALECT = SQLiteDialect_pysqlite()
_WIPED = "\0" * 8

Texts = Callable[[Sequence[Any]], Iterable[str]]
Other = tuple[int, tuple[type, ...], Callable[[Any], object]]


@cache
def _reading(table: Table) -> tuple[Texts, list[Other]]:
    """How to get the plain texts of a row; and where its other columns are, kept as what, and what
    makes our values of them."""
    texts, others = [], list[Other]()
    for place, column in enumerate(table.columns):
        make = column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
        if isinstance(column.type, Integer | Float | Boolean):
            others.append((place, (int, float), make or float))
        elif make is not None:
            others.append((place, (str,), make))
        else:
            texts.append(place)
    return lambda row: [row[place] for place in texts], others


def _told_by_sqlite(error: Exception) -> str:
    """The words of ``error``; a place that only went away is raised on: the file may be well."""
    if isinstance(error, sqlite3.OperationalError) and is_of_the_place(error):
        raise error
    return str(error)


def _held(raw: sqlite3.Connection) -> dict[str, Table]:
    """Those of our tables that the file has: an older one has fewer."""
    held = {row[0] for row in raw.execute("SELECT name FROM sqlite_master")}
    return {name: table for name, table in metadata.tables.items() if name in held}


def count_rows(raw: sqlite3.Connection) -> dict[str, int]:
    """How many rows each of our tables holds, if the file has it."""
    return {
        name: raw.execute(str(select(func.count()).select_from(table))).fetchone()[0]
        for name, table in _held(raw).items()
    }
