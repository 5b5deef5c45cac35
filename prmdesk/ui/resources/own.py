"""What one partner has of each pool in a quarter, a pool a row (R26)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent

from prmdesk.domain.resource_board import Board, Cell, Claimant
from prmdesk.domain.resources import Pool
from prmdesk.i18n import N_, _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.tables import Index
from prmdesk.ui.resources import columns
from prmdesk.ui.resources.columns import Column
from prmdesk.ui.resources.delegate import (
    PAD,
    TALL_ROW,
    FigureDelegate,
    halves,
    paint_whole,
    put,
    whole_width,
)
from prmdesk.ui.resources.grid import FigureTable
from prmdesk.ui.resources.model import FigureModel, Figures
from prmdesk.words.resources import pool_name

Roles = Qt.ItemDataRole
_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_COLUMNS = (
    ("pool", N_("Pool"), 80),
    ("planned", N_("Planned"), 80),
    ("offered", N_("Offered"), 74),
    ("used", N_("Used"), 60),
)
_FIRST, _WIDEST_NAME = 2, 140
"""So many columns are shown where there is no room for more; how wide a name makes its column."""


def own_figures(board: Board, currency: str, shown: int = len(_COLUMNS)) -> Figures:
    """The first ``shown`` columns about the one partner that ``board`` is about."""
    made = (Column(key, _(title), width) for key, title, width in _COLUMNS[:shown])
    return Figures(board, tuple(made), currency)


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
    """What it should have stands below what is planned; long names take two lines."""

    def paint_cell(self, painter: QPainter, box: QRect, index: Index) -> None:
        model, row = index.model(), index.row()
        assert isinstance(model, OwnRows)
        if model.columns[index.column()].key == columns.PLANNED:
            paint_whole(painter, box, model.pools[row], model.cell(row))
        elif not index.column():
            painter.setFont(theme.font(weight=theme.SEMIBOLD))
            lines = broken(index.data(), painter.fontMetrics(), box.width())
            boxes = halves(box) if len(lines) > 1 else (box,)
            for line, room in zip(lines, boxes, strict=True):
                put(painter, room, line, theme.colours().text, _LEFT)
        else:
            super().paint_cell(painter, box, index)


class OwnTable(FigureTable):
    """Pools and what is planned; what is offered and used as well, where there is room for it."""

    def __init__(self, rows: OwnRows, today: Callable[[], date]) -> None:
        super().__init__(rows, OwnDelegate, _("Resources"), today)
        self.rows = rows
        self._shown: tuple[Board, str] | None = None
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(never)
        self.setVerticalScrollBarPolicy(never)
        self.verticalHeader().setDefaultSectionSize(theme.px(TALL_ROW))
        self.horizontalHeader().setSectionsClickable(False)

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for what is offered and used."""
        return len(self.rows.columns) < len(_COLUMNS)

    def show_board(self, board: Board, currency: str) -> None:
        """Show what the one partner has that ``board`` is about."""
        self._shown = board, currency
        self._fit()
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + len(self.rows.pools) * theme.px(TALL_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many columns as there is room for; the name of the pool takes what is left."""
        if self._shown is None:
            return
        needed, room = _widths(own_figures(*self._shown)), self.viewport().width()
        shown = len(needed) if sum(needed) <= room else _FIRST
        figures, row = own_figures(*self._shown, shown), self.currentIndex().row()
        if figures.columns != self.rows.columns:
            self.leave()
        self.rows.show(figures)
        for section, width in enumerate(needed[1:shown], 1):
            self.setColumnWidth(section, width)
        self.setColumnWidth(0, max(room - sum(needed[1:shown]), theme.px(_COLUMNS[0][2])))
        if row >= 0 and not self.currentIndex().isValid():
            self.go(row, 1)


def _widths(figures: Figures) -> list[int]:
    """How wide each column is to be, so that nothing in it is cut."""
    rows, metrics = OwnRows(), QFontMetrics(theme.font())
    rows.show(figures)
    strong = QFontMetrics(theme.font(weight=theme.SEMIBOLD))
    names = (narrowest(pool_name(pool), strong) for pool in rows.pools)
    cells = (whole_width(pool, [rows.cell(row)]) for row, pool in enumerate(rows.pools))
    found = [min(max(names, default=0), theme.px(_WIDEST_NAME)) + theme.px(2 * PAD)]
    found.append(max(cells, default=0))
    for section in (2, 3):
        said = (rows.index(row, section).data() for row in range(rows.rowCount()))
        found.append(max(map(metrics.horizontalAdvance, said), default=0) + theme.px(2 * PAD))
    return [
        max(width, theme.px(column.width))
        for width, column in zip(found, figures.columns, strict=True)
    ]


def broken(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """``text`` in one line, or broken at a space into two where it is wider than ``width``."""
    if metrics.horizontalAdvance(text) > width:
        words = text.split(" ")
        for number in range(len(words) - 1, 0, -1):
            first = " ".join(words[:number])
            if metrics.horizontalAdvance(first) <= width:
                return [first, " ".join(words[number:])]
    return [text]


def narrowest(text: str, metrics: QFontMetrics) -> int:
    """The least width in which ``text`` can be read in two lines."""
    words = text.split(" ")
    parts = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(len(words)))
    return min(max(map(metrics.horizontalAdvance, pair)) for pair in parts)
