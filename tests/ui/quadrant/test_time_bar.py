"""The slider over the days on which something changed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.ui.quadrant.time_bar import TimeBar
from tests.ui.quadrant.acting import key

K = Qt.Key
TODAY = date(2026, 11, 24)
DAYS = [date(2026, 3, 1), date(2026, 3, 20), date(2026, 6, 2)]


@pytest.fixture
def bar(qtbot: QtBot) -> TimeBar:
    made = TimeBar()
    qtbot.addWidget(made)
    made.show_days(DAYS, TODAY)
    made.resize(700, 60)
    made.show()
    made.slider.setFocus()
    return made


@pytest.fixture
def went(bar: TimeBar) -> list[date | None]:
    told: list[date | None] = []
    bar.went.connect(told.append)
    return told


def test_it_begins_today_and_keys_go_from_day_to_day(bar: TimeBar, went: list[date | None]) -> None:
    assert bar.day is None
    assert not bar.back.isEnabled()
    key(bar.slider, K.Key_Left, K.Key_Left)
    assert went == [DAYS[2], DAYS[1]]
    assert bar.slider.accessibleDescription() == "As of 20 Mar 2026"
    bar.back.click()
    assert went[-1] is None
    assert bar.day is None
    bar.grab()


def test_playing_goes_through_all_days_and_stops_today(
    bar: TimeBar, went: list[date | None], qtbot: QtBot
) -> None:
    key(bar.slider, K.Key_Space)
    assert bar.timer.isActive()
    bar.timer.setInterval(1)
    qtbot.waitUntil(lambda: not bar.timer.isActive())
    assert went == [*DAYS, None]


def test_space_pauses_and_going_by_hand_or_away_does_too(bar: TimeBar) -> None:
    key(bar.slider, K.Key_Space, K.Key_Space)
    assert not bar.timer.isActive()
    bar.play()
    bar.step(1)
    assert not bar.timer.isActive()
    bar.play()
    bar.hide()
    assert not bar.timer.isActive()


def test_the_day_stays_when_days_are_read_again(bar: TimeBar, went: list[date | None]) -> None:
    bar.step(-2)
    bar.show_days([date(2025, 1, 1), *DAYS, TODAY], TODAY)
    assert bar.day == DAYS[1]
    bar.show_days([DAYS[0], DAYS[2]], TODAY)
    assert bar.day == DAYS[0]
    bar.show_days([], TODAY)
    assert bar.day is None
    assert went[-1] is None


def test_without_a_past_it_says_what_will_be_here(bar: TimeBar) -> None:
    bar.show_days([TODAY], TODAY)
    assert not bar.slider.isVisible()
    assert "Nothing moved yet" in bar.said()
