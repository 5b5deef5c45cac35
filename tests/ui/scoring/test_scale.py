"""What scores mean, and scoring by mouse."""

from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.scores import Score
from prmdesk.ui.scoring.scale import Scale

MEANINGS = [f"Meaning {n}" for n in range(6)]
SCORE = Score(1, 7, 1, 3.4, date(2026, 11, 24), "Two orders", who="Ana")


def test_each_score_stands_beside_its_meaning_and_can_be_clicked(qtbot: QtBot) -> None:
    scale, told = Scale(), list[object]()
    qtbot.addWidget(scale)
    scale.scored.connect(told.append)
    scale.show_driver("Revenue", MEANINGS, SCORE)
    lit = [key.text() for key in scale.findChildren(QPushButton) if key.isChecked()]
    assert lit == ["3"]
    assert scale.meanings[5].text() == "Meaning 5"
    assert "24 Nov 2026 · Ana · Two orders" in [one.text() for one in scale.findChildren(QLabel)]
    for key in scale.findChildren(QPushButton):
        if key.text() in ("0", "U"):
            key.click()
    assert told == [0.0, None]


def test_without_meanings_the_ends_are_still_told(qtbot: QtBot) -> None:
    scale = Scale()
    qtbot.addWidget(scale)
    scale.show_driver("Our own", (), None)
    assert [scale.meanings[n].text() for n in (0, 1, 5)] == ["Worst", "", "Best"]
