"""The grid of resources: how each pool stands stays above, the partners scroll below."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip, QVBoxLayout, QWidget

from prmdesk.domain.resource_board import Board
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import mark
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.tables import Index, plain_table
from prmdesk.ui.resources.columns import HEAD
from prmdesk.ui.resources.delegate import (
    PAD,
    TALL_ROW,
    FigureDelegate,
    PartnerDelegate,
    PoolDelegate,
    whole_width,
)
from prmdesk.ui.resources.frozen import FrozenColumn
from prmdesk.ui.resources.model import FigureModel, Figures, PartnerRows, PoolRows

_REASON_MS = 8000
_MEASURED = 60
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FigureTable(QTableView):
    """Typing, F2 or a double click enters; Enter goes down, Tab right, Esc keeps what was there.

    ``left_at`` tells that the arrow keys go out of it: -1 above, 1 below.
    """

    left_at = Signal(int)
    opened = Signal(int)
    copy_asked = Signal()
    paste_asked = Signal()
    clear_asked = Signal()

    def __init__(self, model: FigureModel, delegate: type[FigureDelegate], name: str,
                 today: Callable[[], date]) -> None:  # fmt: skip
        super().__init__()
        self.figures = model
        self._was_refused = False
        self.setModel(model)
        made = delegate(self, today)
        self.setItemDelegate(made)
        self.setAccessibleName(name)
        plain_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked
        )
        made.done.connect(self._go_on)
        self.names = FrozenColumn(self)
        model.modelReset.connect(self.names.fit)

    def leave(self) -> None:
        """Keep what is being typed in a cell."""
        if (editor := self.indexWidget(self.currentIndex())) is not None:
            self.commitData(editor)
            self._close(editor)

    def go(self, row: int, column: int) -> None:
        """Make a cell the current one."""
        index = self.figures.index(row, column)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def refuse(self, index: Index, why: str) -> None:
        """Say under the cell why what was typed cannot be kept; the old value stays."""
        self._was_refused = True
        if (editor := self.indexWidget(index)) is not None:
            mark(editor, why)
        below = self.visualRect(index).bottomLeft() + QPoint(0, theme.px(4))
        where = self.viewport().mapToGlobal(below)
        QToolTip.showText(where, tip(why), self.viewport(), self.visualRect(index), _REASON_MS)

    def _go_on(self, editor: QWidget, down: int, right: int) -> None:
        """Keep what was typed and go to the next cell; what is refused can be mended."""
        at = self.currentIndex()
        there = at.row() + down, at.column() + right
        self._was_refused = False
        self.commitData(editor)
        if not self._was_refused:
            self._close(editor)
            self.setFocus()
            self.go(
                min(there[0], self.figures.rowCount() - 1),
                max(0, min(there[1], self.figures.columnCount() - 1)),
            )

    def _close(self, editor: QWidget) -> None:
        editor.removeEventFilter(self.itemDelegate())  # losing the focus would keep it twice
        self.closeEditor(editor, FigureDelegate.EndEditHint.NoHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_asked.emit()
        elif key in _ENTER and not ctrl:
            self._enter()
        elif self._leaves(event):
            event.ignore()
        elif key == Qt.Key.Key_Up and not self.currentIndex().row():
            self.left_at.emit(-1)
        elif key == Qt.Key.Key_Down and self.currentIndex().row() == self.figures.rowCount() - 1:
            self.left_at.emit(1)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Enter goes down, as in a spreadsheet; on a partner it opens it."""
        at = self.currentIndex()
        if at.isValid() and not at.column():
            self.opened.emit(at.row())
        elif at.row() + 1 < self.figures.rowCount():
            self.go(at.row() + 1, at.column())

    def _leaves(self, event: QKeyEvent) -> bool:
        """Whether Tab goes out of the grid: it walks along a row, and is no trap at its end."""
        ends = {Qt.Key.Key_Tab: self.figures.columnCount() - 1, Qt.Key.Key_Backtab: 0}
        at = self.currentIndex()
        return event.key() in ends and at.column() in (-1, ends[Qt.Key(event.key())])


