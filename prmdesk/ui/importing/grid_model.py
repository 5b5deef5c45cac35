"""The first rows of a sheet as they stand, with what they are to the import."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from prmdesk.importers.grid import as_text, letters
from prmdesk.importers.table import Table
from prmdesk.services import importing
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole

SHOWN = 20
_ABOVE = 5
_LONGEST = 200


class GridModel(QAbstractTableModel):
    """Twenty rows about the header: headings are bold, rows that are no records are muted."""

    def __init__(self) -> None:
        super().__init__()
        self._table: Table | None = None
        self._first = 0
        self._no_records: dict[int, str] = {}

    def show_table(self, table: Table | None) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        header = table.layout.header if table else ()
        self._first = max(0, header[0] - _ABOVE) if header else 0
        self._no_records = importing.no_records(table) if table else {}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid() or self._table is None:
            return 0
        return min(SHOWN, len(self._table.grid.rows) - self._first)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._table is None else self._table.layout.width

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if role != Roles.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self._first + section + 1)
        return letters(section)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if self._table is None:
            return None
        row = self._first + index.row()
        found: Any = None
        if role in (Roles.DisplayRole, Roles.AccessibleTextRole):
            found = " ".join(self._text(row, index.column())[:_LONGEST].split())
        elif role == Roles.ToolTipRole:
            found = tip(self._no_records.get(row, "") or self._text(row, index.column()))
        elif role == Roles.FontRole and self._is_header(row):
            found = theme.font(weight=QFont.Weight.DemiBold)
        elif role == Roles.ForegroundRole and row in self._no_records:
            found = QColor(theme.colours().muted)
        return found

    def spans(self) -> list[tuple[int, int, int]]:
        """The titles that go over several columns: row shown, first column, how many."""
        if self._table is None:
            return []
        shown = range(self._first, self._first + self.rowCount())
        return [
            (top - self._first, left, right - left + 1)
            for top, left, bottom, right in self._table.grid.merged
            if top == bottom and top in shown and right > left
        ]

    def _text(self, row: int, column: int) -> str:
        assert self._table is not None
        cells = self._table.grid.rows[row]
        return as_text(cells[column]) if column < len(cells) else ""

    def _is_header(self, row: int) -> bool:
        return self._table is not None and row in self._table.layout.header
