"""One group in the Scorecard tab: its score as a bar and in words, and its metrics."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.metrics import Group, Metric
from prmdesk.domain.scorecard import MOST, GroupScore, MetricScore
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import heading, muted_label, plain_label
from prmdesk.ui.scorecards.bars import ScoreBar
from prmdesk.ui.scorecards.metric_row import MetricRow
from prmdesk.words.amounts import amount
from prmdesk.words.sheets import percent


class GroupPart(QWidget):
    """``opened`` tells the tab in which the rows behind a figure stand."""

    opened = Signal(str)

    def __init__(self, group: Group, metrics: Sequence[Metric]) -> None:
        super().__init__()
        self._name = words.name(group)
        self.figure = plain_label()
        self.figure.setFont(theme.font(12, theme.SEMIBOLD))
        self.bar, self.known = ScoreBar(float(100 * MOST)), muted_label(wrap=True)
        self.rows = {metric: MetricRow(metric) for metric in metrics}
        top = QHBoxLayout()
        top.addWidget(heading(self._name), 1)
        top.addWidget(self.figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        column.setSpacing(theme.px(4))
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.known)
        for row in self.rows.values():
            row.opened.connect(self.opened)
            column.addWidget(row)

    def fill(self, found: GroupScore, metrics: Sequence[MetricScore]) -> None:
        """Show how the partner scores in this group."""
        score, known = found.score, float(found.coverage)
        self.figure.setText("–" if score is None else amount(score))
        weight = amount(100 * found.weight)
        if score is None:
            text = _("Weighs {weight} %; nothing is known, so it is left out.")
        else:
            text = _("Weighs {weight} %, known of it {known} %; adds {points} points.")
        text = text.format(weight=weight, known=percent(known), points=amount(found.points))
        self.known.setText(text)
        said = f"{self._name} {self.figure.text()}. {text}"
        self.bar.show_score(None if score is None else float(score), known, self._name, said)
        for one in metrics:
            self.rows[one.metric].fill(one)
