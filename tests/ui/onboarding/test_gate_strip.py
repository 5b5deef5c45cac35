"""The row of gates."""

from datetime import date

from pytestqt.qtbot import QtBot

from prmdesk.domain.gates import Gate, GateDecision, GateState, GateVerdict
from prmdesk.domain.onboarding import Step
from prmdesk.ui.onboarding.gate_strip import GateStrip

DAY = date(2026, 11, 24)
MET, OPEN = Step(4, 1, 1, 0, "Plan agreed"), Step(5, 1, 1, 1, "First deal")
PASSED = GateDecision(1, 1, DAY, GateVerdict.PASS, step_id=1, reason="Near enough")
GATES = [
    Gate(1, "First", 4, DAY, (MET,), (OPEN,), GateState.WAIVED, PASSED),
    Gate(2, "Last", 12, DAY, (), (OPEN,), GateState.AHEAD),
]


def test_each_says_when_how_much_and_how_it_stands(qtbot: QtBot) -> None:
    strip = GateStrip(narrow=False)
    qtbot.addWidget(strip)
    strip.show_gates(GATES)
    first, last = strip.buttons
    assert first.text() == "Week 4 · 24 Nov 2026\n1 of 2 met · passed with open criteria"
    assert "Near enough" in first.accessibleName()
    assert not last.icon().isNull()
    strip.show_gates(GATES[1:])
    assert len(strip.buttons) == 1
    narrow = GateStrip(narrow=True)
    qtbot.addWidget(narrow)
    narrow.show_gates(GATES)
    assert narrow.buttons[1].text() == "Week 12: ahead"


def test_its_menu_leads_to_what_is_open_and_to_the_decisions(qtbot: QtBot) -> None:
    strip = GateStrip(narrow=False)
    qtbot.addWidget(strip)
    strip.show_gates(GATES)
    told: list[object] = []
    strip.jumped.connect(told.append)
    strip.decided.connect(lambda verdict, gate: told.append((verdict, gate)))
    acts = {act.text(): act for act in strip.menu(1).actions()}
    assert list(acts) == [
        "Last", "Open: First deal", "",
        "Pass gate…", "Graduate…", "Extend onboarding…", "Stop onboarding…",
    ]  # fmt: skip
    acts["Open: First deal"].trigger()
    acts["Pass gate…"].trigger()
    acts["Extend onboarding…"].trigger()
    assert told == [5, (GateVerdict.PASS, GATES[1]), (GateVerdict.EXTEND, None)]
    passed = [act.text() for act in strip.menu(0).actions()]
    assert "Pass gate…" not in passed
    assert "Graduate…" not in passed
