"""The toast: what was done, said in passing, with Undo on it. Errors never come here."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from prmdesk.i18n import _
from prmdesk.ui.desk import Message
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.labels import ElidedLabel

_SHOW_MS = 6000
_SHOW_WITH_BUTTON_MS = 10_000


class Toast(QFrame):
    """One message at a time at the bottom of ``host``; hovering keeps it, Esc closes it.

    ``floor`` is what stands at the bottom of ``host`` already.
    """

    def __init__(
        self, host: QWidget, undo: Callable[[], object], floor: QWidget | None = None
    ) -> None:
        super().__init__(host)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._host, self._undo, self._floor = host, undo, floor
        self._act: Callable[[], object] = undo
        self.label = ElidedLabel()
        self.button = button(_("Undo"), clicked=self._clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self.label)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Say ``message`` in place of what is said now."""
        self.label.setText(message.text)
        text, self._act = message.action or (_("Undo"), self._undo)
        has_button = message.undo or message.action is not None
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setVisible(has_button)
        self._timer.start(_SHOW_WITH_BUTTON_MS if has_button else _SHOW_MS)
        self.show()
        self.raise_()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message.text))

    def focus(self) -> None:
        """Go to the button of the message shown, by key."""
        if self.isVisible():
            self.button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        self.hide()
        self._act()

    def _place(self) -> None:
        self.label.setMaximumWidth(max(120, self._host.width() - theme.px(220)))
        self.adjustSize()
        x = (self._host.width() - self.width()) // 2
        bottom = self._host.height() - (self._floor.height() if self._floor is not None else 0)
        self.move(max(0, x), bottom - self.height() - theme.px(24))

    def hideEvent(self, event: QEvent) -> None:
        self._timer.stop()

    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start(_SHOW_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
