"""A day of the calendar, or days from the start."""

from datetime import date

from pytestqt.qtbot import QtBot

from prmdesk.domain.onboarding import Step
from prmdesk.ui.onboarding.due import DueEntry

TODAY, START = date(2026, 11, 24), date(2026, 11, 2)


def test_either_sets_when_a_step_is_due(qtbot: QtBot) -> None:
    entry = DueEntry(TODAY)
    qtbot.addWidget(entry)
    told: list[object] = []
    entry.committed.connect(told.append)
    entry.show_step(Step(1, 1, None, 0, "Train", day=20), START, is_template=False)
    assert (entry.day.text(), entry.offset.text()) == ("22 Nov 2026", "+20 days")
    for field, text in ((entry.offset, "+14"), (entry.day, "1.12"), (entry.day, "")):
        field.setText(text)
        field.setModified(True)
        field.editingFinished.emit()
    assert told == [
        {"due": None, "day": 14},
        {"due": date(2026, 12, 1)},
        {"due": None, "day": None},
    ]


def test_what_is_no_number_of_days_is_marked_and_not_kept(qtbot: QtBot) -> None:
    entry = DueEntry(TODAY)
    qtbot.addWidget(entry)
    told: list[object] = []
    entry.committed.connect(told.append)
    entry.show_step(Step(1, 1, None, 0, "Train", day=20), None, is_template=True)
    entry.offset.setText("soon")
    entry.leave()
    assert entry.offset.property("wrong")
    assert told == []
