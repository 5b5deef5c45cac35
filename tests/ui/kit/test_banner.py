"""The banner: what went wrong, at most one button, and a way to close it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from prmdesk.ui.kit.banner import Banner
from tests.ui.drivers import bury, click
from tests.ui.kit.conftest import Show


@pytest.fixture
def banner(show: Show) -> Banner:
    made = Banner()
    show(made)
    made.hide()
    return made


def test_it_says_it_to_eyes_and_ears(banner: Banner) -> None:
    banner.tell("The disk is full. <b>Make room</b>.")
    assert banner.isVisible()
    assert banner.label.text() == "The disk is full. <b>Make room</b>."
    assert banner.label.textFormat() is Qt.TextFormat.PlainText
    assert banner.accessibleName() == banner.label.text()


def test_its_button_does_what_it_says(banner: Banner) -> None:
    restored: list[None] = []
    banner.tell("The file is damaged.", ("Restore backup…", lambda: restored.append(None)))
    (button,) = banner.findChildren(QPushButton)
    click(button)
    assert restored == [None]


def test_the_next_sentence_brings_its_own_button_or_none(banner: Banner) -> None:
    banner.tell("One", ("Do", lambda: None))
    banner.tell("Two", ("Do this", lambda: None))
    bury()
    assert [b.text() for b in banner.findChildren(QPushButton)] == ["Do this"]
    banner.tell("Three")
    bury()
    assert banner.findChildren(QPushButton) == []


def test_it_can_be_closed(banner: Banner) -> None:
    banner.tell("One")
    (close,) = banner.findChildren(QToolButton)
    assert close.accessibleName() == "Close"
    click(close)
    assert not banner.isVisible()
