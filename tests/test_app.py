"""The program as it is started: real processes, with and without a screen."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from prmdesk import app, paths
from prmdesk.ui.shell import instance

ROOT = Path(app.__file__).parents[1]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the others always have a screen")
PATIENCE_S = 30


def environment(**values: str) -> dict[str, str]:
    """What a started program sees: this test's home, and no screen unless ``values`` name one."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    return kept | {"PYTHONPATH": str(ROOT)} | values


def start(
    *arguments: str | Path, env: Mapping[str, str], code: str = "", folder: Path | None = None
) -> subprocess.Popen[str]:
    program = ["-c", code] if code else ["-m", "prmdesk"]
    return subprocess.Popen(
        [sys.executable, *program, *map(str, arguments)],
        cwd=folder,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(program: subprocess.Popen[str], told: str = "") -> tuple[int, str, str]:
    """How a program ended, and what it said."""
    out, err = program.communicate(told, timeout=PATIENCE_S)
    return program.returncode, out, err


@pytest.fixture
def window(db_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A prmdesk with a window on ``db_path``, up and answering."""
    program = start(db_path, env=environment(QT_QPA_PLATFORM="offscreen"))
    while not instance.call(db_path):
        assert program.poll() is None, program.communicate()
    yield program
    if program.poll() is None:
        program.kill()
    program.communicate()


def test_a_second_start_shows_the_first_window_and_ends(
    window: subprocess.Popen[str], db_path: Path, tmp_path: Path
) -> None:
    link = tmp_path / "shortcut.prmdesk"
    os.link(db_path, link)
    second = start(link, env=environment(QT_QPA_PLATFORM="offscreen"))
    assert ended(second) == (0, "", "")
    assert window.poll() is None


@LINUX
@pytest.mark.drill
def test_of_two_started_at_once_one_has_the_window(db_path: Path) -> None:
    for _ in range(20):
        env = environment(QT_QPA_PLATFORM="offscreen")
        both = [start(db_path, env=env) for _ in range(2)]
        while all(program.poll() is None for program in both):
            instance.call(db_path)
        (second,) = [program for program in both if program.poll() is not None]
        (first,) = [program for program in both if program.poll() is None]
        assert ended(second) == (0, "", "")
        first.terminate()
        assert ended(first) == (0, "", "")


@LINUX
def test_a_system_that_shuts_down_leaves_one_whole_file(
    window: subprocess.Popen[str], db_path: Path
) -> None:
    window.send_signal(signal.SIGTERM)
    assert ended(window) == (0, "", "")
    assert [file.name for file in db_path.parent.glob(f"{db_path.name}*")] == [db_path.name]
    assert not instance._call_once(instance._name(db_path))


@LINUX
def test_a_window_that_is_killed_locks_nobody_out(
    window: subprocess.Popen[str], db_path: Path
) -> None:
    window.kill()
    window.communicate()
    third = start("check", db_path, env=environment())
    assert ended(third)[0] == 0


@LINUX
def test_without_a_screen_the_tour_runs_and_nothing_aborts(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder")  # so that the tour ends soon
    code, out, err = ended(start(env=environment(), folder=tmp_path))
    assert out == "There is no screen for a window; here is a tour instead.\n"
    assert code == 1
    assert err == "out/tour/light cannot be written. Choose another folder.\n"


@LINUX
def test_the_tour_has_a_screen_of_the_size_of_a_notebook(tmp_path: Path) -> None:
    ask = (
        "from prmdesk.app import _application, _notebook; "
        "print(_application(_notebook()).primaryScreen().size().toTuple())"
    )
    assert ended(start(env=environment(), code=ask, folder=tmp_path)) == (0, "(1366, 768)\n", "")


@LINUX
def test_a_screen_that_cannot_be_used_is_a_sentence(tmp_path: Path) -> None:
    code, out, err = ended(start(env=environment(DISPLAY=":977"), folder=tmp_path))
    assert (code, out) == (1, "")
    assert err.startswith("The screen cannot be used")
    assert err.count("\n") == 1


def test_a_slip_of_the_keyboard_opens_no_window(tmp_path: Path) -> None:
    env = environment(QT_QPA_PLATFORM="offscreen")
    assert ended(start("exprot", env=env)) == (1, "", "There is no file exprot.\n")


def test_a_missing_library_is_a_sentence(tmp_path: Path) -> None:
    qt = tmp_path / "PySide6"
    qt.mkdir()
    reason = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (qt / "__init__.py").write_text(f"raise ImportError({reason!r})")
    env = environment(QT_QPA_PLATFORM="offscreen")
    env["PYTHONPATH"] = os.pathsep.join((str(tmp_path), str(ROOT)))
    code, out, err = ended(start(env=env, folder=tmp_path))
    assert (code, out) == (1, "")
    assert err == f"prmdesk cannot start: this system lacks a library ({reason}).\n"


def test_an_installed_program_can_be_the_child_that_reads(tmp_path: Path) -> None:
    sheet = tmp_path / "partners.csv"
    sheet.write_text("Partner;Country\nBrightpath;DE\n", "utf-8")
    frozen = "import sys; sys.frozen = True; from prmdesk.app import main; sys.exit(main())"
    child = start("--read-sheet", env=environment(), code=frozen)
    code, out, _err = ended(child, json.dumps({"path": str(sheet)}) + "\n")
    messages = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert {"rows": [["Partner", "Country"], ["Brightpath", "DE"]]} in messages
    assert not paths.home().exists()


def test_python_m_prmdesk_is_the_program(tmp_path: Path) -> None:
    assert ended(start("--version", env=environment()))[1].startswith("prmdesk ")
