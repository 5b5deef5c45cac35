"""Writing a plan's workbook from the window."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Desk
from prmdesk.ui.plans import saving


def test_a_saved_plan_offers_its_folder(
    desk: Desk, plan_id: int, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    with qtbot.waitSignal(desk.said) as told:
        saving.save(desk, plan_id, tmp_path / "plan.xlsx")
    told.args[0].action[1]()
    assert opened == [str(tmp_path)]


def test_a_folder_that_is_gone_is_told(
    desk: Desk, plan_id: int, tmp_path: Path, problems: list[str], qtbot: QtBot
) -> None:
    saving.save(desk, plan_id, tmp_path / "gone" / "plan.xlsx")
    qtbot.waitUntil(lambda: bool(problems))
    assert problems.pop().startswith("The folder is not there")
