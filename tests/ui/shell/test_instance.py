"""A second start of one workspace finds the window of the first, whatever name the file has."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prmdesk.services import workspace
from prmdesk.ui.shell import instance
from prmdesk.ui.shell.instance import Listener
from prmdesk.ui.shell.session import Session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.prmdesk"
    path.write_bytes(b"")
    return path


def call_from_elsewhere(path: Path, listener: Listener, qtbot: QtBot) -> tuple[bool, int]:
    """What another process hears, and how often the first one was called."""
    heard: list[None] = []
    listener.called.connect(lambda: heard.append(None))
    code = "import sys, pathlib; from prmdesk.ui.shell import instance;"
    code += "sys.exit(not instance.call(pathlib.Path(sys.argv[1])))"
    with subprocess.Popen([sys.executable, "-c", code, str(path)]) as second:
        qtbot.waitUntil(lambda: second.poll() is not None)
    return second.returncode == 0, len(heard)


def test_the_first_window_is_called_and_answers(
    file: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    listener = Listener()
    listener.listen(file)
    assert call_from_elsewhere(file, listener, qtbot) == (True, 1)
    listener.close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_another_name_of_the_file_is_the_same_file(
    file: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    link, twin = file.with_name("link.prmdesk"), file.with_name("twin.prmdesk")
    link.symlink_to(file)
    os.link(file, twin)
    listener = Listener()
    listener.listen(file)
    assert call_from_elsewhere(link, listener, qtbot)[0]
    assert call_from_elsewhere(twin, listener, qtbot)[0]
    listener.close()


def test_nobody_answers_for_another_file(
    file: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "_PATIENCE_MS", 60)
    listener = Listener()
    listener.listen(file)
    other = file.with_name("other.prmdesk")
    other.write_bytes(b"")
    assert not instance.call(other)
    listener.close()
    assert not instance.call(file)


def test_what_a_crash_left_is_in_nobodys_way(file: Path, qapp: QApplication, qtbot: QtBot) -> None:
    crashed = Listener()
    crashed.listen(file)
    listener = Listener()
    listener.listen(file)
    assert call_from_elsewhere(file, listener, qtbot) == (True, 1)
    listener.close()
    crashed.close()


def test_what_shows_no_window_leaves_reading(
    db_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "_PATIENCE_MS", 60)
    held = workspace.open_file(db_path)
    opened = instance.open_or_call(db_path)
    assert opened is not None
    assert opened.notice == (
        "partners.prmdesk is open in another prmdesk window. Here you can look, but change nothing."
    )
    assert opened.db.read_only
    opened.db.close()
    held.db.close()


def test_opening_what_is_open_already_keeps_the_window(
    db_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    session = Session(qapp)
    assert session.open(db_path)
    window = session.window
    link = db_path.with_name("link.prmdesk")
    link.symlink_to(db_path)
    assert session.open(link)
    assert session.window is window
    assert session.desk is not None
    assert not session.desk.db.read_only
    session.close()
