"""The panel's tab about one partner's way: where it is, what is open, where it was."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.lifecycle import Journey, Stay
from prmdesk.domain.partners import Stage
from prmdesk.i18n import _
from prmdesk.services import lifecycle
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.lifecycle.checks import CheckList
from prmdesk.ui.lifecycle.facts import days_text, stay_text
from prmdesk.ui.lifecycle.journey import JourneyLine, stops
from prmdesk.ui.lifecycle.moving import following, move, popup, stage_menu

_WIDEST = 620


class LifecycleTab(PartnerTab):
    """Ticks and moves are kept at once."""

    key = "lifecycle"
    icon = "kanban"
    shows = ("partners", "contacts", "reasons", "scores", "drivers", "steps", "checklists",
             "plans", "stage_entries", "criteria", "criteria_met", "settings")  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._stage: Stage | None = None
        self._now = heading("", 11)
        self._now.setWordWrap(True)
        self._usual = muted_label(wrap=True)
        self.line = JourneyLine()
        self._asked = heading("", 11)
        self.checks = CheckList(self._tick, self._untick)
        self.move_on = button("", "arrow-right", primary=True, clicked=self._move_on)
        self.move_to = button(_("Move to…"), clicked=self._ask_stage)
        self._history = QVBoxLayout()
        self._history.setSpacing(theme.px(4))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._lay_out())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _lay_out(self) -> QWidget:
        body, inside = QWidget(), QWidget()
        inside.setMaximumWidth(theme.px(_WIDEST))  # days stay near their stage on a whole page
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(inside, 1)
        across.addStretch()
        buttons = QHBoxLayout()
        buttons.addWidget(self.move_on)
        buttons.addWidget(self.move_to)
        buttons.addStretch()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addWidget(self._now)
        column.addWidget(self._usual)
        column.addWidget(self._asked)
        column.addWidget(self.checks)
        column.addLayout(buttons)
        column.addWidget(heading(_("The way so far"), 11))
        column.addWidget(self.line)
        column.addWidget(heading(_("History"), 11))
        column.addLayout(self._history)
        column.addStretch()
        return body

    def title(self) -> str:
        return _("Lifecycle")

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        today = self.desk.today()
        journey = self.desk.ask(lifecycle.journey, self.partner_id, today)
        self._stage = journey.stage
        self._show_now(journey, today)
        self.checks.show_checks(journey.checks, today)
        self.line.show_stops(stops(journey, today))
        self._show_history(journey.stays, today)
        next_stage = following(journey.stage)
        self.move_on.setVisible(next_stage is not None)
        if next_stage is not None:
            text = _("Move on to {stage}").format(stage=words.name(next_stage))
            self.move_on.setText(text.replace("&", "&&"))
            self.move_on.setAccessibleName(text)

    def _show_now(self, journey: Journey, today: date) -> None:
        stage, days = words.name(journey.stage), journey.days(today)
        self._now.setText(
            stage if days is None else _("{stage} for {days}").format(
                stage=stage, days=days_text(days)
            )
        )  # fmt: skip
        self._usual.setText(_usual(journey, days))
        self._usual.setVisible(journey.usual is not None)
        asked = words.name(journey.asked)
        self._asked.setText(_("To leave {stage}").format(stage=asked))

    def _show_history(self, stays: Sequence[Stay], today: date) -> None:
        while (item := self._history.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for stay in reversed(stays):
            self._history.addWidget(plain_label(stay_text(stay, stay.days(today)), wrap=True))
            if stay.reason:
                self._history.addWidget(muted_label(stay.reason, wrap=True))

    def leave(self) -> None:
        self.checks.leave()

    # What is done

    def _tick(self, criterion_id: int, day: date, note: str) -> None:
        self.desk.do(lifecycle.tick, self.partner_id, criterion_id, day, note)

    def _untick(self, criterion_id: int) -> None:
        self.desk.do(lifecycle.untick, self.partner_id, criterion_id)

    def _move_on(self) -> None:
        if self._stage is not None and (stage := following(self._stage)) is not None:
            self._move(stage)

    def _ask_stage(self) -> None:
        popup(stage_menu(self.move_to, self._move, self._stage), self.move_to)

    def _move(self, stage: Stage) -> None:
        self.leave()
        if self.partner_id is not None:
            move(self.desk, [self.partner_id], stage)


def _usual(journey: Journey, days: int | None) -> str:
    usual = journey.usual
    if usual is None:
        return ""
    told = _("Usually {days} ({n} finished).").format(days=days_text(usual.days), n=usual.n)
    if usual.is_exceeded(days):
        told = _("Longer than usual.") + " " + told
    return told
