"""Links from imported text: only http and https open, and only after the host was shown."""

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QToolButton

from prmdesk.i18n import _
from prmdesk.ui.kit.buttons import tool_button


def web_address(text: str) -> str | None:
    """``text`` as an address that may be opened in a browser, None if it is anything else (R11)."""
    text = text.strip()
    if not text or any(letter.isspace() or not letter.isprintable() for letter in text):
        return None
    if "://" not in text and not text.startswith(("/", "\\")):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode()
        parts.port  # noqa: B018 - raises when it is none
    except (ValueError, UnicodeError):
        return None
    plain = parts.scheme.lower() in ("http", "https") and parts.username is None
    return text if plain and "." in host else None


def open_web(text: Callable[[], str]) -> QToolButton:
    """A button that opens the address in ``text()`` after showing where it leads."""

    def clicked() -> None:
        address = web_address(text())
        if address is None:
            sentence = _("This is no web address that can be opened.")
            QMessageBox.information(made, "prmdesk", sentence)
            return
        host = urlsplit(address).hostname or ""
        box = QMessageBox(QMessageBox.Icon.Question, "prmdesk", "", parent=made)
        box.setText(_("Open {host} in the browser?").format(host=host.encode("idna").decode()))
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        if box.exec() == QMessageBox.StandardButton.Open:
            QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))

    made = tool_button("external-link", _("Open in the browser"), clicked=clicked)
    return made
