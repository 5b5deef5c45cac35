"""A table of exact figures on screen: sorted by its headings, copied as it reads."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QBrush, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from prmdesk.domain.sheets import Kind, Row, Sheet, in_order
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.copying import copy_table
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.markers import marker_icon
from prmdesk.ui.kit.tables import Index, RuledRows, plain_table, whole_rows
from prmdesk.words.sheets import cell_text, heading

Roles = Qt.ItemDataRole

_LEFT = frozenset({Kind.TEXT, Kind.DATE, Kind.QUADRANT})
_WIDEST, _ARROW = 320, 14


class SheetModel(QAbstractTableModel):
    """The rows of a sheet in the order shown."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet("", (), ())
        self.rows: tuple[Row, ...] = ()
        self._place: int | None = None
        self._descending = False

    def show(self, sheet: Sheet, place: int | None, *, descending: bool) -> None:
        """Show ``sheet``, sorted by column ``place``."""
        self.beginResetModel()
        self.sheet, self._place, self._descending = sheet, place, descending
        self.rows = in_order(sheet, place, descending=descending)
        self.endResetModel()

    def text(self, row: Row, place: int) -> str:
        """What a cell says."""
        return cell_text(self.sheet.columns[place], row.cells[place])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else len(self.sheet.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and section < len(self.sheet.columns):
            column = self.sheet.columns[section]
            if role == Roles.DisplayRole:
                arrow = " ↓" if self._descending else " ↑"
                return heading(column) + (arrow if section == self._place else "")
            if role == Roles.ToolTipRole:
                return tip(heading(column))
            if role == Roles.TextAlignmentRole:
                return _alignment(column.kind)
        return None

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        row, place = self.rows[index.row()], index.column()
        kind = self.sheet.columns[place].kind
        found: Any = None
        if role in (Roles.DisplayRole, Roles.AccessibleTextRole):
            found = self.text(row, place)
        elif role == Roles.ToolTipRole:
            found = tip(self.text(row, place))
        elif role == Roles.TextAlignmentRole:
            found = _alignment(kind)
        elif role == Roles.FontRole and (place == 0 or row.is_sum):
            found = theme.font(weight=theme.SEMIBOLD)
        elif role == Roles.BackgroundRole and row.is_sum:
            found = QBrush(QColor(theme.colours().hover))
        elif role == Roles.DecorationRole and kind is Kind.QUADRANT:
            found = None if row.cells[place] is None else marker_icon(row.cells[place])
        return found

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by ``column``; by -1 the rows stand as they were given."""
        self._place = column if 0 <= column < len(self.sheet.columns) else None
        self._descending = order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        was, kept = self.rows, self.persistentIndexList()
        self.rows = in_order(self.sheet, self._place, descending=self._descending)
        now = {id(row): number for number, row in enumerate(self.rows)}
        moved = [self.index(now[id(was[old.row()])], old.column()) for old in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()
        if self.sheet.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.sheet.columns) - 1)


def _alignment(kind: Kind) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignLeft if kind in _LEFT else Qt.AlignmentFlag.AlignRight
    return across | Qt.AlignmentFlag.AlignVCenter


class SheetView(QTableView):
    """``picked`` tells the partner of the row gone to, ``opened`` that of Enter or a double click.

    ``row_picked`` and ``row_opened`` tell the rows, also those that are of no partner.
    A click on a heading sorts, the third one brings back the order given. Ctrl+C copies the rows
    chosen, or all of them.
    """

    picked = Signal(int)
    opened = Signal(int)
    row_picked = Signal(object)
    row_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows = SheetModel()
        self._showing = False
        self.setModel(self._rows)
        self.setItemDelegate(RuledRows(self))
        plain_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)  # it would lie on a heading that stands at the right
        self._add_menu()
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self._went(now.row()))
        self.doubleClicked.connect(self._open)

    def _add_menu(self) -> None:
        copy = QAction(_("Copy"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        sort = QAction(_("Sort by this column"), self)
        sort.triggered.connect(self.sort_by_current)
        self.addActions([copy, sort])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def sheet(self) -> Sheet:
        """The table that is shown."""
        return self._rows.sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Show ``sheet``; order, chosen rows and scroll stay where the columns are the same."""
        same = sheet.columns == self.sheet.columns
        anew = not same or not self.sheet.rows or sheet.title != self.sheet.title
        header = self.horizontalHeader()
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        if not same:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        here = self.currentIndex()
        current = [(self._key(here.row()), here.row())] if here.isValid() else []
        chosen = [(self._key(row), row) for row in self._chosen()]
        scrolled = [bar.value() for bar in bars]
        self._showing = True
        place = header.sortIndicatorSection()
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        self._rows.show(sheet, None if place < 0 else place, descending=descending)
        self.setAccessibleName(sheet.title)
        self.setAccessibleDescription(sheet.note)
        if anew:
            self._size_columns()
        self._mark(self._found(chosen), self._found(current), max(here.column(), 0))
        for bar, value in zip(bars, scrolled, strict=True):
            bar.setValue(value if same else 0)
        self._showing = False

    def select(self, partner_id: int | None) -> None:
        """Go to the row of a partner, if it has one; tells no one."""
        here = self.currentIndex()
        if here.isValid() and self._rows.rows[here.row()].partner_id == partner_id:
            return
        found = [n for n, row in enumerate(self._rows.rows) if row.partner_id == partner_id]
        if partner_id is not None and found:
            self._showing = True
            self._mark(found[:1], found[:1], max(here.column(), 0))
            self.scrollTo(self._rows.index(found[0], max(here.column(), 0)))
            self._showing = False

    def choose(self, row_id: int | None) -> None:
        """Go to the row with this id; where there is none and nowhere was gone to, to the first."""
        rows = [n for n, row in enumerate(self._rows.rows) if row.id == row_id is not None]
        if rows or (self._rows.rows and not self.currentIndex().isValid()):
            self.setCurrentIndex(self._rows.index(next(iter(rows), 0), 0))

    def chosen_ids(self) -> list[int]:
        """The ids of the rows chosen, in the order shown; of what has none nothing."""
        shown = (self._rows.rows[row].id for row in self._chosen())
        return [key for key in shown if key is not None]

    def current_row(self) -> Row | None:
        """The row of the current cell."""
        here = self.currentIndex()
        return self._rows.rows[here.row()] if here.isValid() else None

    def chosen_rows(self) -> list[Row]:
        """The rows chosen, from top to bottom."""
        return [self._rows.rows[row] for row in self._chosen()]

    def sort_by_current(self) -> None:
        """Sort by the column of the current cell, as a click on its heading would."""
        header, column = self.horizontalHeader(), max(self.currentIndex().column(), 0)
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if header.sortIndicatorSection() != column:
            header.setSortIndicator(column, up)
        elif header.sortIndicatorOrder() is up:
            header.setSortIndicator(column, down)
        else:
            header.setSortIndicator(-1, up)

    def copy(self) -> None:
        """Put the rows chosen, or all, on the clipboard under their headings."""
        places = range(len(self.sheet.columns))
        rows = [self._rows.rows[row] for row in self._chosen()] or self._rows.rows
        texts = [[self._rows.text(row, place) for place in places] for row in rows]
        copy_table([[heading(column) for column in self.sheet.columns], *texts])

    def texts(self) -> list[list[str]]:
        """What can be read, row by row."""
        places = range(len(self.sheet.columns))
        return [[self._rows.text(row, place) for place in places] for row in self._rows.rows]

    def _chosen(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def _key(self, row: int) -> Any:
        """What tells a row from the others: what it is about, else what its first cell says."""
        shown = self._rows.rows[row]
        if shown.id is not None:
            return "id", shown.id
        return shown.cells[0] if shown.partner_id is None else shown.partner_id

    def _found(self, was: list[tuple[Any, int]]) -> list[int]:
        """Where rows stand now; of several rows of one partner, the nearest to where it was."""
        places: dict[Any, list[int]] = {}
        for row in range(len(self._rows.rows)):
            places.setdefault(self._key(row), []).append(row)
        return [
            min(places[key], key=lambda now: abs(now - row)) for key, row in was if key in places
        ]

    def _mark(self, chosen: list[int], current: list[int], column: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        selection = whole_rows(self._rows, sorted(chosen))
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        for row in current:
            column = min(column, len(self.sheet.columns) - 1)
            self.selectionModel().setCurrentIndex(self._rows.index(row, column), flags.NoUpdate)

    def _size_columns(self) -> None:
        self.resizeColumnsToContents()
        for place, _column in enumerate(self.sheet.columns):
            width = self.columnWidth(place) + theme.px(_ARROW)
            self.setColumnWidth(place, min(width, theme.px(_WIDEST)))
        last_is_text = bool(self.sheet.columns) and self.sheet.columns[-1].kind is Kind.TEXT
        self.horizontalHeader().setStretchLastSection(last_is_text)

    def _went(self, row: int) -> None:
        if row < 0 or self._showing:
            return
        gone_to = self._rows.rows[row]
        self.row_picked.emit(gone_to)
        if gone_to.partner_id is not None:
            self.picked.emit(gone_to.partner_id)

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self._rows.rows[index.row()]
        self.row_opened.emit(row)
        if row.partner_id is not None:
            self.opened.emit(row.partner_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
