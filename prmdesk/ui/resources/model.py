"""The grid of resources as table models: partners below, and how each pool stands above them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from prmdesk import words
from prmdesk.domain.onboarding import Step
from prmdesk.domain.resource_board import Board, Cell, Claimant, State
from prmdesk.i18n import N_, _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.tables import Index
from prmdesk.ui.resources import columns
from prmdesk.ui.resources.columns import HEAD, Column
from prmdesk.words.resources import pool_name

Roles = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Figures:
    """What a grid shows: a board, its columns, and how to read them."""

    board: Board
    columns: tuple[Column, ...] = ()
    currency: str = ""
    steps_of: Callable[[int], list[Step]] = field(default=lambda _partner_id: [])

    def step_name(self, partner_id: int, step_id: int) -> str:
        """The title of a step that something of a partner serves."""
        return next((step.title for step in self.steps_of(partner_id) if step.id == step_id), "")


class FigureModel(QAbstractTableModel):
    """Rows of figures under the columns of a grid. ``entered`` tells a cell and what was typed.

    The text stands in ``EditRole`` as it is to be edited; what was typed is read by who is told.
    """

    entered = Signal(QModelIndex, object)

    def __init__(self) -> None:
        super().__init__()
        self.figures: Figures | None = None

    def show(self, figures: Figures) -> None:
        """Show other figures; where rows and columns are the same, views stay where they are."""
        same = self.figures is not None and self._shape(figures) == self._shape(self.figures)
        if not same:
            self.beginResetModel()
        self.figures = figures
        if not same:
            self.endResetModel()
        elif self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def clear(self) -> None:
        """Show nothing until there is something to show."""
        self.beginResetModel()
        self.figures = None
        self.endResetModel()

    def _shape(self, figures: Figures) -> Any:
        """What stays while rows and columns are the same."""
        return figures.columns

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown."""
        return self.figures.columns if self.figures else ()

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and section < len(self.columns):
            if role == Roles.DisplayRole:
                return self.columns[section].title
            if role == Roles.ToolTipRole:
                return tip(self.columns[section].title)
            if role == Roles.TextAlignmentRole:
                return _alignment(self.columns[section])
        return None

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        if role == Roles.EditRole:
            self.entered.emit(index, value)
        return role == Roles.EditRole


def _alignment(column: Column) -> Qt.AlignmentFlag:
    is_figure = column.pool is not None and column.key not in columns.DAYS | {columns.STEP}
    return _RIGHT if is_figure else _LEFT


class PartnerRows(FigureModel):
    """A row for each partner."""

    def _shape(self, figures: Figures) -> Any:
        return figures.columns, [partner.id for partner in figures.board.partners]

    def partner(self, row: int) -> Claimant:
        """The partner of a row."""
        assert self.figures is not None
        return self.figures.board.partners[row]

    def row_of(self, partner_id: int | None) -> int | None:
        """The row of a partner, None where it is not shown."""
        partners = self.figures.board.partners if self.figures else ()
        return next((row for row, one in enumerate(partners) if one.id == partner_id), None)

    def column(self, index: Index) -> Column:
        """The column of a cell."""
        return self.columns[index.column()]

    def cell(self, index: Index) -> Cell | None:
        """What a partner has of the pool of a column; None in the column of partners."""
        pool = self.column(index).pool
        if pool is None or self.figures is None:
            return None
        return self.figures.board.cell(self.partner(index.row()), pool)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self.figures else len(self.figures.board.partners)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_entered = index.isValid() and self.column(index).is_entered
        return flags | Qt.ItemFlag.ItemIsEditable if is_entered else flags

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        assert self.figures is not None
        column, cell = self.column(index), self.cell(index)
        if cell is None:
            return self._of_partner(self.partner(index.row()), role)
        if role == Roles.DisplayRole:
            return columns.text(column, cell, self.figures.step_name)
        if role == Roles.EditRole:
            is_amount = column.key in columns.AMOUNTS
            return self.data(index) if is_amount else columns.value(column, cell)
        if role == Roles.TextAlignmentRole:
            return _alignment(column)
        if role in (Roles.AccessibleTextRole, Roles.ToolTipRole) and column.is_whole:
            said = columns.spoken(column, cell, self.figures.currency)
            return tip(said) if role == Roles.ToolTipRole else said
        return None

    def _of_partner(self, partner: Claimant, role: int) -> Any:
        if role == Roles.DisplayRole:
            return partner.name
        if role in (Roles.AccessibleTextRole, Roles.ToolTipRole):
            said = _("{partner}, {place}").format(partner=partner.name, place=place_text(partner))
            return tip(said) if role == Roles.ToolTipRole else said
        return None


def place_text(partner: Claimant) -> str:
    """Quadrant and stage of a partner."""
    return f"{words.name(partner.quadrant)} · {words.name(partner.stage)}"


class PoolRows(FigureModel):
    """Capacity, planned, used and left of each pool; capacity can be typed."""

    def state(self, index: Index) -> State | None:
        """How the pool of a column stands; in the grid of one pool, where it is planned."""
        column = self.columns[index.column()]
        if column.pool is None or column.key != columns.PLANNED or self.figures is None:
            return None
        return self.figures.board.state(column.pool.id)

    def is_over(self, index: Index) -> bool:
        """Whether a cell tells that more is planned than there is."""
        state = self.state(index)
        return state is not None and HEAD[index.row()][0] == "left" and state.over > 0

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self.figures else len(HEAD)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_capacity = index.isValid() and index.row() == 0 and self.state(index) is not None
        return flags | Qt.ItemFlag.ItemIsEditable if is_capacity else flags

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        assert self.figures is not None
        key, name = HEAD[index.row()]
        state = self.state(index)
        if role == Roles.TextAlignmentRole:
            return _alignment(self.columns[index.column()])
        if role in (Roles.DisplayRole, Roles.EditRole):
            if state is not None:
                return columns.state_text(key, state, self.figures.currency)
            return _(name) if index.column() == 0 else ""
        if role == Roles.AccessibleTextRole and state is not None:
            said = self.data(index) or _(NOBODY_SAID)
            return f"{pool_name(state.pool)}, {_(name)}: {said}"
        if role == Roles.FontRole and (index.column() == 0 or key == "left"):
            return theme.font(weight=theme.SEMIBOLD)
        return None


NOBODY_SAID = N_("not said")
