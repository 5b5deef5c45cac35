"""Files written whole or not at all (reliability 11), and names every system accepts (T20)."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.errors import Cancelled, Unavailable
from prmdesk.exporters.files import (
    NAME_BYTES,
    atomic_write,
    free_path,
    safe_file_name,
    safe_suffix,
)


def test_a_file_is_written_and_nothing_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    with atomic_write(path) as file:
        file.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"old")

    def write_half() -> None:
        with atomic_write(path) as file:
            file.write(b"half")
            raise Cancelled

    with pytest.raises(Cancelled):
        write_half()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="modes and links are of POSIX")
def test_a_link_stays_a_link_and_the_mode_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    with atomic_write(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_missing_folder_is_told_with_advice(tmp_path: Path) -> None:
    with (
        pytest.raises(Unavailable, match="The folder is not there"),
        atomic_write(tmp_path / "gone" / "card.pdf"),
    ):
        pass


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "card.pdf").mkdir()
    with (
        pytest.raises(Unavailable, match=r"card\.pdf|folder of this name"),
        atomic_write(tmp_path / "card.pdf") as file,
    ):
        file.write(b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["card.pdf"]


_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from prmdesk.errors import Unavailable
from prmdesk.exporters.files import atomic_write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    with atomic_write(Path(sys.argv[1])) as file:
        file.write(b"x" * 50_000)
except Unavailable as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are of POSIX")
def test_a_full_disk_leaves_the_old_file_and_names_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", _FULL_DISK, str(path)], capture_output=True, text=True, check=True
    )
    assert "The disk is full" in done.stdout
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


_KILLED = """
import os, signal, sys
from pathlib import Path
from prmdesk.exporters.files import atomic_write
with atomic_write(Path(sys.argv[1])) as file:
    file.write(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is of POSIX")
def test_a_kill_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"


NAMES = [
    "A & B <Co", 'Say "hi"', "a/b\\c", "what?*|", "CON", "con.txt", "NUL", "COM1", "lpt9.pdf",
    "COM¹", "trailing.", "trailing ", " leading", "..", ".", "", "   ", "../../etc/passwd",
    "C:\\x", "a:b", "tab\there", "line\nbreak", "\x00\x1f", "evil\u202egnp.exe", "zero\u200bwidth",
    "\ud800half", "北辰科技" * 40, "x" * 400, "é" * 150, "\U0001f469\u200d\U0001f4bb", "شركة النجم",
    "~$lock", "-rf",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMES, ids=ascii)
def test_a_name_is_valid_on_every_system(text: str, tmp_path: Path) -> None:
    name = safe_file_name(text)
    assert name == safe_file_name(text)
    assert 0 < len(name.encode()) <= NAME_BYTES
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert name[-1] not in ". "
    assert not PureWindowsPath(name).is_reserved()
    (tmp_path / name).write_bytes(b"")
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brightpath Consulting", "Brightpath_Consulting"),
        ("北辰科技 Beichen", "北辰科技_Beichen"),
        ("A & B <Co", "A_&_B_Co"),
        ("COM¹", "_COM¹"),
        ("e\u0301", "é"),
        ("", "_"),
    ],
)
def test_a_name_stays_readable(text: str, name: str) -> None:
    assert safe_file_name(text) == name


@given(st.text(), st.integers(1, NAME_BYTES))
def test_a_name_never_takes_more_room_than_it_has(text: str, room: int) -> None:
    assert len(safe_file_name(text, room).encode()) <= room


def test_a_free_path_never_meets_what_is_there(tmp_path: Path) -> None:
    for name in ("card.pdf", "card_2.pdf", "card_3.pdf"):
        path = free_path(tmp_path, "card", ".pdf")
        assert path.name == name
        path.write_bytes(b"")


def test_the_end_of_a_name_keeps_its_dot_and_nothing_else_that_is_unsafe() -> None:
    assert safe_suffix("a/Prices.PDF") == ".PDF"
    assert safe_suffix("x.tar.gz") == ".gz"
    assert [safe_suffix(name) for name in ("README", ".hidden", "x.", "x. ")] == [""] * 4
    assert safe_suffix("x.p?d\nf") == ".p_d_f"
    assert len(safe_suffix("x." + "y" * 300)) == 17
