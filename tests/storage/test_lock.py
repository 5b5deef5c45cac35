"""One writer per file, by whatever name, and no lock after a crash (R4, T7)."""

import os
import shutil
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from prmdesk.errors import InUse
from prmdesk.services import workspace
from prmdesk.storage import lock
from tests.storage.drills import Child


def hold_open(pipe: Connection, path: Path) -> None:
    opened = workspace.open_file(path)
    pipe.send("open")
    pipe.poll(None)
    opened.db.close()
    pipe.send("closed")


def open_once(pipe: Connection, path: Path) -> None:
    pipe.send("ready")
    pipe.recv()
    try:
        db = workspace.open_file(path).db
    except InUse:
        pipe.send(False)
        return
    pipe.send(True)
    pipe.poll(None)
    db.close()


def names_of(path: Path) -> list[Path]:
    """One file by all its names."""
    link, twin = path.with_name("link.prmdesk"), path.with_name("twin.prmdesk")
    link.symlink_to(path)
    os.link(path, twin)
    names = [path, link, twin, path.parent / ".." / path.parent.name / path.name]
    other_case = path.with_name(path.name.upper())
    return names + ([other_case] if other_case.exists() else [])


def test_one_file_is_one_file_by_all_its_names(db_path):
    for name in names_of(db_path):
        held = lock.hold(name)
        for other in (db_path, *db_path.parent.glob("*.prmdesk")):
            with pytest.raises(InUse, match="open in another prmdesk window"):
                lock.hold(other, patience=0)
        held.release()


def test_a_copy_is_another_file(db_path, tmp_path):
    held = lock.hold(db_path)
    lock.hold(Path(shutil.copy(db_path, tmp_path / "copy.prmdesk"))).release()
    held.release()


def test_the_second_process_may_read_but_not_write(db_path):
    with Child(hold_open, db_path) as first:
        assert first.told() == "open"
        link = db_path.with_name("link.prmdesk")
        link.symlink_to(db_path)
        for name in (db_path, link):
            with pytest.raises(InUse):
                workspace.open_file(name)
        second = workspace.open_file(db_path, read_only=True).db
        assert second.read_only
        assert workspace.settings_of(second).owner == "Robin Weber"
        second.close()
        first.pipe.send("close")
        assert first.told() == "closed"
    workspace.open_file(db_path).db.close()
    assert [file.name for file in db_path.parent.glob("partners*")] == ["partners.prmdesk"]


def test_no_lock_survives_a_crash(db_path):
    with Child(hold_open, db_path) as first:
        assert first.told() == "open"
        first.kill()
        workspace.open_file(db_path).db.close()


def test_of_many_that_start_at_once_one_writes(db_path):
    children = [Child(open_once, db_path) for _ in range(4)]
    for child in children:
        assert child.told() == "ready"
    for child in children:
        child.pipe.send("go")
    assert sorted(child.told() for child in children) == [False, False, False, True]
    for child in children:
        child.__exit__(None, None, None)


def test_a_file_replaced_while_we_locked_is_locked_as_it_is_now(db_path, tmp_path, monkeypatch):
    newer = Path(shutil.copy(db_path, tmp_path / "newer"))
    old, real = lock.identity(db_path), lock.identity
    asked = []

    def identity(path: Path) -> str:
        name = real(path)
        if not asked:
            newer.replace(db_path)
        asked.append(name)
        return name

    monkeypatch.setattr(lock, "identity", identity)
    held = lock.hold(db_path)
    assert Path(held.lock_file).name == real(db_path) != old
    held.release()


def test_locks_are_private(db_path):
    held = lock.hold(db_path)
    file = Path(held.lock_file)
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    held.release()
