"""The two models of the grid: places are kept while the same partners are shown."""

from PySide6.QtCore import Qt

from prmdesk.domain.lines import Query
from prmdesk.services import resources
from prmdesk.ui.resources.columns import columns_of
from prmdesk.ui.resources.model import Figures, PartnerRows, PoolRows
from tests.conftest import TODAY
from tests.ui.resources.acting import Portfolio

EDITABLE = Qt.ItemFlag.ItemIsEditable


def figures(portfolio: Portfolio, text: str = "") -> Figures:
    board = resources.board(portfolio.db, portfolio.quarter, Query(text=text), TODAY)
    return Figures(board, columns_of(board.ledger.pools, None, "EUR"), "EUR")


def test_partners_stay_in_their_rows_unless_others_are_shown(portfolio: Portfolio) -> None:
    model, resets = PartnerRows(), []
    model.show(figures(portfolio))
    model.modelReset.connect(lambda: resets.append(True))
    portfolio.plan("Acme", planned=90)
    model.show(figures(portfolio))
    row = model.row_of(portfolio.ids["Acme"])
    assert row is not None
    assert model.index(row, 1).data() == "1:30"
    assert not resets
    model.show(figures(portfolio, "bolt"))
    assert resets
    assert model.rowCount() == 1


def test_only_planned_and_capacity_can_be_typed_while_all_pools_are_shown(
    portfolio: Portfolio,
) -> None:
    partners, pools = PartnerRows(), PoolRows()
    partners.show(figures(portfolio))
    pools.show(figures(portfolio))
    assert not partners.flags(partners.index(0, 0)) & EDITABLE
    assert partners.flags(partners.index(0, 1)) & EDITABLE
    editable = [bool(pools.flags(pools.index(row, 1)) & EDITABLE) for row in range(4)]
    assert editable == [True, False, False, False]
    spoken = pools.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Pre-sales days, Capacity: not said"
