"""Both tables of the grid are one to the keys and to the eye."""

from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.resources.page import ResourcesPage
from tests.ui.resources.acting import K, Portfolio, enter, key


def test_arrows_go_from_one_table_into_the_other_in_the_same_column(page: ResourcesPage) -> None:
    grid = page.grid
    grid.head.setFocus()
    grid.head.go(3, 2)
    key(grid.head, K.Key_Down)
    assert grid.body.hasFocus()
    assert (grid.body.currentIndex().row(), grid.body.currentIndex().column()) == (0, 2)
    key(grid.body, K.Key_Up)
    assert grid.head.hasFocus()
    assert grid.head.currentIndex().row() == 3


def test_tab_walks_along_a_row_and_is_no_trap_at_its_end(page: ResourcesPage) -> None:
    grid = page.grid
    enter(grid.body, 0, 1, "2", K.Key_Tab)
    assert grid.body.currentIndex().column() == 2
    grid.body.go(0, grid.partners.columnCount() - 1)
    key(grid.body, K.Key_Tab)
    assert not grid.body.hasFocus()


def test_columns_stand_below_each_other_and_scroll_together(page: ResourcesPage) -> None:
    grid = page.grid
    page.resize(760, 600)
    for column in range(grid.partners.columnCount()):
        assert grid.head.columnWidth(column) == grid.body.columnWidth(column)
        header = grid.head.horizontalHeader()
        assert header.sectionSizeHint(column) <= header.sectionSize(column)
    across = grid.body.horizontalScrollBar()
    across.setValue(across.maximum())
    assert grid.head.horizontalScrollBar().value() == across.value() > 0


def test_enter_on_a_partner_opens_its_tab(
    page: ResourcesPage, portfolio: Portfolio, desk: Desk
) -> None:
    opened: list[object] = []
    desk.opened.connect(opened.append)
    page.grid.body.setFocus()
    page.grid.body.go(1, 0)
    key(page.grid.body, K.Key_Return)
    assert opened == [PartnerLink(portfolio.ids["Bolt"], "resources")]
