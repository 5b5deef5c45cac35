"""Power cuts: what was confirmed is there, whatever became of writes that were not synced (R1).

Real work is recorded as SQL and done again by SQLite on a disk of ours that notes each write, sync
and delete. Then the power is cut at any point of these notes: unsynced writes are kept, dropped or
torn, unsynced deletes are undone, and prmdesk opens what is left.
"""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.text import fold
from prmdesk.errors import Unavailable
from prmdesk.services import partners, workspace
from prmdesk.storage import tables
from prmdesk.storage.database import Database
from prmdesk.storage.engine import raw_of, set_pragmas

apsw: Any = pytest.importorskip("apsw", reason="power cuts need apsw (the dev extra)")

DAY = date(2026, 11, 24)
PAGE, SECTOR = 4096, 512


# The work: real services, as SQL


def work(db: Database) -> Iterator[None]:
    """Some edits of every kind, one step at a time."""
    for n in range(1, 7):
        key = partners.add_partner(db, Partner(0, f"Partner {n}", notes="x" * 700 * n), DAY)
        yield
        partners.save_contact(db, Contact(0, key, "Anja"))
        yield
        partners.edit_partner(db, key, DAY, city="Graz", stage="grow", waiver="They are further")
        yield
    db.undo()
    yield
    with db.write("Import partners") as tx:
        tx.insert_many(tables.partners, [{"name": f"Imported {n}"} for n in range(60)])
    yield
    partners.delete_partners(db, [1, 2])
    yield


def contents(db: Database) -> int:
    """Something that is the same when all tables are."""
    with db.read() as c:
        return hash(
            tuple(
                (name, tuple(sorted(map(repr, c.execute(table.select())))))
                for name, table in tables.metadata.tables.items()
            )
        )


@dataclass
class Recorded:
    """The SQL of each transaction, and the contents before the first and after each of them."""

    start: bytes
    transactions: list[list[str]] = field(default_factory=list)
    contents: list[int] = field(default_factory=list)


