"""A dialog that stays open while files are made: how far it is, and a way to stop."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtWidgets import QProgressBar, QWidget

from prmdesk.errors import Cancelled, PrmError
from prmdesk.i18n import _
from prmdesk.ui.desk import Desk, Job
from prmdesk.ui.kit.dialogs import Dialog

T = TypeVar("T")


class WorkDialog(Dialog):
    """Cancel stops what is under way, else closes. ``bar`` is put where the dialog has room.

    What is in ``choices`` cannot be changed meanwhile.
    """

    def __init__(
        self, desk: Desk, title: str, parent: QWidget | None = None, *, width: int = 460
    ) -> None:
        super().__init__(title, parent, width=width)
        self.desk = desk
        self.choices: tuple[QWidget, ...] = ()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("How far it is"))
        self.bar.hide()
        self._job: Job | None = None
        desk.progressed.connect(self._progressed)

    def begin(
        self,
        action: Callable[..., T],
        *args: Any,
        done: Callable[[T], object],
        label: str,
        writes: bool = False,
        **kw: Any,
    ) -> None:
        """Do ``action`` in the background, as ``desk.run``; what goes wrong is told here."""
        self._show_work(True)
        self._job = self.desk.run(
            action, *args, done=partial(self._end, done), failed=self._failed, label=label,
            writes=writes, **kw,
        )  # fmt: skip

    def reject(self) -> None:
        """Stop what is under way, else close."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def _show_work(self, working: bool) -> None:
        self.bar.setVisible(working)
        self.bar.setRange(0, 0)
        for widget in filter(None, (*self.choices, self._primary)):
            widget.setEnabled(not working)

    def _progressed(self, job: Job, done: int, of: int) -> None:
        if job is self._job:
            self.bar.setRange(0, of)
            self.bar.setValue(done)

    def _end(self, done: Callable[[T], object], result: T) -> None:
        self._job = None
        self._show_work(False)
        done(result)

    def _failed(self, error: PrmError) -> None:
        self._job = None
        self._show_work(False)
        if not isinstance(error, Cancelled):
            self.tell(str(error))
