"""The five answers."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.onboarding import Response
from prmdesk.ui.onboarding.responses import ResponseChoice


def test_one_is_chosen_and_pressed_again_taken_back(qtbot: QtBot) -> None:
    choice = ResponseChoice()
    qtbot.addWidget(choice)
    told: list[Response] = []
    choice.committed.connect(told.append)
    choice.fill(Response.SLOW)
    assert [code for code, made in choice.buttons.items() if made.isChecked()] == [Response.SLOW]
    assert told == []
    choice.buttons[Response.FAST].click()
    choice.fill(Response.FAST)
    choice.buttons[Response.FAST].click()
    assert told == [Response.FAST, Response.UNKNOWN]
    assert all(made.accessibleName() for made in choice.buttons.values())
