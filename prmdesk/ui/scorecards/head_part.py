"""The score of a partner on top of its Scorecard tab: figure, bar, and how much of it is known."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.metrics import TYPES, PartnerType
from prmdesk.domain.scorecard import MOST, Scorecard
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.labels import heading, muted_label, plain_label, restyle, set_tip
from prmdesk.ui.scorecards.bars import ScoreBar
from prmdesk.words.amounts import amount
from prmdesk.words.scorecards import coverage_text, kind_text


class HeadPart(QWidget):
    """``explained`` asks how the figure adds up; ``typed`` tells whose scorecard it shall be."""

    explained = Signal()
    typed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.figure = button("", kind="link", clicked=self.explained.emit)
        self.figure.setFont(theme.font(17, theme.SEMIBOLD))
        self.kind = Choice({kind: words.name(kind) for kind in (PartnerType.UNDECIDED, *TYPES)})
        self.kind.setAccessibleName(_("Scored as"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.committed.connect(self.typed)
        self.bar = ScoreBar(float(100 * MOST))
        self.known, self.assumed = plain_label(wrap=True), muted_label(wrap=True)
        top, kinds = QHBoxLayout(), QHBoxLayout()
        top.addWidget(heading(_("Score")), 1)
        top.addWidget(self.figure)
        label = muted_label(_("Scored as"))
        label.setBuddy(self.kind)
        kinds.addWidget(label)
        kinds.addWidget(self.kind, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(8))
        column.setSpacing(theme.px(6))
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.known)
        column.addLayout(kinds)
        column.addWidget(self.assumed)

    def fill(self, card: Scorecard, chosen: PartnerType) -> None:
        """Show how the partner scores; of little known the figure is called provisional."""
        self.kind.fill(chosen)
        if card.score is None:
            figure = "–"
        elif card.is_thin:
            figure = _("{score} (provisional)").format(score=amount(card.score))
        else:
            figure = amount(card.score)
        said = _("Score {figure}: how it adds up").format(figure=figure)
        self.figure.setText(figure)
        self.figure.setAccessibleName(said)
        set_tip(self.figure, said)
        told = coverage_text(card)
        self.known.setText(told)
        restyle(self.known, "kind", "warning" if card.is_thin else "muted")
        score = None if card.score is None else float(card.score)
        self.bar.show_score(score, float(card.coverage), _("Score"), f"{figure}. {told}")
        self.assumed.setText(kind_text(card))
        self.assumed.setVisible(bool(self.assumed.text()))
