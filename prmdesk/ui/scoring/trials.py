"""The 90-day tests of one partner, below its values: start one, note how it ended (D18)."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.domain.trials import Result, Trial
from prmdesk.i18n import _
from prmdesk.services import trials
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.forms import TextField, mark, mark_problems
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.page import PartnerTab
from prmdesk.ui.scoring.trial_cards import ClosedTrial, OpenTrial, TrialCard


class TrialsPart(PartnerTab):
    """A part of the Value tab that reads again by itself; the open test first."""

    key = "trials"
    icon = "target"
    shows = ("trials",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.cards: dict[int, TrialCard] = {}
        self._built_for: list[tuple[int, bool]] = []
        self.goal = TextField()
        self.goal.setAccessibleName(_("Goal of a new 90-day test"))
        self.goal.setPlaceholderText(_("What should they deliver within 90 days?"))
        self.goal.returnPressed.connect(self._start)
        self.start = button(_("Start test"), "plus", clicked=self._start)
        self._new = QWidget()
        row = QHBoxLayout(self._new)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.goal, 1)
        row.addWidget(self.start)
        told = muted_label(
            _(
                "One goal in place of a score: a partner that delivers it within 90 days is worth "
                "more of your time."
            ),
            wrap=True,
        )
        every = partial(desk.command, "tools.trials")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        top = QHBoxLayout()
        top.addWidget(heading(_("90-day test")), 1)
        top.addWidget(button(_("All tests…"), "list", kind="link", clicked=every))
        self._column.addLayout(top)
        self._column.addWidget(told)
        self._column.addWidget(self._new)

    def title(self) -> str:
        return _("90-day test")

    def refresh(self) -> None:
        if self.partner_id is None:
            return
        found = self.desk.ask(trials.of_partner, self.partner_id)
        listed = [(trial.id, trial.result is Result.OPEN) for trial in found]
        if listed != self._built_for:
            self._build(found)
            self._built_for = listed
        self._new.setVisible(not any(is_open for _key, is_open in listed))
        for trial in found:
            self.cards[trial.id].fill(trial, self.desk.today())

    def _build(self, found: list[Trial]) -> None:
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards = {}
        for trial in found:
            make = OpenTrial if trial.result is Result.OPEN else ClosedTrial
            card = self.cards[trial.id] = make(self.desk.today())
            card.edited.connect(partial(self._edit, trial.id))
            card.closed.connect(partial(self._close, trial.id))
            card.removed.connect(partial(self._remove, trial.id))
            self._column.addWidget(card)

    def leave(self) -> None:
        """What was typed as the goal of a test that was not started belongs to the partner left."""
        if (typed := self.focusWidget()) is not None:
            typed.clearFocus()
        self.goal.fill("")

    def _start(self) -> None:
        made = self.desk.do(
            trials.start,
            self.partner_id,
            self.goal.text(),
            self.desk.today(),
            invalid=lambda problems: mark_problems({"goal": self.goal}, problems),
            say=_("90-day test started"),
        )
        if made is not None:
            self.goal.clear()
            mark(self.goal, "")

    def _edit(self, trial_id: int, name: str, value: Any) -> None:
        if value is None:  # a day that was emptied: there is always one
            self.refresh()
            return
        refuse = self.cards[trial_id].refuse
        self.desk.do(trials.edit, trial_id, invalid=refuse, **{name: value})

    def _close(self, trial_id: int, result: Result) -> None:
        said = {
            Result.DELIVERED: _("90-day test delivered"),
            Result.FAILED: _("90-day test failed"),
            Result.OPEN: _("90-day test open again"),
        }
        self.desk.do(trials.set_result, trial_id, result, self.desk.today(), say=said[result])

    def _remove(self, trial_id: int) -> None:
        self.desk.do(trials.remove, trial_id, say=_("90-day test deleted"))
