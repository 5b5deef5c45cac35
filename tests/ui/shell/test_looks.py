"""Language, colours and text size: kept, put in force, and told when they change."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prmdesk import i18n, settings
from prmdesk.ui.kit import theme
from prmdesk.ui.shell.looks import Looks


@pytest.fixture
def looks(qapp: QApplication) -> Looks:
    return Looks(qapp)


def test_a_change_is_kept_and_told_once(looks: Looks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(looks.changed):
        looks.change(theme="dark", language="zh")
    with qtbot.assertNotEmitted(looks.changed):
        looks.change(theme="dark")
    assert settings.load().theme == "dark"
    looks.dress()
    assert theme.is_dark()
    assert i18n.language() == "zh"


def test_the_text_grows_by_steps_and_stops_at_the_ends(looks: Looks) -> None:
    looks.zoom(1)
    assert looks.settings.zoom == 110
    for _n in range(10):
        looks.zoom(1)
    assert looks.settings.zoom == 160
    looks.zoom(0)
    assert looks.settings.zoom == 100


def test_keeping_tells_nobody(looks: Looks, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(looks.changed):
        looks.keep(settings.Settings(zoom=125))
    assert settings.load().zoom == 125
