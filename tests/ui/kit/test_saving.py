"""Tables saved from the window."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from prmdesk.domain.sheets import Column, Row, Sheet
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.saving import excel_button

SHEET = Sheet("Over and under", (Column("Partner"),), (Row(("Acme",), 1),))


def test_a_table_is_saved_where_one_says_and_offered(
    desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []
    answers = [("", ""), (str(tmp_path / "Q4 v1.5"), "")]
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))

    def ask(*args: object) -> tuple[str, str]:
        proposed.append(str(args[2]))
        return answers.pop(0)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    save = excel_button(desk, lambda: [SHEET])
    qtbot.addWidget(save)
    save.click()
    assert not desk.working
    with qtbot.waitSignal(desk.said) as told:
        save.click()
    told.args[0].action[1]()
    assert proposed == [str(desk.db.path.parent / "Over_and_under_2026-11-24.xlsx")] * 2
    assert opened == [str(tmp_path / "Q4 v1.5.xlsx")]
    assert load_workbook(opened[0]).sheetnames == ["Over and under"]
