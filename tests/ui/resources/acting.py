"""What a person does on the Resources page, by keys, and the three partners it is tried with."""

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from prmdesk.domain.quadrant import Place
from prmdesk.domain.resource_board import Cell
from prmdesk.domain.resources import Pool, Quarter
from prmdesk.services import pools, resources
from prmdesk.storage.database import Database
from prmdesk.ui.resources.grid import FigureTable
from tests.conftest import TODAY

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
PLACES = {"Acme": Place(80, 80), "Bolt": Place(20, 80), "Corex": Place(20, 20)}


@dataclass
class Portfolio:
    """The partners and pools of the workspace, by name and by key."""

    db: Database
    ids: dict[str, int] = dataclasses.field(default_factory=dict)
    quarter: Quarter = dataclasses.field(default_factory=lambda: Quarter(2026, 4))

    def pool(self, key: str) -> Pool:
        return next(pool for pool in pools.pools(self.db) if pool.key == key)

    def cell(self, name: str, key: str = "hours") -> Cell:
        found = resources.cells_of(self.db, self.ids[name], self.quarter)
        return next(cell for pool, cell in found if pool.key == key)

    def plan(self, name: str, key: str = "hours", **values: object) -> None:
        pool_id = self.pool(key).id
        resources.plan(self.db, self.ids[name], pool_id, self.quarter, TODAY, **values)

    def hold(self, key: str, much: int | None) -> None:
        pools.set_capacity(self.db, self.pool(key).id, self.quarter, much)


def key(widget: QWidget, *keys: Qt.Key, mod: Qt.KeyboardModifier = NONE) -> None:
    """Press keys, one after the other."""
    for each in keys:
        QTest.keyClick(widget, each, mod)
        QApplication.processEvents()


def enter(table: FigureTable, row: int, column: int, text: str, end: Qt.Key = K.Key_Return) -> None:
    """Type into a cell as in a spreadsheet, and end with a key."""
    table.setFocus()
    table.go(row, column)
    key(table, K.Key_F2)
    made = table.indexWidget(table.currentIndex())
    assert made is not None, "nothing is being entered"
    QTest.keyClick(made, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(made, text)
    key(made, end)


def field(widget: QLineEdit, text: str) -> None:
    """Type into a field and leave it with Enter."""
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)
    key(widget, K.Key_Return)


def row_of(table: FigureTable, row: int) -> list[str]:
    """What a row says."""
    model = table.figures
    return [model.index(row, n).data() or "" for n in range(model.columnCount())]
