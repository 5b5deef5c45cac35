"""More of a score: nothing is told while it is filled, and a score not there has no day."""

from datetime import date

from pytestqt.qtbot import QtBot

from prmdesk.domain.scores import Score, Voice
from prmdesk.ui.desk import Desk
from prmdesk.ui.scoring.score_details import ScoreDetails

OURS = Score(1, 7, 1, 4, date(2026, 11, 24), confidence=3, who="Ana")


def test_filling_tells_nothing_and_only_a_score_can_be_said_more_of(
    desk: Desk, qtbot: QtBot
) -> None:
    told: list[object] = []
    details = ScoreDetails(desk, "Revenue", ())
    qtbot.addWidget(details)
    details.edited.connect(lambda *said: told.append(said))
    details.scored.connect(lambda *said: told.append(said))
    details.fill(OURS, None)
    assert details.confidence.currentText() == "Proven"
    assert details.whos[Voice.US].text() == "Ana"
    assert not details.whos[Voice.PARTNER].isEnabled()
    details.fill(None, None)
    assert details.confidence.currentText() == "Not said"
    assert not details.days[Voice.US].isEnabled()
    assert told == []


def test_every_field_names_its_driver(desk: Desk, qtbot: QtBot) -> None:
    details = ScoreDetails(desk, "Revenue", ())
    qtbot.addWidget(details)
    fields = [details.confidence, details.their_keys]
    fields += [*details.days.values(), *details.whos.values()]
    names = {field.accessibleName() for field in fields}
    assert len(names) == 6
    assert all("Revenue" in name for name in names)
