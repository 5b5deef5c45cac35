"""What a file is, told without touching it; damage that SQLite does not look for."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.storage import inspection
from prmdesk.storage.database import Database
from prmdesk.storage.inspection import FileKind, examine
from prmdesk.storage.tables import SCHEMA


def kind_of(path: Path) -> FileKind:
    return examine(path, alone=True, whole=True).kind


def altered(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
        for statement in statements:
            raw.execute(statement)
    return path


def crashed(path: Path, target: Path, today) -> Path:
    """A file as a crash leaves it: what was done lies in the -wal beside it."""
    db = Database(path)
    partners.add_partner(db, Partner(0, "Acme"), today)
    for suffix in ("", "-wal", "-shm"):
        shutil.copy(f"{path}{suffix}", f"{target}{suffix}")
    db.close()
    return target


def shas(path: Path) -> dict[str, str]:
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in path.parent.glob(path.name + "*")
    }


def test_a_workspace_of_now(db_path):
    assert examine(db_path, alone=True, whole=True) == inspection.Found(FileKind.CURRENT)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        (f"PRAGMA user_version={SCHEMA + 1}", FileKind.NEWER),
        ("PRAGMA user_version=0", FileKind.FOREIGN),
        ("PRAGMA application_id=0", FileKind.FOREIGN),
        ("PRAGMA application_id=1196444487", FileKind.FOREIGN),
        ("CREATE VIEW x AS SELECT * FROM partners", FileKind.TAMPERED),
        (
            "CREATE TRIGGER x AFTER INSERT ON partners BEGIN DELETE FROM contacts; END",
            FileKind.TAMPERED,
        ),
        ("CREATE VIRTUAL TABLE x USING fts5(y)", FileKind.TAMPERED),
    ],
)
@pytest.mark.parametrize("whole", [False, True])
def test_what_is_in_the_file_tells_what_it_is(db_path, statement, kind, whole):
    altered(db_path, statement)
    before = shas(db_path)
    assert examine(db_path, alone=True, whole=whole).kind is kind
    assert shas(db_path) == before


@pytest.mark.parametrize(
    "content", [b"", b"Partner;City\nAcme;Graz\n", b"SQLite format 3\0", b"\0" * 4096, b"PK\3\4"]
)
def test_other_files_are_not_ours(tmp_path, content):
    path = tmp_path / "x.prmdesk"
    path.write_bytes(content)
    assert kind_of(path) is FileKind.FOREIGN
    assert path.read_bytes() == content
    assert kind_of(tmp_path) is FileKind.FOREIGN


def test_what_a_crash_left_is_read_and_stays_as_it_is(db_path, tmp_path, today):
    left = crashed(db_path, tmp_path / "left.prmdesk", today)
    before = shas(left)
    assert set(before) == {"left.prmdesk", "left.prmdesk-wal", "left.prmdesk-shm"}
    assert kind_of(left) is FileKind.CURRENT
    with inspection.looking_at(left, alone=True) as raw:
        assert raw.execute("SELECT name FROM partners").fetchall() == [("Acme",)]
    assert shas(left) == before


def test_a_file_that_another_window_has_open_is_read_where_it_is(db, today):
    partners.add_partner(db, Partner(0, "Acme"), today)
    assert examine(db.path, alone=False, whole=True) == inspection.Found(FileKind.CURRENT)
    with inspection.looking_at(db.path, alone=False) as raw:
        assert inspection.count_rows(raw)["partners"] == 1


def test_rows_without_their_parent_are_damage(db_path):
    altered(db_path, "INSERT INTO contacts (partner_id, name) VALUES (99, 'Anja')")
    assert examine(db_path, alone=True, whole=True).damage == (
        "contacts: row 1 lacks its partners",
    )
    assert examine(db_path, alone=True, whole=False).damage == ()


def test_a_schema_that_cannot_be_read_is_damage(db_path):
    altered(
        db_path,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET sql = 'CREATE TABLE partners(' WHERE name = 'partners'",
    )
    found = examine(db_path, alone=True, whole=False)
    assert found.kind is FileKind.CURRENT
    assert "malformed" in found.damage[0]


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE partners SET notes = 'a' || replace(hex(zeroblob(9)), '0', char(0))", "partners"),
        ("UPDATE partners SET stage = 'grou'", "partners"),
        ("UPDATE partners SET tags = '[\"a'", "partners"),
        ("UPDATE partners SET agreement_end = '2026-13-01'", "partners"),
        ("UPDATE partners SET notes = CAST(x'ff41' AS TEXT)", ""),
        ("UPDATE partners SET notes = x'41'", "partners"),
        ("UPDATE changes SET at = 'yesterday'", "changes"),
        ("UPDATE drivers SET weight = 'much'", "drivers"),
        ("UPDATE partner_lines SET quadrant = 'corner'", "partner_lines"),
    ],
)
def test_values_that_cannot_be_there_are_found(db_path, today, statement, table):
    """What ``integrity_check`` passes over, and what would stop the list from being shown."""
    db = Database(db_path)
    partners.add_partner(db, Partner(0, "Acme", tags=("a",)), today)
    db.close()
    assert examine(db_path, alone=True, whole=True).damage == ()
    altered(db_path, statement)
    (told,) = examine(db_path, alone=True, whole=True).damage
    assert told == f"{table}: row 1 cannot be read" if table else "UTF-8" in told


def test_an_older_file_may_hold_what_we_would_not_write(db_path, monkeypatch, today):
    db = Database(db_path)
    partners.add_partner(db, Partner(0, "Acme"), today)
    db.close()
    altered(db_path, "UPDATE partners SET stage = 'a stage of old'")
    monkeypatch.setattr(inspection, "SCHEMA", SCHEMA + 1)
    assert examine(db_path, alone=True, whole=True) == inspection.Found(FileKind.OLDER)
