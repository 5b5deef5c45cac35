"""What is read of many partners comes from the worker, and the newest only."""

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.movement import Since
from prmdesk.services import movement
from prmdesk.ui.desk import Desk
from prmdesk.ui.quadrant import reading
from prmdesk.ui.quadrant.page import QuadrantPage
from prmdesk.ui.quadrant.reading import Reading


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


def test_the_quadrant_of_today_can_be_used_until_the_past_is_read(
    page: QuadrantPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "AT_ONCE", 1)
    page.bar.choose(Since.TWELVE)
    assert page.bar.said() == "Reading the past…"
    assert len(page.canvas.dots) == 3
    page.bar.through_time.setChecked(True)
    assert not page.time.isVisible()
    qtbot.waitUntil(lambda: not desk.working)
    assert page.bar.said() == "Nobody moved since then."
    assert page.time.isVisible()
    page.views.choose(2)
    assert page.movement.report is None
    assert page.movement._note.text() == "Reading the past…"
    qtbot.waitUntil(lambda: not desk.working)
    assert page.movement.report is not None
    assert page.movement.report.is_told
