"""The strips on their own: what they take, what they refuse, how they are left."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.errors import Problem
from prmdesk.ui.onboarding.strips import Day, Question, Reason, Strip

TODAY = date(2026, 11, 24)


def closed_by(strip: Strip, key: Qt.Key) -> bool:
    told: list[bool] = []
    strip.closed.connect(lambda: told.append(True))
    QTest.keyClick(strip, key)
    return bool(told)


def test_esc_closes_and_does_nothing(qtbot: QtBot) -> None:
    done: list[bool] = []
    strip = Question("Tick 5 steps?", "Tick 5 steps", lambda: done.append(True))
    qtbot.addWidget(strip)
    assert closed_by(strip, Qt.Key.Key_Escape)
    assert done == []


def test_enter_answers_and_closes(qtbot: QtBot) -> None:
    done: list[bool] = []
    strip = Question("Tick 5 steps?", "Tick 5 steps", lambda: done.append(True))
    qtbot.addWidget(strip)
    assert closed_by(strip, Qt.Key.Key_Return)
    assert done == [True]


def test_enter_on_cancel_cancels(qtbot: QtBot) -> None:
    done: list[bool] = []
    strip = Question("Tick 5 steps?", "Tick 5 steps", lambda: done.append(True))
    qtbot.addWidget(strip)
    cancel = next(made for made in strip.findChildren(QPushButton) if made.text() == "Cancel")
    cancel.setFocus()
    assert closed_by(strip, Qt.Key.Key_Return)
    assert done == []


def test_a_strip_that_was_refused_stays_and_marks_the_field(qtbot: QtBot) -> None:
    def refuse(reason: str, *, invalid: Any) -> None:
        invalid([Problem("skip_reason", "Say why.")])

    strip = Reason("Sign", refuse)
    qtbot.addWidget(strip)
    assert not closed_by(strip, Qt.Key.Key_Return)
    assert strip.reason.property("wrong")


def test_a_day_is_handed_over_as_a_day(qtbot: QtBot) -> None:
    given: list[date] = []
    strip = Day("Starts on", TODAY, TODAY, lambda day, **_: given.append(day))
    qtbot.addWidget(strip)
    strip.day.setText("25.3.2027")
    strip.day.setModified(True)
    assert closed_by(strip, Qt.Key.Key_Return)
    assert given == [date(2027, 3, 25)]
