"""Where the window stood and how wide its panel was."""

import stat
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prmdesk import paths
from tests.ui.drivers import AppDriver


def test_the_window_comes_back_where_it_was(
    qapp: QApplication, qtbot: QtBot, db_path: Path, today: date
) -> None:
    first = AppDriver(qapp, qtbot, db_path, today)
    first.window.resize(1024, 700)
    first.window.splitter.setSizes([420, 400])
    QApplication.processEvents()
    size, panel = first.window.size(), first.window.splitter.sizes()
    first.window.close()
    first.close()
    again = AppDriver(qapp, qtbot, db_path, today)
    assert again.window.size() == size
    assert again.window.splitter.sizes() == panel
    kept = paths.home() / "window.ini"
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    again.close()


def test_what_was_kept_may_be_nonsense(
    qapp: QApplication, qtbot: QtBot, db_path: Path, today: date
) -> None:
    (paths.private_folder() / "window.ini").write_text("[main]\ngeometry_v1=pancake\n")
    app = AppDriver(qapp, qtbot, db_path, today)
    assert app.window.width() >= 700
    app.close()
