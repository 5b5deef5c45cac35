"""A step by itself."""

from pytestqt.qtbot import QtBot

from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.step import Step


def test_a_plain_step_is_ready_and_says_nothing(draft: Draft, qtbot: QtBot) -> None:
    step = Step(draft)
    qtbot.addWidget(step)
    step.enter()
    step.refresh()
    assert step.is_ready()
    assert step.hint() == ""
