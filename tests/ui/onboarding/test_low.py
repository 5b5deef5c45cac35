"""What is too high for its place scrolls, and what matters now is in sight."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.ui.onboarding.low import LowScroll
from tests.ui.conftest import Show


def test_a_part_that_comes_or_grows_below_is_in_sight_and_the_width_is_kept(
    shown: Show, qtbot: QtBot
) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    first, last = QLabel("First"), QLabel("Last")
    first.setMinimumSize(300, 400)
    last.setMinimumHeight(50)
    column.addWidget(first)
    scroll = LowScroll(inside)
    shown(scroll)
    scroll.resize(400, 200)
    assert scroll.minimumSizeHint().width() >= 300

    def seen() -> QRect:
        return last.visibleRegion().boundingRect()

    column.addWidget(last)
    scroll.reveal(last)
    qtbot.waitUntil(lambda: seen().height() == last.height() > 0)
    first.setMinimumHeight(600)
    qtbot.waitUntil(lambda: first.height() >= 600 and seen().height() == last.height())
    last.setMinimumHeight(500)  # more than there is room for: its beginning comes first
    qtbot.waitUntil(lambda: last.height() >= 500 and seen().top() == 0 and seen().height() > 150)
    last.deleteLater()
    first.setMinimumHeight(700)
    QApplication.processEvents()
