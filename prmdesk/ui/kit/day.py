"""The day that is shown: tells when another has come, at midnight or because the clock was set."""

from PySide6.QtCore import QObject, QTimer, Signal

from prmdesk.ui.desk import Desk

_LOOK_MS = 20_000


class Day(QObject):
    """Looks at the workspace's clock now and then. One a desk (``of``)."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._shown = desk.today()
        timer = QTimer(self)
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    @staticmethod
    def of(desk: Desk) -> "Day":
        """The one of ``desk``."""
        found = desk.findChild(Day)
        return found if isinstance(found, Day) else Day(desk)

    def look(self) -> None:
        """Tell it if today is not the day it was, be it later or earlier."""
        today = self._desk.today()
        if today != self._shown:
            self._shown = today
            self.changed.emit()
