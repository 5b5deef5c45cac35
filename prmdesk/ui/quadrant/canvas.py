"""The plot under the user's hands: dots are chosen, dragged and moved by key."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from prmdesk.ui.kit.labels import tip
from prmdesk.ui.quadrant import keys
from prmdesk.ui.quadrant.dots import Dot
from prmdesk.ui.quadrant.facts import dots_text
from prmdesk.ui.quadrant.pointer import Pointer
from prmdesk.ui.quadrant.view import PlotView

_ZOOM_STEP = 1.2


class Canvas(PlotView):
    """Tells what the user does with the dots; what is told may be kept or refused.

    ``moves.placed`` (places by id) tells where dots were set down, ``picked`` the one chosen or
    None, ``opened`` the one to be shown whole, ``returned`` those to go back to the tray.
    ``played`` and ``paged`` (-1: back, 1: on) ask for another day. The past cannot be moved.
    """

    opened = Signal(int)
    returned = Signal(object)
    played = Signal()
    paged = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pointer = Pointer(self)
        self.setMouseTracking(True)

    def lift(self, lead: int) -> None:
        """Begin to drag the chosen dots, held by ``lead``."""
        if self.heading:
            return
        self.moves.begin([self.dots[key] for key in self.selected], lead)

    def step(self, way: tuple[float, float]) -> None:
        """Take the chosen dots a step by key."""
        if self.current is None or self.heading:
            return
        if self.moves.move is None:
            chosen = [self.dots[key] for key in self.selected]
            self.moves.begin(chosen, self.current, by_keys=True)
        self.moves.step(way)

    def carry(self, key: int, name: str, at: QPoint) -> None:
        """Hold a partner from the tray over the plot; ``at`` is where on the screen."""
        point = QPointF(self.viewport().mapFromGlobal(at))
        if self.plot.frame.contains(point) and not self.heading:
            self.moves.carry(Dot(key, name, self.plot.place(point), is_manual=True))
        else:
            self.moves.cancel()

    def escape(self) -> None:
        """Give up what is under way, else what is chosen beside the current dot."""
        if self.moves.move is None:
            self.pick(self.selected[-1:])
        else:
            self._pointer.let_go()
            self.moves.cancel()

    # Qt

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turns = event.angleDelta().y() / 120
            self.look(self.plot.zoomed(_ZOOM_STEP**turns, event.position()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.current is not None and self.dots_at(event.position()):
            self.opened.emit(self.current)
        else:
            self.look(self.plot.zoomed(1 / self.plot.zoom, event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keys.press(self, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        order = list(self.dots)
        here = -1 if forward else len(order)
        if self.current is not None:
            here = order.index(self.current)
        there = here + (1 if forward else -1)
        if not 0 <= there < len(order):
            return super().focusNextPrevChild(forward)
        self.pick([order[there]])
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        ends = {Qt.FocusReason.TabFocusReason: 0, Qt.FocusReason.BacktabFocusReason: -1}
        if self.current is None and self.dots and event.reason() in ends:
            self.pick([list(self.dots)[ends[event.reason()]]])
        self.show_hand()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.moves.keep()
        self.show_hand()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and keys.ends_move(event)
        ):
            self.moves.keep()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            under = self.dots_at(QPointF(event.pos()))[::-1]
            text = dots_text(under, self.plot.thresholds) or self.caption_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(text), self.viewport())
            return True
        if event.type() is QEvent.Type.Leave:
            self.point_at(None)
        return super().viewportEvent(event)
