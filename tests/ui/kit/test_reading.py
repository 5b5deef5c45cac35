"""What is read of many partners comes from the worker, and the newest only."""

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from prmdesk.services import movement
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import reading
from prmdesk.ui.kit.reading import IN_WORKER, Reading


def test_of_few_it_is_read_at_once_and_of_many_only_the_newest_arrives(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[int] = []
    read = Reading(desk, "Movement")
    read.ask(movement.past, done=lambda _past: found.append(1))
    assert found == [1]
    monkeypatch.setattr(reading, "AT_ONCE", -1)
    read.ask(movement.past, done=lambda _past: found.append(2))
    read.ask(movement.past, done=lambda _past: found.append(3))
    assert found == [1]
    qtbot.waitUntil(lambda: not desk.working)
    assert found == [1, 3]


def test_nothing_arrives_at_a_place_that_is_gone(desk: Desk, qtbot: QtBot) -> None:
    found: list[object] = []
    place, kept = QWidget(), QWidget()
    Reading(desk, "Movement", IN_WORKER, place).ask(movement.past, done=found.append)
    Reading(desk, "Movement", IN_WORKER, kept).ask(
        movement.past, done=lambda _past: found.append(2)
    )
    shiboken6.delete(place)
    qtbot.waitUntil(lambda: not desk.working)
    assert found == [2]
