"""What to say, what to answer, and what to stay away from, each a row (C-i)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.pitch import ON_CARD, Talk, TalkingPoint
from prmdesk.domain.text import fold
from prmdesk.i18n import _
from prmdesk.services import pitch
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.forms import LongText, TextField
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.pitch.rows import Rows
from prmdesk.words.pitch import scope


class TalkRows(QWidget):
    """Points that are ``like`` ours can be changed here; the others can be read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._like = TalkingPoint(0, Talk.SAY, "")
        self.parts = {kind: Rows() for kind in Talk}
        self.entries = {kind: TextField() for kind in Talk}
        hints = {
            Talk.SAY: _("New: what to say"),
            Talk.OBJECTION: _("New: what they object"),
            Talk.LANDMINE: _("New: what not to say"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for kind, entry in self.entries.items():
            entry.setAccessibleName(hints[kind])
            entry.setPlaceholderText(hints[kind])
            entry.committed.connect(partial(self._add, kind))
            name = plain_label(words.name(kind))
            name.setFont(theme.font(weight=theme.SEMIBOLD))
            for widget in (name, muted_label(_room(kind), wrap=True), self.parts[kind], entry):
                column.addWidget(widget)
            column.addSpacing(theme.px(4))

    def fill(self, talks: Mapping[Talk, Sequence[TalkingPoint]], like: TalkingPoint) -> None:
        """Show ``talks``; new points, and those that can be changed, are for whom ``like`` is."""
        if _owner(like) != _owner(self._like):
            for entry in self.entries.values():
                entry.fill("")
        self._like = like
        for kind, points in talks.items():
            self._fill_part(self.parts[kind], points)

    def _fill_part(self, part: Rows, points: Sequence[TalkingPoint]) -> None:
        ours = [_owner(point) == _owner(self._like) for point in points]

        def make(place: int) -> QWidget:
            if not ours[place]:
                return ReadPoint()
            return PointRow(self.desk, has_answer=points[place].kind is Talk.OBJECTION)

        keys = [(point.id, own) for point, own in zip(points, ours, strict=True)]
        for place, (point, row) in enumerate(zip(points, part.arrange(keys, make), strict=True)):
            if isinstance(row, PointRow):
                last = place + 1 == len(points) or not ours[place + 1]
                row.fill(point, first=not any(ours[:place]), last=last)
            elif isinstance(row, ReadPoint):
                row.fill(point)

    def leave(self) -> None:
        """Keep what is being typed."""
        for part in self.parts.values():
            for row in part.shown():
                if isinstance(row, PointRow):
                    row.leave()
        for entry in self.entries.values():
            entry.editingFinished.emit()

    def _add(self, kind: Talk, text: str) -> None:
        if not text:
            return
        if self.desk.do(pitch.save_talking_point, replace(self._like, kind=kind, text=text)):
            self.entries[kind].fill("")


def _owner(point: TalkingPoint) -> tuple[int | None, str]:
    return point.partner_id, fold(point.product)


def _room(kind: Talk) -> str:
    """What of a kind of points stands on a battlecard."""
    if kind is Talk.LANDMINE:
        return _("The first one stands on your own battlecard, never on one that is handed over.")
    return _("The first {n} stand on the battlecard.").format(n=ON_CARD[kind])


class PointRow(QWidget):
    """One point that is kept when it is left; without text it stays as it was."""

    def __init__(self, desk: Desk, *, has_answer: bool) -> None:
        super().__init__()
        self.desk = desk
        self._point: TalkingPoint | None = None
        self.text = LongText(1, 4)
        self.answer = LongText(1, 4)
        self.answer.setPlaceholderText(_("What we answer"))
        self.up = tool_button("chevron-up", _("Move up"), clicked=lambda: self._move(-1))
        self.down = tool_button("chevron-down", _("Move down"), clicked=lambda: self._move(1))
        self.remove = tool_button("x", _("Delete"), clicked=self._remove)
        head = QHBoxLayout()
        head.setSpacing(theme.px(2))
        head.addWidget(self.text, 1)
        for act in (self.up, self.down, self.remove):
            head.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.answer)
        self.answer.setVisible(has_answer)
        self.text.committed.connect(lambda text: self._save(text=text))
        self.answer.committed.connect(lambda text: self._save(answer=text))

    def fill(self, point: TalkingPoint, *, first: bool, last: bool) -> None:
        """Show ``point`` without telling anyone; the first does not go up, the last not down."""
        self._point = point
        self.text.fill(point.text)
        self.answer.fill(point.answer)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        for widget, name in (
            (self.text, _("Talking point: {text}")), (self.answer, _("What we answer: {text}")),
            (self.up, _("Move up: {text}")), (self.down, _("Move down: {text}")),
            (self.remove, _("Delete: {text}")),
        ):  # fmt: skip
            widget.setAccessibleName(name.format(text=point.text))

    def leave(self) -> None:
        """Keep what is being typed."""
        self.text.commit()
        self.answer.commit()

    def _save(self, **values: Any) -> None:
        assert self._point is not None
        if self.desk.do(pitch.save_talking_point, replace(self._point, **values)) is None:
            self.text.fill(self._point.text)

    def _move(self, by: int) -> None:
        self.desk.do(pitch.move_talking_point, self._point, by)

    def _remove(self) -> None:
        said = _("The talking point was deleted")
        self.desk.do(pitch.remove_talking_point, self._point, say=said)


class ReadPoint(QWidget):
    """A point that is for more than this partner or product."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.whom = plain_label(wrap=True), muted_label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.text)
        column.addWidget(self.whom)

    def fill(self, point: TalkingPoint) -> None:
        """Show ``point``, and for whom it is."""
        told = point.text
        if point.answer:
            told = _("{objection} — {answer}").format(objection=point.text, answer=point.answer)
        self.text.setText(told)
        self.whom.setText(_("for {scope}").format(scope=scope(point.product, "")))
