"""The heat map: partners by roles, how many of those needed are trained."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from prmdesk import words
from prmdesk.domain.enablement import Cover, Coverage
from prmdesk.domain.partners import Partner, Role
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.tables import Index, plain_table
from prmdesk.words import enablement as told

Roles = Qt.ItemDataRole

_TALL, _CELL, _PAD, _GAP = 46, 160, 10, 2
_SMALL = 8.5
_GROUND = 40
"""How much of 255 of a cell's colour lies on the ground."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def cover_colour(cover: Cover) -> str:
    """The colour that goes with the mark and the words of a cell."""
    c = theme.colours()
    known = {Cover.ENOUGH: c.good, Cover.PART: c.warning, Cover.NONE: c.late}
    return known.get(cover, c.muted)


class HeatModel(QAbstractTableModel):
    """A row for each partner, a column for its name and one for each role."""

    def __init__(self) -> None:
        super().__init__()
        self.partners: Sequence[Partner] = ()
        self.roles: Sequence[Role] = ()
        self._cells: Mapping[tuple[int, Role], Coverage] = {}

    def show(
        self, partners: Sequence[Partner], roles: Sequence[Role], found: Sequence[Coverage]
    ) -> None:
        """Show other figures."""
        self.beginResetModel()
        self.partners, self.roles = partners, roles
        self._cells = {(one.partner_id, one.role): one for one in found}
        self.endResetModel()

    def role(self, column: int) -> Role | None:
        """The role of a column, None for that of the names."""
        return self.roles[column - 1] if column > 0 else None

    def coverage(self, index: Index) -> Coverage | None:
        """What a cell is about, None for a name."""
        role = self.role(index.column())
        return None if role is None else self._cells[self.partners[index.row()].id, role]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else len(self.partners)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else 1 + len(self.roles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if role == Roles.DisplayRole and orientation is Qt.Orientation.Horizontal:
            of = self.role(section)
            return _("Partner") if of is None else words.name(of)
        return None

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        partner, cell = self.partners[index.row()], self.coverage(index)
        if role == Roles.DisplayRole:
            return partner.name if cell is None else told.cover_text(cell)
        if role in (Roles.AccessibleTextRole, Roles.ToolTipRole):
            text = partner.name if cell is None else _told(partner, cell)
            return tip(text) if role == Roles.ToolTipRole else text
        return None


def _told(partner: Partner, cell: Coverage) -> str:
    parts = (
        f"{partner.name}, {words.name(cell.role)}", told.cover_text(cell),
        words.name(cell.cover), told.ever_text(cell),
    )  # fmt: skip
    return ", ".join(filter(None, parts))


class HeatDelegate(QStyledItemDelegate):
    """A cell on a ground of its colour: mark and figures, below them how many ever were trained."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, c = option.rect, theme.colours()
        cell = index.model().coverage(index)  # type: ignore[attr-defined]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.selection))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(c.rule))
        box = rect.adjusted(theme.px(_PAD), 0, -theme.px(_PAD), -1)
        if cell is None:
            painter.setFont(theme.font(weight=theme.SEMIBOLD))
            _put(painter, box, index.data(), c.text)
        else:
            self._paint_cell(painter, rect, box, cell)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, box: QRect, cell: Coverage) -> None:
        c, colour = theme.colours(), QColor(cover_colour(cell.cover))
        painter.setFont(theme.font())
        if cell.cover in (Cover.ENOUGH, Cover.PART, Cover.NONE):
            ground = QColor(colour)
            ground.setAlpha(_GROUND)
            painter.fillRect(rect.adjusted(_GAP, _GAP, -_GAP, -_GAP - 1), ground)
            painter.setFont(theme.font(weight=theme.SEMIBOLD))
        half = box.height() // 2
        ever = told.ever_text(cell)
        above = QRect(box.left(), box.top() + theme.px(2), box.width(), half) if ever else box
        _put(painter, above, told.cover_text(cell), colour.name())
        if ever:
            painter.setFont(theme.font(_SMALL))
            below = QRect(box.left(), box.top() + half, box.width(), half - theme.px(2))
            _put(painter, below, ever, c.muted)


def _put(painter: QPainter, box: QRect, text: str, colour: str) -> None:
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _LEFT, shown)


class HeatMap(QTableView):
    """``picked`` tells the partner gone to, ``opened`` the partner and role of Enter or a click."""

    picked = Signal(int)
    opened = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = HeatModel()
        self.setModel(self.rows)
        self.setItemDelegate(HeatDelegate(self))
        plain_table(self, _TALL)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(_("Training coverage, partners by roles"))
        self.horizontalHeader().setMinimumSectionSize(theme.px(_CELL))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda now, _was: self._went(now.row()))

    def show_figures(
        self, partners: Sequence[Partner], roles: Sequence[Role], found: Sequence[Coverage]
    ) -> None:
        """Show other figures; the current cell and the scroll stay."""
        here, bar = self.currentIndex(), self.verticalScrollBar().value()
        kept = self.rows.partners[here.row()].id if here.isValid() else None
        self.selectionModel().blockSignals(True)
        self.rows.show(partners, roles, found)
        self.select(kept, max(here.column(), 0))
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(bar)

    def select(self, partner_id: int | None, column: int | None = None) -> None:
        """Go to the row of a partner, if it has one; tells no one."""
        here = self.currentIndex()
        column = max(here.column(), 0) if column is None else column
        column = min(column, len(self.rows.roles))
        for row, partner in enumerate(self.rows.partners):
            if partner.id == partner_id and row != here.row():
                was = self.blockSignals(True)
                self.setCurrentIndex(self.rows.index(row, column))
                self.blockSignals(was)

    def _went(self, row: int) -> None:
        if row >= 0:
            self.picked.emit(self.rows.partners[row].id)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            partner_id = self.rows.partners[index.row()].id
            self.opened.emit(partner_id, self.rows.role(index.column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
