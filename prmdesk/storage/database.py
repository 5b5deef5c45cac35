"""The workspace file as one object: read, write, undo, redo, and who wants to know."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from filelock import BaseFileLock
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from prmdesk.domain.changes import Change
from prmdesk.errors import Conflict, NotFound, Unavailable
from prmdesk.i18n import _
from prmdesk.storage import history, lines, placements
from prmdesk.storage.engine import WRITING, in_words, open_engine
from prmdesk.storage.journal import Transaction
from prmdesk.storage.lock import identity
from prmdesk.storage.tables import FOR_GOOD, SCHEMA

Listener = Callable[[Change], None]


class Database:
    """An open workspace. Rows come out as frozen values, changes go in as transactions.

    Reading is safe from any thread; writing is one transaction at a time. ``path`` must already
    hold the current schema (see ``upgrade``). ``lock`` is held until ``close``. While ``withheld``
    says why, nothing can be written. ``today`` is the clock by which the past is kept.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        sealed: bool = False,
        wal: bool = True,
        lock: BaseFileLock | None = None,
    ) -> None:
        self.path = path
        self.read_only = read_only or sealed
        self.withheld = _("This workspace is open for reading only.") if self.read_only else ""
        self.who = ""
        self.today: Callable[[], date] = date.today
        self._lock = lock
        self._identity = identity(path)
        self._engine = open_engine(path, read_only=read_only, sealed=sealed, wal=wal)
        self._open: Transaction | None = None
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after each commit, in the thread that wrote; returns the way out."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view for reading; inside a write, the write's own."""
        outer = self._open
        if outer is not None and outer.belongs_here():
            yield outer.connection
            return
        with in_words(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(
        self,
        label: str,
        detail: str = "",
        *,
        reverts: int | None = None,
        for_good: bool = False,
        progress: Callable[[int, int], object] = lambda n, of: None,
    ) -> Iterator[Transaction]:
        """One user action; what changes nothing leaves nothing.

        Nested writes join the outermost, which alone says what it was about (``detail``).

        ``label`` is a marked (``N_``) untranslated name; ``Unavailable`` when it cannot be kept.
        What is done ``for_good`` is in the history, but cannot be taken back. ``progress`` is told
        how many partners' lines were rebuilt; what it raises rolls all of it back.
        """
        outer = self._open
        if outer is not None and outer.belongs_here():
            detail = outer.detail
            yield outer
            outer.detail = detail
            return
        self._may_write()
        with (
            in_words(),
            self._engine.connect().execution_options(**{WRITING: True}) as connection,
            connection.begin(),
        ):
            schema = FOR_GOOD if for_good else SCHEMA
            tx = self._open = Transaction(
                connection, label, detail, reverts, schema, self.who, self.today()
            )
            try:
                yield tx
                moved = lines.refresh(connection, tx.tables, tx.partner_ids, progress, tx.change_id)
                placements.note(tx, moved, self.today())
                tx.finish()
            finally:
                self._open = None
        if tx.change is not None:
            for listener in list(self._listeners):
                listener(tx.change)

    def _may_write(self) -> None:
        if self.withheld:
            raise Unavailable(self.withheld)
        # A sync program or a person may have put another file in its place: ours has no name then.
        if not self.path.exists() or identity(self.path) != self._identity:
            raise Unavailable(
                _("The workspace file was moved or replaced. Close this window and open it again.")
            )

    def revert(self, change_id: int) -> None:
        """Take back one change, as a new one; ``Conflict`` when rows were changed since."""
        with self.read() as c:
            found = history.change(c, change_id)
        if found is None:
            raise NotFound(_("This is not in the history."))
        try:
            with self.write(found.label, found.detail, reverts=change_id) as tx:
                tx.revert(change_id)
        except (IntegrityError, sqlite3.IntegrityError) as error:  # something was added to it since
            raise Conflict(
                _("Something was added to this since, so it cannot be taken back.")
            ) from error

    def undoable(self) -> Change | None:
        """The change that Undo would take back, None when there is none."""
        with self.read() as c:
            return history.stacks(c).undo

    def redoable(self) -> Change | None:
        """The change that Redo would bring back, None when there is none."""
        with self.read() as c:
            return history.stacks(c).redo

    def undo(self) -> Change | None:
        """Take back the latest change; returns it, None when there was none."""
        return self._step(self.undoable())

    def redo(self) -> Change | None:
        """Bring back what was undone last; returns it, None when there was none."""
        return self._step(self.redoable())

    def _step(self, change: Change | None) -> Change | None:
        if change is not None:
            self.revert(change.id)
        return change

    def close(self) -> None:
        """Leave one file behind, with no -wal beside it, and let others write."""
        try:
            if not self.withheld:
                with suppress(Unavailable), in_words(), self._engine.connect() as connection:
                    connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._engine.dispose()
            if self._lock is not None:
                self._lock.release()
