"""A dialog: content, and a row of buttons at its foot, the primary one last."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading


class Dialog(QDialog):
    """``body`` takes the content; Ctrl+Enter does what the primary button does."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(width))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(10))
        self._foot = QHBoxLayout()
        self._foot.addStretch()
        self._primary: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(14))
        column.addWidget(heading(title, 14))
        column.addLayout(self.body, 1)
        column.addLayout(self._foot)

    def offer(self, text: str, *, cancel: str = "") -> QPushButton:
        """Put Cancel and the primary button ``text`` at the foot; the latter calls ``keep``."""
        self._foot.addWidget(button(cancel or _("Cancel"), clicked=self.reject))
        self._primary = button(text, primary=True, clicked=self.keep)
        self._primary.setDefault(True)
        self._foot.addWidget(self._primary)
        return self._primary

    def offer_close(self) -> None:
        """Put a Close button at the foot."""
        self._foot.addWidget(button(_("Close"), primary=True, clicked=self.accept))

    def keep(self) -> None:
        """What the primary button does; by default the dialog is accepted."""
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._primary:
            self._primary.click()
        else:
            super().keyPressEvent(event)
