"""Rows stay the same widgets while others come, go and change places."""

from PySide6.QtWidgets import QLabel

from prmdesk.ui.pitch.rows import Rows
from tests.ui.pitch.conftest import Put


def test_a_row_stays_itself_in_another_place(put: Put) -> None:
    rows = put(Rows())
    one, two = rows.arrange("ab", lambda place: QLabel("ab"[place]))
    three, again = rows.arrange("cb", lambda place: QLabel("cb"[place]))
    assert again is two
    assert rows.shown() == [two, three]
    assert not one.isVisible()
    assert three.y() <= two.y()
    rows.arrange("", lambda _place: QLabel())
    assert rows.shown() == []
    assert not rows.isVisible(), "it leaves no gap"
