"""A colour for paper: judged in words, kept only when it is one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prmdesk.ui.kit.colour_field import PRINT_SAFE, ColourField, contrast_on_white, judged


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#ffffff", 1.0), ("#000000", 21.0), ("#767676", 4.54)]
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert contrast_on_white(colour) == pytest.approx(ratio, abs=0.01)


def test_the_colours_offered_all_print_well() -> None:
    assert {judged(colour)[1] for colour in PRINT_SAFE} == {"good"}
    said = "Too pale to read on paper (1.5 to 1): it is printed darker."
    assert judged("#ffcc00") == (said, "warning")


def test_a_colour_of_ones_own_is_typed_and_told_once_it_is_one(qtbot: QtBot) -> None:
    field = ColourField("As the workspace")
    qtbot.addWidget(field)
    field.show()
    told: list[str] = []
    field.committed.connect(told.append)
    field.choice.fill("own")
    field.choice.committed.emit("own")
    assert field.own.isVisible()
    for typed in ("blue", "1F6FEB"):
        field.own.selectAll()
        QTest.keyClicks(field.own, typed)
        QTest.keyClick(field.own, Qt.Key.Key_Return)
        if typed == "blue":
            assert told == []
            assert "#1f6feb" in field.verdict.text()
    assert told == ["#1f6feb"]
    assert field.verdict.text() == "Reads well on white (4.6 to 1)."
    field.fill("#1d4ed8")
    assert not field.own.isVisible()
    assert field.choice.currentText() == "Blue"