class ResourceGrid(QWidget):
    """Both tables, column under column. ``picked`` and ``opened`` tell a partner."""

    picked = Signal(int)
    opened = Signal(int)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.pools, self.partners = PoolRows(), PartnerRows()
        self.head = FigureTable(self.pools, PoolDelegate, _("What there is to give"), today)
        self.body = FigureTable(self.partners, PartnerDelegate, _("Partners"), today)
        self._following = False
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.head.setHorizontalScrollBarPolicy(never)
        self.head.setVerticalScrollBarPolicy(never)
        self.body.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.body.horizontalHeader().hide()
        self.body.verticalHeader().setDefaultSectionSize(theme.px(TALL_ROW))
        self.head.verticalHeader().setDefaultSectionSize(theme.px(theme.COMPACT_ROW))
        self.head.horizontalHeader().setSectionsClickable(False)
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, self.body.verticalScrollBar().sizeHint().width(), 0)
        above.addWidget(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.body, 1)

    def _join(self) -> None:
        across = self.body.horizontalScrollBar()
        across.valueChanged.connect(self.head.horizontalScrollBar().setValue)
        self.head.horizontalScrollBar().valueChanged.connect(across.setValue)
        self.head.horizontalHeader().sectionResized.connect(
            lambda section, _was, width: self.body.setColumnWidth(section, width)
        )
        self.head.left_at.connect(lambda way: self._cross(self.body, 0) if way > 0 else None)
        self.body.left_at.connect(
            lambda way: self._cross(self.head, len(HEAD) - 1) if way < 0 else None
        )
        self.body.selectionModel().currentRowChanged.connect(
            lambda now, _was: self._went(now.row())
        )
        self.body.opened.connect(lambda row: self.opened.emit(self.partners.partner(row).id))
        self.body.doubleClicked.connect(self._double_clicked)

    @property
    def board(self) -> Board | None:
        """What is shown, if anything is."""
        return self.partners.figures.board if self.partners.figures else None

    def show_figures(self, figures: Figures) -> None:
        """Show other figures; where they are of the same columns, widths and place stay."""
        same = figures.columns == self.pools.columns
        current = self.body.currentIndex()
        here = self.partners.partner(current.row()).id if current.isValid() else None
        scrolled = self.body.verticalScrollBar().value()
        self._following = True
        self.pools.show(figures)
        self.partners.show(figures)
        if not same:
            self._set_widths(figures)
        row = self.partners.row_of(here)
        if row is not None and row != self.body.currentIndex().row():
            self.body.go(row, min(current.column(), len(figures.columns) - 1))
            self.body.verticalScrollBar().setValue(scrolled)
        self._following = False

    def _set_widths(self, figures: Figures) -> None:
        header = self.head.horizontalHeader()
        for section, column in enumerate(figures.columns):
            needed = max(self._needed(section, figures), theme.px(column.width))
            wide = max(needed, header.sectionSizeHint(section))
            self.head.setColumnWidth(section, wide)
            self.body.setColumnWidth(section, wide)
        rows = len(HEAD) * theme.px(theme.COMPACT_ROW)
        self.head.setFixedHeight(header.sizeHint().height() + rows + 1)

    def _needed(self, section: int, figures: Figures) -> int:
        """How wide the column of a pool is to be, so that the first partners can be read whole."""
        column, pool = figures.columns[section], figures.columns[section].pool
        if pool is None or not column.is_whole:
            return 0
        cells = [figures.board.cell(one, pool) for one in figures.board.partners[:_MEASURED]]
        strong = QFontMetrics(theme.font(weight=theme.SEMIBOLD))
        left = strong.horizontalAdvance(self.pools.index(len(HEAD) - 1, section).data())
        return max(whole_width(pool, cells), left + theme.px(2 * PAD))

    def select(self, partner_id: int | None) -> None:
        """Go to the row of a partner, if it is shown; tells no one."""
        row = self.partners.row_of(partner_id)
        if row is not None and row != self.body.currentIndex().row():
            self._following = True
            self.body.go(row, max(self.body.currentIndex().column(), 0))
            self._following = False

    def step(self, by: int) -> bool:
        """Go on to the next partner or the one before; whether partners are shown."""
        here, last = self.body.currentIndex(), self.partners.rowCount() - 1
        row = here.row() + by if here.isValid() else 0
        self.body.go(max(0, min(row, last)), max(here.column(), 0))
        return last >= 0

    def leave(self) -> None:
        """Keep what is being typed."""
        self.head.leave()
        self.body.leave()

    def _cross(self, table: FigureTable, row: int) -> None:
        """Go on with the arrow keys in the other table, in the same column."""
        origin = self.body if table is self.head else self.head
        if table.figures.rowCount():
            table.setFocus()
            table.go(row, origin.currentIndex().column())

    def _went(self, row: int) -> None:
        if row >= 0 and not self._following:
            self.picked.emit(self.partners.partner(row).id)

    def _double_clicked(self, index: Index) -> None:
        if not index.column():
            self.opened.emit(self.partners.partner(index.row()).id)
