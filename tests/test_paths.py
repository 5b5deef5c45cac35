"""Where things are: in the source tree, in an installed program, and wherever one was told."""

import stat
import sys
from pathlib import Path

import pytest

from prmdesk import paths


def test_resources_are_found_in_the_source_tree() -> None:
    assert paths.resource("icons/plus.svg").is_file()


def test_resources_are_found_in_an_installed_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons/plus.svg") == tmp_path / "resources" / "icons" / "plus.svg"


@pytest.mark.parametrize(
    ("system", "environment", "ends_with"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/prmdesk"),
        ("linux", {"XDG_DATA_HOME": ""}, ".local/share/prmdesk"),
        ("darwin", {}, "Library/Application Support/prmdesk"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/prmdesk"),
    ],
)
def test_every_system_has_its_place(
    monkeypatch: pytest.MonkeyPatch, system: str, environment: dict[str, str], ends_with: str
) -> None:
    monkeypatch.delenv("PRMDESK_HOME")
    monkeypatch.setattr(sys, "platform", system)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert paths.home().as_posix().endswith(ends_with)


def test_the_place_can_be_moved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRMDESK_HOME", str(tmp_path / "stick"))
    assert paths.home() == tmp_path / "stick"


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there")
def test_folders_are_readable_by_their_owner_only_even_if_they_were_not() -> None:
    folder = paths.private_folder("backups", "mine")
    folder.chmod(0o755)
    assert paths.private_folder("backups", "mine") == folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
