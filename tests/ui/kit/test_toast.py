"""The toast: one message at a time, with Undo on it; it goes by itself, hovering keeps it."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Message
from prmdesk.ui.kit import toast as module
from prmdesk.ui.kit.toast import Toast
from tests.ui import hostile
from tests.ui.drivers import K, click, press
from tests.ui.kit.conftest import Show


@pytest.fixture
def undone() -> list[str]:
    return []


@pytest.fixture
def toast(show: Show, undone: list[str]) -> Toast:
    host = QWidget()
    show(host)
    return Toast(host, lambda: undone.append("undone"))


def test_undo_is_on_it_and_pressing_it_closes(toast: Toast, undone: list[str]) -> None:
    toast.show_message(Message("Acme was deleted", undo=True))
    assert toast.label.text() == "Acme was deleted"
    assert toast.button.text() == "Undo"
    click(toast.button)
    assert undone == ["undone"]
    assert not toast.isVisible()


def test_a_plain_message_has_no_button(toast: Toast) -> None:
    toast.show_message(Message("Copied"))
    assert toast.isVisible()
    assert not toast.button.isVisible()


def test_another_message_takes_its_place_with_its_own_button(
    toast: Toast, undone: list[str]
) -> None:
    toast.show_message(Message("Acme was deleted", undo=True))
    opened: list[None] = []
    toast.show_message(Message("Saved", action=("Open", lambda: opened.append(None))))
    assert toast.button.text() == "Open"
    assert toast.button.accessibleName() == "Open"
    click(toast.button)
    assert (len(opened), undone) == (1, [])


def test_it_goes_by_itself(toast: Toast, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SHOW_MS", 30)
    toast.show_message(Message("Copied"))
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_hovering_keeps_it(toast: Toast, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SHOW_MS", 30)
    toast.show_message(Message("Copied"))
    at = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_it_is_reached_by_key_and_esc_closes_it(toast: Toast, undone: list[str]) -> None:
    toast.show_message(Message("Acme was deleted", undo=True))
    toast.focus()
    assert QApplication.focusWidget() is toast.button
    press(toast.button, K.Key_Escape)
    assert not toast.isVisible()
    assert undone == []


def test_it_stays_within_its_host_however_long(toast: Toast) -> None:
    toast.show_message(Message("x" * 500, undo=True))
    host = toast.parentWidget()
    assert host is not None
    assert host.rect().contains(toast.geometry())
    host.window().resize(420, 300)
    QApplication.processEvents()
    assert host.rect().contains(toast.geometry())


@pytest.mark.parametrize("name", hostile.HTML[:8])
def test_it_shows_every_letter(toast: Toast, name: str) -> None:
    toast.show_message(Message(f"{name} was deleted", undo=True))
    assert toast.label.text() == f"{name} was deleted"


def test_it_stands_above_what_is_at_the_bottom_already(show: Show) -> None:
    host, floor = QWidget(), QWidget()
    floor.setFixedHeight(26)
    show(host)
    toast = Toast(host, lambda: None, floor)
    toast.show_message(Message("Saved"))
    assert toast.geometry().bottom() < host.height() - 26
