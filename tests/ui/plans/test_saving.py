"""Writing a plan's workbook from the window."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
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


def test_the_language_is_the_kind_of_file_chosen(
    desk: Desk, plan_id: int, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.xlsx"
    offered: list[str] = []

    def ask(_parent: object, _title: str, _name: str, kinds: str) -> tuple[str, str]:
        offered[:] = kinds.split(";;")
        return str(path), offered[-1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    with qtbot.waitSignal(desk.said):
        saving.ask_and_save(desk, plan_id, QWidget())
    assert offered == ["Excel workbook in English (*.xlsx)", "Excel workbook in 简体中文 (*.xlsx)"]
    book = load_workbook(path, read_only=True)
    assert any("一" <= letter <= "龥" for letter in "".join(book.sheetnames))
    book.close()


def test_a_folder_that_is_gone_is_told(
    desk: Desk, plan_id: int, tmp_path: Path, problems: list[str], qtbot: QtBot
) -> None:
    saving.save(desk, plan_id, tmp_path / "gone" / "plan.xlsx")
    qtbot.waitUntil(lambda: bool(problems))
    assert problems.pop().startswith("The folder is not there")
