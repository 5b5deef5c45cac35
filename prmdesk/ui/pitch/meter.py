"""How complete an answer is: a bar, and in words what it still lacks (R27)."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from prmdesk.domain.pitch import Completeness
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import plain_label
from prmdesk.words.pitch import complete

_WIDTH = 72


class Meter(QWidget):
    """The words say all that the bar shows."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.bar.setFixedWidth(theme.px(_WIDTH))
        self.bar.setAccessibleName(_("Complete"))
        self.text = plain_label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.bar)
        row.addWidget(self.text, 1)

    def show_complete(self, one: Completeness) -> None:
        """Show how complete an answer is."""
        self.bar.setValue(round(one.share * 100))
        self.text.setText(complete(one))
