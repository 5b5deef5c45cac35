"""Opening, refusing, checking, backing up and restoring a workspace (R5-R8, R13, T12, T22)."""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from prmdesk import words
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.workspace import Workspace
from prmdesk.errors import Damaged, InUse, NotFound, Unavailable
from prmdesk.services import lifecycle, partners, pools, workspace
from prmdesk.storage import backups, upgrade
from prmdesk.storage.tables import SCHEMA
from prmdesk.words.lifecycle import call_stages
from tests.storage.test_upgrade import released

NOW = datetime(2026, 11, 24, 9, 15, tzinfo=UTC)


def sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names(path: Path) -> list[str]:
    db = workspace.open_file(path, read_only=True).db
    found = partners.values_in_use(db, "name")
    db.close()
    return found


def damaged(path: Path, page: int = 3) -> Path:
    content = bytearray(path.read_bytes())
    content[4096 * (page - 1) : 4096 * page] = b"\0" * 4096
    path.write_bytes(content)
    return path


def set_version(path: Path, number: int) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute(f"PRAGMA user_version={number}")
    return path


# Settings


def test_settings_not_set_have_their_defaults(db):
    assert workspace.settings_of(db) == Workspace(
        owner="Robin Weber", company="Aurora Software", currency="EUR"
    )


def test_new_thresholds_move_partners_between_quadrants(db, today):
    draft = Partner(0, "Acme", manual_to_partner=60, manual_to_us=60)
    key = partners.add_partner(db, draft, today)
    assert partners.lines_of(db, [key])[key].quadrant == "strategic"
    workspace.change_settings(db, threshold_us=70)
    assert partners.lines_of(db, [key])[key].quadrant == "opportunistic"
    db.undo()
    assert partners.lines_of(db, [key])[key].quadrant == "strategic"


# Making and opening


def test_a_new_workspace_is_ready_and_ours(tmp_path, today):
    path = tmp_path / "My partners.prmdesk"
    db = workspace.create(path, Workspace(owner="Robin Weber", currency="CHF"))
    partners.add_partner(db, Partner(0, "Acme"), today)
    with pytest.raises(InUse):
        workspace.open_file(path)
    assert db.who == "Robin Weber"
    db.close()
    opened = workspace.open_file(path)
    assert workspace.settings_of(opened.db).currency == "CHF"
    assert (opened.notice, opened.backup, opened.db.who) == ("", None, "Robin Weber")
    opened.db.close()


def test_what_is_not_there_is_said(tmp_path):
    with pytest.raises(NotFound, match="no file"):
        workspace.open_file(tmp_path / "a.prmdesk")
    assert not (tmp_path / "a.prmdesk").exists()


@pytest.mark.parametrize("left_open", [False, True])
@pytest.mark.parametrize("how", ["newer", "foreign", "empty", "text", "trigger"])
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_not_ours_is_refused_and_stays_as_it_is(db_path, how, read_only, left_open):
    """T12, with and without a -wal left beside it."""
    if how == "newer":
        set_version(db_path, SCHEMA + 1)
    elif how == "empty":
        db_path.write_bytes(b"")
    elif how == "text":
        db_path.write_text("Partner;City\nAcme;Graz\n")
    else:
        with closing(sqlite3.connect(db_path, isolation_level=None)) as raw:
            raw.execute("PRAGMA journal_mode=DELETE")
            if how == "foreign":
                raw.execute("PRAGMA application_id=0")
            else:
                raw.execute("CREATE TRIGGER x AFTER INSERT ON partners BEGIN SELECT 1; END")
    if left_open:
        Path(f"{db_path}-wal").write_bytes(b"\x37\x7f\x06\x82" + b"\1" * 4000)
    before = {file: sha(file) for file in db_path.parent.glob("partners*")}
    with pytest.raises(Unavailable, match="left as it is"):
        workspace.open_file(db_path, read_only=read_only)
    with pytest.raises(Unavailable, match="left as it is"):
        workspace.check(db_path)
    assert {file: sha(file) for file in db_path.parent.glob("partners*")} == before


