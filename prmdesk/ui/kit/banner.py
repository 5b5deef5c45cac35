"""The banner at the top of a page: what went wrong, and what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from prmdesk.i18n import _
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.labels import picture_label, plain_label


class Banner(QFrame):
    """One sentence with advice, at most one button, and a way to close it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sign = picture_label(
            icons.pixmap("triangle-alert", theme.px(18), theme.colours().warning, 2.0)
        )
        self.label = plain_label(wrap=True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action: QPushButton | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6))
        self._row.setSpacing(theme.px(10))
        self._row.addWidget(sign)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(tool_button("x", _("Close"), clicked=self.hide))
        self.hide()

    def tell(self, text: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show ``text``; ``action`` is a button beside it."""
        self.label.setText(text)
        self.setAccessibleName(text)
        if self._action is not None:
            self._action.deleteLater()
            self._action = None
        if action is not None:
            self._action = button(action[0], clicked=action[1])
            self._row.insertWidget(2, self._action)
        self.show()
