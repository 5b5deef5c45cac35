"""A full disk, a read-only place: one plain sentence, the data as before, no restart (R3)."""

import os
import resource
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from prmdesk import paths
from prmdesk.domain.partners import Partner
from prmdesk.errors import Unavailable
from prmdesk.services import partners, workspace
from prmdesk.storage import backups, engine, inspection
from prmdesk.storage.database import Database
from tests.storage.drills import Child, become_nobody, mount_here, remount_read_only

DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 15, tzinfo=UTC)

NO_MOUNT = "a disk of our own needs root, or namespaces for users"


def add(db: Database, n: int) -> None:
    partners.add_partner(db, Partner(0, f"Partner {n:05}", notes="x" * 3000), DAY)


def names(db: Database) -> list[str]:
    return partners.values_in_use(db, "name")


def refusal(action: Callable[[], object]) -> str:
    """What the user reads; an error that is not for users is raised."""
    try:
        action()
    except Unavailable as error:
        return str(error)
    return ""


def fill(db: Database) -> tuple[int, str]:
    """Add partners until there is no room: how many were kept, and the sentence."""
    kept = len(names(db))
    try:
        while True:
            add(db, kept)
            kept += 1
    except Unavailable as error:
        return kept, str(error)


# T5: no room


def no_room_for_files(pipe: Connection, path: Path) -> None:
    """The limit of a file's size stands for a full disk; SQLite calls it an I/O error."""
    db = workspace.open_file(path).db
    add(db, 0)
    room = path.stat().st_size + 150_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    kept, text = fill(db)
    pipe.send((kept, text, names(db)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, resource.RLIM_INFINITY))
    pipe.send(refusal(lambda: workspace.back_up(db, "asked", NOW)))
    pipe.send(list(backups.folder_of(path).iterdir()))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    add(db, kept)
    workspace.back_up(db, "asked", NOW)
    pipe.send(names(db))
    db.close()


def told_of_a_full_disk(child: Child) -> None:
    """Whatever is full: what was kept stays, and it goes on when there is room."""
    kept, text, found = child.told()
    assert kept > 3
    assert found == [f"Partner {n:05}" for n in range(kept)]
    assert "disk is full" in text
    assert "disk is full" in child.told(), "no room for a backup"
    assert child.told() == [], "half a backup was left"
    assert child.told() == [f"Partner {n:05}" for n in range(kept + 1)]


def test_no_room_for_the_file(db_path):
    with Child(no_room_for_files, db_path) as child:
        told_of_a_full_disk(child)


def full_disk(pipe: Connection, template: Path, folder: Path, wal: bool) -> None:
    pipe.send(mount_here(folder, "size=3m"))
    os.environ["PRMDESK_HOME"] = str(folder / "home")
    path = folder / ("" if wal else "Dropbox") / "partners.prmdesk"
    path.parent.mkdir(exist_ok=True)
    shutil.copy(template, path)
    ballast = folder / "ballast"
    ballast.write_bytes(b"\0" * 1_000_000)
    db = workspace.open_file(path).db
    kept, text = fill(db)
    pipe.send((kept, text, names(db)))
    pipe.send(refusal(lambda: workspace.back_up(db, "asked", NOW)))
    pipe.send(list(backups.folder_of(path).iterdir()))
    ballast.unlink()
    add(db, kept)
    pipe.send(names(db))
    db.close()
    pipe.send(inspection.examine(path, alone=True, whole=True).damage)


@pytest.mark.parametrize("wal", [True, False])
def test_a_full_disk(template, tmp_path, wal):
    with Child(full_disk, template, tmp_path, wal) as child:
        if not child.told():
            pytest.skip(NO_MOUNT)
        told_of_a_full_disk(child)
        assert child.told() == ()


def full_before_opening(pipe: Connection, template: Path, folder: Path) -> None:
    pipe.send(mount_here(folder, "size=2m"))
    os.environ["PRMDESK_HOME"] = str(folder / "home")
    path = Path(shutil.copy(template, folder / "partners.prmdesk"))
    paths.private_folder("locks")
    workspace.open_file(path).db.close()
    with suppress(OSError), (folder / "ballast").open("wb", buffering=0) as ballast:
        while ballast.write(b"\0" * 4096):
            pass
    opened = workspace.open_file(path)
    pipe.send((opened.db.read_only, opened.notice))
    pipe.send(workspace.settings_of(opened.db).owner)
    opened.db.close()
    pipe.send(refusal(lambda: workspace.create(folder / "new.prmdesk", workspace.Workspace())))
    pipe.send([file.name for file in folder.iterdir()])


