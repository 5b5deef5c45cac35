"""The heat map says each cell in words, and opens the names behind it by key."""

from typing import cast

from PySide6.QtCore import Qt

from prmdesk.domain.enablement import Cover, Coverage
from prmdesk.domain.partners import Partner, Role
from prmdesk.ui.training.heat_map import HeatMap, cover_colour
from tests.ui.conftest import Show
from tests.ui.drivers import K, press

PARTNERS = [Partner(1, "Acme"), Partner(2, "Best")]
CELLS = [
    Coverage(1, Role.SALES, 2, 3, 1, 2), Coverage(1, Role.LEGAL, 1, 0),
    Coverage(2, Role.SALES, 1, 2, 2, 2), Coverage(2, Role.LEGAL, 0, 0),
]  # fmt: skip


def test_cells_speak_and_open_by_key_and_selection_stays(shown: Show) -> None:
    view = cast(HeatMap, shown(HeatMap()))
    opened: list[tuple[int, object]] = []
    picked: list[int] = []
    view.opened.connect(lambda key, role: opened.append((key, role)))
    view.picked.connect(picked.append)
    view.show_figures(PARTNERS, [Role.SALES, Role.LEGAL], CELLS)
    said = view.rows.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Acme, Sales, ◐ 1 of 2 · 50 %, Some trained, ever 2"
    assert [view.rows.index(1, column).data() for column in range(3)] == [
        "Best", "● 2 of 1 · 200 %", "not needed",
    ]  # fmt: skip
    assert view.rows.index(0, 2).data() == "no course"
    view.setFocus()
    view.setCurrentIndex(view.rows.index(0, 1))
    press(view, K.Key_Down, K.Key_Return)
    assert opened == [(2, Role.SALES)]
    assert picked == [1, 2]
    view.show_figures(PARTNERS[1:], [Role.SALES, Role.LEGAL], CELLS)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, 1)
    assert picked == [1, 2]
    view.grab()
    assert len({cover_colour(cover) for cover in Cover}) == 4
