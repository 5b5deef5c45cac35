"""The grid of resources, or what stands in its place while something is missing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from prmdesk.domain.lines import Query
from prmdesk.domain.resource_board import Board
from prmdesk.i18n import _
from prmdesk.services import pools
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.resources.grid import ResourceGrid


class GridPane(QStackedWidget):
    """Leads on to what comes first: partners, capacities, scores. ``pools_asked``: edit pools."""

    pools_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.grid = ResourceGrid(desk.today)
        self._board: Board | None = None
        self._goes_unscored = False
        self.no_partner = EmptyState(
            "users",
            _("No partners yet to share among."),
            button(_("Add partner…"), "plus", clicked=lambda: desk.command("partner.add")),
        )
        self.no_capacity = EmptyState(
            "scale",
            _("Say what you have to give in this quarter: hours, days, money, seats."),
            button(_("As in the quarter before"), "copy", clicked=self._copy),
            button(_("Pools…"), "sliders-horizontal", primary=True, clicked=self.pools_asked.emit),
        )
        self.no_score = EmptyState(
            "layout-grid",
            _("No partner is scored yet, so nothing can be recommended."),
            button(_("Plan without"), clicked=self._go_unscored),
            button(
                _("Quadrant"), "layout-grid", primary=True,
                clicked=lambda: desk.open(PageLink("quadrant")),
            ),
        )  # fmt: skip
        self.no_match = EmptyState(
            "search", _("No partner matches."), button(_("Clear filters"), clicked=self._clear)
        )
        for part in (self.grid, self.no_partner, self.no_capacity, self.no_score, self.no_match):
            self.addWidget(part)

    @property
    def has_grid(self) -> bool:
        """Whether there is something to tell about, even if no partner matches the filter."""
        return self.currentWidget() in (self.grid, self.no_match)

    def tell(self, board: Board) -> None:
        """Show the grid, or what is missing first."""
        self._board = board
        claimants, given = board.ledger.claimants, board.ledger.allotments
        if not claimants:
            self.setCurrentWidget(self.no_partner)
        elif not board.ledger.capacities and not given:
            self.setCurrentWidget(self.no_capacity)
        elif not (given or self._goes_unscored or any(one.quadrant for one in claimants)):
            self.setCurrentWidget(self.no_score)
        else:
            self.setCurrentWidget(self.grid if board.partners else self.no_match)

    def _copy(self) -> None:
        if self._board and self.desk.do(pools.copy_capacities, self._board.ledger.quarter) == 0:
            self.desk.say(_("Nothing was entered for the quarter before either."))

    def _go_unscored(self) -> None:
        self._goes_unscored = True
        self.setCurrentWidget(self.grid)
        self.grid.body.setFocus()

    def _clear(self) -> None:
        self.desk.look_for(Query(order=self.desk.query.order))
