"""The choices above the plot."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.movement import Since
from prmdesk.domain.sizing import SizeBy
from prmdesk.ui.quadrant.bar import LookBar
from prmdesk.ui.quadrant.scene import Scene
from tests.ui.quadrant.acting import FOUR


def test_what_is_chosen_is_told(qtbot: QtBot) -> None:
    bar = LookBar()
    qtbot.addWidget(bar)
    told: list[tuple[SizeBy, Since]] = []
    bar.chosen.connect(lambda: told.append((bar.size_by, bar.since)))
    assert (bar.size_by, bar.since) == (SizeBy.NONE, Since.OFF)
    bar.choose(SizeBy.HOURS_USED)
    bar.choose(Since.REVIEW)
    assert told == [(SizeBy.HOURS_USED, Since.OFF), (SizeBy.HOURS_USED, Since.REVIEW)]


def test_that_nobody_moved_is_said_only_when_ways_were_asked_for(qtbot: QtBot) -> None:
    bar = LookBar()
    qtbot.addWidget(bar)
    bar.show_scene(Scene(dots=FOUR))
    assert bar.said() == ""
    bar.choose(Since.SIX)
    bar.show_scene(Scene(dots=FOUR))
    assert bar.said() == "Nobody moved since then."
