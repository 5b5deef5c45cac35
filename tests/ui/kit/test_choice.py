"""One of a few is pressed."""

from PySide6.QtCore import QObject

from prmdesk.ui.kit.choice import Choice


def test_the_one_pressed_is_told_once(qapp: object) -> None:
    parent = QObject()
    choice = Choice(parent, ("Plot", "layout-grid"), ("List", "list"))
    told: list[int] = []
    choice.chosen.connect(told.append)
    assert choice.place == 0
    choice.tools[1].click()
    choice.tools[1].click()
    assert (told, choice.place) == ([1], 1)
    choice.choose(0)
    assert told == [1, 0]
    assert not choice.tools[1].isChecked()
    for tool in choice.tools:
        tool.deleteLater()
