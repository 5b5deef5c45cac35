"""What is read in the worker is shown, but only what was asked for last."""

from typing import Any

import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.reading import Reading


def test_only_what_was_asked_last_is_shown_while_there_is_a_place_for_it(
    desk: Desk, qtbot: QtBot
) -> None:
    def double(_db: Any, number: int) -> int:
        return 2 * number

    shown: list[int] = []
    place = QWidget()
    reading = Reading(desk, shown.append, place)
    for number in (1, 2, 3):
        reading.ask(double, number)
    qtbot.waitUntil(lambda: not desk.working)
    assert shown == [6]
    reading.ask(double, 4)
    shiboken6.delete(place)
    qtbot.waitUntil(lambda: not desk.working)
    assert shown == [6]
