"""The list as a table: all ids in order, and only the rows near the eye in memory."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from prmdesk.domain.lines import PartnerLine
from prmdesk.domain.partners import Field
from prmdesk.errors import Problem
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.leaving import settle
from prmdesk.ui.kit.looking import COLUMN_NAMES
from prmdesk.ui.partners import columns
from prmdesk.ui.partners.columns import ColumnInfo

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole

LINE = int(Roles.UserRole)
KEY = int(Roles.UserRole) + 1
EDIT = int(Roles.EditRole)

_WINDOW = 200
_NUMBERS = frozenset({"value_to_partner", "value_to_us"})


class PartnerModel(QAbstractTableModel):
    """10 000 partners show as fast as ten: lines are read in windows of 200 (performance.md)."""

    refused = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.ids: list[int] = []
        self.columns: list[ColumnInfo] = []
        self.fields: dict[str, Field] = {}
        self._rows: dict[int, int] = {}
        self._lines: dict[int, PartnerLine] = {}
        self._own: dict[int, Mapping[int, str]] = {}

    @property
    def today(self) -> date:
        """The day that "2 days late" counts from."""
        return self.desk.today()

    def load(self, ids: Sequence[int], keys: Sequence[str]) -> None:
        """Show the partners ``ids`` in the columns ``keys``."""
        self.beginResetModel()
        self.fields = {f"field:{field.id}": field for field in self.desk.ask(partners.fields)}
        known = [key for key in keys if key in self.fields or key in COLUMN_NAMES]
        self.columns = [columns.info(key, self.fields) for key in known]
        self.ids = list(ids)
        self._rows = {partner_id: row for row, partner_id in enumerate(self.ids)}
        self._lines.clear()
        self._own.clear()
        self.endResetModel()

    def section_of(self, key: str) -> int | None:
        """The column ``key``, None when it is not shown."""
        keys = [column.key for column in self.columns]
        return keys.index(key) if key in keys else None

    def is_editable(self, key: str) -> bool:
        """Whether a column is a field of the partner, not derived."""
        return key in columns.EDITABLE or key in self.fields

    def row_of(self, partner_id: int | None) -> int | None:
        """The row of a partner, None when it is not shown."""
        return None if partner_id is None else self._rows.get(partner_id)

    def line(self, row: int) -> PartnerLine:
        """What is shown in ``row``, read with its neighbours when it is not in memory."""
        partner_id = self.ids[row]
        if partner_id not in self._lines:
            start = max(0, row - _WINDOW // 4)
            near = self.ids[start : start + _WINDOW]
            if len(self._lines) > 10 * _WINDOW:
                self._lines.clear()
                self._own.clear()
            self._lines |= self.desk.ask(partners.lines_of, near)
            if self.fields:
                self._own |= self.desk.ask(partners.field_values, near)
        return self._lines[partner_id]

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        line = self.line(row)
        own = self._own.get(line.id, {})
        return columns.text(line, own, self.columns[column].key, self.today)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and section < len(self.columns):
            if role == Roles.DisplayRole:
                return self.columns[section].title
            if role == Roles.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        row, key = index.row(), self.columns[index.column()].key
        found: Any = None
        if role in (Roles.DisplayRole, Roles.AccessibleTextRole):
            found = self.text(row, index.column())
        elif role == Roles.ToolTipRole:
            found = tip(self.text(row, index.column()))
        elif role == Roles.FontRole and key == "name":
            found = theme.font(weight=theme.SEMIBOLD)
        elif role == Roles.TextAlignmentRole and key in _NUMBERS:
            found = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        elif role == LINE:
            found = self.line(row)
        elif role == KEY:
            found = key
        elif role == EDIT:
            found = columns.edit_value(self.line(row), self._own.get(self.ids[row], {}), key)
        return found

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.is_editable(self.columns[index.column()].key):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        """Keep ``value``, as ``columns.read`` gives it; False if it was refused, which is told.

        Before a stage is left what is open is asked for.
        """
        partner_id, key = self.ids[index.row()], self.columns[index.column()].key
        refusals: list[Problem] = []
        settled = settle(self.desk, {partner_id: value} if key == "stage" else {})
        if settled is None:
            return False
        self.desk.do(
            partners.edit_each, {partner_id: {columns.STORED.get(key, key): value}}, self.today,
            waiver=settled.waiver, met=settled.met, invalid=refusals.extend,
        )  # fmt: skip
        if refusals:
            self.refused.emit(index, " ".join(problem.text for problem in refusals))
        return not refusals
