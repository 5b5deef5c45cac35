"""The Lifecycle page: partners by stage as a board, the same as tables of exact figures (R30)."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain import lifecycle as domain
from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Stage
from prmdesk.domain.sheets import Sheet
from prmdesk.i18n import _
from prmdesk.services import lifecycle, partners
from prmdesk.ui.desk import Desk, PageLink, PartnerLink
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.filtering import looking_tools
from prmdesk.ui.kit.looking import FilterChips
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.lifecycle.board import Board
from prmdesk.ui.lifecycle.editor import CriteriaEditor
from prmdesk.ui.lifecycle.moving import move, popup, stage_menu


class LifecyclePage(Page):
    """Board, table of partners, or time in each stage; all follow the desk's query."""

    key = "lifecycle"
    icon = "kanban"
    shows = ("partners", "contacts", "reasons", "scores", "drivers", "driver_weights", "steps",
             "checklists", "plans", "stage_entries", "criteria", "criteria_met", "settings",
             "fields", "field_values")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown = domain.Board((), {})
        self.board, self.table, self.times = Board(), SheetView(), SheetView()
        self.as_table = self._toggle(_("Table"), "table", self.table)
        self.as_times = self._toggle(_("Time in stage"), "clock", self.times)
        self.move_button = button(_("Move to…"), "arrow-right", primary=True)
        self.move_button.clicked.connect(lambda _on: self._ask_stage(self.move_button))
        self._view: QWidget = self.board
        self._no_match = EmptyState(
            "search", _("No partner matches."), button(_("Clear filters"), clicked=self._clear)
        )
        self._nobody = EmptyState(
            "kanban",
            _("No partners yet. Each one you add or import stands here in its stage."),
            button(
                _("Import spreadsheet…"), "upload", primary=True,
                clicked=lambda: desk.command("file.import"),
            ),
            button(_("Add partner…"), "plus", clicked=lambda: desk.command("partner.add")),
        )  # fmt: skip
        self._stack = QStackedWidget()
        for widget in (self.board, self.table, self.times, self._no_match, self._nobody):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(FilterChips(desk))
        column.addWidget(self._stack, 1)
        self._connect()

    def _toggle(self, text: str, icon: str, view: QWidget) -> QPushButton:
        made = button(text, icon)
        made.setCheckable(True)
        made.clicked.connect(lambda on: self._go(view if on else self.board))
        return made

    def _connect(self) -> None:
        self.board.moved.connect(self._move)
        for view in (self.board, self.table):
            view.picked.connect(self.desk.select)
            view.opened.connect(lambda key: self.desk.open(PartnerLink(key, "lifecycle")))
        self.desk.query_changed.connect(lambda _query: self.reload())
        self.desk.selection_changed.connect(self._follow)

    def title(self) -> str:
        return _("Lifecycle")

    def tools(self) -> list[QWidget]:
        search, filters = looking_tools(self.desk)[:2]
        search.entered.connect(self.enter)  # type: ignore[attr-defined]
        return [
            search,
            filters,
            self.as_table,
            self.as_times,
            button(_("Exit criteria…"), "list-checks", clicked=self.edit_criteria),
            excel_button(self.desk, self._sheets),
            self.move_button,
        ]

    def commands(self) -> Sequence[Command]:
        return (
            Command(
                "lifecycle.table", _("Lifecycle as a table"), self.as_table.click, "view", "table"
            ),
            Command(
                "lifecycle.criteria", _("Stages and exit criteria…"), self.edit_criteria,
                "tools", "list-checks",
            ),
        )  # fmt: skip

    # What is shown

    def refresh(self) -> None:
        query, today = self.desk.query, self.desk.today()
        by_name = Query(query.text, query.conditions)
        self._shown = self.desk.ask(lifecycle.board, by_name, today)
        total, found = self.desk.ask(partners.count), len(self._shown.cards)
        text = _("{n} of {total}") if found < total else "{total}"
        self.set_count(text.format(n=found, total=total) if total else "")
        self._arrange(total)

    def _arrange(self, total: int) -> None:
        """Bring the view asked for to the front and up to date, or what leads on from nothing."""
        view = self._view
        if not self._shown.cards:
            view = self._no_match if total else self._nobody
        elif view is self.board:
            self.board.show_board(self._shown)
        elif view is self.table:
            self.table.show_sheet(lifecycle.partner_sheet(self._shown))
        else:
            self.times.show_sheet(lifecycle.stage_sheet(self._shown))
        self._follow(self.desk.selected)  # first: a view that gets the focus goes to a row itself
        self._stack.setCurrentWidget(view)
        self.as_table.setChecked(self._view is self.table)
        self.as_times.setChecked(self._view is self.times)

    def _sheets(self) -> Sequence[Sheet]:
        return lifecycle.partner_sheet(self._shown), lifecycle.stage_sheet(self._shown)

    def _go(self, view: QWidget) -> None:
        self._view = view
        self._arrange(self.desk.ask(partners.count))
        self.enter()

    def enter(self) -> None:
        """Go on with the keys where the partners are."""
        if self._view is self.board:
            self.board.enter()
        else:
            self._view.setFocus()

    def _follow(self, partner_id: int | None) -> None:
        if partner_id is None or partner_id not in self.board.chosen():
            self.board.choose([] if partner_id is None else [partner_id])
        self.table.select(partner_id)

    def _clear(self) -> None:
        self.desk.look_for(Query(order=self.desk.query.order))

    # What is done

    def _move(self, partner_ids: Sequence[int], stage: Stage) -> None:
        move(self.desk, partner_ids, stage)
        self.board.choose(list(partner_ids))
        self.board.enter()

    def _ask_stage(self, below: QWidget) -> None:
        """Offer the stages for the partners chosen on the board, else for the one selected."""
        chosen = self.board.chosen() if self._view is self.board else []
        ids = chosen or [key for key in (self.desk.selected,) if key is not None]
        if ids:
            popup(stage_menu(self, lambda stage: self._move(ids, stage)), below)
        else:
            self.desk.say(_("Choose a partner first."))

    def edit_criteria(self) -> None:
        """Edit, from any page, what is asked for before a stage is left."""
        self.desk.open(PageLink(self.key))
        CriteriaEditor(self.desk, self.window()).exec()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._view is self.board and self.board.chosen():
            menu = stage_menu(self, lambda stage: self._move(self.board.chosen(), stage))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos() + QPoint(1, 1))
