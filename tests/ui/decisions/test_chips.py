"""The chips: one verdict is decided, any of them are looked for."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.domain.decisions import Looked, Verdict
from prmdesk.ui.decisions.chips import LineChips, VerdictChoice
from tests.ui.conftest import Show


def test_nothing_is_decided_until_a_person_chooses_by_key(shown: Show, qtbot: QtBot) -> None:
    choice = VerdictChoice()
    shown(choice)
    told: list[Verdict | None] = []
    choice.changed.connect(lambda: told.append(choice.verdict()))
    choice.setFocus()
    assert choice.verdict() is None
    qtbot.keyClick(choice.buttons[Verdict.RAISE], Qt.Key.Key_Space)
    choice.choose(Verdict.CUT)
    assert told == [Verdict.RAISE, Verdict.CUT]
    assert choice.verdict() is Verdict.CUT


def test_chips_say_how_many_lines_they_show_and_what_is_wanted(qtbot: QtBot) -> None:
    chips = LineChips()
    qtbot.addWidget(chips)
    chips.show_counts({Verdict.CUT: 4}, 2)
    assert [chip.text() for chip in (chips.due, *chips.verdicts.values())] == [
        "Review due (2)", "Raise (0)", "Keep (0)", "Cut (4)", "End (0)",
    ]  # fmt: skip
    told: list[object] = []
    chips.changed.connect(lambda: told.append(chips.chosen()))
    chips.verdicts[Verdict.CUT].click()
    chips.due.click()
    chips.clear()
    assert told == [([Verdict.CUT], []), ([Verdict.CUT], [Looked.DUE]), ([], [])]
