"""Backups are whole, private, numbered and thinned (R6)."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from prmdesk import paths
from prmdesk.domain.backups import Backup, Occasion
from prmdesk.domain.partners import Partner
from prmdesk.errors import Cancelled, Damaged
from prmdesk.services import partners
from prmdesk.storage import backups, tables
from prmdesk.storage.database import Database
from prmdesk.storage.engine import connect, in_words, raw_of

NOW = datetime(2026, 11, 24, 9, 15, tzinfo=UTC)


def make(db: Database, now: datetime = NOW, occasion: Occasion = Occasion.ASKED) -> Backup:
    with db.read() as c:
        return backups.make(db.path, raw_of(c), occasion, now)


def make_if_due(db: Database, now: datetime) -> Backup | None:
    with db.read() as c:
        return backups.make_if_due(db.path, raw_of(c), now)


def test_a_backup_is_a_whole_workspace_in_one_private_file(db, today):
    partners.add_partner(db, Partner(0, "北辰"), today)
    made = make(db)
    assert made.path.name == "000001-20261124T091500Z-asked.prmdesk"
    assert (made.path.stat().st_mode & 0o777, made.path.parent.stat().st_mode & 0o777) == (
        0o600,
        0o700,
    )
    assert list(made.path.parent.iterdir()) == [made.path]
    copy = Database(made.path, sealed=True)
    assert partners.values_in_use(copy, "name") == ["北辰"]
    copy.close()
    assert list(made.path.parent.iterdir()) == [made.path]


def test_backups_are_listed_newest_first_with_their_rows(db, today):
    make(db)
    partners.add_partner(db, Partner(0, "Acme"), today)
    made = make(db, NOW - timedelta(days=4000))
    listed = backups.listed(db.path)
    assert [(item.number, item.at, item.rows["partners"]) for item in listed] == [
        (2, NOW - timedelta(days=4000), 1),
        (1, NOW, 0),
    ]
    assert listed[0].rows == made.rows
    assert listed[0].occasion is Occasion.ASKED


def test_numbers_go_on_when_old_backups_are_gone(db):
    make(db).path.unlink()
    first, second = make(db), make(db)
    first.path.unlink()
    assert (second.number, make(db).number) == (2, 3)


def test_other_files_among_the_backups_are_left_alone(db):
    folder = make(db).path.parent
    other = folder / "000009-notes.txt"
    other.write_text("mine")
    assert make(db).number == 2
    assert other.read_text() == "mine"


def test_a_backup_while_somebody_writes_is_of_one_moment(db, today):
    def write(_done: int, _total: int) -> None:
        partners.add_partner(db, Partner(0, "Later"), today)

    partners.add_partner(db, Partner(0, "Acme"), today)
    with db.read() as c:
        made = backups.make(db.path, raw_of(c), Occasion.ASKED, NOW, write)
    assert made.rows["partners"] == 1
    assert backups.listed(db.path)[0].rows["partners"] == 1
    assert partners.values_in_use(db, "name") == ["Acme", "Later"]


def test_cancelling_leaves_nothing(db):
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with db.read() as c, pytest.raises(Cancelled):
        backups.make(db.path, raw_of(c), Occasion.ASKED, NOW, stop)
    assert list(backups.folder_of(db.path).iterdir()) == []


def test_a_damaged_file_makes_no_backup(db_path):
    good = backups.make_of(db_path, Occasion.ASKED, NOW)
    with closing(connect(db_path)) as raw:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_drivers_1'"
        page = raw.execute(query).fetchone()[0]
    with db_path.open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(os.urandom(4096))
    with pytest.raises(Damaged), in_words():
        backups.make_of(db_path, Occasion.ASKED, NOW)
    assert backups.every(db_path) == [good]


def test_the_start_backup_is_made_when_something_changed_and_four_hours_passed(db, today):
    assert make_if_due(db, NOW).occasion is Occasion.START
    assert make_if_due(db, NOW + timedelta(hours=9)) is None
    partners.add_partner(db, Partner(0, "Acme"), today)
    assert make_if_due(db, NOW + timedelta(hours=3.9)) is None
    assert make_if_due(db, NOW + timedelta(hours=4)).number == 2


def test_a_clock_set_back_does_not_stop_backups(db, today):
    make(db, NOW + timedelta(days=3650))
    partners.add_partner(db, Partner(0, "Acme"), today)
    made = make_if_due(db, NOW)
    assert (made.number, backups.every(db.path)[0]) == (2, made)


def test_daylight_saving_does_not_confuse_the_hours(db, today):
    """The hour that comes twice, at the end of summer in Vienna."""
    first = datetime.fromisoformat("2026-10-25T02:30:00+02:00")
    make(db, first)
    partners.add_partner(db, Partner(0, "Acme"), today)
    assert make_if_due(db, datetime.fromisoformat("2026-10-25T05:29:00+01:00")) is None
    assert make_if_due(db, datetime.fromisoformat("2026-10-25T05:30:00+01:00")) is not None


def test_old_backups_are_thinned_when_a_new_one_was_made(db):
    for hour in range(8):
        make(db, NOW + timedelta(hours=hour))
    make(db, NOW + timedelta(days=9))
    numbers = [item.number for item in backups.every(db.path)]
    assert numbers == [9, 8, 7, 6]  # the newest three, and the last of the first day


def test_an_unreadable_backup_is_passed_over(db):
    good, bad = make(db), make(db)
    bad.path.write_bytes(b"\0" * 5000)
    assert [item.number for item in backups.listed(db.path)] == [good.number]
    assert bad.path.exists()


def test_what_a_killed_backup_left_is_swept_after_a_day(db):
    folder = backups.folder_of(db.path)
    left = folder / "making-xyz"
    left.mkdir()
    (left / "copy").touch()
    made = left.stat().st_mtime
    make(db, datetime.fromtimestamp(made + 23 * 3600, UTC))
    assert left.exists()
    make(db, datetime.fromtimestamp(made + 25 * 3600, UTC))
    assert not left.exists()


def test_each_workspace_has_its_own_folder(tmp_path):
    one, other = tmp_path / "a" / "x.prmdesk", tmp_path / "b" / "x.prmdesk"
    assert backups.folder_of(one) != backups.folder_of(other)
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "a")
    assert backups.folder_of(link / "x.prmdesk") == backups.folder_of(one)
    odd = backups.folder_of(tmp_path / f"{'长' * 100}: ..{os.sep}x ".replace(os.sep, "_"))
    assert odd.parent == paths.home() / "backups"
    assert len(odd.name.encode()) < 200


def test_putting_back_replaces_the_file_and_what_lay_beside_it(db, today):
    made = make(db)
    partners.add_partner(db, Partner(0, "Acme"), today)
    path = db.path
    db.close()
    Path(f"{path}-wal").write_bytes(b"of another time")
    with backups.ready_to_restore(made, path) as draft:
        backups.swap(draft, path)
    assert [file.name for file in path.parent.glob("partners*")] == [path.name]
    again = Database(path)
    with again.read() as c:
        assert c.execute(select(tables.partners)).all() == []
    again.close()


def test_a_damaged_backup_is_not_put_back(db):
    made = make(db)
    content = bytearray(made.path.read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\0" * 4096
    made.path.write_bytes(content)
    before = db.path.read_bytes()
    with (
        pytest.raises(Damaged, match="Choose another one"),
        backups.ready_to_restore(made, db.path),
    ):
        pass
    assert db.path.read_bytes() == before


def test_what_is_set_aside_is_kept_letter_for_letter(tmp_path):
    path = tmp_path / "partners.prmdesk"
    path.write_bytes(b"damaged")
    Path(f"{path}-wal").write_bytes(b"beside")
    kept = [backups.set_aside(path, NOW) for _ in range(3)]
    assert kept[0].name == "partners (kept 2026-11-24 09-15-00).prmdesk"
    assert len(set(kept)) == 3
    for file in kept:
        assert file.read_bytes() == b"damaged"
        assert Path(f"{file}-wal").read_bytes() == b"beside"
        assert file.stat().st_mode & 0o777 == 0o600


def test_a_backup_of_a_closed_file_leaves_it_closed(db_path):
    made = backups.make_of(db_path, Occasion.UPGRADE, NOW)
    assert made.path.name == "000001-20261124T091500Z-upgrade.prmdesk"
    assert [file.name for file in db_path.parent.glob("partners*")] == ["partners.prmdesk"]
    with closing(sqlite3.connect(made.path)) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
