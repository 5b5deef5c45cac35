"""One partner's pools, a row each."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from prmdesk.domain.resource_board import board
from prmdesk.services import resources
from prmdesk.ui.resources.own import OwnRows, broken, narrowest, own_figures
from tests.ui.resources.acting import Portfolio


def test_each_pool_tells_should_offered_planned_and_used(portfolio: Portfolio) -> None:
    portfolio.plan("Acme", offered=600, planned=690, used=45)
    model = OwnRows()
    found = board(resources.ledger(portfolio.db, portfolio.quarter), [portfolio.ids["Acme"]])
    model.show(own_figures(found, "EUR"))
    said = [model.index(0, column).data() for column in range(4)]
    assert said == ["Own hours", "11:30", "10:00", "0:45"]
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "should have 47:38 h: 36:08 h too little" in spoken
    assert [model.index(1, column).data() for column in range(4)] == ["Pre-sales days", "", "", ""]


def test_a_long_name_is_broken_at_a_space_where_it_fits(qapp: object) -> None:
    metrics = QFontMetrics(QFont())
    wide = metrics.horizontalAdvance
    assert broken("Executive time", metrics, wide("Executive time")) == ["Executive time"]
    assert broken("Executive time", metrics, wide("Executive")) == ["Executive", "time"]
    assert broken("Cash for fairs", metrics, wide("Cash for")) == ["Cash for", "fairs"]
    assert broken("Sponsorships", metrics, 20) == ["Sponsorships"]
    assert narrowest("Cash for fairs", metrics) == min(
        max(wide("Cash"), wide("for fairs")), max(wide("Cash for"), wide("fairs"))
    )
