"""The Partners page: a list that is sorted, searched, filtered and edited in place."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.lines import Query
from prmdesk.i18n import _
from prmdesk.services import partners, views
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.filtering import looking_tools
from prmdesk.ui.kit.looking import FilterChips
from prmdesk.ui.kit.page import Page
from prmdesk.ui.partners import columns
from prmdesk.ui.partners.bulk import BulkBar
from prmdesk.ui.partners.clipboard import copy_rows
from prmdesk.ui.partners.model import PartnerModel
from prmdesk.ui.partners.table import PartnerTable
from prmdesk.ui.partners.views import views_button


class PartnersPage(Page):
    """The list follows the desk's query; the panel follows the list's selection."""

    key = "partners"
    icon = "users"
    shows = ("partners", "contacts", "scores", "activities", "steps", "checklists", "settings",
             "drivers", "fields", "field_values")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = PartnerModel(desk)
        self.table = PartnerTable(self.model)
        self.bulk = BulkBar(desk)
        self.chips = FilterChips(desk)
        self._stack = QStackedWidget()
        self._no_match = EmptyState(
            "search", _("No partner matches."), button(_("Clear filters"), clicked=self._clear)
        )
        self._nobody = EmptyState(
            "users",
            _("No partners yet. Bring the spreadsheet you have, or add the first one."),
            button(
                _("Import spreadsheet…"), "upload", primary=True,
                clicked=lambda: desk.command("file.import"),
            ),
            button(_("Add partner…"), "plus", clicked=lambda: desk.command("partner.add")),
        )  # fmt: skip
        for widget in (self.table, self._no_match, self._nobody):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.chips, self.bulk):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(lambda *_args: self._selected())
        self.table.selectionModel().currentRowChanged.connect(lambda *_args: self._selected())
        self.table.opened.connect(lambda key: self.desk.open(PartnerLink(key, full=True)))
        self.table.horizontalHeader().sectionClicked.connect(self._sort)
        header = self.table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._row_menu)
        self.table.delete_asked.connect(self._delete)
        self.table.copy_asked.connect(lambda: copy_rows(self.model, self.selected_ids()))
        self.desk.query_changed.connect(lambda _query: self.reload())
        self.desk.selection_changed.connect(self._follow)

    def title(self) -> str:
        return _("Partners")

    def tools(self) -> list[QWidget]:
        tools = looking_tools(self.desk)
        tools[2:2] = [views_button(self.desk, self.shown_columns)]
        tools[0].entered.connect(self.table.setFocus)  # type: ignore[attr-defined]
        return tools

    def commands(self) -> Sequence[Command]:
        return (
            Command(
                "list.columns", _("Choose columns…"), self._choose_columns, "view", "columns-3"
            ),
        )

    def shown_columns(self) -> tuple[str, ...]:
        """The columns shown now, in their order on screen."""
        header = self.table.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return tuple(self.model.columns[section].key for section in order)

    def selected_ids(self) -> list[int]:
        """The partners marked in the list, in its order."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.ids[row] for row in rows if row < len(self.model.ids)]

    def refresh(self) -> None:
        marked, scrolled = self.selected_ids(), self.table.verticalScrollBar().value()
        ids = self.desk.ask(partners.ids, self.desk.query, self.desk.today())
        keys = self.desk.ask(views.columns) or columns.DEFAULT
        self.table.selectionModel().blockSignals(True)
        before = [(column.key, column.width) for column in self.model.columns]
        self.model.load(ids, keys)
        if before != [(column.key, column.width) for column in self.model.columns]:
            self.table.set_widths()
        self._show_order(self.desk.query)
        self._mark([*marked, self.desk.selected] if self.desk.selected else marked)
        self.table.selectionModel().blockSignals(False)
        self.table.verticalScrollBar().setValue(scrolled)
        self._count(len(ids))
        self.bulk.show_for(self.selected_ids())
        self.table.viewport().update()

    def _count(self, shown: int) -> None:
        query = self.desk.query
        narrowed = bool(query.text or query.conditions)
        total = self.desk.ask(partners.count) if narrowed else shown
        self.set_count(_("{shown} of {total}").format(shown=shown, total=total))
        nothing = self._no_match if narrowed and total else self._nobody
        self._stack.setCurrentWidget(self.table if shown else nothing)

    def _mark(self, ids: Sequence[int]) -> None:
        selection = self.table.selectionModel()
        rows = [row for key in dict.fromkeys(ids) if (row := self.model.row_of(key)) is not None]
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            selection.select(self.model.index(row, 0), flags.Select | flags.Rows)
        here = self.model.row_of(self.desk.selected)
        if here is not None and selection.currentIndex().row() != here:
            selection.setCurrentIndex(self.model.index(here, 0), flags.NoUpdate)

    def _selected(self) -> None:
        ids = self.selected_ids()
        current = self.table.currentIndex().row()
        if 0 <= current < len(self.model.ids) and self.model.ids[current] in ids:
            self.desk.select(self.model.ids[current])
        self.bulk.show_for(ids)

    def _follow(self, partner_id: int | None) -> None:
        row = self.model.row_of(partner_id)
        if row is not None and partner_id not in self.selected_ids():
            self.table.selectRow(row)
        elif partner_id is None:
            self.table.clearSelection()

    # Order and columns

    def _sort(self, section: int) -> None:
        """Sort by a column; again reverses, a third time clears; Shift adds to the order."""
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

    def _show_order(self, query: Query) -> None:
        header = self.table.horizontalHeader()
        first = query.order[0]
        keys = [column.key for column in self.model.columns]
        header.setSortIndicatorShown(first.lstrip("-") in keys)
        if first.lstrip("-") in keys:
            descending = first.startswith("-")
            header.setSortIndicator(
                keys.index(first.lstrip("-")),
                Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder,
            )

    def _header_menu(self, point: QPoint) -> None:
        header = self.table.horizontalHeader()
        section = header.logicalIndexAt(point)
        menu = QMenu(self)
        if section > 0:
            key = self.model.columns[section].key
            rest = [shown for shown in self.shown_columns() if shown != key]
            menu.addAction(_("Hide this column"), lambda: self._show_columns(rest))
            menu.addAction(_("Fit width"), lambda: self.table.resizeColumnToContents(section))
        menu.addAction(_("Choose columns…"), self._choose_columns)
        menu.addAction(_("Usual columns"), lambda: self._show_columns(()))
        menu.popup(header.mapToGlobal(point))

    def _show_columns(self, keys: Sequence[str]) -> None:
        self.desk.do(views.show_columns, keys)

    def _choose_columns(self) -> None:
        from prmdesk.ui.partners.chooser import ColumnChooser

        chooser = ColumnChooser(self.desk, self.shown_columns(), self)
        if chooser.exec():
            self._show_columns(chooser.keys())

    # Rows

    def _row_menu(self, point: QPoint) -> None:
        if not self.table.indexAt(point).isValid():
            return
        menu = QMenu(self)
        for text, command in (
            (_("Add task…"), "partner.task"),
            (_("Log contact…"), "partner.log"),
            (_("Battlecard"), "partner.battlecard"),
            (_("Export plan to Excel…"), "partner.plan"),
        ):
            menu.addAction(text, lambda c=command: self.desk.command(c))  # type: ignore[misc]
        menu.addSeparator()
        menu.addAction(_("Copy rows"), lambda: copy_rows(self.model, self.selected_ids()))
        menu.addAction(_("Delete partner"), self._delete)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def _delete(self) -> None:
        self.bulk.delete(self.selected_ids())

    def _clear(self) -> None:
        self.desk.look_for(Query(order=self.desk.query.order))
