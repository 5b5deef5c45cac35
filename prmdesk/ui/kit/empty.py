"""What a place shows when there is nothing yet: one sentence that leads on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.labels import muted_label, picture_label

_WIDTH = 320


class EmptyState(QWidget):
    """A muted icon, a sentence, at most two buttons; ``say`` changes the sentence."""

    def __init__(self, icon_name: str, sentence: str, *buttons: QPushButton) -> None:
        super().__init__()
        picture = picture_label(
            icons.pixmap(icon_name, theme.px(48), theme.colours().border, self.devicePixelRatioF())
        )
        self._sentence = muted_label(wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setFixedWidth(theme.px(_WIDTH))
        row = QHBoxLayout()
        row.addStretch()
        for item in buttons:
            row.addWidget(item)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addStretch()
        column.addWidget(picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addStretch()
        self.say(sentence)

    def say(self, sentence: str) -> None:
        """Show another sentence."""
        self._sentence.setText(sentence)
        # A layout asks a wrapped label for its height at another width than it then gets.
        self._sentence.setMinimumHeight(max(0, self._sentence.heightForWidth(theme.px(_WIDTH))))