@pytest.fixture(scope="module")
def recorded(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    path = Path(shutil.copy(template, tmp_path_factory.mktemp("work") / "a.prmdesk"))
    db = Database(path, wal=False)
    found = Recorded(path.read_bytes(), contents=[contents(db)])
    said: list[str] = []
    with db.read() as c:
        raw_of(c).set_trace_callback(said.append)
    for _ in work(db):
        begin = said.index("BEGIN IMMEDIATE")
        end = said.index("COMMIT", begin)
        words = ("BEGIN", "INSERT", "UPDATE", "DELETE", "COMMIT", "PRAGMA")
        found.transactions.append([sql for sql in said[begin : end + 1] if sql.startswith(words)])
        found.contents.append(contents(db))
        said.clear()
    db.close()
    return found


# The disk


@dataclass
class Note:
    """One thing that SQLite asked of the disk, or (``done``) a transaction that was confirmed."""

    what: str
    name: str = ""
    offset: int = 0
    data: bytes = b""


class Disk:
    """Files in memory; ``notes`` tell all that was done to them."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = {name: bytearray(content) for name, content in files.items()}
        self.notes: list[Note] = []


class File:
    """One file of a ``Disk``, as SQLite uses it."""

    def __init__(self, disk: Disk, name: str) -> None:
        self.disk, self.name = disk, name
        self.content = disk.files.setdefault(name, bytearray())

    def note(self, what: str, offset: int = 0, data: bytes = b"") -> None:
        self.disk.notes.append(Note(what, self.name, offset, data))

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self.content[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self.content[:] = applied(bytes(self.content), [(offset, bytes(data))])
        self.note("write", offset, bytes(data))

    def xTruncate(self, size: int) -> None:
        del self.content[size:]
        self.note("truncate", size)

    def xSync(self, _flags: int) -> None:
        self.note("sync")

    def xFileSize(self) -> int:
        return len(self.content)

    def xSectorSize(self) -> int:
        return PAGE

    def xDeviceCharacteristics(self) -> int:
        return int(apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE)

    def xFileControl(self, _code: int, _pointer: int) -> bool:
        return False

    def xCheckReservedLock(self) -> bool:
        return False

    def xLock(self, _level: int) -> None: ...
    def xUnlock(self, _level: int) -> None: ...
    def xClose(self) -> None: ...


class Noting(apsw.VFS):  # type: ignore[misc]
    """A ``Disk`` as SQLite sees it, under the name ``notes``."""

    def __init__(self, disk: Disk) -> None:
        super().__init__("notes", "")
        self.disk = disk

    def xFullPathname(self, name: str) -> str:
        return name

    def xAccess(self, name: str, _flags: int) -> bool:
        return name in self.disk.files

    def xDelete(self, name: str, sync: bool) -> None:
        self.disk.files.pop(name, None)
        self.disk.notes.append(Note("delete for good" if sync else "delete", name))

    def xOpen(self, name: Any, flags: list[int]) -> File:
        flags[1] = flags[0]
        return File(
            self.disk, name.filename() if hasattr(name, "filename") else name or "temporary"
        )


def notes_of(recorded: Recorded, *pragmas: str) -> list[Note]:
    """What the disk is asked for all of the work, with our pragmas and then ``pragmas``."""
    disk = Disk({"a": recorded.start})
    noting = Noting(disk)
    with closing(apsw.Connection("a", vfs="notes")) as raw:
        if "journal_mode=WAL" in pragmas:  # which needs shared memory otherwise
            raw.execute("PRAGMA locking_mode=EXCLUSIVE")
        set_pragmas(raw)
        raw.create_scalar_function("folded", fold)
        for pragma in (*pragmas, "wal_autocheckpoint=25"):
            raw.execute(f"PRAGMA {pragma}").fetchall()
        for statements in recorded.transactions:
            for sql in statements:
                raw.execute(sql)
            disk.notes.append(Note("done"))
    noting.unregister()
    return disk.notes


Pending = list[tuple[int, bytes | None]]


def after_a_cut(start: bytes, notes: list[Note], dice: random.Random) -> dict[str, bytes]:
    """The files after the power was cut at the end of ``notes``."""
    safe: dict[str, bytes] = {"a": start}
    pending: dict[str, Pending] = {"a": []}
    deleted: dict[str, bytes] = {}
    for note in notes:
        mine = pending.setdefault(note.name, [])
        if note.what == "write":
            mine.append((note.offset, note.data))
        elif note.what == "truncate":
            mine.append((note.offset, None))
        elif note.what == "sync":
            safe[note.name] = applied(safe.get(note.name, b""), mine)
            pending[note.name] = []
            deleted.pop(note.name, None)  # SQLite syncs the folder with a new file
        elif note.what.startswith("delete"):
            if note.what == "delete" and note.name in safe:
                deleted[note.name] = safe[note.name]
            else:
                deleted.pop(note.name, None)
            safe.pop(note.name, None)
            pending.pop(note.name, None)
    left = dict(safe)
    for name, writes in pending.items():
        if writes and name:
            left[name] = applied(safe.get(name, b""), fate(writes, dice))
    for name, content in deleted.items():
        if name not in safe and dice.random() < 0.5:
            left[name] = content
    return left


def fate(writes: Pending, dice: random.Random) -> Pending:
    """Each unsynced write is kept, dropped or torn."""
    found: Pending = []
    for offset, data in writes:
        chance = dice.random()
        if chance < 1 / 3:
            found.append((offset, data))
        elif chance < 2 / 3 and data is not None:
            found.append((offset, data[: dice.randrange(0, len(data) + 1, SECTOR)]))
    return found


def applied(content: bytes, writes: Pending) -> bytes:
    found = bytearray(content)
    for offset, data in writes:
        if data is None:
            del found[offset:]
        else:
            found.extend(b"\0" * (offset - len(found)))
            found[offset : offset + len(data)] = data
    return bytes(found)


# The cuts


def outcome(recorded: Recorded, notes: list[Note], folder: Path, dice: random.Random) -> str:
    """Cut the power once, at a random point, and see what prmdesk finds."""
    cut = notes[: dice.randrange(len(notes))]
    confirmed = sum(note.what == "done" for note in cut)
    folder.mkdir()
    for name, content in after_a_cut(recorded.start, cut, dice).items():
        (folder / f"a.prmdesk{name.removeprefix('a')}").write_bytes(content)
    try:
        db = workspace.open_file(folder / "a.prmdesk").db
    except Unavailable:
        return "corrupt"
    found = contents(db)
    db.close()
    shutil.rmtree(folder)
    if found in recorded.contents[confirmed : confirmed + 2]:
        return "well"
    return "lost" if found in recorded.contents else "mixed"


def outcomes(recorded: Recorded, folder: Path, cuts: int, *pragmas: str) -> Iterator[str]:
    notes = notes_of(recorded, *pragmas)
    dice = random.Random(str(pragmas))
    return (outcome(recorded, notes, folder / f"{n}", dice) for n in range(cuts))


CUTS = pytest.mark.parametrize("cuts", [30, pytest.param(500, marks=pytest.mark.drill)])


@CUTS
@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_nothing_confirmed_is_lost(recorded, tmp_path, mode, cuts):
    seen = Counter(outcomes(recorded, tmp_path, cuts, f"journal_mode={mode}"))
    assert seen == {"well": cuts}


@pytest.mark.parametrize("lax", [("WAL", "NORMAL"), ("DELETE", "FULL"), ("DELETE", "OFF")])
def test_with_less_syncing_something_is_lost(recorded, tmp_path, lax):
    """The proof that these tests would notice."""
    pragmas = (f"journal_mode={lax[0]}", f"synchronous={lax[1]}")
    assert any(seen != "well" for seen in outcomes(recorded, tmp_path, 500, *pragmas))
