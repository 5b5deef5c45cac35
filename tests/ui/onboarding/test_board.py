"""The board: partners in the column of their first open phase."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prmdesk.domain.onboarding import Checklist, Onboarding, Progress
from prmdesk.ui.onboarding.board import Board

OWN = Checklist(1, 1, "Own", started_on=date(2026, 11, 2))
PHASES = ("Before", "After")
CARDS = [
    Onboarding(1, "Brightpath", OWN, Progress(3, 10), 2, PHASES, "Before"),
    Onboarding(2, "Kestrel", OWN, Progress(4, 4), 0, PHASES, ""),
    Onboarding(3, "Lumen"),
    Onboarding(4, "Quanta", OWN, Progress(5, 10), 0, PHASES, "Before"),
]


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    made = Board()
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.show_cards(CARDS)
    return made


def names(board: Board) -> dict[str, list[str]]:
    return {
        title: [card.partner for card in column.cards.cards.cards]
        for title, column in board.columns.items()
    }


def test_each_partner_stands_in_its_first_open_phase(board: Board) -> None:
    assert names(board) == {
        "Not started": ["Lumen"],
        "Before": ["Brightpath", "Quanta"],
        "After": [],
        "All done": ["Kestrel"],
    }


def test_a_change_moves_a_card_and_keeps_the_columns(board: Board) -> None:
    before = board.columns["Before"]
    board.show_cards([*CARDS[1:], Onboarding(1, "Brightpath", OWN, Progress(8, 10), 0, PHASES,
                      "After")])  # fmt: skip
    assert names(board)["After"] == ["Brightpath"]
    assert board.columns["Before"] is before


def test_click_and_enter_open_a_card(board: Board) -> None:
    opened: list[int] = []
    board.opened.connect(opened.append)
    cards = board.columns["Before"].cards
    QTest.mouseClick(
        cards.viewport(),
        Qt.MouseButton.LeftButton,
        pos=cards.visualRect(cards.cards.index(1)).center(),
    )
    QTest.keyClick(cards, Qt.Key.Key_Up)
    QTest.keyClick(cards, Qt.Key.Key_Return)
    assert opened == [4, 1]
