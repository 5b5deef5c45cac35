"""What the mouse does on the canvas: choose, drag, draw a band, pan, point."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QRubberBand

from prmdesk.ui.quadrant.plot import Plot

if TYPE_CHECKING:
    from prmdesk.ui.quadrant.canvas import Canvas


class Pointer:
    """One press of the left button, from going down to coming up."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, canvas.viewport())
        self._at: QPointF | None = None
        self._held: int | None = None
        self._was_chosen = False
        self._plot: Plot | None = None
        self._far = False

    def press(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse; a drag may follow."""
        canvas, self._at = self._canvas, event.position()
        canvas.moves.keep()
        here = canvas.dots_at(self._at)
        self._held = here[-1].id if here else None
        self._far, self._plot = False, None
        chosen = [dot.id for dot in here if dot.id in canvas.selected]
        self._was_chosen = bool(chosen)
        if chosen:
            self._held = chosen[-1]
        elif self._held is not None:
            more = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            canvas.pick([*canvas.selected, self._held] if more else [self._held])
        elif canvas.plot.zoom > 1 and not event.modifiers():
            self._plot = canvas.plot

    def move(self, event: QMouseEvent) -> None:
        """Drag, pan or draw, whichever the press began; without one, point."""
        canvas, here = self._canvas, event.position()
        if self._at is None:
            under = canvas.dots_at(here)
            canvas.point_at(under[-1].id if under else None)
            canvas.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor
            )
            return
        way = here - self._at
        if not self._far and way.manhattanLength() < QApplication.startDragDistance():
            return
        if not self._far:
            self._start()
        self._far = True
        if self._held is not None:
            canvas.moves.drag(canvas.plot.points_of(way))
        elif self._plot is not None:
            canvas.look(self._plot.at(self._plot.origin - way))
        else:
            self._band.setGeometry(QRectF(self._at, here).normalized().toRect())

    def _start(self) -> None:
        canvas = self._canvas
        canvas.point_at(None)
        if self._held is not None:
            canvas.lift(self._held)
        elif self._plot is None and self._at is not None:
            self._band.setGeometry(QRect(self._at.toPoint(), self._at.toPoint()))
            self._band.show()
            return
        canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def release(self, event: QMouseEvent) -> None:
        """Set down what was dragged, or choose what the band holds."""
        canvas = self._canvas
        if self._at is None:
            return
        more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not self._far:
            self._clicked(event, more)
        elif self._held is not None:
            canvas.moves.drop()
        elif self._plot is None:
            held = [dot.id for dot in canvas.dots_in(QRectF(self._band.geometry()))]
            kept = [key for key in canvas.selected if key not in held] if more else []
            canvas.pick([*kept, *held])
        self.let_go()

    def _clicked(self, event: QMouseEvent, more: bool) -> None:
        """A press that went nowhere: take out of a choice, go on in a stack, or choose nothing."""
        canvas, held = self._canvas, self._held
        if held is None:
            canvas.pick([])
        elif self._was_chosen and more:
            canvas.pick([key for key in canvas.selected if key != held])
        elif self._was_chosen:
            here = [dot.id for dot in canvas.dots_at(event.position())]
            alone = canvas.selected == [held]
            canvas.pick([here[here.index(held) - 1] if alone else held])

    def let_go(self) -> None:
        """Forget the press."""
        self._at = None
        self._band.hide()
        self._canvas.viewport().unsetCursor()
