"""What is to be done today, kept up to date for all that show it: page, badge, status line."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from prmdesk.domain.changes import Change
from prmdesk.domain.today import Agenda
from prmdesk.services import today
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.reading import Reading

_AT_ONCE = 100
_REST_MS = 200
_LOOK_AT_CLOCK_MS = 20_000


class Watch(QObject):
    """Reads again when a table that Today shows was changed, and when the day has.

    One a desk (``of``): all that shows the agenda shows the same one. ``read`` tells each new one.
    Of many partners it is read in the worker, once for several changes in a row.
    """

    read = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._day: date | None = None
        self.agenda: Agenda | None = None
        self._reading = Reading(desk, "", _AT_ONCE)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.refresh)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_AT_CLOCK_MS)
        self._clock.timeout.connect(self.look_at_clock)
        self._clock.start()
        desk.changed.connect(self._changed)
        self.refresh()

    @staticmethod
    def of(desk: Desk) -> "Watch":
        """The one of ``desk``."""
        found = desk.findChild(Watch)
        return found if isinstance(found, Watch) else Watch(desk)

    def refresh(self) -> None:
        """Read it now."""
        self._day = self._desk.today()
        self._reading.ask(today.agenda, self._day, done=self._arrived)

    def look_at_clock(self) -> None:
        """Read again if another day has come: at midnight, or because the clock was set."""
        if self._desk.today() != self._day:
            self.refresh()

    def _changed(self, change: Change) -> None:
        if not change.about(*today.SHOWS):
            return
        if self.agenda is not None and len(self.agenda.partners) <= _AT_ONCE:
            self.refresh()
        else:
            self._rest.start()

    def _arrived(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self.read.emit(agenda)
