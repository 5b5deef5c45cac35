"""For ourselves or to hand over: said in words what that leaves out."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import Variant
from prmdesk.ui.battlecards.for_whom import ForWhom


def test_handing_over_says_what_is_left_out(qtbot: QtBot) -> None:
    whom = ForWhom()
    qtbot.addWidget(whom)
    whom.show()
    told: list[Variant] = []
    whom.changed.connect(lambda: told.append(whom.variant))
    assert not whom.left_out.isVisible()
    whom.buttons[Variant.SHAREABLE].click()
    assert told == [Variant.SHAREABLE]
    assert whom.left_out.isVisible()
    for word in ("quadrant", "scores", "strengths", "log"):
        assert word in whom.left_out.text()
    whom.fill(Variant.INTERNAL)
    assert not whom.left_out.isVisible()
    assert len(told) == 1
