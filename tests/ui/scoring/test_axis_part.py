"""One value: what the range, the gap and the score beside a value by hand say."""

from datetime import date

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from prmdesk.domain.scores import Axis, AxisCard, Driver, Score, axis_card
from prmdesk.domain.sensitivity import Edge
from prmdesk.ui.desk import Desk
from prmdesk.ui.scoring.axis_part import AxisPart

DRIVERS = [Driver(1, Axis.US, "", "Revenue", 60), Driver(2, Axis.US, "", "Access", 40)]
SCORE = Score(1, 7, 1, 4, date(2025, 1, 1))


def part(desk: Desk, qtbot: QtBot, card: AxisCard) -> AxisPart:
    made = AxisPart(desk, card)
    qtbot.addWidget(made)
    made.show()
    made.fill(card, Edge(45, is_high=True), {}, lambda score: score.on_date.year < 2026)
    return made


def words(made: AxisPart) -> str:
    return "\n".join(label.text() for label in made.findChildren(QLabel) if label.isVisible())


def test_the_range_is_told_in_words_and_old_is_a_word(desk: Desk, qtbot: QtBot) -> None:
    made = part(desk, qtbot, axis_card(DRIVERS, [SCORE], Axis.US, None))
    assert made.figure.text() == "80"
    assert "lies between 48 and 88. It is high from 45 on." in made.range.accessibleDescription()
    assert "old · 1 Jan 2025" in words(made)
    assert not made.use_score.isVisible()


def test_by_hand_keeps_the_score_beside_it(desk: Desk, qtbot: QtBot) -> None:
    made = part(desk, qtbot, axis_card(DRIVERS, [SCORE], Axis.US, 72))
    assert "Score says 80, you set 72" in words(made)
    assert (made.figure.text(), made.use_score.text()) == ("72", "Use score")
    unscored = part(desk, qtbot, axis_card(DRIVERS, [], Axis.US, 72))
    assert unscored.use_score.text() == "Clear"
