"""Where cards go: the folder used last, the right ending, and a way to open what was written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.services.battlecards import Saved
from prmdesk.ui.battlecards.saving import Saving
from prmdesk.ui.desk import Desk, Message


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the system was asked to open."""
    found: list[Path] = []

    def open_url(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answer(monkeypatch: pytest.MonkeyPatch, question: str, reply: object) -> list[str]:
    """Answer a file dialog; the places it was opened at."""
    asked: list[str] = []

    def dialog(_parent: QWidget, _title: str, place: str, *_rest: object) -> object:
        asked.append(place)
        return reply

    monkeypatch.setattr(QFileDialog, question, dialog)
    return asked


def test_the_folder_used_last_is_proposed(
    desk: Desk, parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    saving = Saving(desk)
    chosen = tmp_path / "cards" / "mine.pdf"
    chosen.parent.mkdir()
    asked = answer(monkeypatch, "getSaveFileName", (str(chosen), ""))
    assert saving.ask_file(parent, "card.pdf") == chosen
    Saving(desk).ask_file(parent, "card.pdf")  # also in a page that was built anew
    assert asked == [str(desk.db.path.parent / "card.pdf"), str(chosen.parent / "card.pdf")]
    asked = answer(monkeypatch, "getExistingDirectory", str(tmp_path))
    assert saving.ask_folder(parent) == tmp_path
    assert asked == [str(chosen.parent)]
    chosen.parent.rmdir()
    assert saving.folder == tmp_path


def test_a_folder_that_is_gone_is_not_proposed(
    desk: Desk, parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / "gone" / "x.pdf"), ""))
    saving = Saving(desk)
    saving.ask_file(parent, "x.pdf")
    assert saving.folder == desk.db.path.parent


@pytest.mark.parametrize(
    ("typed", "name"), [("card", "card.pdf"), ("v1.2", "v1.2.pdf"), ("a.PDF", "a.PDF")]
)
def test_a_pdf_is_called_one(
    desk: Desk,
    parent: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    typed: str,
    name: str,
) -> None:
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / typed), ""))
    assert Saving(desk).ask_file(parent, "x.pdf") == tmp_path / name


def test_thinking_better_of_it_changes_nothing(
    desk: Desk, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getSaveFileName", ("", ""))
    answer(monkeypatch, "getExistingDirectory", "")
    saving = Saving(desk)
    assert saving.ask_file(parent, "x.pdf") is saving.ask_folder(parent) is None
    assert saving.folder == desk.db.path.parent


def test_what_was_saved_can_be_opened(desk: Desk, opened: list[Path], tmp_path: Path) -> None:
    told: list[Message] = []
    desk.said.connect(told.append)
    saving = Saving(desk)
    saving.tell(Saved((tmp_path / "a.pdf",), ()))
    saving.tell(Saved((tmp_path / "a.pdf", tmp_path / "b.pdf"), ()))
    assert [message.text for message in told] == ["a.pdf was saved", "2 battlecards were saved"]
    assert not opened
    for message in told:
        assert message.action is not None
        message.action[1]()
    saving.tell(Saved((tmp_path / "c.pdf",), ()), at_once=True)
    assert opened == [tmp_path / "a.pdf", tmp_path, tmp_path / "c.pdf"]
