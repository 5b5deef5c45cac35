"""Opening things outside: our own files, and web addresses once their host was shown."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton, QWidget

from prmdesk.i18n import _
from prmdesk.ui.kit.buttons import tool_button
from prmdesk.ui.kit.dialogs import confirm, inform

_ACTING = re.compile(
    r"\.(app|appimage|appref-ms|application|bash|bat|bin|cmd|com|command|cpl|csh|deb|desktop|dll"
    r"|dmg|elf|exe|fish|gadget|hta|inf|iso|jar|jse?|ksh|lnk|mjs|msc|msh|ms[ipx]|msix|mst|out|pif"
    r"|pkg|pl|ps1|psm1|pyc?|pyw|rb|reg|rpm|run|scf|scr|sct|sh|sh[bs]|sys|terminal|tool|url|vbe?"
    r"|vbs|website|ws[cfh]|xll|zsh)[. ]*$",
    re.IGNORECASE,
)
"""Files that do something when they are opened, by the end of their name."""

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


def acts_when_opened(path: Path) -> bool:
    """Whether opening the file would run it, which we never do for a file from outside."""
    return _ACTING.search(path.name) is not None


def open_foreign(parent: QWidget, path: Path) -> None:
    """Open a file that is not ours; of one that would run only its folder is shown."""
    if not acts_when_opened(path):
        open_file(path)
        return
    question = _("{name} is a program or script and is not opened from here. Show its folder?")
    if confirm(parent, question.format(name=path.name), _("Show folder")):
        open_file(path.parent)


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
