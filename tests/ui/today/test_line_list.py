"""The list of lines: whole sentences for all who read it, wrapped where there is little room."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from prmdesk.domain.today import About, Item, Line, Subject
from prmdesk.ui.kit import theme
from prmdesk.ui.today.line_list import LineList, Shown, number_of, shown
from tests.ui.conftest import Show
from tests.ui.drivers import K, press

TUESDAY = date(2026, 11, 24)


def line(key: int, text: str = "call", days: int = 1) -> Line:
    item = Item(f"activity:{key}", About.TASK, 1, days, text, TUESDAY)
    return Line(Subject(1, "Acme"), (item,))


@pytest.fixture
def made(shown: Show) -> LineList:
    view = LineList()
    shown(view)
    return view


def rows(*lines: Line) -> list[Shown]:
    return [shown(one, number_of(place), TUESDAY) for place, one in enumerate(lines)]


def test_a_row_says_its_number_its_group_its_reason_and_what_can_be_done(made: LineList) -> None:
    made.show_rows([Shown("Late · 1"), *rows(line(1))])
    index = made.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "1 · Late · “call” for Acme is 1 day late. · Done"
    )
    assert "Snooze: S" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert not made.grab().isNull()


def test_headings_are_passed_over_and_the_place_is_kept(made: LineList) -> None:
    first, second, third = line(1), line(2), line(3)
    made.show_rows([Shown("Late"), *rows(first), Shown("Today"), *rows(second, third)])
    assert made.line() == first
    press(made, K.Key_Down)
    assert made.line() == second
    press(made, K.Key_Up, K.Key_Up)
    assert made.line() == first
    press(made, K.Key_Down)
    made.show_rows([Shown("Late"), *rows(first), Shown("Today"), *rows(third)])
    assert made.line() == third
    made.show_rows([])
    assert made.line() is None
    press(made, K.Key_Return, K.Key_Down)


def test_keys_tell_what_is_asked_for(made: LineList) -> None:
    heard: list[str] = []
    for signal, name in ((made.acted, "act"), (made.ticked, "tick"), (made.snoozed, "snooze")):
        signal.connect(lambda _line, name=name: heard.append(name))
    made.show_rows(rows(line(1), line(2)))
    press(made, K.Key_Return, K.Key_Space, K.Key_S)
    assert made.act_on("2")
    assert not made.act_on("3")
    assert heard == ["act", "tick", "snooze", "act"]


def test_a_long_sentence_has_the_lines_it_needs(made: LineList) -> None:
    made.show_rows(rows(line(1), line(2, "word " * 20)))
    made.resize(420, 400)
    short, long = (made.sizeHintForIndex(made.model().index(n, 0)).height() for n in (0, 1))
    assert short == theme.px(44)
    assert long > short
    assert not made.grab().isNull()


def test_rows_follow_each_other_without_a_gap_when_there_is_more_room(made: LineList) -> None:
    made.resize(320, 600)
    made.show_rows(
        rows(*(line(n, "the offer with all volume discounts " * 2) for n in range(1, 5)))
    )
    made.resize(900, 600)
    QApplication.processEvents()
    boxes = [made.visualRect(made.model().index(n, 0)) for n in range(4)]
    assert [box.top() for box in boxes[1:]] == [box.bottom() + 1 for box in boxes[:-1]]
    assert boxes[0].height() == theme.px(44)
