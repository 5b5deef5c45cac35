"""The pack's dialog: choices, agenda, one folder for all files, and what is told afterwards."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import Variant
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.reviews.pack import PackDialog
from tests.ui.conftest import Show
from tests.ui.drivers import answering


@pytest.fixture
def window(shown: Show) -> QWidget:
    return shown(QWidget())


@pytest.fixture
def dialog(desk: Desk, acme: int, review_id: int, window: QWidget) -> PackDialog:
    made = PackDialog(desk, [acme], window)
    made.show()
    made.activateWindow()
    return made


def test_both_files_go_to_the_folder_and_it_is_told(
    dialog: PackDialog, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Message] = []
    desk.said.connect(told.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    assert dialog.whom.code() is Variant.SHAREABLE
    assert "Leaves out our scores" in dialog.left_out.text()
    with answering(SheetDialog, lambda shown: shown.accept()):
        dialog.look()
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
        assert not dialog.save.isEnabled()
    name = f"QBR_Acme_{desk.today().isoformat()}"
    assert {path.name for path in tmp_path.glob("QBR*")} == {f"{name}.pdf", f"{name}.xlsx"}
    assert [message.text for message in told] == [f"{name}.pdf was saved, with its workbook"]


def test_where_nothing_can_be_written_the_dialog_says_so(
    dialog: PackDialog, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = str(tmp_path / "gone")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: gone)
    dialog.save.click()
    qtbot.waitUntil(lambda: not desk.working)
    assert "folder is not there" in dialog._trouble.text()
    assert dialog.save.isEnabled()
