"""A grid of a plan: keys as in a spreadsheet; what they mean is the section's."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from prmdesk.domain.plans import Row
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import mark
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.plans.columns import Kind
from prmdesk.ui.plans.delegate import ADDS, LINE, GridDelegate
from prmdesk.ui.plans.model import GridModel, Index

_REASON_MS = 8000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Grid(QTableView):
    """Typing, F2 or a double click enters; Enter goes down, Tab right, Esc keeps what was there."""

    remove_asked = Signal()
    move_asked = Signal(int)
    clear_asked = Signal()
    copy_asked = Signal()
    paste_asked = Signal()
    chosen = Signal(object)

    def __init__(self, model: GridModel, name: str) -> None:
        super().__init__()
        self.cells = model
        self._was_refused = False
        self.setModel(model)
        delegate = GridDelegate(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setObjectName("planGrid")
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.px(LINE))
        self.verticalHeader().setDefaultSectionSize(theme.px(LINE))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for number in range(model.columnCount()):
            self.setColumnWidth(number, self._least(number))
        delegate.done.connect(self._go_on)
        model.refused.connect(self.refuse)
        model.modelReset.connect(self._settle)
        self.selectionModel().currentChanged.connect(
            lambda index, _was: self.chosen.emit(model.row_at(index))
        )

    # Rows

    def chosen_rows(self) -> list[Row]:
        """The rows of the plan that the selection touches, in their order."""
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        found = {row.id: row for index in indexes if (row := self.cells.row_at(index))}
        return [row for row in self.cells.rows if row.id in found]

    def go_to(self, row_id: int, key: str) -> None:
        """Make a cell the current one."""
        self._go(self.cells.cell(row_id, key))

    def enter_new(self) -> None:
        """Go to the blank row and wait for a name."""
        index = self.cells.new_cell()
        self.setFocus()
        self._go(index)
        self.edit(index)

    def leave(self) -> None:
        """Keep what is being typed in a cell."""
        index = self.currentIndex()
        if (editor := self.indexWidget(index)) is not None:
            if self.cells.row_at(index) is None:
                self._add(editor)
            else:
                self.commitData(editor)
                self.closeEditor(editor, GridDelegate.EndEditHint.NoHint)

    def _add(self, editor: QWidget) -> None:
        """Tell the name of a new row; its input goes first, as the lines are about to change."""
        name = editor.property("text")
        editor.setProperty(ADDS, False)
        self.closeEditor(editor, GridDelegate.EndEditHint.NoHint)
        self.cells.setData(self.cells.new_cell(), name)

    def refuse(self, index: Index, why: str) -> None:
        """Say under the cell why what was typed cannot be kept; the old value stays."""
        self._was_refused = True
        if (editor := self.indexWidget(index)) is not None:
            mark(editor, why)
        below = self.visualRect(index).bottomLeft() + QPoint(0, theme.px(4))
        where = self.viewport().mapToGlobal(below)
        QToolTip.showText(where, tip(why), self.viewport(), self.visualRect(index), _REASON_MS)

    # Going on after an entry

    def _go_on(self, editor: QWidget, down: int, right: int) -> None:
        """Keep what was typed and go to the next cell; what is refused can be mended."""
        there = self._next(down, right)
        if self.cells.row_at(self.currentIndex()) is None:
            self._add(editor)
            return
        self._was_refused = False
        self.commitData(editor)
        if self._was_refused:
            return
        if self.indexWidget(self.currentIndex()) is editor:
            self.closeEditor(editor, GridDelegate.EndEditHint.NoHint)
        self.setFocus()
        self._go(self.cells.index(*there))

    def _next(self, down: int, right: int) -> tuple[int, int]:
        """The cell ``down`` and ``right`` of the current one; past the end of a line the next."""
        at, across = self.currentIndex(), self.cells.columnCount()
        lines = len(self.cells.lines)
        step = down * (lines if self.cells.is_joined(at.column()) else 1)
        row, place = at.row() + step, at.column() + right
        if place >= across:
            row, place = row + 1, 0
        elif place < 0:
            row, place = row - 1, across - 1
        return max(0, min(row, self.cells.rowCount() - 1)), place

    def _go(self, index: Index) -> None:
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete and ctrl:
            self.remove_asked.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_asked.emit()
        elif key in _ENTER and not ctrl:
            self._go(self.cells.index(*self._next(1, 0)))
        elif self._leaves(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Whether Tab goes out of the grid: it walks along a line, and is no trap at its end."""
        ends = {Qt.Key.Key_Tab: self.cells.columnCount() - 1, Qt.Key.Key_Backtab: 0}
        at = self.currentIndex()
        return event.key() in ends and at.column() in (-1, ends[Qt.Key(event.key())])

    # Looks

    def _settle(self) -> None:
        """Join the cells that stand over both lines of a row, and give long texts their height."""
        lines = len(self.cells.lines)
        self.clearSpans()
        if lines > 1:
            for place in range(len(self.cells.rows)):
                for number in range(len(self.cells.columns)):
                    if self.cells.is_joined(number):
                        self.setSpan(place * lines, number, lines, 1)
        self._fit()

    def _fit(self) -> None:
        """Share the room that is left among long texts, or else give it to the name."""
        shown = self.cells.columns
        long = [n for n, column in enumerate(shown) if column.kind is Kind.LONG]
        growing = long or [0]
        others = sum(self.columnWidth(n) for n in range(len(shown)) if n not in growing)
        room = (self.viewport().width() - others) // len(growing)
        for number in growing:
            self.setColumnWidth(number, max(self._least(number), room))
        if long:
            self.resizeRowsToContents()

    def _least(self, number: int) -> int:
        """How wide a column is at least: its heading is never cut."""
        heading = self.horizontalHeader().sectionSizeHint(number)
        return max(theme.px(self.cells.columns[number].width), heading)

    def fit_soon(self) -> None:
        """Fit the rows once the change is through."""
        QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
