"""Which quarter and which pool is looked at."""

from pytestqt.qtbot import QtBot

from prmdesk.domain.resources import Quarter
from prmdesk.ui.resources.period import PeriodBar


def test_quarters_follow_each_other_and_the_middle_button_leads_back(qtbot: QtBot) -> None:
    bar, told = PeriodBar(Quarter(2026, 4), 1), []
    qtbot.addWidget(bar)
    bar.changed.connect(lambda: told.append(bar.quarter))
    bar.after.click()
    assert (bar.quarter, bar.this.text()) == (Quarter(2027, 1), "Q1 2027")
    bar.before.click()
    bar.before.click()
    bar.this.click()
    assert told == [Quarter(2027, 1), Quarter(2026, 4), Quarter(2026, 3), Quarter(2026, 4)]


def test_a_pool_that_is_gone_gives_way_to_all(qtbot: QtBot) -> None:
    bar = PeriodBar(Quarter(2026, 4), 1)
    qtbot.addWidget(bar)
    bar.offer({7: "Own hours", 8: "Leads"})
    bar.show_pool(8)
    assert bar.pools.currentText() == "Leads"
    bar.offer({7: "Own hours"})
    assert bar.pool_id is None
    assert bar.pools.currentText() == "All pools"
