"""The UI's single handle on the workspace: ask, do, run, undo, and one signal for every change."""

import gc
import logging
from collections import deque
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from threading import Event
from time import monotonic
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from prmdesk.domain.changes import Change
from prmdesk.domain.lines import Query
from prmdesk.errors import Cancelled, Invalid, PrmError, Problem, Unavailable
from prmdesk.i18n import _
from prmdesk.services.workspace import settings_of
from prmdesk.storage.database import Database
from prmdesk.words.lifecycle import call_stages

P = ParamSpec("P")
T = TypeVar("T")

_OFTEN = 0.02
"""Progress is told once in so many seconds: telling each step would keep the window busy."""

_MUCH = 100_000
"""So many new objects are much."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PageLink:
    """The way to a page of the window, by its key."""

    page: str


@dataclass(frozen=True, slots=True)
class PartnerLink:
    """The way to one partner: in the panel, or the panel as the whole page."""

    partner_id: int
    tab: str = "overview"
    full: bool = False


Link = PageLink | PartnerLink

Act = tuple[str, Callable[[], object]]
"""What a button says, and does."""


@dataclass(frozen=True, slots=True)
class Message:
    """Something done, said in passing; ``action`` is a button on it."""

    text: str
    undo: bool = False
    action: Act | None = None


@dataclass(eq=False, slots=True)
class Job:
    """Work under way in the worker. ``writes``: nothing else may be written meanwhile."""

    label: str
    writes: bool
    cancelled: Event = field(default_factory=Event)
    told_at: float = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next sign of progress; what it wrote is rolled back."""
        self.cancelled.set()


def _sweep_again(under_way: Collection[Job]) -> None:
    """Let Python sweep for cycles again after the last job: sweeps look at every cell.

    On the UI thread: a sweep in the worker would end widgets there, and Qt with them. What much
    work has made is left out of later sweeps; it goes when nobody needs it.
    """
    if under_way:
        return
    if gc.get_count()[0] > _MUCH:
        gc.freeze()
    else:
        gc.collect(0)  # nothing is left that the worker's last steps could set off
    gc.enable()


class _Doorbell(QObject):
    """The one Qt object a worker touches; connected once (docs/decisions/0004-one-doorbell.md)."""

    rung = Signal()


