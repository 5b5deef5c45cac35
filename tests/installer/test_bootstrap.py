"""A fresh machine is made ready once, and a broken or old set-up is mended."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

SCRIPT = Path(__file__).parents[2] / "installer" / "bootstrap.py"
BASE = "libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libgssapi-krb5-2 libxkbcommon0"


class Machine:
    """A bare Debian: nothing is really installed, each command is written down and plays out."""

    def __init__(self, root: Path) -> None:
        self.bootstrap = load(root)
        self.commands: list[list[str]] = []
        self.lacks: set[str] = set()
        self.pip_fails = False
        self.apt_helps = True

    def run(self, command: Sequence[object], **_: object) -> SimpleNamespace:
        words = [str(word) for word in command]
        self.commands.append(words)
        if "venv" in words:
            self.bootstrap.PYTHON.parent.mkdir(parents=True)
            self.bootstrap.PYTHON.touch()
        if "pip" in words and self.pip_fails:
            raise subprocess.CalledProcessError(1, words)
        if "apt-get" in words and "install" in words and self.apt_helps:
            self.lacks.clear()
        return SimpleNamespace(returncode=0)

    def open_library(self, name: str) -> object:
        if name in self.lacks:
            raise OSError(f"{name}: cannot open shared object file")
        return object()

    def make_ready(self, *extras: str) -> list[str]:
        """What was done, in one word each."""
        self.commands.clear()
        self.bootstrap.main(extras)
        known = ("venv", "pip", "update", "install")
        return [next(word for word in known if word in command) for command in self.commands]


def load(root: Path) -> ModuleType:
    """The script as it would stand in the clone ``root``."""
    script = root / "installer" / "bootstrap.py"
    script.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SCRIPT, script)
    spec = spec_from_file_location("bootstrap", script)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    root = tmp_path / "clone"
    machine = Machine(root)
    (root / "pyproject.toml").write_text("[project]\n")
    (root / "constraints.txt").write_text("Mako==1.0\n")
    monkeypatch.setattr(subprocess, "run", machine.run)
    monkeypatch.setattr(ctypes, "CDLL", machine.open_library)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return machine


def test_the_first_call_installs_and_the_second_does_nothing(machine: Machine) -> None:
    assert machine.make_ready() == ["venv", "pip"]
    assert machine.commands[-1][-4:] == ["-c", "constraints.txt", "-e", "."]
    assert machine.make_ready() == []


def test_new_pins_are_installed_into_the_same_venv(machine: Machine) -> None:
    machine.make_ready()
    (machine.bootstrap.ROOT / "constraints.txt").write_text("Mako==2.0\n")
    assert machine.make_ready() == ["pip"]
    assert machine.make_ready() == []


def test_the_tools_are_added_once_and_stay(machine: Machine) -> None:
    machine.make_ready()
    assert machine.make_ready("dev") == ["pip"]
    assert machine.commands[-1][-1] == ".[dev]"
    assert machine.make_ready() == []
    (machine.bootstrap.ROOT / "pyproject.toml").write_text("[project]\nname='x'\n")
    machine.make_ready()
    assert machine.commands[-1][-1] == ".[dev]"
    assert machine.make_ready("dev", "installer") == ["pip"]
    assert machine.commands[-1][-1] == ".[dev,installer]"


def test_an_interrupted_installation_starts_afresh(machine: Machine) -> None:
    machine.pip_fails = True
    with pytest.raises(SystemExit) as stopped:
        machine.make_ready()
    assert str(stopped.value).startswith("The set-up stopped")
    machine.pip_fails = False
    assert machine.make_ready() == ["venv", "pip"]


def test_an_interrupted_update_starts_afresh(machine: Machine) -> None:
    machine.make_ready()
    (machine.bootstrap.ROOT / "constraints.txt").write_text("Mako==2.0\n")
    machine.pip_fails = True
    with pytest.raises(SystemExit):
        machine.make_ready()
    machine.pip_fails = False
    assert machine.make_ready() == ["venv", "pip"]


def test_a_venv_without_its_python_is_made_anew(machine: Machine) -> None:
    machine.make_ready()
    machine.bootstrap.PYTHON.unlink()
    assert machine.make_ready() == ["venv", "pip"]


def test_a_venv_of_another_python_is_made_anew(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.make_ready()
    monkeypatch.setattr(sys, "version_info", (3, 99))
    assert machine.make_ready() == ["venv", "pip"]


def test_a_venv_that_was_moved_is_made_anew(machine: Machine, tmp_path: Path) -> None:
    machine.make_ready()
    machine.bootstrap.ROOT.rename(tmp_path / "moved")
    machine.bootstrap = load(tmp_path / "moved")
    assert machine.make_ready() == ["venv", "pip"]


def test_a_half_written_stamp_counts_as_none(machine: Machine) -> None:
    machine.make_ready()
    machine.bootstrap.STAMP.write_text("")
    assert machine.make_ready() == ["venv", "pip"]


def test_a_plain_user_gets_the_exact_line(machine: Machine) -> None:
    machine.lacks = {"libEGL.so.1", "libxkbcommon.so.0", "libxcb-cursor.so.0"}
    with pytest.raises(SystemExit) as stopped:
        machine.make_ready()
    assert str(stopped.value) == (
        "This system lacks some libraries. Install them, then run this again:\n"
        "  sudo apt-get update && sudo apt-get install -y libegl1 libxkbcommon0"
    )
    assert machine.commands == []


def test_root_gets_them_installed(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    machine.lacks = set(machine.bootstrap.LIBRARIES)
    assert machine.make_ready() == ["update", "install", "venv", "pip"]
    assert " ".join(machine.commands[1]).endswith(f"install -y --no-install-recommends {BASE}")
    assert machine.make_ready() == []


def test_root_gets_the_line_when_installing_did_not_help(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    machine.lacks = {"libGL.so.1"}
    machine.apt_helps = False
    with pytest.raises(SystemExit, match=r"apt-get install -y libgl1$"):
        machine.make_ready()


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_screen_asks_for_the_libraries_of_a_window(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, display: str
) -> None:
    machine.lacks = {"libxcb-cursor.so.0"}
    assert machine.make_ready() == ["venv", "pip"]
    monkeypatch.setenv(display, ":0")
    with pytest.raises(SystemExit, match=r"apt-get install -y libxcb-cursor0$"):
        machine.make_ready()


def test_a_system_without_apt_hears_what_is_missing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    machine.lacks = {"libEGL.so.1", "libGL.so.1"}
    with pytest.raises(SystemExit, match=r"lacks, then run this again: libEGL.so.1, libGL.so.1\."):
        machine.make_ready()


def test_debian_without_the_venv_package_is_told_so(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match=r"apt-get install -y python3-venv$"):
        machine.make_ready()


def test_an_old_python_is_refused_in_one_sentence(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9))
    with pytest.raises(SystemExit, match=r"prmdesk needs Python 3\.11 or newer"):
        machine.make_ready()


def test_a_folder_that_cannot_be_written_is_a_sentence(machine: Machine) -> None:
    machine.bootstrap.VENV.parent.joinpath(".venv").touch()  # a file where the folder belongs
    with pytest.raises(SystemExit, match=r"Remove the folder \.venv"):
        machine.make_ready()
