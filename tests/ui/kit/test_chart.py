"""Bars: as long as their values, with what they say at hand for eyes, pointer and screen reader."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from prmdesk.ui.kit.chart import Bar, BarChart
from tests.ui.kit.conftest import Show

BARS = [
    Bar("Brightpath", (20, 5), ("20", "5"), "20 days on us, 5 on them"),
    Bar("Acme <b>", (10, 0), ("10", "0"), "10 days on us, 0 on them"),
]


def test_bars_are_as_long_as_their_values_and_never_leave_the_chart(show: Show) -> None:
    chart = BarChart()
    chart.show_bars("Waiting", BARS, ["On us", "On them"])
    show(chart)
    longest, fifth = chart.rows.bar_rects(0)
    half, least = chart.rows.bar_rects(1)
    assert abs(longest.width() - 2 * half.width()) <= 1
    assert abs(longest.width() - 4 * fifth.width()) <= 2
    assert least.width() == 1
    assert longest.right() < chart.rows.width()
    assert chart.rows.height() == chart.rows.sizeHint().height()


def test_a_row_says_its_values_and_is_gone_to_by_a_click(show: Show) -> None:
    chart = BarChart()
    chart.show_bars("Waiting", BARS, ["On us", "On them"])
    show(chart)
    assert chart.rows.text_at(1) == "Acme <b>: 10 days on us, 0 on them"
    assert "Brightpath: 20 days on us, 5 on them" in chart.rows.accessibleDescription()
    picked: list[int] = []
    chart.picked.connect(picked.append)
    where = chart.rows.bar_rects(1)[0].center()
    QTest.mouseClick(chart.rows, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseClick(chart.rows, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert picked == [1, 0]
    assert chart.rows.place_at(QPoint(3, chart.rows.height() + 5)) is None


def test_nothing_to_show_takes_no_room(show: Show) -> None:
    chart = BarChart()
    chart.show_bars("Waiting", BARS)
    show(chart)
    chart.show_bars("Waiting", [])
    assert not chart.isVisible()
