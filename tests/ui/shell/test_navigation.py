"""The navigation: pages by name and drawing, by mouse and by key, collapsible."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prmdesk.ui.shell.navigation import Navigation
from tests.ui.drivers import CTRL, LEFT, NONE, AppDriver, K, press

PLACES = [("partners", "Partners", "users"), ("quadrant", "Quadrant", "layout-grid")]


@pytest.fixture
def navigation(qtbot: QtBot) -> Navigation:
    made = Navigation(PLACES)
    qtbot.addWidget(made)
    made.resize(188, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def click(navigation: Navigation, key: str) -> None:
    index = navigation.model().index(navigation.keys().index(key), 0)
    where = navigation.visualRect(index).center()
    QTest.mouseClick(navigation.viewport(), LEFT, NONE, where)


def test_a_click_and_the_arrows_go_to_a_page(navigation: Navigation) -> None:
    gone: list[str] = []
    navigation.chosen.connect(gone.append)
    click(navigation, "quadrant")
    assert set(gone) == {"quadrant"}
    gone.clear()
    press(navigation, K.Key_Up)
    assert gone == ["partners"]


def test_marking_goes_nowhere(navigation: Navigation) -> None:
    gone: list[str] = []
    navigation.chosen.connect(gone.append)
    navigation.mark("quadrant")
    assert navigation.currentIndex().data() == "Quadrant"
    navigation.mark("elsewhere")
    assert navigation.selectedIndexes() == []
    assert gone == []


def test_collapsed_it_shows_drawings_and_says_the_names_in_tips(navigation: Navigation) -> None:
    wide = navigation.width()
    navigation.collapse(True)
    assert navigation.width() < wide / 3
    navigation.resize(navigation.width(), 60)
    assert not navigation.verticalScrollBar().isVisible(), "it lies on the drawings"
    index = navigation.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Partners  Ctrl+1"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Partners"


def test_in_a_low_window_all_pages_stay_in_sight(qtbot: QtBot) -> None:
    many = Navigation([(f"page{n}", "Page", "users") for n in range(16)])
    qtbot.addWidget(many)
    many.show()
    heights = []
    for height in (800, 500):
        many.resize(188, height)
        QApplication.processEvents()
        assert many.verticalScrollBar().maximum() == 0
        heights.append(many.visualRect(many.model().index(0, 0)).height())
    assert heights[0] == 36
    assert 28 <= heights[1] < 36


def test_the_page_behind_the_widened_panel_is_gone_to_as_well(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.select("Acme")
    app.window.toggle_full()
    assert not app.partners.table.isVisible()
    click(app.window.navigation, "partners")
    assert app.partners.table.isVisible()


def test_keys_go_to_pages_and_back(app: AppDriver) -> None:
    app.press(K.Key_3, mod=CTRL)
    assert app.window.page_key == "quadrant"
    assert app.window.navigation.currentIndex().data() == "Quadrant"
    app.press(K.Key_2, mod=CTRL)
    app.press(K.Key_Left, mod=Qt.KeyboardModifier.AltModifier)
    assert app.window.page_key == "quadrant"
    app.press(K.Key_Right, mod=Qt.KeyboardModifier.AltModifier)
    assert app.window.page_key == "partners"
    app.press(K.Key_B, mod=CTRL)
    assert app.window.navigation.collapsed
    assert QApplication.focusWidget() is not None
