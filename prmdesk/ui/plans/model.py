"""A grid of a plan as a table model: each row of the plan takes one line of cells, or two."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from prmdesk.domain.figures import reported_quarter
from prmdesk.domain.plans import NAMED_BY, Plan, PlanStatus, Row, Target, is_locked
from prmdesk.i18n import _
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.plans import columns
from prmdesk.ui.plans.columns import Column, Kind
from prmdesk.ui.plans.lines import LINES

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

COLUMN, ROW = int(Role.UserRole), int(Role.UserRole) + 1

_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class GridModel(QAbstractTableModel):
    """The rows of one kind, and below them a blank one in which a name adds another.

    ``listed`` names, for a column of things that are known by name, what can be chosen in it.
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
        self.listed: dict[str, Mapping[Any, str]] = {}
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
        can = self.can_edit(index) and column.kind not in (Kind.CODE, Kind.LISTED)
        is_kept = columns.is_name(column, self.kind) or column.key == "weight"
        return {column.key: columns.blank(column)} if can and not is_kept else {}

    def can_edit(self, index: Index) -> bool:
        """Whether something may be entered in a cell."""
        row, column = self.row_at(index), self.column_at(index)
        if row is None:
            return index == self.new_cell() and self.is_open
        if self._plan is None or not column.is_entered or columns.is_told(column, row):
            return False
        return not is_locked(self._plan, self.kind, column.key)

    def text(self, column: Column, row: Row) -> str:
        """What a cell shows."""
        if column.kind is Kind.LISTED:
            known = self.listed.get(column.key, {})
            return known.get(getattr(row, column.key), _("Not there any more"))
        return columns.text(column, row, self.quarter)

    def meaning(self, column: Column, text: str) -> Any:
        """What ``text`` means in a cell; ``ValueError`` when it means nothing there."""
        if column.kind is not Kind.LISTED:
            return columns.read(column, text, self.today())
        for key, name in self.listed.get(column.key, {}).items():
            if name.casefold() == text.strip().casefold():
                return key
        raise ValueError(text)

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
            titles = [column.title for column in stacked if column.kind is not Kind.LABEL]
            return "\n".join(dict.fromkeys(titles))
        if role == Role.TextAlignmentRole:
            return _RIGHT if columns.is_number(stacked[0]) else _LEFT
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        row, column = self.row_at(index), self.column_at(index)
        if row is None:
            invites = role == Role.DisplayRole and index == self.new_cell()
            return self._invitation if invites else column if role == COLUMN else None
        answer: Any = None
        match role:
            case Role.DisplayRole:
                answer = self.text(column, row)
            case Role.EditRole:
                answer = columns.value(column, row, self.quarter)
            case Role.ToolTipRole:
                answer = tip(self._told(index, row, column))
            case Role.AccessibleTextRole:
                shown = self.text(column, row)
                answer = f"{column.title}: {shown}" if shown else column.title
            case Role.AccessibleDescriptionRole:
                answer = self._why_kept(index, row, column)
            case Role.TextAlignmentRole:
                answer = _RIGHT if columns.is_number(column) else _LEFT
            case _ if role == COLUMN:
                answer = column
            case _ if role == ROW:
                answer = row
        return answer

    def _told(self, index: Index, row: Row, column: Column) -> str:
        shown = self.text(column, row) or columns.hint(column, row)
        return "\n".join(filter(None, (shown, self._why_kept(index, row, column))))

    def _why_kept(self, index: Index, row: Row, column: Column) -> str:
        """Why nothing is entered in a cell in which something could be."""
        if self._plan is None or not column.is_entered or self.can_edit(index):
            return ""
        if self._plan.status is PlanStatus.CLOSED:
            return _("This plan is closed. Reopen it to change it.")
        if columns.is_told(column, row):
            return _("The partner's sessions of the course tell this. Record it there.")
        return _("This is agreed with the partner. Amend the plan to change it.")

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
            meant = self.meaning(column, value) if isinstance(value, str) else value
        except ValueError:
            self.refused.emit(index, columns.why_not(column))
            return False
        if column.key == "clause" and meant == columns.entered(column, row):
            return True  # the name of a known clause stands for its key
        if meant != getattr(row, column.key):
            self.edited.emit(row, {column.key: meant})
        return True


def name_of(row: Row) -> str:
    """What a row is called."""
    return str(getattr(row, NAMED_BY[type(row)]))
