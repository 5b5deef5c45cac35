"""What is done to partners in the quadrant: dropped, typed, put back; each in one step (R19)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from prmdesk.domain.quadrant import Place, Quadrant, Standing
from prmdesk.domain.scores import Axis
from prmdesk.i18n import _
from prmdesk.services import partners, scores
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.facts import move_text, return_text

_MIDDLE = 50.0


class Deeds:
    """Keeps what the canvas, the tray and the table tell, and says what came of it.

    ``standings`` are those on screen, by id; in the past nothing is kept.
    """

    def __init__(self, desk: Desk, canvas: Canvas) -> None:
        self._desk, self._canvas = desk, canvas
        self.standings: Mapping[int, Standing] = {}

    def place(self, places: Mapping[int, Place]) -> None:
        """Keep where partners were set down, and say from where to where that was."""
        before = {key: one for key, one in self.standings.items() if key in places}
        if self._canvas.heading or not self._desk.do(scores.place, places):
            return
        after = self._desk.ask(partners.lines_of, list(places))
        boxes = [
            (before[key].quadrant if key in before else Quadrant.UNSCORED, line.quadrant)
            for key, line in after.items()
        ]
        names = [line.name for line in after.values()]
        self._desk.say(move_text(names, *boxes[0]), undo=True)

    def place_in_the_middle(self, standing: Standing) -> None:
        """By key: where a value is known it stays, else it begins at 50, and arrows move it on."""
        place = Place(
            _MIDDLE if standing.value_to_partner is None else standing.value_to_partner,
            _MIDDLE if standing.value_to_us is None else standing.value_to_us,
        )
        self.place({standing.id: place})
        self._canvas.pick([standing.id])
        self._canvas.setFocus()

    def set(self, partner_id: int, axis: Axis, value: float) -> None:
        """Keep a value that was typed."""
        if not self._canvas.heading:
            self._desk.do(scores.set_by_hand, partner_id, axis, value)

    def put_back(self, ids: Sequence[int]) -> None:
        """Take away what was set by hand; what is scored stands where its scores put it."""
        self._canvas.moves.keep()
        found = [self.standings[key] for key in ids if key in self.standings]
        if self._canvas.heading or not found:
            return
        by_hand = [one.id for one in found if one.is_manual]
        if by_hand:
            self._desk.do(scores.use_scores, by_hand)
        still = [key for key in ids if key in self._canvas.dots]
        names = [one.name for one in found]
        self._desk.say(return_text(names, bool(by_hand), bool(still)), undo=bool(by_hand))

    def open(self, key: int, tab: str = "overview") -> None:
        """Open a partner, unless it is one of the past that is gone."""
        if self._desk.ask(partners.lines_of, [key]):
            self._desk.open(PartnerLink(key, tab))

    def show_menu(self, at: QPoint) -> None:
        """Offer what can be done with the dot at ``at``."""
        canvas, under = self._canvas, self._canvas.dots_at(QPointF(at))
        if not under:
            return
        key = under[-1].id
        if key not in canvas.selected:
            canvas.pick([key])
        menu = QMenu(canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Open"), lambda: self.open(key))
        menu.addAction(_("Score…"), lambda: self.open(key, "value"))
        if not canvas.heading:
            menu.addAction(_("Put back to the tray"), lambda: self.put_back(canvas.selected))
        menu.popup(canvas.viewport().mapToGlobal(at))
