"""Cards of several partners: into one file or a folder, stopped, and what is told afterwards."""

from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import Variant
from prmdesk.domain.partners import Partner
from prmdesk.services import partners
from prmdesk.ui.battlecards.batch import BatchDialog
from prmdesk.ui.desk import Desk, Message


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
    assert opened.whom.variant is Variant.INTERNAL  # the other choice is not touched
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


def test_cards_that_were_shortened_are_named(
    desk: Desk,
    window: QWidget,
    today: date,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    names = ["<b>Loud</b> " * 16, *(f"Rocket 🚀 {n}" for n in range(13))]
    keys = [partners.add_partner(desk.db, Partner(0, name), today) for name in names]
    dialog = BatchDialog(desk, keys, window)
    dialog.show()
    choose(monkeypatch, tmp_path / "all.pdf")
    dialog.save.click()
    qtbot.waitUntil(dialog.outcome.isVisible)
    lines = dialog.outcome.text().splitlines()
    assert lines[0].startswith("<b>Loud</b> <b>Loud</b>")
    assert lines[0].endswith("cut to fit: Name")
    assert lines[-1] == "and 2 more"
    dialog.reject()