class Desk(QObject):
    """What pages hold. All its signals are emitted on the UI thread."""

    changed = Signal(object)
    problem = Signal(object)
    said = Signal(object)
    opened = Signal(object)
    commanded = Signal(str)
    selection_changed = Signal(object)
    query_changed = Signal(object)
    mark_asked = Signal(object)
    started = Signal(object)
    progressed = Signal(object, int, int)
    finished = Signal(object)

    def __init__(self, db: Database, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.db = db
        self.today = db.today = today
        self.selected: int | None = None
        self.marked: tuple[int, ...] = ()
        self.query = Query()
        self._jobs: list[Job] = []
        self._is_closed = False
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="prmdesk-work")
        self._calls: deque[Callable[[], object]] = deque()
        self._bell = _Doorbell()
        self._bell.rung.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = db.subscribe(lambda change: self._on_ui(self._publish, change))

    # Reading and short writes

    def ask(self, query: Callable[Concatenate[Database, P], T], *args: P.args, **kw: P.kwargs) -> T:
        """The answer of a query, read now."""
        return query(self.db, *args, **kw)

    def do(
        self,
        action: Callable[Concatenate[Database, ...], T],
        *args: Any,
        invalid: Callable[[tuple[Problem, ...]], object] | None = None,
        say: str = "",
        **kw: Any,
    ) -> T | None:
        """Write something short now; when it worked ``say`` is told, with Undo.

        What goes wrong is told too (at the field if ``invalid``), and the result is None.
        """
        if self.writing:
            self.problem.emit(Unavailable(_("Wait until the work under way is done.")))
            return None
        try:
            result = action(self.db, *args, **kw)
        except Invalid as error:
            (self.problem.emit(error) if invalid is None else invalid(error.problems))
            return None
        except PrmError as error:
            self.problem.emit(error)
            return None
        self._answer()
        if say:
            self.say(say, undo=True)
        return result

    def undo(self) -> None:
        """Take back the latest change."""
        done = self.do(Database.undo)
        if done is not None:
            self.say(_("Undone: {what}").format(what=_(done.label)))

    def redo(self) -> None:
        """Bring back what was undone last."""
        done = self.do(Database.redo)
        if done is not None:
            self.say(_("Done again: {what}").format(what=_(done.label)))

    # Long work

    def run(
        self,
        action: Callable[..., T],
        *args: Any,
        done: Callable[[T], object],
        failed: Callable[[PrmError], object] | None = None,
        label: str = "",
        writes: bool = False,
        **kw: Any,
    ) -> Job:
        """Do ``action(db, *args, progress=...)`` in the worker; ``done`` gets its result here."""
        job = Job(label, writes)
        if self._is_closed:  # a timer of the window that is about to go
            return job

        def progress(n: int, of: int) -> None:
            if job.cancelled.is_set():
                raise Cancelled
            now = monotonic()
            if n >= of or now - job.told_at >= _OFTEN:
                job.told_at = now
                self._on_ui(self.progressed.emit, job, n, of)

        def work() -> None:
            try:
                result = action(self.db, *args, progress=progress, **kw)
            except PrmError as error:
                self._on_ui(self._failed, job, failed, error)
            except BaseException as error:  # noqa: BLE001 - a bug in the worker reaches the crash dialog
                self._on_ui(self._broken, job, error)
            else:
                self._on_ui(self._done, job, done, result)

        self.started.emit(job)  # first, so that a field that is left because of it is still kept
        self._jobs.append(job)
        gc.disable()
        self._worker.submit(work)
        return job

    @property
    def writing(self) -> bool:
        """Whether a job in the worker is writing: editing waits for it."""
        return any(job.writes for job in self._jobs)

    @property
    def working(self) -> bool:
        """Whether anything is under way in the worker."""
        return bool(self._jobs)

    def _finish(self, job: Job) -> None:
        self._jobs.remove(job)
        _sweep_again(self._jobs)
        self.finished.emit(job)

    def _done(self, job: Job, done: Callable[[T], object], result: T) -> None:
        self._finish(job)
        done(result)

    def _failed(
        self, job: Job, failed: Callable[[PrmError], object] | None, error: PrmError
    ) -> None:
        self._finish(job)
        if failed is not None:
            failed(error)
        elif not isinstance(error, Cancelled):
            self.problem.emit(error)

    def _broken(self, job: Job, error: BaseException) -> None:
        self._finish(job)
        raise error

    def _on_ui(self, call: Callable[..., object], *args: Any) -> None:
        self._calls.append(lambda: call(*args))
        self._bell.rung.emit()

    def _answer(self) -> None:
        while self._calls:
            self._calls.popleft()()

    def _publish(self, change: Change) -> None:
        if change.about("settings"):
            call_stages(settings_of(self.db).stage_names)
        self.changed.emit(change)

    # What the window shows

    def say(self, text: str, *, undo: bool = False, action: Act | None = None) -> None:
        """Tell in passing what was done; ``undo`` puts an Undo button on it."""
        self.said.emit(Message(text, undo, action))

    def open(self, link: Link) -> None:
        """Go to a page or a partner."""
        self.opened.emit(link)

    def command(self, command_id: str) -> None:
        """Do what a command of the window does: a button elsewhere for the same thing."""
        self.commanded.emit(command_id)

    def select(self, partner_id: int | None) -> None:
        """Show ``partner_id`` in the panel, on every page that marks it."""
        if partner_id != self.selected:
            self.selected = partner_id
            self.selection_changed.emit(partner_id)

    def look_for(self, query: Query) -> None:
        """Search, filter and order the partners, in the list and in the quadrant alike."""
        if query != self.query:
            self.query = query
            self.query_changed.emit(query)

    def close(self) -> None:
        """Stop the worker and let the workspace go; what is asked of it later is not begun."""
        self._is_closed = True
        for job in self._jobs:
            job.cancel()
        self._worker.shutdown(wait=True)
        _sweep_again(())
        self._unsubscribe()
        self._calls.clear()
