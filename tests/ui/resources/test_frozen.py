"""The names of partners stay while the pools scroll."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from prmdesk.ui.resources.page import ResourcesPage


def test_names_stay_in_place_and_are_chosen_with_their_row(page: ResourcesPage) -> None:
    page.resize(640, 500)
    body, names = page.grid.body, page.grid.body.names
    body.horizontalScrollBar().setValue(body.horizontalScrollBar().maximum())
    assert body.columnViewportPosition(0) < 0
    assert names.isVisible()
    assert names.x() == 0
    assert names.width() == body.columnWidth(0)
    assert names.rowViewportPosition(1) == body.rowViewportPosition(1)
    assert names.isColumnHidden(1)
    below = names.visualRect(names.model().index(1, 0)).center()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert body.currentIndex().row() == 1
    assert body.hasFocus()
