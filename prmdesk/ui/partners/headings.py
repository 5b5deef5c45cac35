"""The headings of the list: they sort, and choose, hide and order the columns."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from prmdesk.i18n import _
from prmdesk.services import views
from prmdesk.ui.desk import Desk
from prmdesk.ui.partners.table import PartnerTable


class Headings(QObject):
    """A click sorts, again reverses, a third time clears; Shift adds to the order."""

    def __init__(self, desk: Desk, table: PartnerTable) -> None:
        super().__init__(table)
        self.desk, self.table, self.model = desk, table, table.partners
        self._header = table.horizontalHeader()
        self._header.sectionClicked.connect(self._sort)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._menu)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._keep_order)
        self._header.sectionMoved.connect(lambda *_args: self._later.start(0))

    def show_order(self) -> None:
        """Show by which column the list is sorted."""
        first = self.desk.query.order[0]
        section = self.model.section_of(first.lstrip("-"))
        self._header.setSortIndicatorShown(section is not None)
        if section is not None:
            down = Qt.SortOrder.DescendingOrder if first[:1] == "-" else Qt.SortOrder.AscendingOrder
            self._header.setSortIndicator(section, down)

    def choose(self) -> None:
        """Ask which columns the list shows, and in which order."""
        from prmdesk.ui.partners.chooser import ColumnChooser

        chooser = ColumnChooser(self.desk, self.table.shown_columns(), self.table)
        if chooser.exec():
            self._show(chooser.keys())

    def _sort(self, section: int) -> None:
        key = self.model.columns[section].key
        order = list(self.desk.query.order)
        after = {key: f"-{key}", f"-{key}": None}
        now = next((name for name in order if name.lstrip("-") == key), None)
        new = key if now is None else after[now]
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            kept = [name for name in order if name != now]
            order = [*kept, new] if new else kept
        else:
            order = [new] if new else []
        self.desk.look_for(replace(self.desk.query, order=tuple(order) or ("name",)))

    def _menu(self, point: QPoint) -> None:
        section = self._header.logicalIndexAt(point)
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if section > 0:
            key = self.model.columns[section].key
            rest = [shown for shown in self.table.shown_columns() if shown != key]
            menu.addAction(_("Hide this column"), lambda: self._show(rest))
            menu.addAction(_("Fit width"), lambda: self.table.resizeColumnToContents(section))
        menu.addAction(_("Choose columns…"), self.choose)
        menu.addAction(_("Usual columns"), lambda: self._show(()))
        menu.popup(self._header.mapToGlobal(point))

    def _show(self, keys: Sequence[str]) -> None:
        self.desk.do(views.show_columns, keys)

    def _keep_order(self) -> None:
        """Keep the order that the columns were dragged into; the partner stays the first."""
        shown = self.table.shown_columns()
        self._show(("name", *(key for key in shown if key != "name")))
        self.table.set_widths()
