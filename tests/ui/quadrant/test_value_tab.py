"""The Value tab: scores, evidence and values by hand are kept when they are entered."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.domain.scores import Axis, AxisCard
from prmdesk.services import partners, scores
from prmdesk.ui.desk import Desk
from prmdesk.ui.quadrant.value_tab import DriverRow, ValueTab
from tests.ui.quadrant.acting import LEFT, key

REVENUE, ACCESS = 1, 2


@pytest.fixture
def lumen(desk: Desk) -> int:
    return partners.add_partner(desk.db, Partner(0, "Lumen"), desk.today())


@pytest.fixture
def tab(desk: Desk, lumen: int, qtbot: QtBot) -> ValueTab:
    made = ValueTab(desk)
    qtbot.addWidget(made)
    made.resize(440, 700)
    made.show()
    made.activateWindow()
    made.show_partner(lumen)
    return made


def row(tab: ValueTab, driver: int) -> DriverRow:
    return tab.parts[Axis.US].rows[driver]


def us(desk: Desk, partner_id: int) -> AxisCard:
    return scores.cards(desk.db, partner_id)[Axis.US]


def words(tab: ValueTab) -> str:
    return "\n".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())


def test_every_driver_of_both_values_can_be_scored(tab: ValueTab) -> None:
    assert [len(tab.parts[axis].rows) for axis in Axis] == [5, 5]
    assert "weight 30 %" in words(tab)
    assert "Unscored" in words(tab)


def test_a_digit_scores_the_driver_in_one_step(tab: ValueTab, desk: Desk, lumen: int) -> None:
    row(tab, REVENUE).keys.setFocus()
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    assert us(desk, lumen).value == 80
    assert "1 of 5 drivers scored, 30 % by weight" in words(tab)
    assert "24 Nov 2026" in words(tab)
    assert row(tab, REVENUE).keys.hasFocus()
    desk.undo()
    assert us(desk, lumen).value is None


def test_clicking_the_question_mark_makes_it_unknown(tab: ValueTab, desk: Desk, lumen: int) -> None:
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    unknown = next(b for b in row(tab, REVENUE).keys.findChildren(QPushButton) if b.text() == "?")
    QTest.mouseClick(unknown, LEFT)
    assert us(desk, lumen).scores == {}


def test_evidence_is_kept_when_the_field_is_left(tab: ValueTab, desk: Desk, lumen: int) -> None:
    assert not row(tab, REVENUE).evidence.isEnabled()
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    field = row(tab, REVENUE).evidence
    field.setFocus()
    QTest.keyClicks(field, "Two orders")
    assert us(desk, lumen).scores[REVENUE].evidence == ""
    key(field, Qt.Key.Key_Tab)
    assert us(desk, lumen).scores[REVENUE].evidence == "Two orders"


def test_a_score_clicked_while_evidence_is_typed_keeps_both(
    tab: ValueTab, desk: Desk, lumen: int
) -> None:
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    field = row(tab, REVENUE).evidence
    field.setFocus()
    QTest.keyClicks(field, "Two orders")
    five = next(b for b in row(tab, REVENUE).keys.findChildren(QPushButton) if b.text() == "5")
    QTest.mouseClick(five, LEFT)
    score = us(desk, lumen).scores[REVENUE]
    assert (score.value, score.evidence) == (5, "Two orders")
    assert field.text() == "Two orders"


def test_going_to_another_partner_keeps_what_was_typed_with_the_first(
    tab: ValueTab, desk: Desk, lumen: int
) -> None:
    other = partners.add_partner(desk.db, Partner(0, "Kestrel"), desk.today())
    for partner_id in (lumen, other):
        desk.do(scores.score, partner_id, REVENUE, 3, desk.today())
    field = row(tab, REVENUE).evidence
    field.setFocus()
    QTest.keyClicks(field, "Two orders")
    tab.show_partner(other)
    assert us(desk, lumen).scores[REVENUE].evidence == "Two orders"
    assert us(desk, other).scores[REVENUE].evidence == ""
    assert field.text() == ""


def test_only_looking_writes_nothing(tab: ValueTab, desk: Desk, lumen: int) -> None:
    scores.score(desk.db, lumen, REVENUE, 3.4, desk.today())
    scores.set_by_hand(desk.db, lumen, Axis.US, 57.3)
    before = desk.ask(type(desk.db).undoable)
    tab.reload()
    for widget in (tab.parts[Axis.US].by_hand, row(tab, REVENUE).evidence):
        widget.setFocus()
        widget.clearFocus()
    tab.show_partner(None)
    tab.show_partner(lumen)
    assert desk.ask(type(desk.db).undoable) == before


def test_by_hand_and_by_score_stand_side_by_side(tab: ValueTab, desk: Desk, lumen: int) -> None:
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    spin = tab.parts[Axis.US].by_hand
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "72")
    key(spin, Qt.Key.Key_Return)
    assert us(desk, lumen).value == 72
    assert "Score says 80, you set 72" in words(tab)
    tab.parts[Axis.US].use_score.click()
    assert us(desk, lumen).value == 80
    assert "Score says" not in words(tab)


def test_by_hand_without_a_score_can_be_cleared(tab: ValueTab, desk: Desk, lumen: int) -> None:
    scores.set_by_hand(desk.db, lumen, Axis.US, 72)
    tab.reload()
    button = tab.parts[Axis.US].use_score
    assert button.text() == "Clear"
    button.click()
    assert us(desk, lumen).value is None


def test_a_score_of_another_day_shows_its_day(tab: ValueTab, desk: Desk, lumen: int) -> None:
    scores.score(desk.db, lumen, ACCESS, 2, desk.today() - timedelta(30))
    tab.reload()
    assert row(tab, ACCESS).day.text() == "25 Oct 2026"


def test_everything_to_enter_has_a_name(tab: ValueTab) -> None:
    for part in tab.parts.values():
        assert part.by_hand.accessibleName()
        for each in part.rows.values():
            assert each.keys.accessibleName()
            assert each.evidence.accessibleName()


def test_no_partner_shows_nothing(tab: ValueTab) -> None:
    tab.show_partner(None)
    assert words(tab) == ""
