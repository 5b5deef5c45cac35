"""How scores and values are entered: once, when they are meant."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.ui.scoring.value_fields import ScoreKeys, ValueSpin
from tests.ui.drivers import press

K = Qt.Key


@pytest.fixture
def keys(qtbot: QtBot) -> ScoreKeys:
    made = ScoreKeys("Revenue")
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def spin(qtbot: QtBot) -> ValueSpin:
    made = ValueSpin("Value to us, set by hand")
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def lit(keys: ScoreKeys) -> list[str]:
    return [button.text() for button in keys.findChildren(QPushButton) if button.isChecked()]


@pytest.mark.parametrize(("value", "text"), [(None, "?"), (0, "0"), (5, "5"), (3.4, "3")])
def test_filling_shows_and_tells_nothing(keys: ScoreKeys, value: float | None, text: str) -> None:
    told: list[object] = []
    keys.scored.connect(told.append)
    keys.fill(value)
    assert lit(keys) == [text]
    assert told == []


def test_digits_score_and_unknown_is_not_zero(keys: ScoreKeys) -> None:
    told: list[float | None] = []
    keys.scored.connect(told.append)
    keys.scored.connect(keys.fill)
    keys.fill(None)
    QTest.keyClicks(keys, "40")
    press(keys, K.Key_Delete)
    QTest.keyClicks(keys, "9x")
    assert told == [4.0, 0.0, None]
    assert keys.accessibleDescription() == "not known"


def test_arrows_step_and_stop_at_the_ends(keys: ScoreKeys) -> None:
    told: list[float | None] = []
    keys.scored.connect(told.append)
    keys.scored.connect(keys.fill)
    keys.fill(4)
    press(keys, K.Key_Right, K.Key_Right, K.Key_Left)
    assert told == [5.0, 4.0]


def test_the_same_score_again_is_no_news(keys: ScoreKeys) -> None:
    told: list[object] = []
    keys.scored.connect(told.append)
    keys.fill(3)
    QTest.keyClicks(keys, "3")
    assert told == []


def test_it_is_one_stop_for_tab(keys: ScoreKeys) -> None:
    for button in keys.findChildren(QPushButton):
        assert button.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert keys.accessibleName() == "Score of Revenue"


def test_a_value_is_told_when_the_field_is_left_and_not_before(spin: ValueSpin) -> None:
    told: list[float | None] = []
    spin.committed.connect(told.append)
    spin.fill(None)
    assert spin.text() == "—"
    spin.selectAll()
    QTest.keyClicks(spin, "72")
    assert told == []
    spin.clearFocus()
    assert told == [72.0]


def test_leaving_it_as_it_was_tells_nothing(spin: ValueSpin) -> None:
    told: list[object] = []
    spin.committed.connect(told.append)
    for value in (57.3, None):
        spin.fill(value)
        spin.setFocus()
        spin.clearFocus()
    assert told == []


def test_below_zero_is_no_value_at_all(spin: ValueSpin) -> None:
    told: list[float | None] = []
    spin.committed.connect(told.append)
    spin.fill(1)
    press(spin, K.Key_Down, K.Key_Down)
    assert spin.text() == "—"
    spin.clearFocus()
    assert told == [None]
