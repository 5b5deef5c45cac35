"""How a workspace file is opened: pragmas, explicit transactions, private permissions."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from prmdesk.domain.text import fold
from prmdesk.errors import Damaged, Unavailable
from prmdesk.i18n import _

WRITING = "prmdesk_writing"
"""Execution option of a connection that is going to write."""

_PRAGMAS = (
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "synchronous=EXTRA",  # in WAL mode the same as FULL, see reliability.md, decision 6
)
_BUSY_S = 5
_COMPANIONS = ("-wal", "-shm", "-journal")


def connect(path: Path, options: str = "mode=rw") -> sqlite3.Connection:
    """A plain connection to ``path``, which must exist: a lost file is never made anew, empty."""
    place = path.absolute().as_posix()
    # Not as_uri(): that makes the server of \\server\share an authority, which SQLite refuses.
    address = f"file://{quote(place if place.startswith('/') else '/' + place)}?{options}"
    return sqlite3.connect(
        address, timeout=_BUSY_S, isolation_level=None, check_same_thread=False, uri=True
    )


def companions(path: Path) -> list[Path]:
    """What SQLite keeps beside ``path`` while it is open, or left there in a crash."""
    beside = (path.with_name(path.name + suffix) for suffix in _COMPANIONS)
    return [file for file in beside if file.exists()]


def is_unfinished(path: Path) -> bool:
    """Whether the last writer did not close ``path``: what it did may still lie beside it."""
    return any(
        file.stat().st_size > 0 for file in companions(path) if not file.name.endswith("-shm")
    )


def open_engine(
    path: Path, *, read_only: bool = False, sealed: bool = False, wal: bool = True
) -> Engine:
    """An engine on ``path`` with the pragmas of reliability.md, decisions 6 and 7.

    Reads begin deferred, writes with BEGIN IMMEDIATE. Where WAL is refused, or ``wal`` is False
    (a remote or synced folder), the journal is DELETE with synchronous=EXTRA. ``sealed`` is a
    place where nothing can be written, not even beside the file.
    """
    options = "mode=rw"
    if sealed:
        options = "mode=ro" if is_unfinished(path) else "immutable=1"
    elif not read_only:
        settle_journal(path, wal=wal)
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: connect(path, options), poolclass=QueuePool
    )

    @event.listens_for(engine, "connect")
    def connected(raw: sqlite3.Connection, _record: object) -> None:
        set_pragmas(raw)
        raw.create_function("folded", 1, _folded, deterministic=True)
        if read_only:
            raw.execute("PRAGMA query_only=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _folded(text: str | None) -> str | None:
    """For SQL, what SQLite cannot do itself: letters beside a-z without case and accents."""
    return None if text is None else fold(str(text))


def raw_of(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection below SQLAlchemy's, for what only it can do: backup, checks."""
    raw: Any = connection.connection.driver_connection
    return raw  # type: ignore[no-any-return]


def set_pragmas(raw: Any) -> None:
    """What holds for every connection of ours."""
    for pragma in _PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")


def mark(raw: sqlite3.Connection, **numbers: int) -> None:
    """Set numbers in the header of the file: ``application_id``, ``user_version``."""
    for name, number in numbers.items():
        raw.execute(f"PRAGMA {name}={number}")


def settle_journal(path: Path, *, wal: bool) -> bool:
    """Put ``path`` into WAL mode, or out of it where that is refused or not wanted; which it is."""
    if wal:
        with closing(connect(path)) as raw:
            if _takes_wal(raw):
                return True
    with closing(connect(path)) as raw:
        raw.execute("PRAGMA locking_mode=EXCLUSIVE")  # a WAL can then be left without a -shm
        raw.execute("PRAGMA journal_mode=DELETE")
    return False


def _takes_wal(raw: sqlite3.Connection) -> bool:
    try:
        mode = raw.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if _primary(error) not in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
            raise
        return False
    return bool(mode == "wal")


def make_private(path: Path) -> None:
    """Create ``path`` readable by its owner only; -wal and -shm inherit that (R13)."""
    path.touch(mode=0o600, exist_ok=True)
    path.chmod(0o600)


def sync_folder(folder: Path) -> None:
    """Make sure that a name given in ``folder`` outlives a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _primary(error: Any) -> int | None:
    code: int | None = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def is_of_the_place(error: Exception) -> bool:
    """Whether the disk, its rights or another program is at fault, not what is in the file."""
    return _primary(error) in (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    )


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def in_words(*also: type[Exception]) -> Iterator[None]:
    """Tell what SQLite (and ``also`` OSError: the disk) could not do in a sentence for the user."""
    errors: tuple[type[Exception], ...] = (DBAPIError, sqlite3.Error, *also)
    try:
        yield
    except errors as error:
        raise sentence(error) from error


def sentence(error: Exception) -> Unavailable:
    """What the user reads when SQLite or the disk could not do its work; a bug is raised on."""
    code = _primary(error)
    number = error.errno if isinstance(error, OSError) else None
    if code == sqlite3.SQLITE_FULL or number in _FULL:
        text = _("The disk is full. Make room, then try again; nothing was changed.")
    elif code == sqlite3.SQLITE_IOERR or number == errno.EIO:
        text = _(
            "The disk is full, or it was taken away. Make room or connect it, then try again; "
            "nothing was changed."
        )
    elif code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        text = _("Another program is using the workspace. Close it, then try again.")
    elif code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM) or number in _CLOSED:
        text = _("You may not read or write here. Keep the workspace in a folder of your own.")
    elif code == sqlite3.SQLITE_CANTOPEN or number is not None:
        text = _("The file or its folder cannot be reached. Connect its disk, then try again.")
    elif code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return Damaged(_("The workspace file is damaged. Restore a backup to go on."))
    else:
        raise error
    return Unavailable(text)
