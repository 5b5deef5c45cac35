"""What a place shows when there is nothing yet: one sentence that leads on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.labels import muted_label


class EmptyState(QWidget):
    """A muted icon, a sentence, at most two buttons; ``say`` changes the sentence."""

    def __init__(self, icon_name: str, sentence: str, *buttons: QPushButton) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(
            icons.pixmap(icon_name, theme.px(48), theme.colours().border, self.devicePixelRatioF())
        )
        self._sentence = muted_label(sentence, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMaximumWidth(theme.px(420))
        self._sentence.setMinimumWidth(theme.px(240))
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

    def say(self, sentence: str) -> None:
        """Show another sentence."""
        self._sentence.setText(sentence)
