"""How the partner took to a step, as five buttons: a word and a shape each (R61)."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from prmdesk import words
from prmdesk.domain.onboarding import Response
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.flow import FlowLayout

ICONS: Mapping[Response, str] = {
    Response.FAST: "skip-forward",
    Response.FINE: "check",
    Response.SLOW: "clock",
    Response.STUCK: "hand",
    Response.COMPLAINED: "megaphone",
}


class ResponseChoice(QWidget):
    """One of the five is pressed, or none; ``committed`` tells what the user chose."""

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The partner's response"))
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.buttons = {code: self._chip(code) for code in ICONS}
        for made in self.buttons.values():
            row.addWidget(made)
        self.setFocusProxy(self.buttons[Response.FAST])

    def _chip(self, code: Response) -> QPushButton:
        made = button(words.name(code), ICONS[code], kind="chip")
        made.setCheckable(True)
        made.clicked.connect(lambda on: self.committed.emit(code if on else Response.UNKNOWN))
        return made

    def fill(self, response: Response) -> None:
        """Show ``response`` without telling anyone."""
        for code, made in self.buttons.items():
            made.setChecked(code is response)
