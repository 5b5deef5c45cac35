"""The plot with its tray beside it, and what stands in its middle while it is empty."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QPushButton, QWidget

from prmdesk.domain.lines import Query
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.tray import Tray, tray_width

_MOST_SHARE = 0.28


class PlotPane(QWidget):
    """The four areas are always there; only what is said in their middle changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.canvas, self.tray = Canvas(), Tray()
        add = button(_("Add partner…"), "plus", clicked=lambda: desk.command("partner.add"))
        bring = button(
            _("Import spreadsheet…"),
            "upload",
            primary=True,
            clicked=lambda: desk.command("file.import"),
        )
        score = button(
            _("Score partners one by one…"),
            "list-checks",
            primary=True,
            clicked=lambda: desk.command("partner.score"),
        )
        clear = button(_("Clear filters"), clicked=self._clear)
        how = _(
            "No partners placed yet. Score them, drag them out of the tray, or press Enter on one."
        )
        self._grid = QGridLayout()
        self._grid.addWidget(self.canvas, 0, 0)
        self._nobody = self._notice("layout-grid", _("No partners placed yet"), add, bring)
        self._waiting = self._notice("layout-grid", how, score)
        self._no_match = self._notice("search", _("No partner matches."), clear)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(theme.px(8), 0, 0, 0)
        self._row.setSpacing(theme.px(4))
        self._row.addLayout(self._grid, 1)
        self._row.addWidget(self.tray)
        self.tray.carried.connect(lambda one, at: self.canvas.carry(one.id, one.name, at))
        self.tray.dropped.connect(self._drop)
        self.tray.given_up.connect(self.canvas.moves.cancel)

    def _notice(self, icon: str, sentence: str, *buttons: QPushButton) -> EmptyState:
        """Something to say in the middle of the plot."""
        made = EmptyState(icon, sentence, *buttons)
        made.setObjectName("notice")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        made.setContentsMargins(*[theme.px(20)] * 4)
        made.hide()
        self._grid.addWidget(made, 0, 0, Qt.AlignmentFlag.AlignCenter)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tray is a strip below the plot where it would take too much of the width."""
        super().resizeEvent(event)
        beside = tray_width() <= _MOST_SHARE * event.size().width()
        self.tray.set_beside(beside)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def tell(self, total: int, shown: int, placed: int) -> None:
        """Say why the plot is empty, when it is."""
        self._nobody.setVisible(not total)
        self._no_match.setVisible(bool(total) and not shown)
        self._waiting.setVisible(bool(shown) and not placed)

    def _drop(self) -> None:
        """Set down what came out of the tray, and go on there with the keys."""
        move = self.canvas.moves.move
        self.canvas.moves.drop()
        if move is not None:
            self.canvas.pick([move.lead])
            self.canvas.setFocus()

    def _clear(self) -> None:
        self.desk.look_for(Query(order=self.desk.query.order))
