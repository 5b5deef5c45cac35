"""The Value tab: scores, evidence and values by hand are kept when they are entered."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place
from prmdesk.domain.scores import Axis, AxisCard, Voice
from prmdesk.services import drivers, partners, scores
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.sheet_dialog import SheetDialog
from prmdesk.ui.scoring.driver_row import DriverRow
from prmdesk.ui.scoring.value_tab import ValueTab
from tests.ui.drivers import press, write

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
    QTest.mouseClick(unknown, Qt.MouseButton.LeftButton)
    assert us(desk, lumen).scores == {}


def test_evidence_is_kept_when_the_field_is_left(tab: ValueTab, desk: Desk, lumen: int) -> None:
    assert not row(tab, REVENUE).evidence.isEnabled()
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    field = row(tab, REVENUE).evidence
    field.setFocus()
    QTest.keyClicks(field, "Two orders")
    assert us(desk, lumen).scores[REVENUE].evidence == ""
    press(field, Qt.Key.Key_Tab)
    assert us(desk, lumen).scores[REVENUE].evidence == "Two orders"


def test_a_score_clicked_while_evidence_is_typed_keeps_both(
    tab: ValueTab, desk: Desk, lumen: int
) -> None:
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    field = row(tab, REVENUE).evidence
    field.setFocus()
    QTest.keyClicks(field, "Two orders")
    five = next(b for b in row(tab, REVENUE).keys.findChildren(QPushButton) if b.text() == "5")
    QTest.mouseClick(five, Qt.MouseButton.LeftButton)
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
    press(spin, Qt.Key.Key_Return)
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


def test_a_score_of_another_day_shows_its_day_and_is_old_after_a_year(
    tab: ValueTab, desk: Desk, lumen: int
) -> None:
    scores.score(desk.db, lumen, ACCESS, 2, desk.today() - timedelta(365))
    tab.reload()
    assert row(tab, ACCESS).day.text() == "24 Nov 2025"
    scores.edit_score(desk.db, lumen, ACCESS, "on_date", desk.today() - timedelta(366))
    tab.reload()
    assert row(tab, ACCESS).day.text() == "old · 23 Nov 2025"
    assert us(desk, lumen).value == 40  # it counts as before


def test_each_score_says_what_it_means(tab: ValueTab, desk: Desk) -> None:
    five = next(b for b in row(tab, REVENUE).keys.findChildren(QPushButton) if b.text() == "5")
    means = desk.ask(drivers.anchors)[REVENUE]
    assert means[5] in five.toolTip()
    assert not row(tab, REVENUE).meaning.isVisible()
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    assert row(tab, REVENUE).meaning.text() == means[4]
    assert means[4] in row(tab, REVENUE).keys.accessibleDescription()


def test_what_the_partner_says_stands_beside_ours_with_the_gap(
    tab: ValueTab, desk: Desk, lumen: int
) -> None:
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    row(tab, REVENUE).more.click()
    details = row(tab, REVENUE).details
    assert details is not None
    QTest.keyClicks(details.their_keys, "1")
    assert "they say 1 (3 below ours)" in words(tab)
    assert "Over the 1 driver that both scored we say 80, they say 20." in words(tab)
    assert us(desk, lumen).value == 80
    press(details.their_keys, Qt.Key.Key_Delete)
    assert us(desk, lumen).theirs == {}
    assert us(desk, lumen).value == 80


def test_how_sure_of_which_day_and_who_said_it_is_kept(
    tab: ValueTab, desk: Desk, lumen: int, problems: list[str]
) -> None:
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    row(tab, REVENUE).more.click()
    details = row(tab, REVENUE).details
    assert details is not None
    details.confidence.setFocus()
    press(details.confidence, Qt.Key.Key_Down, Qt.Key.Key_Down)
    write(details.days[Voice.US], "2026-10-01", Qt.Key.Key_Return)
    write(details.whos[Voice.US], "Ana", Qt.Key.Key_Return)
    score = us(desk, lumen).scores[REVENUE]
    assert (score.confidence, score.who, score.on_date.isoformat()) == (2, "Ana", "2026-10-01")
    assert "Probable · Ana" in words(tab)
    write(details.days[Voice.US], "2027-10-01", Qt.Key.Key_Return)
    assert problems == ["A score cannot be of a day to come."]
    problems.clear()
    assert details.days[Voice.US].text() == "1 Oct 2026"
    write(details.days[Voice.US], "", Qt.Key.Key_Return)
    assert details.days[Voice.US].text() == "1 Oct 2026"
    assert not details.days[Voice.PARTNER].isEnabled()


def test_a_click_on_a_figure_explains_it(tab: ValueTab, desk: Desk, lumen: int) -> None:
    QTest.keyClicks(row(tab, REVENUE).keys, "4")
    figure = tab.parts[Axis.US].figure
    assert figure.text() == "80"
    assert figure.accessibleName() == "Value to us 80: how it is worked out"
    press(figure, Qt.Key.Key_Space)
    dialog = tab.findChild(SheetDialog)
    assert dialog.windowTitle() == "Value to us: Lumen"
    assert "120 points ÷ (best score 5 × scored weight 30) × 100 = 80." in dialog.note.text()
    assert dialog.view.texts()[0][:2] == ["Revenue and potential", "30"]
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_quadrant_that_the_band_holds_says_until_when(
    tab: ValueTab, desk: Desk, lumen: int
) -> None:
    scores.place(desk.db, {lumen: Place(80, 80)})
    scores.use_scores(desk.db, [lumen], [Axis.US])
    scores.score(desk.db, lumen, REVENUE, 3, desk.today())
    assert "Stays" not in words(tab)
    scores.score(desk.db, lumen, REVENUE, 2.4, desk.today())
    tab.reload()
    assert "Strategic · Most resources" in words(tab)
    assert "Stays Strategic until value to us is below 45." in words(tab)


def test_everything_to_enter_has_a_name(tab: ValueTab) -> None:
    for part in tab.parts.values():
        assert part.by_hand.accessibleName()
        for each in part.rows.values():
            assert each.keys.accessibleName()
            assert each.evidence.accessibleName()


def test_no_partner_shows_nothing(tab: ValueTab) -> None:
    tab.show_partner(None)
    assert words(tab) == ""
