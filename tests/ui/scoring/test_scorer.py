"""Partners scored by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place
from prmdesk.domain.scores import Axis
from prmdesk.services import partners, scores
from prmdesk.ui.desk import Desk
from prmdesk.ui.scoring.scorer import Scorer
from tests.ui.drivers import press

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def three(desk: Desk) -> list[int]:
    made = [
        partners.add_partner(desk.db, Partner(0, name), desk.today())
        for name in ("Asterix", "Brightpath", "Cobalt")
    ]
    scores.place(desk.db, {made[0]: Place(80, 80)})
    return made


@pytest.fixture
def scorer(desk: Desk, three: list[int], shown: Callable[[QWidget], QWidget]) -> Scorer:
    made = Scorer(desk)
    shown(made)
    return made


def keys(scorer: Scorer, text: str) -> None:
    QTest.keyClicks(scorer.list, text)
    QApplication.processEvents()


def values(desk: Desk, partner_id: int) -> list[float | None]:
    cards = scores.cards(desk.db, partner_id)
    return [
        card.scores[driver.id].value if driver.id in card.scores else None
        for card in cards.values()
        for driver in card.drivers
    ]


def test_three_partners_are_scored_with_one_key_for_each_driver(
    scorer: Scorer, desk: Desk, three: list[int]
) -> None:
    assert (scorer.name.text(), scorer.progress.text()) == ("Brightpath", "1 of 3")
    assert scorer.quadrant.text() == "Unscored"
    keys(scorer, "5432154321")
    assert values(desk, three[1]) == [5, 4, 3, 2, 1] * 2
    assert (scorer.name.text(), scorer.progress.text()) == ("Cobalt", "2 of 3")
    keys(scorer, "4U444uu444")
    assert values(desk, three[2]) == [4, None, 4, 4, 4, None, None, 4, 4, 4]
    assert scorer.name.text() == "Asterix"  # it has a quadrant already, so it comes last
    keys(scorer, "0" * 10)
    assert values(desk, three[0]) == [0] * 10
    assert scorer.end.isVisible()
    press(scorer, K.Key_Escape)
    assert not scorer.isVisible()


def test_keys_walk_partners_and_drivers_and_undo_goes_back(
    scorer: Scorer, desk: Desk, three: list[int]
) -> None:
    keys(scorer, "4")
    press(scorer.list, K.Key_Down, K.Key_Tab)
    assert scorer.list.currentRow() == 3
    keys(scorer, "2")
    press(scorer.list, K.Key_Up, K.Key_Backtab)
    assert scorer.list.currentRow() == 2
    keys(scorer, "jj")
    assert scorer.name.text() == "Asterix"
    keys(scorer, "kkk")
    assert (scorer.name.text(), scorer.list.currentRow()) == ("Brightpath", 1)
    assert values(desk, three[1])[:5] == [4, None, None, 2, None]
    press(scorer.list, K.Key_Z, mod=CTRL)
    assert (values(desk, three[1])[3], scorer.list.currentRow()) == (None, 3)
    press(scorer.list, K.Key_Z, mod=CTRL)
    press(scorer.list, K.Key_Z, mod=CTRL)  # nothing that was not done here
    assert values(desk, three[1]) == [None] * 10
    assert scores.cards(desk.db, three[0])[Axis.US].by_hand == 80


def test_the_same_score_again_is_no_step_to_take_back(
    scorer: Scorer, desk: Desk, three: list[int]
) -> None:
    keys(scorer, "4")
    press(scorer.list, K.Key_Up)
    keys(scorer, "4")
    assert len(scorer.given) == 1
    press(scorer.list, K.Key_Up)
    keys(scorer, "u")
    assert values(desk, three[1])[0] is None
    press(scorer.list, K.Key_Z, mod=CTRL)
    assert values(desk, three[1])[0] == 4


def test_one_value_alone_can_be_scored_and_what_scores_mean_is_told(
    scorer: Scorer, desk: Desk, three: list[int]
) -> None:
    scorer.axis.committed.emit(None)
    scorer.axis.fill(Axis.US)
    scorer.axis.committed.emit(Axis.US)
    assert scorer.list.rowCount() == 5
    assert scorer.scale.meanings[0].text()
    five = next(b for b in scorer.scale.findChildren(QPushButton) if b.text() == "5")
    five.click()
    keys(scorer, "4444")
    assert scorer.name.text() == "Cobalt"
    assert scores.cards(desk.db, three[1])[Axis.US].value == 86  # 100 * (30*5 + 70*4) / 500


def test_without_partners_it_says_what_to_do(
    desk: Desk, shown: Callable[[QWidget], QWidget]
) -> None:
    desk.look_for(Query("nobody"))
    made = Scorer(desk)
    shown(made)
    assert made.end.isVisible()
    assert not made.card.isVisible()
