"""One review, and one promise of last time, as cards of the panel."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from prmdesk import words
from prmdesk.domain.plan_work import Review
from prmdesk.domain.promises import Promise, Standing
from prmdesk.domain.reviews import is_due
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.dates import due_text
from prmdesk.ui.kit.labels import plain_label
from prmdesk.words.reviews import became_text, standing_text

_LONGEST = 240


class _Card(QFrame):
    """Words that wrap, beside them small buttons; below them what is said of it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(text)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(4))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(10), theme.px(4), theme.px(4), theme.px(8))
        self._column.setSpacing(theme.px(2))
        self._column.addLayout(self.head)
        title = plain_label(text, wrap=True)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.head.addWidget(title, 1)

    def tell(self, text: str, kind: str = "muted") -> None:
        """Say more of it, below; nothing says nothing."""
        if text:
            self._column.addWidget(plain_label(text, kind, wrap=True))


class LastTimeCard(_Card):
    """What was promised last time, and what became of it."""

    def __init__(self, promise: Promise, today: date) -> None:
        super().__init__(promise.text)
        bad = promise.standing(today) in (Standing.LATE, Standing.BROKEN)
        told = (became_text(promise, today), promise.owner)
        self.tell(" · ".join(filter(None, told)), "late" if bad else "muted")


class ReviewCard(_Card):
    """A review: planned or held, who was there, what was decided, how the partner stood."""

    def __init__(
        self,
        review: Review,
        today: date,
        *,
        write: Callable[[], object],
        edit: Callable[[], object],
        delete: Callable[[], object],
    ) -> None:
        super().__init__(review.name)
        for icon, name, act in (
            ("clipboard", _("Write the minutes of {review}"), write),
            ("pencil", _("Edit {review}"), edit),
            ("trash-2", _("Delete {review}"), delete),
        ):
            made = tool_button(icon, name.format(review=review.name), clicked=act)
            self.head.addWidget(made, alignment=Qt.AlignmentFlag.AlignTop)
        self.tell(_when(review, today), "warning" if is_due(review, today) else "muted")
        self.tell(standing_text(review))
        decided = " ".join(review.decided.split())
        if len(decided) > _LONGEST:
            decided = decided[: _LONGEST - 1].rstrip() + "…"
        self.tell(decided, "")


def _when(review: Review, today: date) -> str:
    if review.held_on is not None:
        held = _("held {day}").format(day=words.day(review.held_on))
        return " · ".join(filter(None, (held, review.attendees)))
    if review.planned_on is None:
        return _("not planned yet")
    if review.planned_on < today:
        return due_text(review.planned_on, today)
    near = due_text(review.planned_on, today)
    day = words.day(review.planned_on)
    return _("planned {day}").format(day=day if near == day else f"{near}, {day}")
