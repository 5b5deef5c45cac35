"""How SQLite is set, and what the user reads when it fails (reliability.md, 6 and 7)."""

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from prmdesk.domain.partners import Partner
from prmdesk.errors import Unavailable
from prmdesk.services import partners, workspace
from prmdesk.storage import engine
from prmdesk.storage.database import Database


def pragmas(db: Database, *names: str) -> list[object]:
    with db.read() as c:
        return [c.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]


def test_wal_with_full_syncs_on_this_computers_disk(db):
    names = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check")
    assert pragmas(db, *names) == ["wal", 3, 1, 0, 1]  # EXTRA (3) is FULL in WAL mode


def test_every_connection_of_the_pool_has_the_pragmas(db):
    with db.read() as one, db.read() as other:
        assert one.connection.driver_connection is not other.connection.driver_connection
        for c in (one, other):
            assert c.exec_driver_sql("PRAGMA synchronous").scalar() == 3
            assert c.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_synced_folder_gets_one_file_without_wal(db_path, today):
    Database(db_path).close()
    db = Database(db_path, wal=False)
    assert pragmas(db, "journal_mode", "synchronous") == ["delete", 3]
    partners.add_partner(db, Partner(0, "Acme"), today)
    assert not engine.companions(db_path)
    db.close()
    again = Database(db_path)
    assert pragmas(again, "journal_mode") == ["wal"]
    again.close()


def without_shared_memory(path: Path, options: str = "mode=rw") -> sqlite3.Connection:
    """How a file system without shared memory (some network disks) looks to SQLite."""
    return sqlite3.connect(
        f"{path.as_uri()}?{options}&vfs=unix-dotfile", uri=True, isolation_level=None
    )


@pytest.mark.skipif(os.name != "posix", reason="the stand-in file system is a POSIX one")
@pytest.mark.parametrize("was_wal", [False, True])
def test_where_wal_is_refused_the_file_leaves_it(db_path, monkeypatch, was_wal):
    engine.settle_journal(db_path, wal=was_wal)
    monkeypatch.setattr(engine, "connect", without_shared_memory)
    assert not engine.settle_journal(db_path, wal=True)
    with closing(without_shared_memory(db_path)) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert raw.execute("SELECT count(*) FROM settings").fetchone()[0] > 0


def test_a_file_that_vanished_is_not_made_anew(db_path):
    engine.connect(db_path).close()
    db_path.unlink()
    with pytest.raises(sqlite3.OperationalError):
        engine.connect(db_path)
    assert not db_path.exists()


@pytest.mark.parametrize("name", ["100 % #1?.prmdesk", "北辰 & Söhne.prmdesk", "a'b\"c;d.prmdesk"])
def test_any_file_name_will_do(name, db_path, tmp_path, today):
    path = db_path.rename(tmp_path / name)
    db = workspace.open_file(path).db
    partners.add_partner(db, Partner(0, "Acme"), today)
    db.close()
    assert {file.name for file in tmp_path.glob("*.prmdesk*")} == {name}


def test_a_share_is_addressed_with_its_server():
    class Share:
        def absolute(self) -> "Share":
            return self

        def as_posix(self) -> str:
            return "//server/share/a b.prmdesk"

    with pytest.raises(sqlite3.OperationalError, match="unable to open"):  # not "invalid authority"
        engine.connect(Share())  # type: ignore[arg-type]


def test_closing_leaves_one_file(db_path, today):
    db = Database(db_path)
    partners.add_partner(db, Partner(0, "Acme"), today)
    assert engine.companions(db_path)
    assert engine.is_unfinished(db_path)
    db.close()
    assert not engine.companions(db_path)


def test_the_last_reader_tidies_up_after_the_writer(db_path, today):
    writer = Database(db_path)
    reader = Database(db_path, read_only=True)
    partners.add_partner(writer, Partner(0, "Acme"), today)
    assert partners.values_in_use(reader, "name") == ["Acme"]
    writer.close()
    reader.close()
    assert not engine.companions(db_path)


def test_reading_only_means_it(db_path, today):
    db = Database(db_path, read_only=True)
    with pytest.raises(Unavailable, match="reading only"):
        partners.add_partner(db, Partner(0, "Acme"), today)
    with pytest.raises(Unavailable), db.read() as c:
        c.exec_driver_sql("DELETE FROM settings")
    db.close()


def failing(code: int) -> OperationalError:
    error = sqlite3.OperationalError("words of SQLite")
    error.sqlite_errorcode = code  # type: ignore[misc]
    return OperationalError("SELECT", {}, error)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (failing(sqlite3.SQLITE_FULL), "disk is full"),
        (failing(sqlite3.SQLITE_IOERR_WRITE), "disk is full, or it was taken away"),
        (failing(sqlite3.SQLITE_BUSY), "Another program"),
        (failing(sqlite3.SQLITE_READONLY_DIRECTORY), "may not read or write"),
        (failing(sqlite3.SQLITE_CANTOPEN), "cannot be reached"),
        (failing(sqlite3.SQLITE_CORRUPT), "damaged"),
        (OSError(errno.ENOSPC, "x"), "disk is full"),
        (OSError(errno.EFBIG, "x"), "disk is full"),
        (OSError(errno.EROFS, "x"), "may not read or write"),
        (FileNotFoundError(errno.ENOENT, "x"), "cannot be reached"),
    ],
)
def test_what_the_disk_could_not_do_is_one_sentence(error, words):
    with pytest.raises(Unavailable, match=words), engine.in_words(OSError):
        raise error


def test_a_bug_in_our_sql_is_not_called_a_full_disk():
    with pytest.raises(OperationalError), engine.in_words():
        raise failing(sqlite3.SQLITE_ERROR)


def test_a_write_begins_at_once_and_a_read_waits_for_nobody(db):
    with db.write("x") as tx, closing(engine.connect(db.path)) as other:
        other.execute("PRAGMA busy_timeout=0")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        assert tx.connection.in_transaction()
        assert other.execute("SELECT count(*) FROM partners").fetchone() == (0,)
