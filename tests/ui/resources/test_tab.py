"""The panel's tab: pools, what they serve, room to grow, and the last decisions."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from prmdesk.domain.onboarding import is_open, leaves
from prmdesk.services import onboarding, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.resources.tab import ResourcesTab
from tests.ui.conftest import Show
from tests.ui.drivers import bury
from tests.ui.resources.acting import Portfolio, enter, field, row_of


def settle(tab: ResourcesTab) -> None:
    """Wait until the worker has read."""
    bury()
    while tab.desk.working:
        bury()


@pytest.fixture
def tab(desk: Desk, portfolio: Portfolio, shown: Show) -> Iterator[ResourcesTab]:
    made = ResourcesTab(desk)
    made.show_partner(portfolio.ids["Acme"])
    shown(made)
    made.resize(440, 700)
    settle(made)
    yield made
    bury()


def test_what_is_typed_is_kept_and_room_to_grow_shades_what_it_should_have(
    tab: ResourcesTab, portfolio: Portfolio
) -> None:
    enter(tab.table, 0, 1, "37:30")
    assert portfolio.cell("Acme").planned == 2250
    settle(tab)
    assert row_of(tab.table, 0)[1] == "37:30"
    field(tab.headroom, "20")
    assert partners.partner(portfolio.db, portfolio.ids["Acme"]).headroom == 0.2
    assert (portfolio.cell("Acme").should or 0) < (portfolio.cell("Bolt").should or 0)
    field(tab.headroom, "120")
    assert tab.headroom.property("wrong")


def test_where_there_is_no_room_beside_offered_and_used_are_fields_below(
    tab: ResourcesTab, portfolio: Portfolio
) -> None:
    assert row_of(tab.table, 0) == ["Own hours", "", "", ""]
    assert not tab.details.offered.isVisible()
    tab.resize(300, 700)
    settle(tab)
    assert row_of(tab.table, 0) == ["Own hours", ""]
    assert tab.table.horizontalHeader().length() == tab.table.viewport().width()
    field(tab.details.used, "2:30")
    assert portfolio.cell("Acme").used == 150
    tab.resize(440, 700)
    settle(tab)
    assert row_of(tab.table, 0) == ["Own hours", "", "", "2:30"]


def test_what_comes_after_its_milestone_is_told(
    tab: ResourcesTab, portfolio: Portfolio, today: date
) -> None:
    db, acme = portfolio.db, portfolio.ids["Acme"]
    begun = onboarding.start(db, acme, onboarding.templates(db)[0].id, today, today)
    step = next(s for s in leaves(onboarding.steps(db, begun)) if is_open(s) and s.day)
    portfolio.plan("Acme", planned=60, step_id=step.id, on_day=date(2027, 12, 1))
    settle(tab)
    assert tab.details.step.currentText() == step.title
    assert step.title in tab.details.trouble.text()


def test_the_last_decisions_are_told(tab: ResourcesTab, portfolio: Portfolio) -> None:
    portfolio.plan("Acme", planned=90 * 60)
    portfolio.plan("Acme", planned=50 * 60)
    settle(tab)
    said = [label.text() for label in tab.findChildren(QLabel)]
    assert any("90 h → 50 h" in text for text in said)
