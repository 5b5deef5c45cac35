"""The tray: who waits, and out of it by mouse or key."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prmdesk.domain.quadrant import Quadrant, Standing
from prmdesk.ui.quadrant.tray import Tray
from tests.ui.quadrant.acting import LEFT, key

WAITING = [
    Standing(1, "<b>Acme</b>", None, 40, True, Quadrant.UNSCORED),
    Standing(2, "Bolt", None, None, False, Quadrant.UNSCORED),
    Standing(3, "Corex", None, None, False, Quadrant.UNSCORED),
]


@pytest.fixture
def tray(qtbot: QtBot) -> Tray:
    made = Tray()
    qtbot.addWidget(made)
    made.resize(made.width(), 400)
    made.show_standings(WAITING)
    made.show()
    return made


def row(tray: Tray, n: int) -> QPoint:
    model = tray.list.model()
    return tray.list.visualRect(model.index(n, 0)).center()


def test_it_hides_while_everyone_has_a_place(tray: Tray) -> None:
    assert tray.isVisible()
    tray.show_standings([])
    assert not tray.isVisible()


def test_names_are_shown_letter_for_letter_and_tips_escape_them(tray: Tray) -> None:
    index = tray.list.model().index(0, 0)
    assert index.data() == "<b>Acme</b>"
    shown = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Acme" in shown
    assert "Value to us: 40" in shown
    assert "Value to the partner: not known" in shown


def test_a_row_is_carried_and_dropped(tray: Tray) -> None:
    carried: list[Standing] = []
    dropped: list[bool] = []
    tray.carried.connect(lambda one, _at: carried.append(one))
    tray.dropped.connect(lambda: dropped.append(True))
    view = tray.list.viewport()
    QTest.mousePress(view, LEFT, pos=row(tray, 1))
    QTest.mouseMove(view, row(tray, 1) + QPoint(3, 0))
    assert carried == []
    QTest.mouseMove(view, QPoint(-300, 50))
    QTest.mouseMove(view, QPoint(-320, 50))
    QTest.mouseRelease(view, LEFT, pos=QPoint(-320, 50))
    assert [one.name for one in carried] == ["Bolt", "Bolt"]
    assert dropped == [True]


def test_escape_gives_up_what_is_carried(tray: Tray) -> None:
    given_up: list[bool] = []
    dropped: list[bool] = []
    tray.given_up.connect(lambda: given_up.append(True))
    tray.dropped.connect(lambda: dropped.append(True))
    view = tray.list.viewport()
    QTest.mousePress(view, LEFT, pos=row(tray, 1))
    QTest.mouseMove(view, QPoint(-300, 50))
    key(tray.list, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, LEFT, pos=QPoint(-300, 50))
    assert given_up == [True]
    assert dropped == []


def test_enter_and_click_tell_which(tray: Tray) -> None:
    entered: list[Standing] = []
    picked: list[int] = []
    tray.entered.connect(entered.append)
    tray.picked.connect(picked.append)
    QTest.mouseClick(tray.list.viewport(), LEFT, pos=row(tray, 2))
    key(tray.list, Qt.Key.Key_Return)
    assert picked == [3]
    assert entered == [WAITING[2]]


def test_the_next_row_is_marked_when_one_leaves(tray: Tray) -> None:
    tray.select(2)
    tray.show_standings([WAITING[0], WAITING[2]])
    assert tray.list.currentIndex().data() == "Corex"
    tray.show_standings([WAITING[0]])
    assert tray.list.currentIndex().data() == "<b>Acme</b>"


def test_rows_are_high_enough_to_hit(tray: Tray) -> None:
    assert tray.list.visualRect(tray.list.model().index(0, 0)).height() >= 28
