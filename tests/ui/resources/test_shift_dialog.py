"""The preview of a shift: ticks, sums that stay equal, one step, and nothing on Cancel."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.services import decisions
from prmdesk.services.shifting import Wish
from prmdesk.ui.desk import Desk, Message
from prmdesk.ui.resources.shift_dialog import ShiftDialog
from tests.ui.resources.acting import K, Portfolio, key


@pytest.fixture
def dialog(desk: Desk, portfolio: Portfolio, qtbot: QtBot) -> Iterator[ShiftDialog]:
    """Corex has 40 h of 100, Acme 20 and Bolt 40: Acme is to get 28, half of it from each."""
    for name, hours in {"Acme": 20, "Bolt": 40, "Corex": 40}.items():
        portfolio.plan(name, planned=hours * 60)
    made = ShiftDialog(desk, portfolio.quarter, Wish(portfolio.pool("hours").id))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.reject()


def rows(dialog: ShiftDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [model.index(row, column).data() for column in (0, 3, 4, 5)]
        for row in range(model.rowCount())
    ]


def test_takes_and_gives_stand_line_by_line_with_what_will_be_noted(dialog: ShiftDialog) -> None:
    assert rows(dialog) == [
        ["Corex", "take 34:00", "40:00", "6:00"],
        ["Bolt", "give 7:00", "40:00", "47:00"],
        ["Acme", "give 27:00", "20:00", "47:00"],
    ]
    assert dialog.totals.text() == "Own hours: 34 h taken, 34 h given"
    noted = dialog.log.toPlainText().splitlines()
    assert noted[0] == (
        "Corex: Cut – Own hours, Q4 2026: 40 h → 6 h (Misfit: No or very few resources)"
    )
    assert len(noted) == 3


def test_what_is_ticked_off_stays_in_sight_and_the_sums_stay_equal(dialog: ShiftDialog) -> None:
    dialog.table.selectRow(2)
    dialog.table.setCurrentIndex(dialog.model.index(2, 0))
    key(dialog.table, K.Key_Space)
    assert ["Acme", "left out", "20:00", "20:00"] in rows(dialog)
    assert dialog.totals.text() == "Own hours: 7 h taken, 7 h given"


def test_apply_is_one_step_that_notes_decisions_and_undo_takes_it_back(
    dialog: ShiftDialog, portfolio: Portfolio, desk: Desk
) -> None:
    said: list[Message] = []
    desk.said.connect(said.append)
    noted = dialog.log.toPlainText()
    dialog.apply.click()
    assert said[0].undo
    assert portfolio.cell("Acme").planned == 47 * 60
    (cut, *_rest) = decisions.of_partner(portfolio.db, portfolio.ids["Corex"])
    assert cut.decision.moved in noted
    desk.undo()
    assert portfolio.cell("Acme").planned == 20 * 60


def test_cancel_changes_nothing(dialog: ShiftDialog, portfolio: Portfolio) -> None:
    key(dialog, K.Key_Escape)
    assert portfolio.cell("Corex").planned == 40 * 60
