"""The way in, and the one place that puts the parts together: command line, or Qt and window."""

import os
import signal
import socket
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from prmdesk import paths, settings
from prmdesk.cli.main import main as command_line
from prmdesk.cli.terminal import say
from prmdesk.errors import NotFound, Unavailable
from prmdesk.i18n import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_NO_SCREEN = "offscreen"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; returns the exit code (see ``cli.main.main``)."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if getattr(sys, "frozen", False) and _is_reader(arguments):
        from prmdesk.importers import child

        return child.main()
    return command_line(arguments, {"open": _open, "tour": _tour, "self-test": _self_test})


def _is_reader(arguments: Sequence[str]) -> bool:
    """Whether an installed program is started as the child that reads a spreadsheet."""
    from prmdesk.importers.sandbox import CHILD_FLAG

    return list(arguments[:1]) == [CHILD_FLAG]


def _open(wanted: Namespace) -> int:
    if wanted.file is not None and not wanted.file.exists():
        raise NotFound(_("There is no file {path}.").format(path=wanted.file))
    if not _has_display():
        say(_("There is no screen for a window; here is a tour instead."))
        return _tour(Namespace(out=Path("out/tour")))
    app = _application(_platform())
    from prmdesk.ui.shell.crash import Watch
    from prmdesk.ui.shell.session import Session

    Watch()  # for as long as the program lives
    if os.name == "posix":
        _quit_on_signals(app)
    if wanted.speak:
        settings.save(replace(settings.load(), language=wanted.speak))
    session = Session(app)
    session.start(wanted.file)
    return app.exec() if session.front is not None else 0


def _tour(wanted: Namespace) -> int:
    app = _application(_notebook())
    from prmdesk.ui.shell import tour

    tour.run(app, wanted.out, say)
    return 0


def _self_test(_wanted: Namespace) -> int:
    app = _application(_NO_SCREEN)
    from prmdesk.ui.shell import selftest

    return 0 if selftest.run(app, say) else 1


# Qt


def _is_desktop() -> bool:
    """Whether the system has a screen in any case; the others say so in the environment."""
    return sys.platform in ("win32", "darwin")


def _has_display() -> bool:
    names = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return _is_desktop() or any(os.environ.get(name) for name in names)


def _platform() -> str:
    """Which of Qt's platforms to try; the last one, which always works, keeps Qt from aborting."""
    if _is_desktop():
        return ""
    wayland = "wayland;" if os.environ.get("WAYLAND_DISPLAY") else ""
    return f"{wayland}xcb;{_NO_SCREEN}"


def _notebook() -> str:
    """Qt's platform without a screen, in the size of a notebook's, so that dialogs have room."""
    try:
        path = os.path.relpath(paths.resource("screen.json"))  # a drive's colon would end the name
    except ValueError:  # on another drive
        return _NO_SCREEN
    return f"{_NO_SCREEN}:configfile={path}"


def _application(platform: str) -> "QApplication":
    """Qt on ``platform``, unless the environment names another; ``Unavailable`` if it can't."""
    try:
        from PySide6.QtCore import qInstallMessageHandler
        from PySide6.QtGui import QIcon
        from PySide6.QtWidgets import QApplication

        from prmdesk.ui.shell.crash import log_qt
    except ImportError as error:
        text = _("prmdesk cannot start: this system lacks a library ({reason}).")
        raise Unavailable(text.format(reason=error)) from error
    qInstallMessageHandler(log_qt)
    chosen = ["-platform", platform] if platform and not os.environ.get("QT_QPA_PLATFORM") else []
    app = QApplication(["prmdesk", *chosen])
    if chosen and not platform.startswith(_NO_SCREEN) and app.platformName() == _NO_SCREEN:
        raise Unavailable(
            _(
                "The screen cannot be used, or this system lacks a library for it (often "
                "libxcb-cursor0). `prmdesk tour` shows prmdesk in pictures, without a screen."
            )
        )
    app.setApplicationName("prmdesk")
    app.setDesktopFileName("prmdesk")
    app.setWindowIcon(QIcon(str(paths.resource("icons/prmdesk.svg"))))
    return app


def _quit_on_signals(app: "QApplication") -> None:
    """Ctrl+C and a system that shuts down end prmdesk as closing the window does.

    Python handles a signal only when it runs; the socket wakes it out of Qt's waiting.
    """
    from PySide6.QtCore import QSocketNotifier

    wakes, told = socket.socketpair()
    for end in (wakes, told):
        end.setblocking(False)
    signal.set_wakeup_fd(told.detach())
    notifier = QSocketNotifier(wakes.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(lambda: wakes.recv(64))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: app.quit())
