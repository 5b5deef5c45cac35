"""Where a partner stands on the ladder, and what is missing for the next tier, at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.domain.tiers import GIVES, Check, Met, Tier, TierStanding
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.scorecards.bars import ScoreBar
from prmdesk.words.tiers import check_text, proposal_text

_MARKS = {Met.YES: "✓", Met.NO: "○", Met.UNKNOWN: "?"}


class LadderPart(QWidget):
    """``given`` tells the name of the tier that a person gave the partner, "" for none."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tier = Choice({})
        self.tier.setAccessibleName(_("Tier"))
        self.tier.committed.connect(self.given)
        self.proposal = plain_label(wrap=True)
        self.give = button("", "arrow-up-down", clicked=self._give)
        self.title, self.benefits = plain_label(), muted_label(wrap=True)
        self.title.setFont(theme.font(weight=theme.SEMIBOLD))
        self._checks = QVBoxLayout()
        self._checks.setSpacing(theme.px(4))
        self._proposed = ""
        self._lay_out()

    def _lay_out(self) -> None:
        top, act = QHBoxLayout(), QHBoxLayout()
        top.addWidget(heading(_("Tier")))
        top.addStretch()
        top.addWidget(self.tier)
        act.addWidget(self.give)
        act.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self.proposal)
        column.addLayout(act)
        column.addWidget(self.title)
        column.addLayout(self._checks)
        column.addWidget(self.benefits)

    def fill(self, found: TierStanding, steps: Sequence[Tier], currency: str) -> None:
        """Show where the partner stands; a tier that is none of ``steps`` is shown as it is."""
        called = found.current.name if found.current else found.called
        names = {"": _("No tier"), called: called} if called else {"": _("No tier")}
        self.tier.offer(names | {tier.name: tier.name for tier in steps})
        self.tier.fill(called)
        self.proposal.setText(proposal_text(found))
        self._proposed = found.proposed.name if found.proposed else ""
        self.give.setVisible(found.proposal in GIVES)
        text = _("Give {tier}").format(tier=self._proposed) if self._proposed else _("Take it away")
        self.give.setText(text.replace("&", "&&"))
        self.give.setAccessibleName(text)
        self._show_checks(found, currency)

    def _show_checks(self, found: TierStanding, currency: str) -> None:
        while (item := self._checks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        shown = found.to_next if found.next else found.to_keep
        step = found.next or found.current
        self.title.setVisible(step is not None)
        self.benefits.setVisible(bool(step and step.benefits))
        if step is None:
            return
        title = _("For {tier}") if found.next else _("To stay {tier}, the highest")
        self.title.setText(title.format(tier=step.name))
        self.benefits.setText(_("It gives: {benefits}").format(benefits=step.benefits))
        for one in shown:
            self._checks.addWidget(_CheckLine(one, currency))

    def _give(self) -> None:
        self.given.emit(self._proposed)


class _CheckLine(QWidget):
    """A requirement: a mark, all of it in words, and how far the partner has come."""

    def __init__(self, one: Check, currency: str) -> None:
        super().__init__()
        text = check_text(one, currency)
        self.text = plain_label(f"{_MARKS[one.met]}  {text}", wrap=True)
        bar = ScoreBar()
        share = None if one.actual is None or not one.needed else one.actual / one.needed
        bar.show_score(None if share is None else float(100 * share), 1.0, text, text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(4))
        column.setSpacing(theme.px(2))
        column.addWidget(self.text)
        column.addWidget(bar)
