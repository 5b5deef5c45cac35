"""What would change, beside the plot."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prmdesk.domain.scenarios import WhatIf
from prmdesk.domain.sheets import Column, Kind, Row, Sheet
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.quadrant.what_if_side import WhatIfSide
from prmdesk.ui.quadrant.what_if_words import Line
from tests.ui.conftest import Show


def test_a_change_is_taken_out_by_its_button(shown: Show) -> None:
    side = WhatIfSide([button("Add")])
    shown(side)
    taken: list[WhatIf] = []
    side.taken_out.connect(taken.append)
    side.show_lines([Line("Without Acme", WhatIf()), Line("Without Kite", WhatIf(weights={1: 2}))])
    last = side._lines.itemAt(1)
    assert last is not None
    row = last.widget()
    assert row is not None
    out = next(child for child in row.children() if child.isWidgetType() and child.accessibleName())  # type: ignore[attr-defined]
    QTest.mouseClick(out, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]
    assert taken == [WhatIf(weights={1: 2})]
    side.show_lines([])
    assert side._lines.count() == 1


def test_a_table_without_rows_gives_way_to_a_sentence(shown: Show) -> None:
    side = WhatIfSide([button("Add")])
    shown(side)
    columns = (Column("Partner"), Column("Now", Kind.TIME))
    side.show_sheet(Sheet("Own hours", columns, ()))
    assert not side.sheet.isVisible()
    assert side._nothing.isVisible()
    side.show_sheet(Sheet("Own hours", columns, (Row(("Acme", 60)),)))
    assert side.sheet.isVisible()
    assert not side._nothing.isVisible()
