"""A library on screen, and two files for it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Desk
from prmdesk.ui.library.page import LibraryPage
from tests.ui.conftest import Show
from tests.ui.library.driving import settle


@pytest.fixture
def page(desk: Desk, shown: Show, qtbot: QtBot) -> LibraryPage:
    made = LibraryPage(desk)
    shown(made)
    settle(desk, qtbot)
    return made


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / name for name in ("Prices.pdf", "价目表.pdf")]
    for path in made:
        path.write_text(path.name, encoding="utf-8")
    return made
