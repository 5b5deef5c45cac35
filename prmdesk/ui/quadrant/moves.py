"""Dots on their way: lifted by the mouse, by keys or out of the tray, then set down or put back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from prmdesk.domain.quadrant import Place, moved
from prmdesk.ui.quadrant.dots import Dot

PAUSE_MS = 1000


@dataclass(frozen=True, slots=True)
class Move:
    """Where dots come from (nothing for one out of the tray), where they are, which is held."""

    start: Mapping[int, Dot]
    now: Mapping[int, Dot]
    lead: int
    by_keys: bool = False

    @property
    def places(self) -> dict[int, Place]:
        """Where the dots are that are elsewhere than they were."""
        return {
            key: dot.place
            for key, dot in self.now.items()
            if key not in self.start or dot.place != self.start[key].place
        }


class Moves(QObject):
    """At most one move at a time. A move by keys ends when no key came for a second.

    ``lifted`` tells that dots left or came back to rest, ``shifted`` that they are elsewhere now,
    ``placed`` where they were set down.
    """

    lifted = Signal()
    shifted = Signal()
    placed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.move: Move | None = None
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE_MS)
        self.pause.timeout.connect(self.keep)

    def begin(self, dots: Iterable[Dot], lead: int, *, by_keys: bool = False) -> None:
        """Lift ``dots`` off the plot."""
        self.keep()
        start = {dot.id: dot for dot in dots}
        self.move = Move(start, start, lead, by_keys)
        self.lifted.emit()

    def drag(self, way: tuple[float, float]) -> None:
        """Take the lifted dots ``way`` points to the right and up from where they were lifted."""
        if self.move is not None:
            self._go(self.move.start, way)

    def step(self, way: tuple[float, float]) -> None:
        """Take the lifted dots one step on from where they are."""
        if self.move is not None:
            self._go(self.move.now, way)
            self.pause.start()

    def carry(self, dot: Dot) -> None:
        """Hold a dot out of the tray over the plot."""
        fresh = self.move is None
        self.move = Move({}, {dot.id: dot}, dot.id)
        (self.lifted if fresh else self.shifted).emit()

    def drop(self) -> None:
        """Set the lifted dots down, and tell where if that is elsewhere."""
        self.pause.stop()
        move, self.move = self.move, None
        if move is not None:
            self.lifted.emit()
            if move.places:
                self.placed.emit(move.places)

    def keep(self) -> None:
        """Set down what keys have moved; it must be kept before anything else happens."""
        if self.move is not None and self.move.by_keys:
            self.drop()

    def cancel(self) -> None:
        """Put the lifted dots back where they were."""
        self.pause.stop()
        if self.move is not None:
            self.move = None
            self.lifted.emit()

    def _go(self, dots: Mapping[int, Dot], way: tuple[float, float]) -> None:
        if self.move is None:
            return
        places = moved({key: dot.place for key, dot in dots.items()}, *way)
        now = {
            key: replace(
                dot, place=places[key], is_manual=dot.is_manual or places[key] != dot.place
            )
            for key, dot in dots.items()
        }
        self.move = replace(self.move, now=now)
        self.shifted.emit()
