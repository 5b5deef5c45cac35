"""Opening things outside: our own files, and web addresses once their host was shown."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton

from prmdesk.i18n import _
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.dialogs import confirm, inform

_HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\.?")


def web_address(text: str) -> str | None:
    """``text`` as an address that may be opened in a browser, None if it is anything else (R11)."""
    text = text.strip()
    if not text or any(letter.isspace() or not letter.isprintable() for letter in text):
        return None
    if "://" not in text and not text.startswith(("/", "\\")):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host = real_host(text)
        parts.port  # noqa: B018 - raises when it is none
    except (ValueError, UnicodeError):
        return None
    plain = parts.scheme.lower() in ("http", "https") and "@" not in parts.netloc
    return text if plain and "\\" not in text and _HOST.fullmatch(host) else None


def real_host(address: str) -> str:
    """Where ``address`` leads, in the letters that are looked up: look-alikes show themselves."""
    return (urlsplit(address).hostname or "").encode("idna").decode().lower()


def open_file(path: Path) -> None:
    """Open a file or folder of ours with the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_web(text: Callable[[], str]) -> QToolButton:
    """A button that opens the address in ``text()`` after showing where it leads."""

    def clicked() -> None:
        address = web_address(text())
        if address is None:
            inform(made, _("This is no web address that can be opened."))
            return
        question = _("Open {host} in the browser?").format(host=real_host(address))
        if confirm(made, question, _("Open")):
            QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))

    made = tool_button("external-link", _("Open in the browser"), clicked=clicked)
    return made
