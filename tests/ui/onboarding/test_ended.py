"""The line over an onboarding that ended."""

from datetime import date

from pytestqt.qtbot import QtBot

from prmdesk.domain.gates import GateDecision, GateVerdict
from prmdesk.domain.onboarding import Checklist, Outcome
from prmdesk.ui.onboarding.ended import EndedBanner

DAY = date(2026, 11, 24)


def test_it_says_how_and_why_it_ended_and_nothing_while_it_is_under_way(qtbot: QtBot) -> None:
    banner = EndedBanner()
    qtbot.addWidget(banner)
    banner.show_end(Checklist(1, 7, "Own"), [])
    assert banner.isHidden()
    ended = Checklist(1, 7, "Own", ended_on=DAY, outcome=Outcome.STOPPED)
    banner.show_end(ended, [GateDecision(1, 1, DAY, GateVerdict.STOP, reason="No budget")])
    assert not banner.isHidden()
    assert banner.label.text() == "Stopped 24 Nov 2026: No budget"
    banner.show_end(ended, [])
    assert banner.label.text() == "Stopped 24 Nov 2026"
