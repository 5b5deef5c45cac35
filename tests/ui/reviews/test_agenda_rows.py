"""The agenda as it is set up for a pack."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.qbr import AGENDA, AgendaItem
from prmdesk.ui.reviews.agenda_rows import MOST_ITEMS, AgendaRows


def test_titles_follow_the_language_until_they_are_changed(qtbot: QtBot) -> None:
    rows = AgendaRows("en")
    qtbot.addWidget(rows)
    assert rows.agenda() == AGENDA
    assert rows._rows[2][1].text() == "The ten largest open accounts"
    rows._rows[1][1].setText("Own words")
    rows._rows[1][2].setValue(15)
    assert rows.total.text() == "85 minutes"
    rows.speak("zh")
    agenda = rows.agenda()
    assert agenda[1] == AgendaItem(15, AGENDA[1].item, "Own words")
    assert (agenda[0], agenda[2:]) == (AGENDA[0], AGENDA[2:])


def test_items_are_added_up_to_a_most_and_taken_out(qtbot: QtBot) -> None:
    rows = AgendaRows("en")
    qtbot.addWidget(rows)
    while rows.more.isEnabled():
        rows.add_empty()
    assert len(rows._rows) == MOST_ITEMS
    assert rows.agenda() == AGENDA
    rows._rows[0][3].click()  # type: ignore[attr-defined]
    rows._rows[0][2].setValue(0)
    assert rows.agenda() == AGENDA[2:]
    assert rows.more.isEnabled()
