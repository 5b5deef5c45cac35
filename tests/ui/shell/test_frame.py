"""The parts of the window lie where they belong, and the page gives way to nobody."""

from PySide6.QtWidgets import QLabel, QStackedWidget
from pytestqt.qtbot import QtBot

from prmdesk.ui.kit import theme
from prmdesk.ui.shell.frame import PANEL_WIDTH, framed, side_by_side


def test_everything_has_its_place(qtbot: QtBot) -> None:
    pages, headers = QStackedWidget(), QStackedWidget()
    pages.addWidget(QLabel("page"))
    headers.addWidget(QLabel("header"))
    navigation, banner, panel, status = (QLabel(n) for n in ("navigation", "banner", "panel", "-"))
    body = side_by_side(pages, panel)
    whole = framed(navigation, headers, banner, body, status)
    qtbot.addWidget(whole)
    whole.resize(1300, 700)
    whole.show()
    assert panel.width() == theme.px(PANEL_WIDTH)
    assert navigation.geometry().right() < headers.x()
    assert headers.geometry().bottom() < banner.y() < body.y()
    assert status.geometry().bottom() == whole.height() - 1
    assert status.width() == whole.width()
