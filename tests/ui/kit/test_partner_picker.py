"""A partner is chosen by name: by any part of it, by keys, and only one that is there."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from prmdesk.ui.kit.partner_picker import PartnerPicker


def test_a_partner_is_found_by_any_part_of_the_name(qtbot: QtBot) -> None:
    picker = PartnerPicker()
    qtbot.addWidget(picker)
    picker.fill([(7, "Brightpath\nConsulting"), (9, "Lumen <b>")], 9)
    assert picker.currentText() == "Lumen <b>"
    picker.completer().setCompletionPrefix("consul")
    assert picker.completer().currentCompletion() == "Brightpath Consulting"
    told: list[int] = []
    picker.picked.connect(told.append)
    picker.choose(7)
    assert not told
    picker.setFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert told == [9]


def test_what_is_typed_counts_only_if_it_names_a_partner(qtbot: QtBot) -> None:
    picker = PartnerPicker()
    qtbot.addWidget(picker)
    picker.fill([(7, "Brightpath"), (9, "Lumen")], None)
    assert picker.chosen() is None
    picker.setEditText("lumen")
    assert picker.chosen() == 9
    picker.setEditText("Lum")
    assert picker.chosen() is None
