"""The card shown: made anew in the worker a moment after each change, the old one till then."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from prmdesk.domain.battlecards import CardOptions, CardReport, Variant
from prmdesk.errors import Cancelled, PrmError
from prmdesk.services import battlecards
from prmdesk.ui.battlecards.sheet import picture
from prmdesk.ui.desk import Desk, Job

_WAIT_MS = 30
"""So long nothing may change: keys held down and dragging make one card, not many."""

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Made:
    """A card that was made: its PDF, what became of it, and its page drawn for so many ``dots``."""

    partner_id: int
    variant: Variant
    pdf: bytes
    report: CardReport
    image: QImage
    dots: int


def _make(
    db: Any,
    partner_id: int,
    today: date,
    options: CardOptions,
    dots: int,
    *,
    progress: Progress,
) -> Made:
    pdf, report = battlecards.battlecard_bytes(db, partner_id, today, options, progress=progress)
    image = picture(pdf, 0, dots)
    return Made(partner_id, options.variant, pdf, report, image, dots)


def _sharpen(_db: Any, made: Made, dots: int, *, progress: Progress) -> Made:
    progress(0, 1)
    return replace(made, image=picture(made.pdf, 0, dots), dots=dots)


class Preview(QObject):
    """``asked`` tells that a card is being made, ``made`` and ``failed`` what came of it.

    It has no parent: work under way may outlive the page, and then tells no one.
    """

    asked = Signal()
    made = Signal(object)
    sharpened = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        self._wanted: tuple[int, CardOptions, int] | None = None
        self._shown: Made | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._begin)

    @property
    def waiting(self) -> bool:
        """Whether a card is wanted that is not shown yet."""
        return self._wait.isActive() or self._job is not None

    def want(self, partner_id: int, options: CardOptions, dots: int) -> None:
        """Make this card, its page so many ``dots`` wide, once nothing changes for a moment."""
        self._wanted = (partner_id, options, dots)
        self._drop()
        self._wait.start()
        self.asked.emit()

    def forget(self) -> None:
        """No card is wanted any more."""
        self._wait.stop()
        self._drop()
        self._wanted = self._shown = None

    def sharpen(self, dots: int) -> None:
        """Draw the page shown at another size; one that is being made is drawn again after it."""
        if self._shown is not None and not self.waiting:
            self._desk.run(_sharpen, self._shown, dots, done=partial(self._sharp, self._shown))

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _begin(self) -> None:
        if self._wanted is None:
            return
        partner_id, options, dots = self._wanted
        self._job = self._desk.run(
            _make, partner_id, self._desk.today(), options, dots,
            done=partial(self._done, self._wanted), failed=partial(self._failed, self._wanted),
        )  # fmt: skip

    def _done(self, wanted: object, made: Made) -> None:
        if wanted is self._wanted:
            self._job, self._shown = None, made
            self.made.emit(made)

    def _failed(self, wanted: object, error: PrmError) -> None:
        if wanted is self._wanted and not isinstance(error, Cancelled):
            self._job = self._shown = None
            self.failed.emit(error)

    def _sharp(self, shown: Made, sharp: Made) -> None:
        if shown is self._shown and not self.waiting:
            self._shown = sharp
            self.sharpened.emit(sharp)