def test_a_newer_file_with_its_wal_is_refused_and_stays_as_it_is(db_path, tmp_path):
    """What a newer prmdesk that crashed leaves: only the -wal tells that it is newer."""
    left = tmp_path / "left.prmdesk"
    with closing(sqlite3.connect(db_path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute(f"PRAGMA user_version={SCHEMA + 1}")
        for suffix in ("", "-wal"):
            shutil.copy(f"{db_path}{suffix}", f"{left}{suffix}")
    before = {file: sha(file) for file in tmp_path.glob("left*")}
    with pytest.raises(Unavailable, match="newer prmdesk"):
        workspace.open_file(left)
    assert {file: sha(file) for file in tmp_path.glob("left*")} == before


def test_an_older_file_is_upgraded_after_a_backup(db_path, monkeypatch):
    monkeypatch.setattr("prmdesk.storage.inspection.SCHEMA", SCHEMA + 1)
    monkeypatch.setattr(upgrade, "migrate", lambda path: set_version(path, SCHEMA + 1))
    opened = workspace.open_file(db_path, now=NOW)
    opened.db.close()
    assert opened.backup == backups.every(db_path)[0]
    assert (opened.backup.occasion, opened.backup.at) == ("upgrade", NOW)
    with closing(sqlite3.connect(opened.backup.path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA,)


def test_an_older_file_cannot_be_looked_at_only(db_path, monkeypatch):
    before = sha(db_path)
    monkeypatch.setattr("prmdesk.storage.inspection.SCHEMA", SCHEMA + 1)
    with pytest.raises(Unavailable, match="upgraded once"):
        workspace.open_file(db_path, read_only=True)
    assert sha(db_path) == before


def test_a_file_in_a_synced_folder_is_opened_with_care_and_a_word(db_path, tmp_path):
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    opened = workspace.open_file(db_path.rename(folder / "a.prmdesk"))
    assert opened.notice.startswith("Dropbox copies this folder")
    assert str(backups.folder_of(folder / "a.prmdesk")) in opened.notice
    with opened.db.read() as c:
        assert c.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
    opened.db.close()
    assert workspace.place_note(tmp_path / "a.prmdesk") == ""


def test_opening_makes_the_file_private(db_path):
    db_path.chmod(0o644)
    umask = os.umask(0o022)
    try:
        db = workspace.open_file(db_path).db
        workspace.change_settings(db, company="Aurora")
        found = {file.name: file.stat().st_mode & 0o777 for file in db_path.parent.glob("partn*")}
        db.close()
    finally:
        os.umask(umask)
    assert set(found) == {"partners.prmdesk", "partners.prmdesk-wal", "partners.prmdesk-shm"}
    assert set(found.values()) == {0o600}


def test_a_refused_file_leaves_no_lock(db_path):
    set_version(db_path, SCHEMA + 1)
    with pytest.raises(Unavailable):
        workspace.open_file(db_path)
    set_version(db_path, SCHEMA)
    workspace.open_file(db_path).db.close()


# Damage


def test_a_damaged_file_is_noticed_and_never_written_to(db_path):
    before = sha(damaged(db_path))
    with pytest.raises(Damaged, match="restore a backup"):
        workspace.open_file(db_path)
    assert workspace.check(db_path).problems
    assert sha(db_path) == before
    assert [file.name for file in db_path.parent.glob("partn*")] == ["partners.prmdesk"]


def test_what_is_left_of_a_damaged_file_can_be_looked_at(db_path, today):
    db = workspace.open_file(db_path).db
    partners.add_partner(db, Partner(0, "Acme"), today)
    db.close()
    with closing(sqlite3.connect(db_path)) as raw:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_edits_change_id'"
        page = raw.execute(query).fetchone()[0]
    before = sha(damaged(db_path, page))
    opened = workspace.open_file(db_path, read_only=True)
    assert "damaged" in opened.notice
    assert partners.values_in_use(opened.db, "name") == ["Acme"]
    opened.db.close()
    assert sha(db_path) == before
    assert [file.name for file in db_path.parent.glob("partn*")] == ["partners.prmdesk"]


def test_a_file_without_its_first_page_is_damaged_if_it_has_backups(db_path):
    with pytest.raises(Unavailable, match="not a prmdesk workspace"):
        workspace.open_file(Path(shutil.copy(damaged(db_path, 1), db_path.parent / "other")))
    (backups.folder_of(db_path) / "000001-20261124T091500Z-start.prmdesk").touch()
    with pytest.raises(Damaged):
        workspace.open_file(db_path)


def test_the_check_can_wait_but_writing_waits_with_it(db_path, today):
    db = workspace.open_file(db_path, check_later=True).db
    assert not db.read_only
    with pytest.raises(Unavailable, match="being checked"):
        partners.add_partner(db, Partner(0, "Acme"), today)
    assert workspace.back_up_if_due(db, NOW) is None
    assert workspace.integrity(db) == []
    partners.add_partner(db, Partner(0, "Acme"), today)
    assert workspace.back_up_if_due(db, NOW).rows["partners"] == 1
    db.close()


def test_settings_that_make_no_sense_are_damage(db_path):
    with closing(sqlite3.connect(db_path)) as raw:
        raw.execute("UPDATE settings SET value = '{' WHERE key = 'owner'")
        raw.commit()
    with pytest.raises(Damaged):
        workspace.open_file(db_path)
    with pytest.raises(Damaged):
        workspace.open_file(db_path, read_only=True)


def test_damage_found_later_stops_all_writing(db_path, today):
    before = sha(damaged(db_path))
    db = workspace.open_file(db_path, check_later=True).db
    assert workspace.integrity(db)
    with pytest.raises(Unavailable, match="damaged"):
        partners.add_partner(db, Partner(0, "Acme"), today)
    assert workspace.back_up_if_due(db, NOW) is None
    db.close()
    assert sha(db_path) == before


def test_checking_a_file_counts_its_rows_also_while_it_is_open(db, today):
    partners.add_partner(db, Partner(0, "Acme"), today)
    db.close()
    window = workspace.open_file(db.path).db
    partners.add_partner(window, Partner(0, "Brightpath"), today)
    open_now = workspace.check(db.path)
    window.close()
    closed = workspace.check(db.path)
    assert open_now == closed
    assert (closed.rows["partners"], closed.problems) == (2, ())


# Backups


def test_restoring_keeps_what_was_there_as_a_backup(db_path, today):
    db = workspace.open_file(db_path).db
    partners.add_partner(db, Partner(0, "Acme"), today)
    wanted = workspace.back_up(db, "asked", NOW)
    partners.add_partner(db, Partner(0, "Brightpath"), today)
    with pytest.raises(InUse):
        workspace.restore(db_path, wanted, NOW)
    db.close()
    assert workspace.restore(db_path, wanted, NOW + timedelta(hours=1)) is None
    assert names(db_path) == ["Acme"]
    newest = workspace.list_backups(db_path)[0]
    assert (newest.occasion, newest.rows["partners"]) == ("restore", 2)
    workspace.restore(db_path, newest, NOW + timedelta(hours=2))
    assert names(db_path) == ["Acme", "Brightpath"]


def test_restoring_over_a_damaged_file_keeps_that_file(db_path, today):
    db = workspace.open_file(db_path).db
    partners.add_partner(db, Partner(0, "Acme"), today)
    workspace.back_up(db, "start", NOW)
    db.close()
    before = sha(damaged(db_path))
    kept = workspace.restore(db_path, workspace.list_backups(db_path)[0], NOW)
    assert names(db_path) == ["Acme"]
    assert kept is not None
    assert sha(kept) == before


def test_restoring_a_file_that_is_gone(db_path):
    backup = backups.make_of(db_path, backups.Occasion.START, NOW)
    db_path.unlink()
    assert workspace.restore(db_path, backup, NOW) is None
    assert names(db_path) == []


def test_the_backup_that_is_restored_is_not_thinned_away_meanwhile(db_path):
    """The backup made before a restore thins the others; the chosen one may be among these."""
    old = NOW - timedelta(days=3)
    first = backups.make_of(db_path, backups.Occasion.ASKED, old)
    for hour in range(1, 4):
        backups.make_of(db_path, backups.Occasion.ASKED, old + timedelta(hours=hour))
    assert workspace.restore(db_path, first, NOW) is None
    assert not first.path.exists()
    assert names(db_path) == []


def test_a_backup_opened_by_hand_is_not_changed(db_path):
    backup = backups.make_of(db_path, backups.Occasion.START, NOW)
    before = sha(backup.path)
    opened = workspace.open_file(backup.path)
    assert opened.db.read_only
    assert "is a backup" in opened.notice
    opened.db.close()
    assert sha(backup.path) == before
    assert list(backup.path.parent.iterdir()) == [backup.path]


def test_a_workspace_from_before_the_pools_gets_ours_once(tmp_path):
    path = released(tmp_path / "old.prmdesk", 2)
    db = workspace.open_file(path).db
    first = pools.pools(db)
    assert [pool.key for pool in first][:2] == ["hours", "presales"]
    assert lifecycle.criteria(db)
    for pool in first:
        pools.delete_pool(db, pool.id)
    db.close()
    again = workspace.open_file(path).db
    assert pools.pools(again) == []
    again.close()


def test_opening_calls_the_stages_as_the_workspace_does(db_path: Path) -> None:
    db = workspace.open_file(db_path).db
    workspace.change_settings(db, stage_names={"grow": "Scaling"})
    db.close()
    call_stages({})
    workspace.open_file(db_path).db.close()
    assert words.name(Stage.GROW) == "Scaling"
