"""The Partners page: a list that is sorted, searched, filtered and edited in place."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.lines import Query
from prmdesk.i18n import _, ngettext
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
from prmdesk.ui.partners.clipboard import copy_rows, paste_cells
from prmdesk.ui.partners.headings import Headings
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
        self.headings = Headings(desk, self.table)
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
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._row_menu)
        for asked in (self.table.delete_asked, self.bulk.delete_asked):
            asked.connect(self._delete)
        self.table.copy_asked.connect(self._copy)
        self.table.paste_asked.connect(self._paste)
        self.table.panel_asked.connect(lambda: self.desk.command("view.panel"))
        self.desk.query_changed.connect(lambda _query: self.reload())
        self.desk.selection_changed.connect(self._follow)
        self.desk.mark_asked.connect(self._mark_only)

    def title(self) -> str:
        return _("Partners")

    def tools(self) -> list[QWidget]:
        tools = looking_tools(self.desk)
        tools[2:2] = [views_button(self.desk, self.table.shown_columns)]
        tools[0].entered.connect(self.table.setFocus)  # type: ignore[attr-defined]
        return tools

    def commands(self) -> Sequence[Command]:
        return (
            Command(
                "list.columns", _("Choose columns…"), self.headings.choose, "view", "columns-3"
            ),
        )

    def selected_ids(self) -> list[int]:
        """The partners marked in the list, in its order."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.ids[row] for row in rows if row < len(self.model.ids)]

    def leave(self) -> None:
        self.table.leave()

    def refresh(self) -> None:
        marked, scrolled = self.selected_ids(), self.table.verticalScrollBar().value()
        cell = self.table.cell()
        ids = self.desk.ask(partners.ids, self.desk.query, self.desk.today())
        keys = self.desk.ask(views.columns) or columns.DEFAULT
        self.table.selectionModel().blockSignals(True)
        before = [(column.key, column.width) for column in self.model.columns]
        self.model.load(ids, keys)
        if before != [(column.key, column.width) for column in self.model.columns]:
            self.table.set_widths()
        self.headings.show_order()
        self._mark([*marked, self.desk.selected] if self.desk.selected else marked, cell)
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

    def _mark(self, ids: Sequence[int], cell: tuple[int, str] | None) -> None:
        """Select the rows of ``ids`` again, and make the cell current that was."""
        selection = self.table.selectionModel()
        rows = [row for key in dict.fromkeys(ids) if (row := self.model.row_of(key)) is not None]
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            selection.select(self.model.index(row, 0), flags.Select | flags.Rows)
        partner_id, key = cell or (self.desk.selected, "name")
        here = self.model.row_of(partner_id)
        if here is not None:
            index = self.model.index(here, self.model.section_of(key) or 0)
            selection.setCurrentIndex(index, flags.NoUpdate)

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

    def _mark_only(self, ids: frozenset[int]) -> None:
        self._clear()  # all of them can be seen
        self.table.select_only(ids)

    # Rows

    def _open(self) -> None:
        if (cell := self.table.cell()) is not None:
            self.desk.open(PartnerLink(cell[0], full=True))

    def _row_menu(self, point: QPoint) -> None:
        if not self.table.indexAt(point).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Open"), self._open)
        for text, command in (
            (_("Add task…"), "partner.task"),
            (_("Log contact…"), "partner.log"),
            (_("Battlecard"), "partner.battlecard"),
            (_("Export plan to Excel…"), "partner.plan"),
            (_("Merge with…"), "partner.merge"),
        ):
            menu.addAction(text, lambda c=command: self.desk.command(c))  # type: ignore[misc]
        menu.addSeparator()
        menu.addAction(_("Copy rows"), self._copy)
        menu.addAction(_("Paste"), self._paste)
        menu.addAction(_("Delete partner"), self._delete)
        menu.popup(self.table.viewport().mapToGlobal(point))

    def _copy(self) -> None:
        copy_rows(self.model, self.selected_ids())

    def _paste(self) -> None:
        paste_cells(self.desk, self.table, self.selected_ids())

    def _delete(self) -> None:
        """Delete the marked partners; no question asked, the toast has Undo on it."""
        ids = self.selected_ids()
        if not ids:
            return
        n, after = len(ids), self._after(ids)
        text = ngettext("{n} partner was deleted", "{n} partners were deleted", n).format(n=n)
        if n == 1:
            name = self.desk.ask(partners.partner, ids[0]).name
            text = _("{name} was deleted").format(name=name)
        self.desk.do(partners.delete_partners, ids, say=text)
        if self.model.row_of(ids[0]) is None:
            self.desk.select(after)

    def _after(self, ids: Sequence[int]) -> int | None:
        """The partner to go on with when ``ids`` are gone: the next in the list, else the last."""
        gone, rows = set(ids), self.model.ids
        last = rows.index(ids[-1])
        rest = [*rows[last + 1 :], *reversed(rows[:last])]
        return next((key for key in rest if key not in gone), None)

    def _clear(self) -> None:
        self.desk.look_for(Query(order=self.desk.query.order))
