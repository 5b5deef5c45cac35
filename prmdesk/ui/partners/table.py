"""The table of the list: looks and keys; what they mean is the page's."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.partners.delegates import ROW, LineDelegate
from prmdesk.ui.partners.model import PartnerModel


class PartnerTable(QTableView):
    """Enter opens, F2 or a double click edits, Delete and Ctrl+C ask the page."""

    opened = Signal(int)
    delete_asked = Signal()
    copy_asked = Signal()

    def __init__(self, model: PartnerModel) -> None:
        super().__init__()
        self.partners = model
        self.setModel(model)
        self.setItemDelegate(LineDelegate(self))
        self.setAccessibleName(_("Partners"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self._double_clicked)

    def set_widths(self) -> None:
        """Give each column its usual width."""
        for section, column in enumerate(self.partners.columns):
            self.setColumnWidth(section, theme.px(column.width))

    def _double_clicked(self) -> None:
        index = self.currentIndex()
        if self.partners.columns[index.column()].key == "name":
            self.opened.emit(self.partners.ids[index.row()])
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if editing:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.partners.ids[self.currentIndex().row()])
        else:
            super().keyPressEvent(event)
