"""What takes long of many partners is read in the worker, of few between two frames."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from prmdesk.services import partners
from prmdesk.ui.desk import Desk, Job

T = TypeVar("T")

AT_ONCE = 500
"""Up to so many partners it is read between two frames; of more, in the worker."""

IN_WORKER = -1
"""However few partners there are: the time goes elsewhere, as into files."""


class Reading:
    """Of all that was asked for only the newest arrives; ``label`` says what is under way.

    Of up to ``at_once`` partners, without it ``AT_ONCE``, it is read between two frames. Once
    ``place`` is gone nothing arrives any more.
    """

    def __init__(
        self, desk: Desk, label: str, at_once: int | None = None, place: QObject | None = None
    ) -> None:
        self._desk, self._label, self._at_once = desk, label, at_once
        self._job: Job | None = None
        if place is not None:
            place.destroyed.connect(self.drop)

    def ask(self, service: Callable[..., T], *args: Any, done: Callable[[T], object]) -> None:
        """Give ``done`` what ``service`` reads: at once, or when the worker has read it."""
        self.drop()
        if self._desk.ask(partners.count) <= (AT_ONCE if self._at_once is None else self._at_once):
            done(self._desk.ask(service, *args))
            return

        def arrived(found: T) -> None:
            if self._job is job:
                self._job = None
                done(found)

        job = self._job = self._desk.run(service, *args, done=arrived, label=self._label)

    def drop(self, *_gone: object) -> None:
        """No longer wait for what was asked."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
