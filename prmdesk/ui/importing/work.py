"""Finding things out in the worker, one at a time: only what was asked for last counts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from prmdesk.errors import Cancelled, PrmError
from prmdesk.ui.desk import Desk, Job


class Work(QObject):
    """``told``: something was found out. ``failed``: it was not, and why, in words."""

    told = Signal()
    failed = Signal(str)
    busy_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._job: Job | None = None
        self._turn = 0

    @property
    def is_busy(self) -> bool:
        """Whether something is being found out or written."""
        return self._job is not None

    @property
    def job(self) -> Job | None:
        """The work under way."""
        return self._job

    def cancel(self) -> None:
        """Stop what is under way; nothing of it remains."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Stop, and listen no more: the wizard closes."""
        self.cancel()
        self._turn += 1
        self._job = None

    def _work(
        self, action: Callable[..., Any], *args: Any, done: Callable[[Any], object],
        writes: bool = False, **more: Any,
    ) -> None:  # fmt: skip
        """Do ``action`` in the worker; only the latest one asked for counts."""
        self.cancel()
        self._turn += 1
        turn = self._turn

        def finish(act: Callable[[], object]) -> None:
            if turn == self._turn:
                self._job = None
                act()
                if turn == self._turn:
                    self.busy_changed.emit(False)
                    self.told.emit()

        def fail(error: PrmError) -> None:
            said = "" if isinstance(error, Cancelled) else str(error)
            finish(lambda: self.failed.emit(said))

        self.busy_changed.emit(True)
        self._job = self.desk.run(
            action, *args, done=lambda result: finish(lambda: done(result)), failed=fail,
            writes=writes, **more,
        )  # fmt: skip
