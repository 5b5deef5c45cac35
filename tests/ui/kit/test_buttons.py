"""Buttons: the letters they were given, a name for screen readers, one click for one act."""

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.ui.kit.buttons import button, tool_button
from tests.ui import hostile
from tests.ui.drivers import K, click, press
from tests.ui.kit.conftest import Show


def test_a_button_shows_every_letter() -> None:
    for name in hostile.NAMES:
        made = button(name)
        assert made.text() == name.replace("&", "&&")  # Qt shows && as one
        assert made.accessibleName() == name


def test_a_heading_gives_way_to_narrow_room() -> None:
    long = button("Why should we bet our resources and reputation on you?", kind="heading")
    assert long.minimumSizeHint().width() < long.sizeHint().width() / 2


def test_a_click_and_the_space_bar_act_once_each(show: Show) -> None:
    done: list[None] = []
    made = button("Add", "plus", primary=True, clicked=lambda: done.append(None))
    show(made)
    click(made)
    made.setFocus()
    press(made, K.Key_Space)
    assert len(done) == 2
    assert made.property("kind") == "primary"


def test_a_tool_button_has_a_name_a_tip_and_the_focus(show: Show) -> None:
    done: list[None] = []
    made = tool_button("trash-2", "Delete <b>Acme</b>", clicked=lambda: done.append(None))
    holder = show(made)
    assert made.accessibleName() == "Delete <b>Acme</b>"
    assert "&lt;b&gt;" in made.toolTip()
    holder.setFocus()
    press(holder, K.Key_Tab)
    assert QApplication.focusWidget() is made
    press(made, K.Key_Space)
    assert len(done) == 1


@pytest.mark.parametrize("zoom", [100, 160])
def test_targets_are_large_enough(show: Show, qapp: QApplication, zoom: int) -> None:
    from prmdesk.ui.kit import style

    style.apply(qapp, dark=False, zoom=zoom)
    made = [
        button("Add"),
        button("x", kind="link"),
        button("y", kind="chip"),
        tool_button("x", "X"),
    ]
    show(*made)
    assert all(b.height() >= 28 * zoom // 100 for b in made)
    style.apply(qapp, dark=False)
