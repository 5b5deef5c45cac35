"""What the user set for this computer: kept, and read whatever became of the file."""

import json
import stat
from pathlib import Path

import pytest

from prmdesk import paths, settings
from prmdesk.settings import RECENT, Settings


def kept() -> Path:
    return paths.home() / "settings.json"


def write(**values: object) -> None:
    paths.private_folder()
    kept().write_text(json.dumps(values), "utf-8")


def test_settings_come_back_as_they_were_kept() -> None:
    mine = Settings("zh", "dark", 125, single_keys=False, recent=("/a/北辰.prmdesk",))
    settings.save(mine)
    assert settings.load() == mine
    assert stat.S_IMODE(kept().parent.stat().st_mode) == 0o700


def test_without_a_file_there_are_the_defaults() -> None:
    assert settings.load() == Settings()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "\ufeff{}", "\x00"])
def test_a_broken_file_gives_the_defaults(text: str) -> None:
    paths.private_folder()
    kept().write_text(text, "utf-8")
    assert settings.load() == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("zoom", "100"), ("zoom", True), ("zoom", 0), ("zoom", 5000), ("zoom", 100.5),
        ("theme", "pink"), ("theme", None), ("language", "xx"), ("language", 3),
        ("single_keys", "yes"), ("recent", "/a"), ("recent", {"a": 1}),
    ],
)  # fmt: skip
def test_a_value_that_makes_no_sense_has_its_default(name: str, value: object) -> None:
    write(**{name: value, "theme": "dark"} if name != "theme" else {name: value, "zoom": 125})
    found = settings.load()
    assert getattr(found, name) == getattr(Settings(), name)
    assert found.theme == "dark" or found.zoom == 125


def test_what_a_newer_prmdesk_wrote_stays() -> None:
    write(zoom=125, telescope=True)
    settings.save(Settings(zoom=110))
    assert json.loads(kept().read_text("utf-8"))["telescope"] is True
    assert settings.load().zoom == 110


def test_the_last_workspace_is_the_first_of_a_few() -> None:
    mine = Settings()
    for n in range(12):
        mine = mine.opened(Path(f"/w/{n}.prmdesk"))
    mine = mine.opened(Path("/w/9.prmdesk"))
    assert mine.recent[:3] == ("/w/9.prmdesk", "/w/11.prmdesk", "/w/10.prmdesk")
    assert len(mine.recent) == RECENT
    assert len(set(mine.recent)) == RECENT


def test_where_nothing_can_be_written_the_program_goes_on(tmp_path: Path) -> None:
    paths.home().parent.mkdir(parents=True, exist_ok=True)
    paths.home().write_text("a file is in the way")
    settings.save(Settings(zoom=125))
    assert settings.load() == Settings()


def test_the_chosen_language_wins_over_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prmdesk.i18n.system_language", lambda: "zh")
    assert Settings().speaks == "zh"
    assert Settings(language="en").speaks == "en"
