"""The header over a page: title, count, tools, in whatever room there is."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.page import Page
from prmdesk.ui.shell.header import Header


class Quiet(Page):
    def title(self) -> str:
        return "Partners & <b>more</b>"

    def refresh(self) -> None:
        pass

    def tools(self) -> list[QWidget]:
        return [button("Filter", "filter"), button("Import…", "upload"), button("Add", "plus")]


@pytest.fixture
def header(desk: Desk, qtbot: QtBot) -> Header:
    page, window = Quiet(desk), QWidget()
    made = Header(page)
    made.page, made.holder = page, window  # type: ignore[attr-defined]
    page.setParent(window)
    made.setParent(window)
    made.resize(700, 52)
    qtbot.addWidget(window)
    window.resize(900, 200)
    window.show()
    QApplication.processEvents()
    return made


def test_the_title_is_shown_letter_for_letter_and_the_count_beside_it(header: Header) -> None:
    header.page.set_count("38 of 112")  # type: ignore[attr-defined]
    words = [label.text() for label in header.findChildren(QLabel)]
    assert words == ["Partners & <b>more</b>", "38 of 112"]


def test_tools_fold_when_the_count_needs_the_room(header: Header) -> None:
    least = header.row.minimumSize().width()
    header.resize(least + 10, 52)
    QApplication.processEvents()
    header.page.set_count("10000 of 10000")  # type: ignore[attr-defined]
    QApplication.processEvents()
    texts = [b.text() for b in header.findChildren(QPushButton)]
    assert texts[0] == ""
    assert header.row.minimumSize().width() <= header.width()
