"""Files of the library are hostile until read: pipes, devices, folders, the workspace itself."""

import os
from pathlib import Path

import pytest

from prmdesk.domain.materials import Look, Material
from prmdesk.errors import Unreadable
from prmdesk.storage import shelf
from prmdesk.storage.database import Database

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_size_and_digest_tell_a_file_and_follow_it_when_it_is_written_again(tmp_path: Path) -> None:
    file = tmp_path / "价目表 2026.txt"
    file.write_bytes(b"")
    assert shelf.look(file) == Look(0, EMPTY)
    file.write_bytes(b"abc")
    assert shelf.look(file) == Look(3, ABC)
    told: list[int] = []
    assert shelf.look(file, told.append) == Look(3, ABC)
    assert told == []  # as it was: not read again
    file.unlink()
    assert shelf.look(file) == Look()


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices are files here only")
def test_what_is_no_file_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/zero")
    for name in ("pipe", "link", ".", "nothing", "a\0b"):
        path = tmp_path / name
        assert shelf.look(path) == Look()
        with pytest.raises(Unreadable, match=r"no file|cannot be read"):
            shelf.digest(path)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "film.mp4"
    with file.open("wb") as made:
        made.truncate(200_000_001)
    with pytest.raises(Unreadable, match="up to 200 MB"):
        shelf.digest(file)
    with file.open("wb") as made:
        made.truncate(1)
    assert len(shelf.digest(file)) == len(ABC)


def test_the_workspace_is_never_read_as_a_file_of_its_library(db: Database, tmp_path: Path) -> None:
    os.link(db.path, tmp_path / "other name.pdf")
    for path in (db.path, tmp_path / "other name.pdf"):
        with pytest.raises(Unreadable, match="its own library"):
            shelf.check_foreign(path, db.path)
    shelf.check_foreign(tmp_path / "nothing", db.path)


def test_a_copy_goes_where_the_workspace_goes_and_cannot_point_out_of_its_folder() -> None:
    copy = Material(1, "x", "../../etc/passwd", is_copy=True)
    assert shelf.path_of(Path("/a/Nord.prmdesk"), copy) == Path("/a/Nord.files/passwd")
    assert shelf.path_of(Path("/a/Nord.prmdesk"), Material(1, "x", "/b/x.pdf")) == Path("/b/x.pdf")
