"""All about one pool of a partner, in fields and in sentences."""

from datetime import date

from pytestqt.qtbot import QtBot

from prmdesk.domain.resource_board import Cell
from prmdesk.domain.resources import Against, Allotment, Measure, Pool
from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.details import PoolDetails
from tests.ui.resources.acting import field

SEATS = Pool(4, "seats", Measure.PIECES)
GIVEN = Allotment(9, 1, 4, 2026, 4, 6, 5, 2, on_day=date(2026, 12, 24), reason="Last deal")


def test_it_tells_what_is_unused_not_offered_and_too_late_and_takes_limits(
    desk: Desk, qtbot: QtBot
) -> None:
    told: list[tuple[str, object]] = []
    made = PoolDetails(desk, lambda _cell, _pool, key, typed, _refuse: told.append((key, typed)))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    cell = Cell(1, 4, 3, 6, 5, 2, 0, 8, (Against.STAGE,), GIVEN)
    made.show_cell(cell, SEATS, [], "Too late.", "EUR")
    said = made.told.text()
    assert "Planned 2 too much." in said
    assert "Offered 6, used 2, unused 4." in said
    assert "Not offered at this stage." in said
    assert made.trouble.isVisible()
    assert (made.cap.text(), made.floor.text(), made.reason.text()) == ("8", "", "Last deal")
    field(made.cap, "7")
    field(made.needed_by, "2026-12-20")
    assert told == [("cap", "7"), ("needed_by", "2026-12-20")]
