"""What is to be done today, kept up to date for all that show it: page, badge, status line."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal

from prmdesk.domain.changes import Change
from prmdesk.domain.today import Agenda, Line
from prmdesk.services import today
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.day import Day
from prmdesk.ui.kit.reading import Reading

_AT_ONCE = 40
_REST_MS = 200


class Watch(QObject):
    """Reads again when a table that Today shows was changed, and when the day has.

    One a desk (``of``): all that shows the agenda shows the same one. ``read`` tells each new one.
    Of many partners it is read in the worker, once for several changes in a row.
    """

    read = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.agenda: Agenda | None = None
        self._reading = Reading(desk, "", _AT_ONCE)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.refresh)
        desk.changed.connect(self._changed)
        Day.of(desk).changed.connect(self.refresh)
        self.refresh()

    @staticmethod
    def of(desk: Desk) -> "Watch":
        """The one of ``desk``."""
        found = desk.findChild(Watch)
        return found if isinstance(found, Watch) else Watch(desk)

    def refresh(self) -> None:
        """Read it now."""
        self._reading.ask(today.agenda, self._desk.today(), done=self._arrived)

    @contextmanager
    def doing(self, line: Line) -> Iterator[None]:
        """What is done inside is about ``line``: it goes at once if the rest is read later.

        So that the next number pressed is that of the line that is next.
        """
        seen = self.agenda
        yield
        if self._rest.isActive() and self.agenda is seen is not None:
            self._arrived(seen.without(line))

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
