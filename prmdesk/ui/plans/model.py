"""A grid of a plan as a table model: each row of the plan takes one line of cells, or two."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from prmdesk.domain.figures import reported_quarter
from prmdesk.domain.plans import NAMED_BY, Plan, Row, Target, is_locked
from prmdesk.i18n import _
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.plans import columns
from prmdesk.ui.plans.columns import LINES, Column, Kind

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

COLUMN, ROW = int(Role.UserRole), int(Role.UserRole) + 1

_NOWHERE = QModelIndex()
_SIDES = ("target", "actual")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class GridModel(QAbstractTableModel):
    """The rows of one kind, and below them a blank one in which a name adds another.

    ``edited`` tells a row and the values entered, ``added`` the name of a new one, ``refused``
    the cell and why what was entered means nothing there.
    """

    edited = Signal(object, dict)
    added = Signal(str)
    refused = Signal(object, str)

    def __init__(self, kind: type[Row], invitation: str, today: Callable[[], date]) -> None:
        super().__init__()
        self.kind, self.today = kind, today
        self.lines = LINES[kind]
        self.columns = self.lines[0]
        self.rows: list[Row] = []
        self.quarter = 1
        self._plan: Plan | None = None
        self._invitation = invitation

    @property
    def is_open(self) -> bool:
        """Whether rows may be added, removed and moved."""
        return self._plan is not None and not is_locked(self._plan, self.kind)

    def show(self, plan: Plan, rows: Sequence[Row]) -> bool:
        """Show these rows; returns whether views lost their place."""
        same = [row.id for row in rows] == [row.id for row in self.rows] and plan == self._plan
        if not same:
            self.beginResetModel()
        self._plan, self.rows = plan, list(rows)
        self.quarter = reported_quarter([row for row in rows if isinstance(row, Target)])
        if same:
            end = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), end)
        else:
            self.endResetModel()
        return not same

    # Rows of the plan and lines of cells

    def row_at(self, index: Index) -> Row | None:
        """The row of the plan that a cell belongs to, None for the blank one."""
        place = index.row() // len(self.lines)
        return self.rows[place] if index.isValid() and place < len(self.rows) else None

    def column_at(self, index: Index) -> Column:
        """The column of a cell."""
        return self.lines[index.row() % len(self.lines)][index.column()]

    def cell(self, row_id: int, key: str) -> QModelIndex:
        """Where the field ``key`` of a row stands; invalid when it is not here."""
        for place, row in enumerate(self.rows):
            for line, cells in enumerate(self.lines):
                for number, column in enumerate(cells):
                    if row.id == row_id and column.key == key:
                        return self.index(place * len(self.lines) + line, number)
        return QModelIndex()

    def new_cell(self) -> QModelIndex:
        """The cell in which a name adds a row."""
        return self.index(len(self.rows) * len(self.lines), 0)

    def is_joined(self, number: int) -> bool:
        """Whether a column is one cell over the lines of a row."""
        return len({id(cells[number]) for cells in self.lines}) < len(self.lines)

    def blank_at(self, index: Index) -> dict[str, Any]:
        """The values that clear a cell; nothing where it cannot be cleared."""
        column = self.column_at(index)
        can = self.can_edit(index) and column.kind is not Kind.CODE
        is_kept = columns.is_name(column, self.kind) or column.key == "weight"
        return {column.key: columns.blank(column)} if can and not is_kept else {}

    def can_edit(self, index: Index) -> bool:
        """Whether something may be entered in a cell."""
        row, column = self.row_at(index), self.column_at(index)
        if row is None:
            return index == self.new_cell() and self.is_open
        if self._plan is None or column.kind is Kind.FIGURE:
            return False
        return not is_locked(self._plan, self.kind, column.key)

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        extra = 1 if self.is_open else 0
        return 0 if parent.isValid() else len(self.rows) * len(self.lines) + extra

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        stacked = [cells[section] for cells in self.lines]
        if role == Role.DisplayRole:
            titles = [column.title for column in stacked if column.key not in _SIDES]
            return "\n".join(dict.fromkeys(titles))
        if role == Role.TextAlignmentRole:
            return _RIGHT if _is_number(stacked[0]) else _LEFT
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        row, column = self.row_at(index), self.column_at(index)
        if row is None:
            invites = role == Role.DisplayRole and index == self.new_cell()
            return self._invitation if invites else column if role == COLUMN else None
        answer: Any = None
        match role:
            case Role.DisplayRole:
                answer = columns.text(column, row, self.quarter)
            case Role.EditRole:
                answer = columns.value(column, row, self.quarter)
            case Role.ToolTipRole:
                answer = tip(self._told(index, row, column))
            case Role.AccessibleTextRole:
                shown = columns.text(column, row, self.quarter)
                answer = f"{column.title}: {shown}" if shown else column.title
            case Role.TextAlignmentRole:
                answer = _RIGHT if _is_number(column) else _LEFT
            case _ if role == COLUMN:
                answer = column
            case _ if role == ROW:
                answer = row
        return answer

    def _told(self, index: Index, row: Row, column: Column) -> str:
        if column.kind is not Kind.FIGURE and not self.can_edit(index):
            return _("This is agreed with the partner. Reopen the plan to change it.")
        return columns.text(column, row, self.quarter) or columns.hint(column, row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.can_edit(index) else flags

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        """Tell what was entered: a text as typed, a day, or a code."""
        row, column = self.row_at(index), self.column_at(index)
        if row is None:
            if value.strip():
                self.added.emit(value.strip())
            return True
        try:
            meant = columns.read(column, value, self.today()) if isinstance(value, str) else value
        except ValueError:
            self.refused.emit(index, columns.why_not(column))
            return False
        if column.key == "clause" and meant == columns.entered(column, row):
            return True  # the name of a known clause stands for its key
        if meant != getattr(row, column.key):
            self.edited.emit(row, {column.key: meant})
        return True


def _is_number(column: Column) -> bool:
    if column.kind is Kind.FIGURE:
        return column.key not in (*_SIDES, "attainment")
    return column.kind in (Kind.NUMBER, Kind.WHOLE)


def name_of(row: Row) -> str:
    """What a row is called."""
    return str(getattr(row, NAMED_BY[type(row)]))
