"""One window per workspace: a second start brings the first one to the front (R4)."""

import hashlib
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from prmdesk import paths
from prmdesk.errors import InUse
from prmdesk.i18n import _
from prmdesk.services import workspace
from prmdesk.services.workspace import Opened

_CALL = b"show\n"
_ANSWER = b"shown\n"
_PATIENCE_MS = 2000


def _name(path: Path) -> str:
    """What a user's window of ``path`` listens to: the same for every name of the file."""
    status = path.stat()
    told = f"{paths.home()} {status.st_dev:x} {status.st_ino:x}"
    return "prmdesk-" + hashlib.sha256(told.encode()).hexdigest()[:24]


def call(path: Path) -> bool:
    """Have the window that has ``path`` open come to the front; False when none answers.

    A window that is just starting has the file before it listens: it is given two seconds.
    """
    until = time.monotonic() + _PATIENCE_MS / 1000
    while True:
        if _call_once(_name(path)):
            return True
        if time.monotonic() > until:
            return False
        time.sleep(0.05)


def _call_once(name: str) -> bool:
    line = QLocalSocket()
    line.connectToServer(name)
    if not line.waitForConnected(_PATIENCE_MS):
        return False
    line.write(_CALL)
    line.flush()
    while not line.canReadLine():
        if not line.waitForReadyRead(_PATIENCE_MS):
            return False
    return line.readLine().data() == _ANSWER


def open_or_call(path: Path) -> Opened | None:
    """Open ``path``, or None if another window has it, which was brought to the front.

    Where something else has it, which shows no window, it opens for reading, with a notice.
    """
    try:
        return workspace.open_file(path, check_later=True)
    except InUse as error:
        if call(path):
            return None
        notice = _("{why} Here you can look, but change nothing.").format(why=error)
    return replace(workspace.open_file(path, read_only=True), notice=notice)


class Listener(QObject):
    """Hears the calls to the window of one workspace."""

    called = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self, path: Path) -> None:
        """Listen from now on for ``path``, whose one writer we are, instead of another file."""
        self._server.close()
        name = _name(path)
        QLocalServer.removeServer(name)  # what a crash left: nobody else has the file
        self._server.listen(name)

    def close(self) -> None:
        """Hear no more calls."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            line = self._server.nextPendingConnection()
            line.readyRead.connect(lambda line=line: self._read(line))
            line.disconnected.connect(line.deleteLater)
            self._read(line)

    def _read(self, line: QLocalSocket) -> None:
        if line.canReadLine() and line.readLine().data() == _CALL:
            self.called.emit()
            line.write(_ANSWER)
            line.flush()
