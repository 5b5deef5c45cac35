"""Partners in onboarding as cards."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prmdesk.domain.onboarding import Checklist, Onboarding, Progress
from prmdesk.ui.onboarding.cards import CardList, late_text, standing, stuck_text

OWN = Checklist(1, 1, "Own", started_on=date(2026, 11, 2))
BRIGHT = Onboarding(1, "Brightpath", OWN, Progress(3, 10), 2, ("Before", "After"), "Before")
KESTREL = Onboarding(2, "Kestrel <b>", OWN, Progress(4, 4), 0, ("Before",), "")
LUMEN = Onboarding(3, "Lumen")


@pytest.fixture
def cards(qtbot: QtBot) -> CardList:
    made = CardList("Partners")
    qtbot.addWidget(made)
    made.show_cards([BRIGHT, KESTREL, LUMEN], 1)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_card_says_how_it_stands() -> None:
    assert (standing(BRIGHT), late_text(BRIGHT)) == ("3 of 10", "2 late")
    assert (standing(KESTREL), late_text(KESTREL)) == ("all done", "")
    assert standing(LUMEN) == "not started"
    assert stuck_text(replace(BRIGHT, stuck=1)) == "1 stuck"
    assert stuck_text(BRIGHT) == ""


def test_a_screen_reader_hears_the_whole_card(cards: CardList) -> None:
    spoken = cards.cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Brightpath, 3 of 10, 2 late"
    assert "&lt;b&gt;" in cards.cards.index(1).data(Qt.ItemDataRole.ToolTipRole)


def test_arrows_pick_enter_opens_and_filling_tells_no_one(cards: CardList) -> None:
    picked: list[int] = []
    opened: list[int] = []
    cards.picked.connect(picked.append)
    cards.opened.connect(opened.append)
    cards.show_cards([LUMEN, BRIGHT, KESTREL], 1)
    cards.choose(2)
    assert picked == []
    QTest.keyClick(cards, Qt.Key.Key_Up)
    QTest.keyClick(cards, Qt.Key.Key_Return)
    assert (picked, opened) == ([1], [1])


def test_every_card_is_painted(cards: CardList) -> None:
    picture = cards.grab().toImage()
    rows = [cards.visualRect(cards.cards.index(row)) for row in range(3)]
    for row in rows:
        seen = {
            picture.pixelColor(x, y).name()
            for x in range(row.left(), row.right(), 2)
            for y in range(row.top(), row.bottom(), 2)
        }
        assert len(seen) > 3
