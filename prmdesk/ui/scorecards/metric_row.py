"""One metric in the Scorecard tab: its score, the figure behind it, and the way to its rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.metrics import Metric
from prmdesk.domain.score_facts import Origin
from prmdesk.domain.scorecard import MetricScore
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import muted_label, plain_label, set_tip
from prmdesk.words import scorecards as told
from prmdesk.words.amounts import amount

_TABS = {
    Origin.TRAINING: "training",
    Origin.PROMISES: "promises",
    Origin.PEOPLE: "people",
    Origin.TOUCH: "people",
    Origin.PARTS: "why",
}
"""Where the rows behind a figure stand; all others are in the plan."""


class MetricRow(QWidget):
    """``opened`` tells the tab in which the rows behind the figure stand (R68)."""

    opened = Signal(str)

    def __init__(self, metric: Metric) -> None:
        super().__init__()
        self._tab = "plan"
        name = words.name(metric)
        self.name = button(name, kind="link", clicked=lambda: self.opened.emit(self._tab))
        meant = told.definition(metric)
        set_tip(self.name, meant)
        self.name.setAccessibleDescription(meant)
        self.score, self.figure = plain_label(), plain_label(wrap=True)
        self.score.setFont(theme.font(weight=theme.SEMIBOLD))
        self.how = muted_label(wrap=True)
        top = QHBoxLayout()
        top.addWidget(self.name)
        top.addStretch()
        top.addWidget(self.score)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(4))
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.figure)
        column.addWidget(self.how)

    def fill(self, one: MetricScore) -> None:
        """Show what was read of the partner."""
        self._tab = _TABS.get(one.reading.origin, "plan")
        self.score.setText("–" if one.score is None else amount(one.score))
        lack = told.lack_text(one)
        self.figure.setText(lack or told.value_text(one))
        weight = amount(100 * one.weight)
        if lack:
            how = _("Weighs {weight} %; left out.").format(weight=weight)
        else:
            how = _(
                "Scale: {scale}. Weighs {weight} %, adds {points} points. From: {origin}."
            ).format(
                scale=told.scale_text(one), weight=weight, points=amount(one.points),
                origin=told.origin_text(one),
            )  # fmt: skip
        self.how.setText(how)
