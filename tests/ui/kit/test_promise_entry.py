"""A promise in one line: whose it is by key, what, and by when."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.domain.onboarding import Side
from prmdesk.ui.kit.promise_entry import PromiseEntry
from tests.ui.conftest import Show
from tests.ui.drivers import K, press, write

ALT = Qt.KeyboardModifier.AltModifier


def test_a_line_becomes_a_promise(today: date, shown: Show, qtbot: QtBot) -> None:
    entry = PromiseEntry(today)
    shown(entry)
    assert entry.is_empty
    assert entry.check()
    write(entry.text, " Send prices ")
    with qtbot.waitSignal(entry.submitted):
        write(entry.due, "+7", K.Key_Return)
    ours = entry.promise(1, today, "Kim")
    assert (ours.side, ours.text, ours.owner) == (Side.US, "Send prices", "Kim")
    assert ours.due == today + timedelta(7)
    press(entry.text, K.Key_Down, mod=ALT)
    assert (entry.promise(1, today, "Kim").side, entry.promise(1, today, "Kim").owner) == (
        Side.PARTNER, "",
    )  # fmt: skip
    entry.clear()
    assert entry.is_empty
    assert entry.due.day() is None
    assert entry.side.code() is Side.PARTNER
