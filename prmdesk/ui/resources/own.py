"""What one partner has of each pool in a quarter, a pool a row (R26)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QPainter

from prmdesk.domain.resource_board import Board, Cell, Claimant
from prmdesk.domain.resources import Pool
from prmdesk.i18n import N_, _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.tables import Index
from prmdesk.ui.resources import columns
from prmdesk.ui.resources.columns import Column
from prmdesk.ui.resources.delegate import FigureDelegate, paint_whole
from prmdesk.ui.resources.model import FigureModel, Figures
from prmdesk.words.resources import pool_name

Roles = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_COLUMNS = (
    ("pool", N_("Pool"), 100),
    ("offered", N_("Offered"), 74),
    ("planned", N_("Planned"), 152),
    ("used", N_("Used"), 66),
)


def own_figures(board: Board, currency: str) -> Figures:
    """What is shown of the one partner that ``board`` is about."""
    return Figures(board, tuple(Column(key, _(title), width) for key, title, width in _COLUMNS),
                   currency)  # fmt: skip


class OwnRows(FigureModel):
    """A row for each pool; what is offered, planned and used can be typed."""

    def _shape(self, figures: Figures) -> Any:
        partner = [one.id for one in figures.board.partners]
        return partner, [pool.id for pool in figures.board.ledger.pools], figures.columns

    @property
    def pools(self) -> Sequence[Pool]:
        """The pools, a row each."""
        board = self.figures.board if self.figures else None
        return board.ledger.pools if board and board.partners else ()

    @property
    def partner(self) -> Claimant | None:
        """The partner that is shown."""
        return self.figures.board.partners[0] if self.figures else None

    def cell(self, row: int) -> Cell:
        """What the partner has of the pool of a row."""
        assert self.figures is not None
        board = self.figures.board
        return board.cell(board.partners[0], self.pools[row])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if role == Roles.TextAlignmentRole and section:
            return _RIGHT
        return super().headerData(section, orientation, role)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.pools)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_entered = index.isValid() and self.columns[index.column()].is_entered
        return flags | Qt.ItemFlag.ItemIsEditable if is_entered else flags

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        pool, cell = self.pools[index.row()], self.cell(index.row())
        column = replace(self.columns[index.column()], pool=pool)
        if role == Roles.TextAlignmentRole:
            return _RIGHT if index.column() else None
        if role == Roles.FontRole and not index.column():
            return theme.font(weight=theme.SEMIBOLD)
        if role in (Roles.DisplayRole, Roles.EditRole):
            if column.key == "pool":
                return pool_name(pool)
            return columns.text(column, cell, lambda _partner, _step: "")
        if role in (Roles.ToolTipRole, Roles.AccessibleTextRole):
            said = columns.spoken(replace(column, is_whole=True), cell, self._currency())
            is_whole = column.key in ("pool", columns.PLANNED)
            text = said if is_whole else f"{column.title}: {self.data(index) or '–'}"
            return tip(said) if role == Roles.ToolTipRole else text
        return None

    def _currency(self) -> str:
        return self.figures.currency if self.figures else ""


class OwnDelegate(FigureDelegate):
    """What it should have stands below what is planned."""

    def paint_cell(self, painter: QPainter, box: QRect, index: Index) -> None:
        model, row = index.model(), index.row()
        assert isinstance(model, OwnRows)
        if model.columns[index.column()].key == columns.PLANNED:
            paint_whole(painter, box, model.pools[row], model.cell(row))
        else:
            super().paint_cell(painter, box, index)
