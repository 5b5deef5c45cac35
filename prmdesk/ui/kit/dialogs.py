"""Dialogs: content over a row of buttons, the primary one last; and short questions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import heading, plain_label


class Dialog(QDialog):
    """``body`` takes the content; Ctrl+Enter does what the primary button does.

    It lives until it is closed: what was entered is read at once after ``exec``.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(width))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(10))
        self._trouble = plain_label("", "late", wrap=True)
        self._trouble.hide()
        self._foot = QHBoxLayout()
        self._foot.addStretch()
        self._primary: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(14))
        column.addWidget(heading(title, 14))
        column.addLayout(self.body, 1)
        column.addWidget(self._trouble)
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
        close = button(_("Close"), primary=True, clicked=self.accept)
        close.setAutoDefault(False)  # Enter in a field is the field's
        self._foot.addWidget(close)

    def keep(self) -> None:
        """What the primary button does; by default the dialog is accepted."""
        self.accept()

    def tell(self, text: str) -> None:
        """Say over the buttons what went wrong."""
        self._trouble.setText(text)
        self._trouble.show()
        layout = self.layout()  # a window does not grow by itself for words that wrap
        if layout is not None and (needed := layout.totalHeightForWidth(self.width())) > 0:
            self.resize(self.width(), max(self.height(), needed))

    def done(self, result: int) -> None:
        super().done(result)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._primary:
            self._primary.click()
        else:
            super().keyPressEvent(event)


def inform(parent: QWidget | None, text: str) -> None:
    """Say ``text``, letter for letter, and wait until it was read."""
    box = _box(parent, text)
    box.exec()
    box.deleteLater()


def confirm(parent: QWidget | None, text: str, act: str) -> bool:
    """Ask ``text``, letter for letter; whether the button ``act`` was pressed."""
    box = _box(parent, text)
    yes, no = button(act, primary=True), button(_("Cancel"))
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is yes


def _box(parent: QWidget | None, text: str) -> QMessageBox:
    box = QMessageBox(parent)

    box.setWindowTitle("prmdesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box
