"""Opening, finding again, taking as it is now: each only on a click."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from prmdesk.services import materials
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import links
from prmdesk.ui.library.page import LibraryPage
from tests.ui.library.driving import settle


def test_a_program_is_never_opened_but_its_folder_is_shown(
    desk: Desk,
    page: LibraryPage,
    files: list[Path],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "setup.exe").write_text("x", encoding="utf-8")
    ids = materials.add_files(desk.db, [files[0], tmp_path / "setup.exe"], copy=False).ids
    opened: list[Path] = []
    asked: list[str] = []
    monkeypatch.setattr(links, "open_file", opened.append)
    monkeypatch.setattr(links, "confirm", lambda _w, text, _act: not asked.append(text))
    for key in ids:
        page.files.acts.open(materials.material(desk.db, key))
    assert opened == [files[0], tmp_path]
    assert len(asked) == 1
    settle(desk, qtbot)


def test_a_file_that_moved_or_changed_is_made_right_again(
    desk: Desk, page: LibraryPage, files: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = materials.add_files(desk.db, files, copy=False).ids
    moved = files[0].rename(files[0].with_name("There.pdf"))
    files[1].write_text("other", encoding="utf-8")
    page.refresh()
    settle(desk, qtbot)
    table, acts = page.files.table, page.files.acts
    assert [row[1] for row in table.texts()] == ["Missing", "Changed since"]
    table.selectRow(1)
    assert page.files.renew.isEnabled()
    acts.renew(materials.material(desk.db, ids[1]))
    settle(desk, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(moved), ""))
    acts.find(materials.material(desk.db, ids[0]))
    settle(desk, qtbot)
    assert [row[1] for row in table.texts()] == ["Ready", "Ready"]
