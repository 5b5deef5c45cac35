"""One driver with its score: what is told of it on one line."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from prmdesk.domain.scores import Axis, Driver, Score, Voice
from prmdesk.ui.desk import Desk
from prmdesk.ui.scoring.driver_row import DriverRow, told_text

OURS = Score(1, 7, 1, 4, date(2026, 11, 24), "Two orders", 2, who="Ana")
THEIRS = Score(2, 7, 1, 2.5, date(2026, 10, 1), voice=Voice.PARTNER, who="Mei")


def test_a_line_tells_how_sure_who_and_what_they_say() -> None:
    assert told_text(None, None) == ""
    assert told_text(OURS, None) == "Probable · Ana"
    assert told_text(OURS, THEIRS) == "Probable · Ana · they say 2.5 (1.5 below ours)"
    assert told_text(None, THEIRS) == "they say 2.5"
    assert told_text(replace(OURS, value=1), THEIRS).endswith("(1.5 above ours)")
    assert told_text(replace(OURS, value=2.5), THEIRS).endswith("(as ours)")


def test_more_opens_and_closes_by_key_and_shows_what_is_there(desk: Desk, qtbot: QtBot) -> None:
    row = DriverRow(desk, Driver(1, Axis.US, "", "Revenue", 30))
    qtbot.addWidget(row)
    row.show()
    row.fill(OURS, THEIRS, old=False)
    assert row.details is None
    row.more.click()
    assert row.details is not None
    assert row.details.isVisible()
    assert row.details.whos[Voice.PARTNER].text() == "Mei"
    assert row.more.accessibleDescription() == "unfolded"
    row.more.click()
    assert not row.details.isVisible()
    assert row.more.accessibleName().startswith("Revenue: how sure")
