"""Cards of several partners: into one file or a folder, stopped, and what is told afterwards."""

from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import Block, CardOptions, Variant
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.battlecards.batch import BatchDialog
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.kit.sheet_dialog import SheetDialog


@pytest.fixture
def ids(desk: Desk, today: date) -> list[int]:
    return [partners.add_partner(desk.db, Partner(0, f"Partner {n}"), today) for n in range(8)]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def opened(desk: Desk, ids: list[int], window: QWidget) -> BatchDialog:
    dialog = BatchDialog(desk, ids, window)
    dialog.show()
    return dialog


def choose(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(target))


def test_one_file_has_a_page_for_each(
    opened: BatchDialog,
    desk: Desk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    choose(monkeypatch, tmp_path / "all.pdf")
    told: list[Message] = []
    desk.said.connect(told.append)
    with qtbot.waitSignal(opened.accepted):
        opened.save.click()
        assert not opened.save.isEnabled()
        assert opened.bar.isVisible()
    assert [message.text for message in told] == ["all.pdf was saved"]
    assert len(pypdf.PdfReader(tmp_path / "all.pdf").pages) == 8


def test_a_folder_gets_a_file_for_each(
    opened: BatchDialog, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    choose(monkeypatch, folder)
    opened.one_each.click()
    assert opened.presets.isVisible()  # without choices from the page, a preset can be chosen
    with qtbot.waitSignal(opened.accepted):
        opened.save.click()
    assert len(list(folder.glob("*.pdf"))) == 8


def test_cancel_stops_the_work_and_then_closes(
    opened: BatchDialog, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    choose(monkeypatch, folder)
    opened.one_each.click()
    opened.save.click()
    opened.reject()
    assert opened.isVisible()
    qtbot.waitUntil(opened.save.isEnabled)
    assert not list(folder.iterdir())
    opened.reject()
    assert not opened.isVisible()


def test_what_cannot_be_written_is_told_in_the_dialog(
    opened: BatchDialog, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "gone" / "all.pdf")
    opened.save.click()
    qtbot.waitUntil(opened.save.isEnabled)
    assert opened._trouble.text() == "The folder is not there (any more). Choose another one."
    opened.reject()


def test_thinking_better_of_it_starts_nothing(
    opened: BatchDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    opened.save.click()
    assert not desk.working
    opened.reject()


def test_what_became_of_the_cards_is_shown_as_a_table(
    desk: Desk,
    window: QWidget,
    today: date,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    names = ["<b>Loud</b> " * 16, "Rocket 🚀"]
    keys = [partners.add_partner(desk.db, Partner(0, name), today) for name in names]
    chosen = CardOptions(Variant.SHAREABLE, "zh", (Block.WHO,))
    dialog = BatchDialog(desk, keys, window, chosen)
    dialog.show()
    assert not dialog.presets.isVisible()
    choose(monkeypatch, tmp_path / "all.pdf")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
    table = next(one for one in window.findChildren(SheetDialog) if one.isVisible())
    cells = table.view.texts()
    assert cells[0][0].startswith("<b>Loud</b> <b>Loud</b>")
    assert cells[0][2].startswith("Name (")
    assert cells[1][6] == "🚀 (U+1F680)"
    assert "伙伴" in pypdf.PdfReader(tmp_path / "all.pdf").pages[0].extract_text()
    table.reject()
