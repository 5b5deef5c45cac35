"""Tabs in as many lines as they need."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.ui.kit.flow_tabs import FlowTabs
from tests.ui.conftest import Show


def test_keys_go_round_and_no_tab_is_out_of_sight(qtbot: QtBot, shown: Show) -> None:
    tabs = FlowTabs("About")
    told: list[int] = []
    for title in ("Overview", "Why", "Value", "Resources", "Decisions", "Lifecycle"):
        tabs.add(title)
    tabs.changed.connect(told.append)
    shown(tabs)
    tabs.setFixedWidth(260)
    tabs.resize(260, tabs.heightForWidth(260))
    first = tabs._group.button(0)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    qtbot.keyClick(tabs._group.button(1), Qt.Key.Key_Left)
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert (tabs.currentIndex(), told) == (5, [1, 0, 5])
    assert tabs.focusWidget() is tabs._group.button(5)
    inside = [tabs.rect().contains(tab.geometry()) for tab in tabs._group.buttons()]
    assert all(inside)
    assert tabs._group.button(5).y() > first.y()


def test_the_keys_go_along_to_the_tab_that_is_brought_to_the_front(shown: Show) -> None:
    tabs = FlowTabs("About", tight=True)
    for title in ("Overview", "Why"):
        tabs.add(title)
    shown(tabs)
    tabs._group.button(0).setFocus()
    tabs.setCurrentIndex(1)
    assert tabs._group.button(1).hasFocus()


def test_a_tab_that_is_not_there_is_passed_over(qtbot: QtBot, shown: Show) -> None:
    tabs = FlowTabs("About")
    tabs.add("Overview")
    shown(tabs)
    tabs.setCurrentIndex(7)
    assert (tabs.currentIndex(), tabs.titles()) == (0, ["Overview"])
