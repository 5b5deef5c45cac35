"""Looking for duplicates in the worker: only the latest search counts."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from prmdesk.errors import Cancelled, PrmError
from prmdesk.i18n import _
from prmdesk.services import duplicates
from prmdesk.services.duplicates import Pair
from prmdesk.ui.desk import Desk, Job


class Search(QObject):
    """``found`` tells the pairs, ``stopped`` that the user or an error ended the search."""

    found = Signal(list)
    stopped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.job: Job | None = None
        self._turn = 0

    def start(self) -> None:
        """Look anew, in place of a search under way."""
        self.forget()
        self.job = self._desk.run(
            duplicates.candidates,
            done=partial(self._done, self._turn), failed=partial(self._failed, self._turn),
            label=_("Looking for duplicates"),
        )  # fmt: skip

    def forget(self) -> bool:
        """Give up a search under way, and tell nobody; whether there was one."""
        was_looking = self.job is not None
        if self.job is not None:
            self.job.cancel()
        self.job = None
        self._turn += 1
        return was_looking

    def _done(self, turn: int, pairs: list[Pair]) -> None:
        if turn == self._turn:
            self.job = None
            self.found.emit(pairs)

    def _failed(self, turn: int, error: PrmError) -> None:
        if turn != self._turn:
            return
        self.job = None
        self.stopped.emit()
        if not isinstance(error, Cancelled):
            self._desk.problem.emit(error)
