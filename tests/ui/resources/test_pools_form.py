"""Pools and what they hold: each field is kept by itself, in one step."""

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Reason
from prmdesk.domain.resources import Measure
from prmdesk.services import pools, reasons, resources
from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.pools_form import PoolsForm
from tests.ui.drivers import answering
from tests.ui.resources.acting import Portfolio, field


@pytest.fixture
def form(desk: Desk, portfolio: Portfolio, qtbot: QtBot) -> PoolsForm:
    made = PoolsForm(desk, portfolio.quarter)
    qtbot.addWidget(made)
    desk.changed.connect(made.refresh)
    made.refresh()
    made.show()
    made.activateWindow()
    return made


def test_amounts_are_kept_for_this_and_the_next_quarters(
    form: PoolsForm, portfolio: Portfolio
) -> None:
    amounts = form.rows[0].amounts
    assert [amount.text() for amount in amounts] == ["100:00", "", "", ""]
    assert amounts[1].accessibleName() == "Own hours, Q1 2027"
    field(amounts[1], "37:30")
    held = resources.ledger(portfolio.db, portfolio.quarter.moved(1)).capacities
    assert held == {portfolio.pool("hours").id: 2250}
    form._copy(portfolio.quarter.moved(2))
    assert amounts[2].text() == "37:30"


def test_pools_are_added_moved_and_deleted(form: PoolsForm, portfolio: Portfolio) -> None:
    form.new_measure.fill(Measure.PIECES)
    field(form.new_name, "Demo kits")
    last = form.rows[-1]
    assert (last.name.text(), last.pool.measure) == ("Demo kits", Measure.PIECES)
    last.up.click()
    assert form.rows[-2].name.text() == "Demo kits"
    with answering(QMessageBox, lambda box: box.defaultButton().click()):
        form.rows[-2].delete.click()
    assert len(form.rows) == len(pools.pools(portfolio.db)) == 6


def test_hours_that_partners_free_are_added_by_one_click(
    form: PoolsForm, portfolio: Portfolio
) -> None:
    db, acme = portfolio.db, portfolio.ids["Acme"]
    assert not form.freed.isVisible()
    reasons.set_reason(db, acme, Reason.FOCUS, True)
    (why,) = reasons.of_partner(db, acme)
    reasons.edit_reason(db, why.id, facts={"activity": "First-line support", "hours_freed": "12"})
    form.refresh()
    assert "Partners free 12 h of own hours a quarter: Acme 12 h." in form.freed.text()
    form.count.click()
    assert form.rows[0].amounts[0].text() == "112:00"
    assert not form.count.isVisible()
