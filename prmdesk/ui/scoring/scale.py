"""What the scores 0 to 5 of one driver mean, each a button: the keys with their words (D3)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.scores import BEST, Score
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.labels import heading, muted_label, plain_label


class Scale(QScrollArea):
    """``scored`` tells the score clicked, None for "not known"."""

    scored = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._name, self._told = heading("", 14), muted_label(wrap=True)
        self._name.setWordWrap(True)
        self._keys: dict[int | None, QPushButton] = {}
        self.meanings: dict[int | None, QLabel] = {}
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(theme.px(12))
        for row, value in enumerate((*range(BEST, -1, -1), None)):
            self._keys[value] = key = button(_("U") if value is None else str(value), kind="digit")
            key.setCheckable(True)
            key.setAutoExclusive(True)
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.clicked.connect(partial(self._clicked, value))
            self.meanings[value] = plain_label(wrap=True)
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.meanings[value], row, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.px(12), 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self._name)
        column.addLayout(grid)
        column.addWidget(self._told)
        column.addStretch()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_driver(self, name: str, anchors: Sequence[str], score: Score | None) -> None:
        """Show what the scores of a driver mean, and the one in force with what shows it."""
        self._name.setText(name)
        ends = {0: _("Worst"), BEST: _("Best"), None: _("Not known: it is left open")}
        for value, label in self.meanings.items():
            anchor = anchors[value] if anchors and value is not None else ""
            label.setText(anchor or ends.get(value, ""))
        self._keys[None if score is None else round(score.value)].setChecked(True)
        parts = (shown(score.on_date), score.who, score.evidence) if score else ()
        self._told.setText(" · ".join(filter(None, parts)))

    def _clicked(self, value: int | None) -> None:
        self.scored.emit(None if value is None else float(value))
