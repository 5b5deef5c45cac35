"""A table of words that fills its width."""

from prmdesk.domain.sheets import Column, Row, Sheet
from prmdesk.ui.kit import theme
from prmdesk.ui.plans.fitted import FittedSheet
from tests.ui.conftest import Show


def test_some_columns_take_the_room_that_others_leave(shown: Show) -> None:
    view = FittedSheet((1,), 100, 120)
    columns = (Column("Name"), Column("Text"), Column("Who"))
    view.show_sheet(Sheet("Words", columns, (Row(("Long " * 80, "Short", "Us")),)))
    shown(view)
    view.resize(900, 300)
    assert view.horizontalHeader().length() == view.viewport().width()
    assert view.columnWidth(0) == theme.px(120)
    view.resize(200, 300)
    assert view.columnWidth(1) == theme.px(100)
