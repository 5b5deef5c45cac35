"""The list of sections: what is filled is told by a drawing and in words."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.domain.plans import Section
from prmdesk.ui.plans.outline import Outline


def test_sections_in_their_order_with_what_is_filled(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    outline.show_filled({Section.GOALS})
    assert outline.count() == len(Section)
    told = [outline.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in (0, 1)]
    assert told == ["Goals, filled", "Rules of engagement, not filled yet"]
    pictures = [outline.item(n).icon().pixmap(16, 16).toImage() for n in (0, 1, 2)]
    assert pictures[0] != pictures[1] == pictures[2]


def test_choosing_tells_the_section(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    with qtbot.waitSignal(outline.chosen) as told:
        outline.go_to(Section.MEASURES)
    assert told.args == [Section.MEASURES]


def test_all_sections_are_in_view(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    outline.resize(250, outline.height())
    last = outline.visualItemRect(outline.item(outline.count() - 1))
    assert outline.viewport().rect().bottom() >= last.bottom() - 1
