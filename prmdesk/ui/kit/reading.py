"""What takes long of many partners is read in the worker, of few between two frames."""

from collections.abc import Callable
from typing import Any, TypeVar

from prmdesk.services import partners
from prmdesk.ui.desk import Desk, Job

T = TypeVar("T")

AT_ONCE = 500
"""Up to so many partners it is read between two frames; of more, in the worker."""


class Reading:
    """Of all that was asked for only the newest arrives; ``label`` says what is under way.

    Of up to ``at_once`` partners, without it ``AT_ONCE``, it is read between two frames.
    """

    def __init__(self, desk: Desk, label: str, at_once: int | None = None) -> None:
        self._desk, self._label, self._at_once = desk, label, at_once
        self._job: Job | None = None

    def ask(self, service: Callable[..., T], *args: Any, done: Callable[[T], object]) -> None:
        """Give ``done`` what ``service`` reads: at once, or when the worker has read it."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._desk.ask(partners.count) <= (AT_ONCE if self._at_once is None else self._at_once):
            done(self._desk.ask(service, *args))
            return

        def arrived(found: T) -> None:
            if self._job is job:
                self._job = None
                done(found)

        job = self._job = self._desk.run(service, *args, done=arrived, label=self._label)
