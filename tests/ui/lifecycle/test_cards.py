"""Cards of one stage: painted, chosen, dragged, shifted."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from prmdesk.domain.lifecycle import Card, Criterion
from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Quadrant
from prmdesk.ui.kit import theme
from prmdesk.ui.lifecycle.cards import CardList, dragged
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, SHIFT, K, press

OPEN = (Criterion(1, Stage.RECRUIT, "agreement"),)
CARDS = (
    Card(7, "Acme", Quadrant.ORPHAN, Stage.RECRUIT, days=50, is_long=True, open=OPEN, needed=2),
    Card(8, "Besso\n<b>AG</b>", Quadrant.MISFIT, Stage.RECRUIT, days=3, needed=2),
)


@pytest.fixture
def cards(shown: Show) -> CardList:
    made = CardList(Stage.RECRUIT)
    shown(made)
    made.resize(206, 400)
    made.show_cards(CARDS)
    return made


def test_a_card_shows_shape_and_flags_with_more_than_colour(cards: CardList) -> None:
    image = cards.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(80)}
    c = theme.colours()
    assert {c.orphan.lower(), c.late.lower()} <= seen
    index = cards.cards.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Acme, Orphan, 50 days, long")
    assert "<b>" not in cards.cards.index(1).data(Qt.ItemDataRole.ToolTipRole).replace("&lt;b", "")


def test_keys_pick_open_shift_and_go_beside(cards: CardList) -> None:
    told: list[object] = []
    for name in ("picked", "opened", "shifted", "left"):
        getattr(cards, name).connect(lambda value, n=name: told.append((n, value)))
    cards.setFocus()
    press(cards, K.Key_Down, K.Key_Down, K.Key_Return)
    press(cards, K.Key_Right, mod=CTRL | SHIFT)
    press(cards, K.Key_Left)
    assert told[-4:] == [("picked", 8), ("opened", 8), ("shifted", 1), ("left", -1)]


def test_what_was_chosen_stays_when_the_cards_change(cards: CardList) -> None:
    told: list[int] = []
    cards.picked.connect(told.append)
    cards.choose([8])
    cards.show_cards((CARDS[1],))
    assert cards.chosen() == [8]
    cards.show_cards((CARDS[0],))
    assert cards.chosen() == []
    assert told == [], "only the user picks"


def drop(cards: CardList, data: QMimeData) -> bool:
    event = QDropEvent(
        QPointF(20, 20), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    cards.dropEvent(event)
    return event.isAccepted()


def test_cards_are_dropped_here_and_nothing_else_is(cards: CardList) -> None:
    told: list[list[int]] = []
    cards.dropped.connect(told.append)
    rows = [cards.cards.index(row) for row in (0, 1)]
    data = cards.cards.mimeData(rows)
    assert dragged(data) == [7, 8]
    assert drop(cards, data)
    assert told == [[7, 8]]
    text = QMimeData()
    text.setText("7")
    drop(cards, text)
    assert len(told) == 1
