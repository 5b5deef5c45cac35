"""The plot of a what-if and its table twin: dots are dragged, values typed, nothing is kept."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from prmdesk.domain.quadrant import Place, Standing, Thresholds
from prmdesk.domain.scores import Axis
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.dots import dots_of
from prmdesk.ui.quadrant.scene import Scene
from prmdesk.ui.quadrant.table import ValueTable
from prmdesk.ui.quadrant.trails import Trail

_MIDDLE = 50.0


class WhatIfPlot(QStackedWidget):
    """``placed`` tells places by partner, ``returned`` who goes back, ``picked`` the one chosen."""

    placed = Signal(object)
    returned = Signal(object)
    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.canvas, self.table = Canvas(), ValueTable()
        self._standings: dict[int, Standing] = {}
        for view in (self.canvas, self.table):
            self.addWidget(view)
            view.returned.connect(self.returned)
            view.picked.connect(self.picked.emit)
        self.canvas.moves.placed.connect(self.placed)
        self.table.values.entered.connect(self._typed)

    def show_standings(
        self, standings: Sequence[Standing], thresholds: Thresholds, ways: Sequence[Trail]
    ) -> None:
        """Show where partners would stand, and from where they would come."""
        self._standings = {one.id: one for one in standings}
        self.canvas.show_dots(dots_of(standings), thresholds, ways)
        self.canvas.select([key for key in self.canvas.selected if key in self.canvas.dots])
        self.table.show_scene(Scene(standings=tuple(standings)))

    def show_table(self, on: bool) -> None:
        """Show the table in place of the plot."""
        self.canvas.moves.keep()
        view = self.table if on else self.canvas
        self.setCurrentWidget(view)
        view.setFocus()

    @property
    def chosen(self) -> list[int]:
        """The partners that are selected where one looks."""
        if self.currentWidget() is self.canvas:
            return list(self.canvas.selected)
        rows = self.table.selectionModel().selectedRows()
        return [self.table.values.standings[index.row()].id for index in rows]

    def _typed(self, key: int, axis: Axis, value: float) -> None:
        """A value that is not known yet begins in the middle, as a dot out of the tray does."""
        standing = self._standings[key]
        place = standing.place or Place(
            _MIDDLE if standing.value_to_partner is None else standing.value_to_partner,
            _MIDDLE if standing.value_to_us is None else standing.value_to_us,
        )
        side = "to_partner" if axis is Axis.PARTNER else "to_us"
        self.placed.emit({key: replace(place, **{side: value})})
