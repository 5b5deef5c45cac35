"""The Resources page: who is planned to get what of each pool, and who should (R22-R26, D1)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from prmdesk.domain.onboarding import Step
from prmdesk.domain.resource_board import Board
from prmdesk.i18n import _
from prmdesk.services import resource_sheets, resources, workspace
from prmdesk.services.shifting import Wish
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.commands import Command
from prmdesk.ui.kit.filtering import filter_button
from prmdesk.ui.kit.looking import FilterChips, SearchBox
from prmdesk.ui.kit.page import Page
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.resources.advice import Advice
from prmdesk.ui.resources.clipboard import clear_cells, copy_cells, paste_cells
from prmdesk.ui.resources.columns import columns_of
from prmdesk.ui.resources.entering import Entering, steps_of
from prmdesk.ui.resources.model import Figures
from prmdesk.ui.resources.pane import GridPane
from prmdesk.ui.resources.period import PeriodBar
from prmdesk.ui.resources.pools_dialog import PoolsDialog
from prmdesk.ui.resources.shift_dialog import ShiftDialog
from prmdesk.words.resources import pool_name

_ADVICE_WIDTH, _LEAST_GRID = 452, 480
_ORDER = ("quadrant", "name")


class ResourcesPage(Page):
    """Grid and advice; it follows the desk's query and selection."""

    key = "resources"
    icon = "scale"
    shows = ("partners", "contacts", "scores", "activities", "steps", "checklists", "settings",
             "drivers", "fields", "field_values", "reasons", "pools", "capacities", "limits",
             "allotments")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        now = desk.ask(resources.quarter_now, desk.today())
        self.period = PeriodBar(now, desk.ask(workspace.settings_of).fiscal_start)
        self.pane = GridPane(desk)
        self.grid = self.pane.grid
        self.advice = Advice(desk)
        self._entering = Entering(desk, self)
        self._is_wide: bool | None = None
        self._steps: dict[int, list[Step]] = {}
        self.tells = button(_("Advice"), "info")
        self.tells.setCheckable(True)
        self.tells.setChecked(True)
        self.period.row.addSpacing(theme.px(8))
        self.period.row.addWidget(self.tells)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self.halves.setChildrenCollapsible(False)
        self.halves.setHandleWidth(1)
        self.halves.addWidget(self.pane)
        self.halves.addWidget(self.advice)
        self.halves.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.period)
        column.addWidget(FilterChips(self.desk))
        column.addWidget(self.halves, 1)

    def _connect(self) -> None:
        desk, grid = self.desk, self.grid
        self.period.changed.connect(self._turn)
        self.tells.toggled.connect(lambda _on: self.reload())
        self.pane.pools_asked.connect(self.edit_pools)
        grid.picked.connect(desk.select)
        grid.opened.connect(lambda key: desk.open(PartnerLink(key, "resources")))
        grid.partners.entered.connect(self._enter)
        grid.pools.entered.connect(self._enter_capacity)
        grid.body.copy_asked.connect(lambda: copy_cells(grid.body))
        grid.head.copy_asked.connect(lambda: copy_cells(grid.head))
        grid.head.clear_asked.connect(lambda: self._enter_capacity(grid.head.currentIndex(), ""))
        grid.body.paste_asked.connect(lambda: paste_cells(grid.body, self._entering))
        grid.body.clear_asked.connect(lambda: clear_cells(grid.body, self._entering))
        self.advice.shift_asked.connect(self.preview)
        self.advice.picked.connect(self._pick)
        desk.query_changed.connect(lambda _query: self.reload())
        desk.selection_changed.connect(self.grid.select)

    def title(self) -> str:
        return _("Resources")

    def tools(self) -> list[QWidget]:
        search = SearchBox(self.desk)
        search.entered.connect(self.grid.body.setFocus)
        return [
            search,
            filter_button(self.desk),
            excel_button(self.desk, self._sheets),
            button(_("Preview shift…"), "arrow-up-down", clicked=self.preview),
            button(_("Pools…"), "sliders-horizontal", primary=True, clicked=self.edit_pools),
        ]

    def commands(self) -> Sequence[Command]:
        return (
            Command("resources.pools", _("Resources: Pools…"), self.edit_pools, "tools", "scale"),
            Command(
                "resources.shift", _("Resources: Preview shift…"), self.preview, "tools",
                "arrow-up-down",
            ),
            Command(
                "resources.before", _("Resources: quarter before"), lambda: self.period.step(-1),
                "view", "chevron-left", ("Ctrl+PgUp",), enabled=self.isVisible,
            ),
            Command(
                "resources.after", _("Resources: next quarter"), lambda: self.period.step(1),
                "view", "chevron-right", ("Ctrl+PgDown",), enabled=self.isVisible,
            ),
        )  # fmt: skip

    def leave(self) -> None:
        self.grid.leave()

    def step(self, by: int) -> bool:
        return self.grid.step(by)

    # What is shown

    def refresh(self) -> None:
        settings = self.desk.ask(workspace.settings_of)
        self.period.fiscal_start = settings.fiscal_start
        quarter = self._entering.quarter = self.period.quarter
        query = replace(self.desk.query, order=_ORDER)
        before = self.grid.board
        board = self.desk.ask(resources.board, quarter, query, self.desk.today(), before)
        every = board.ledger.pools
        self.period.offer({pool.id: pool_name(pool) for pool in every})
        chosen = next((pool for pool in every if pool.id == self.period.pool_id), None)
        shown = columns_of(every, chosen, settings.currency)
        self._steps.clear()
        self.grid.show_figures(Figures(board, shown, settings.currency, self._steps_of))
        self._show_counts(board)
        if self.advice.isVisibleTo(self):
            self.advice.show_board(board, chosen, settings.currency)
        self.grid.select(self.desk.selected)

    def _show_counts(self, board: Board) -> None:
        total, shown = len(board.ledger.claimants), len(board.partners)
        self.set_count(_("{n} of {total}").format(n=shown, total=total))
        self.pane.tell(board)
        self._arrange()

    def _steps_of(self, partner_id: int) -> list[Step]:
        """The steps of a partner, read when a cell tells of one."""
        if partner_id not in self._steps:
            self._steps[partner_id] = steps_of(self.desk, partner_id)
        return self._steps[partner_id]

    def _turn(self) -> None:
        self.grid.leave()
        self.reload()

    def _pick(self, partner_id: int) -> None:
        self.desk.select(partner_id)
        self.grid.select(partner_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside the grid, the advice takes its place when asked for."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.px(_ADVICE_WIDTH + _LEAST_GRID)
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self.halves.setSizes([10_000, theme.px(_ADVICE_WIDTH)])
            self.tells.setChecked(is_wide)
            self._arrange()

    def _arrange(self) -> None:
        is_told = self.pane.has_grid and self.tells.isChecked()
        self.tells.setEnabled(self.pane.has_grid)
        self.pane.setVisible(bool(self._is_wide) or not is_told)
        self.advice.setVisible(is_told)

    # What is done

    def _enter(self, index: QModelIndex, typed: Any) -> None:
        cell, pool = self.grid.partners.cell(index), self.grid.partners.column(index).pool
        if cell is not None and pool is not None:
            key = self.grid.partners.column(index).key
            self._entering.enter(
                cell, pool, key, typed, lambda why: self.grid.body.refuse(index, why)
            )

    def _enter_capacity(self, index: QModelIndex, typed: Any) -> None:
        state = self.grid.pools.state(index)
        if state is not None and not index.row():
            self._entering.hold(state.pool, typed, lambda why: self.grid.head.refuse(index, why))

    def edit_pools(self) -> None:
        """Open the editor of pools, catalogue and guide for the quarter shown."""
        self.grid.leave()
        PoolsDialog(self.desk, self.period.quarter, self).exec()

    def preview(self, wish: Wish | None = None) -> None:
        """Show what a shift would move: the one wished for, else of the pool chosen or of all."""
        self.grid.leave()
        wish = wish or Wish(self.period.pool_id)
        ShiftDialog(self.desk, self.period.quarter, wish, self).exec()

    def _sheets(self) -> Sequence[Any]:
        query = replace(self.desk.query, order=_ORDER)
        return self.desk.ask(resource_sheets.sheets, self.period.quarter, query, self.desk.today())
