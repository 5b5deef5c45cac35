"""The table of the list: looks and keys; what they mean is the page's."""

from collections.abc import Container

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip, QWidget

from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import mark
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.tables import plain_table, whole_rows
from prmdesk.ui.partners.delegates import LineDelegate
from prmdesk.ui.partners.model import Index, PartnerModel

_REASON_MS = 8000


class PartnerTable(QTableView):
    """Enter opens, F2 or a double click edits, Tab goes right; other keys ask the page.

    An edited cell is left downwards with Enter, to the right with Tab; Esc keeps what was there.
    """

    opened = Signal(int)
    delete_asked = Signal()
    copy_asked = Signal()
    paste_asked = Signal()
    panel_asked = Signal()

    def __init__(self, model: PartnerModel) -> None:
        super().__init__()
        self.partners = model
        self._was_refused = False
        self.setModel(model)
        delegate = LineDelegate(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(_("Partners"))
        plain_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.verticalHeader().setDefaultSectionSize(theme.row())
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        self.doubleClicked.connect(self._double_clicked)
        delegate.done.connect(self._go_on)
        model.refused.connect(self._tell_refused)

    def set_widths(self) -> None:
        """Give each column its usual width, in the order of the model."""
        header = self.horizontalHeader()
        for section, column in enumerate(self.partners.columns):
            header.moveSection(header.visualIndex(section), section)
            self.setColumnWidth(section, theme.px(column.width))

    def shown_columns(self) -> tuple[str, ...]:
        """The keys of the columns in their order on screen."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return tuple(self.partners.columns[section].key for section in order)

    def cell(self) -> tuple[int, str] | None:
        """The current cell, as partner and column."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        return self.partners.ids[index.row()], self.partners.columns[index.column()].key

    def go_to(self, partner_id: int, key: str) -> None:
        """Make a cell the current one, and its row the selected one."""
        row, section = self.partners.row_of(partner_id), self.partners.section_of(key)
        if row is not None and section is not None:
            flags = QItemSelectionModel.SelectionFlag
            index = self.partners.index(row, section)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def select_only(self, partner_ids: Container[int]) -> None:
        """Select the rows of ``partner_ids`` and no others; the first of them is the current."""
        rows = [row for row, key in enumerate(self.partners.ids) if key in partner_ids]
        flags = QItemSelectionModel.SelectionFlag
        chosen = whole_rows(self.partners, rows)
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        if rows:
            first = self.partners.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)

    def leave(self) -> None:
        """Keep what is being typed in a cell."""
        if (editor := self.indexWidget(self.currentIndex())) is not None:
            self.commitData(editor)

    # Editing

    def _go_on(self, editor: QWidget, down: int, right: int) -> None:
        """Keep what was typed and go to the next cell; one that is refused can be mended."""
        there = self._neighbour(down, right)  # now: with another name the row moves
        self._was_refused = False
        self.commitData(editor)
        if not self._was_refused:
            editor.removeEventFilter(self.itemDelegate())  # losing the focus would keep it twice
            self.closeEditor(editor, LineDelegate.EndEditHint.NoHint)
            self.setFocus()
            self.go_to(*there)

    def _neighbour(self, down: int, right: int) -> tuple[int, str]:
        index, keys = self.currentIndex(), self.shown_columns()
        place = self.horizontalHeader().visualIndex(index.column()) + right
        row = min(index.row() + down, len(self.partners.ids) - 1)
        return self.partners.ids[row], keys[max(0, min(place, len(keys) - 1))]

    def _tell_refused(self, index: Index, why: str) -> None:
        """Say under the cell why what was typed cannot be kept; the old value stays."""
        self._was_refused = True
        if (editor := self.indexWidget(index)) is not None:
            mark(editor, why)
        below = self.visualRect(index).bottomLeft() + QPoint(0, theme.px(4))
        where = self.viewport().mapToGlobal(below)
        QToolTip.showText(where, tip(why), self.viewport(), self.visualRect(index), _REASON_MS)

    def _double_clicked(self) -> None:
        index = self.currentIndex()
        if self.partners.columns[index.column()].key == "name":
            self.opened.emit(self.partners.ids[index.row()])
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.panel_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.partners.ids[self.currentIndex().row()])
        elif self._leaves(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Whether Tab goes out of the table: it walks along a row, and is no trap at its end."""
        place = self.horizontalHeader().visualIndex(self.currentIndex().column())
        ends = {Qt.Key.Key_Tab: self.horizontalHeader().count() - 1, Qt.Key.Key_Backtab: 0}
        return event.key() in ends and place in (-1, ends[Qt.Key(event.key())])
