"""The what-if under the user's hands: a scenario that cannot be read does no harm."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.scenarios import WhatIf
from prmdesk.storage import tables
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.quadrant.what_if_acts import Trial


def test_a_scenario_that_cannot_be_read_is_told_and_leaves_nothing(
    desk: Desk, qtbot: QtBot, problems: list[str]
) -> None:
    with desk.db.write("Keep") as tx:
        row = {"name": "Odd", "made_on": desk.today(), "content": "[]"}
        key = tx.insert(tables.scenarios, row)
    parent = button("Window")
    qtbot.addWidget(parent)
    trial = Trial(desk, parent)
    trial.open(key)
    assert trial.what_if == WhatIf()
    assert [problems.pop()] == ["Odd cannot be read. Throw it away."]
    assert problems == []
    trial.throw_away()
    assert trial.scenarios() == []
