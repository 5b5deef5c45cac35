"""The criteria of the stage that one partner is in, each with its tick or what answers it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.domain.lifecycle import Check
from prmdesk.i18n import _
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import TextField
from prmdesk.ui.kit.labels import muted_label, picture_label, plain_label
from prmdesk.ui.kit.ticks import TickLine
from prmdesk.ui.lifecycle.facts import check_text
from prmdesk.words.lifecycle import criterion_name

Tick = Callable[[int, date, str], object]
"""Keeps that a criterion (its id) was met on a day, with a note."""

Untick = Callable[[int], object]


class CheckRow(QWidget):
    """One criterion: a person ticks it, with day and note; or it is told from what is known."""

    def __init__(self, check: Check, today: date, tick: Tick, untick: Untick) -> None:
        super().__init__()
        self._id, self._today, self._tick, self._untick = check.criterion.id, today, tick, untick
        self.line = TickLine()
        self.box = self.line.box
        self.mark, self.name = picture_label(), plain_label(wrap=True)
        self.day, self.note = DateField(today, _("Met on")), TextField()
        self.note.setAccessibleName(_("How that is known"))
        self.note.setPlaceholderText(_("How that is known"))
        self.told = muted_label(wrap=True)
        self.take_back = button(_("Withdraw waiver"), kind="link", clicked=self._drop)
        self._details = QWidget()
        self._lay_out(is_fact=check.criterion.fact is not None)
        self.box.clicked.connect(self._clicked)
        self.day.committed.connect(lambda _day: self._save())
        self.note.committed.connect(lambda _text: self._save())
        self.show_check(check)

    def _lay_out(self, *, is_fact: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        if is_fact:
            head.addWidget(self.mark)
            head.addWidget(self.name, 1)
        else:
            head.addWidget(self.line, 1)
        details = QHBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.addWidget(self.day, 2)
        details.addWidget(self.note, 3)
        below = QVBoxLayout()
        below.setContentsMargins(theme.px(24), 0, 0, 0)
        below.setSpacing(theme.px(2))
        below.addWidget(self.told)
        below.addWidget(self._details)
        back = QHBoxLayout()
        back.addWidget(self.take_back)
        back.addStretch()
        below.addLayout(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        column.addLayout(below)

    def show_check(self, check: Check) -> None:
        """Show how the partner stands with it now."""
        text, is_fact = criterion_name(check.criterion), check.criterion.fact is not None
        ticked = check.is_met and not is_fact
        self.line.say(text)
        self.box.setChecked(ticked)
        self._show_mark(check)
        state = _("met") if check.is_met else _("waived") if check.is_waived else _("open")
        self.name.setText(f"{text} · {state}")
        told = check_text(check) if is_fact or check.is_waived else ""
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self._details.setVisible(ticked)
        self.take_back.setVisible(check.is_waived)
        if ticked and check.kept is not None:
            self.day.set_day(check.kept.met_on)
            self.note.fill(check.kept.note)

    def _show_mark(self, check: Check) -> None:
        c = theme.colours()
        name, colour = ("circle-check", c.good) if check.is_met else ("circle", c.muted)
        drawn = icons.pixmap(name, theme.px(16), colour, self.devicePixelRatioF())
        self.mark.setPixmap(drawn)

    def leave(self) -> None:
        """Keep what is still being typed."""
        for field in (self.day, self.note):
            if field.isVisibleTo(self):
                field.editingFinished.emit()

    def _clicked(self, on: bool) -> None:
        if on:
            self._tick(self._id, self._today, "")
        else:
            self._drop()

    def _drop(self) -> None:
        self._untick(self._id)

    def _save(self) -> None:
        if self.day.check() and (day := self.day.day()) is not None:
            self._tick(self._id, day, self.note.text())


class CheckList(QWidget):
    """The criteria of a stage one below the other; rows that stay keep the focus."""

    def __init__(self, tick: Tick, untick: Untick) -> None:
        super().__init__()
        self._tick, self._untick = tick, untick
        self.rows: dict[int, CheckRow] = {}
        self._nothing = muted_label(_("Nothing is needed to leave this stage."), wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self._nothing)

    def show_checks(self, checks: Sequence[Check], today: date) -> None:
        """Show these."""
        if [check.criterion.id for check in checks] != list(self.rows):
            for row in self.rows.values():
                row.hide()
                row.deleteLater()
            self.rows = {
                check.criterion.id: CheckRow(check, today, self._tick, self._untick)
                for check in checks
            }
            for row in self.rows.values():
                self._column.addWidget(row)
        for check in checks:
            self.rows[check.criterion.id].show_check(check)
        self._nothing.setVisible(not checks)

    def leave(self) -> None:
        """Keep what is still being typed."""
        for row in self.rows.values():
            row.leave()