def test_a_disk_that_is_full_already_can_be_looked_at(template, tmp_path):
    with Child(full_before_opening, template, tmp_path) as child:
        if not child.told():
            pytest.skip(NO_MOUNT)
        read_only, notice = child.told()
        assert read_only
        assert "disk is full" in notice
        assert child.told() == "Robin Weber"
        assert "disk is full" in child.told()
        assert set(child.told()) <= {"ballast", "home", "partners.prmdesk", "partners.prmdesk-shm"}


# T6: no right to write


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that nobody (the user) can reach: pytest's own are root's alone."""
    folder = Path(tempfile.mkdtemp(prefix="prmdesk-test-"))
    folder.chmod(0o755)
    yield folder
    for place in (folder, *folder.rglob("*")):
        if place.is_dir():
            place.chmod(0o755)
    shutil.rmtree(folder)


def look_as_nobody(pipe: Connection, path: Path, file_mode: int, folder_mode: int) -> None:
    home = path.parent.parent / "home"
    home.mkdir()
    os.environ["PRMDESK_HOME"] = str(home)
    become_nobody(home, path.parent, path)
    path.chmod(file_mode)
    path.parent.chmod(folder_mode)
    before = path.read_bytes()
    opened = workspace.open_file(path)
    pipe.send((opened.db.read_only, opened.notice))
    pipe.send(workspace.settings_of(opened.db).owner)
    pipe.send(refusal(lambda: add(opened.db, 0)))
    opened.db.close()
    pipe.send(sorted(file.name for file in path.parent.iterdir()))
    pipe.send(path.read_bytes() == before)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "words"),
    [
        (0o444, 0o755, "partners.prmdesk is write-protected"),
        (0o644, 0o555, "The folder of partners.prmdesk is write-protected"),
        (0o444, 0o555, "partners.prmdesk is write-protected"),
    ],
)
def test_without_the_right_to_write_it_is_shown(
    template, open_place, file_mode, folder_mode, words
):
    path = open_place / "place" / "partners.prmdesk"
    path.parent.mkdir()
    shutil.copy(template, path)
    with Child(look_as_nobody, path, file_mode, folder_mode) as child:
        read_only, notice = child.told()
        assert read_only
        assert words in notice
        assert child.told() == "Robin Weber"
        assert words in child.told()
        assert child.told() == ["partners.prmdesk"]
        assert child.told()


def look_without_the_right_to_read(pipe: Connection, path: Path) -> None:
    home = path.parent / "home"
    home.mkdir()
    os.environ["PRMDESK_HOME"] = str(home)
    become_nobody(home)
    if os.access(path, os.R_OK):
        path.chmod(0)
    pipe.send(refusal(lambda: workspace.open_file(path)))
    pipe.send(refusal(lambda: workspace.create(path.parent / "deep" / "a", workspace.Workspace())))


def test_what_may_not_be_read_is_said(template, open_place):
    path = open_place / "partners.prmdesk"
    shutil.copy(template, path)
    path.chmod(stat.S_IRUSR)
    with Child(look_without_the_right_to_read, path) as child:
        assert "may not read" in child.told()
        if os.geteuid() == 0:  # else the folder is our own
            assert "may not read or write" in child.told()


def look_on_a_read_only_disk(pipe: Connection, template: Path, folder: Path) -> None:
    pipe.send(mount_here(folder, "size=3m"))
    path = Path(shutil.copy(template, folder / "partners.prmdesk"))
    working, crashed = (folder / f"{name}.prmdesk" for name in ("working", "crashed"))
    shutil.copy(template, working)
    db = Database(working)
    add(db, 0)
    for suffix in ("", "-wal", "-shm"):
        shutil.copy(f"{working}{suffix}", f"{crashed}{suffix}")
    db.close()
    pipe.send(remount_read_only(folder))
    for file in (path, crashed):
        opened = workspace.open_file(file)
        pipe.send((opened.db.read_only, opened.notice, names(opened.db)))
        opened.db.close()
    assert engine.is_unfinished(crashed)
    pipe.send(workspace.check(path).problems)


def test_a_read_only_disk_is_shown(template, tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    with Child(look_on_a_read_only_disk, template, folder) as child:
        if not child.told():
            pytest.skip(NO_MOUNT)
        assert child.told(), "a disk that can be mounted can be made read-only"
        words = "The disk of {} is read-only: you can look, but change nothing."
        assert child.told() == (True, words.format("partners.prmdesk"), [])
        assert child.told() == (True, words.format("crashed.prmdesk"), ["Partner 00000"])
        assert child.told() == ()
