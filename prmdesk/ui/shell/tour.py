"""The tour: prmdesk shows itself, every page and dialog as a picture, the documents as files."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from prmdesk.domain.lines import Query
from prmdesk.errors import Unavailable
from prmdesk.i18n import _
from prmdesk.services import partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.shell.pages import PAGES, TABS
from prmdesk.ui.shell.session import Session
from prmdesk.ui.shell.window import Window

Say = Callable[[str], object]

LOOKS: Mapping[str, Mapping[str, Any]] = {
    "light": {"theme": "light", "language": "en", "zoom": 100},
    "dark": {"theme": "dark", "language": "en", "zoom": 100},
    "zh": {"theme": "light", "language": "zh", "zoom": 100},
    "large": {"theme": "light", "language": "en", "zoom": 160},
}
"""The ways prmdesk can look, as settings; each gets a folder of pictures."""

DIALOGS = (
    "file.new",
    "file.restore",
    "edit.history",
    "go.anywhere",
    "partner.add",
    "partner.log",
    "partner.task",
    "tools.settings",
    "tools.fields",
    "help.keys",
    "help.about",
)
"""The commands that open a dialog."""

_SIZE = 1366, 768
_MOMENT_MS = 100
_HERO = "Brightpath"


def run(app: QApplication, out: Path, say: Say) -> None:
    """Make all pictures and documents below ``out``, with a line about each kind of them."""
    _make_folder(out)
    with touring(app, out, say) as tour:
        for look in LOOKS:
            tour.dress(look)
            tour.show_pages(look)
            tour.show_dialogs(look)
            tour.show_import(look)
        tour.write_documents()


@contextmanager
def touring(app: QApplication, out: Path, say: Say) -> Iterator["Tour"]:
    """A tour in a home of its own, so that it leaves nothing among the user's settings."""
    with tempfile.TemporaryDirectory(prefix="prmdesk-") as home, _home_at(home):
        session = Session(app)
        tour = Tour(session, out, say)
        try:
            with _mistakes_told(tour.mistakes):
                yield tour
                tour.settle()
        finally:
            session.close()


@contextmanager
def _home_at(folder: str) -> Iterator[None]:
    before = os.environ.get("PRMDESK_HOME")
    os.environ["PRMDESK_HOME"] = folder
    try:
        yield
    finally:
        os.environ.pop("PRMDESK_HOME")
        if before is not None:
            os.environ["PRMDESK_HOME"] = before


@contextmanager
def _mistakes_told(mistakes: list[BaseException]) -> Iterator[None]:
    """Within the block, what nobody caught in the window is put into ``mistakes``."""
    before = sys.excepthook
    sys.excepthook = lambda kind, error, trace: mistakes.append(error)
    try:
        yield
    finally:
        sys.excepthook = before


class Tour:
    """One walk through prmdesk, with a camera."""

    def __init__(self, session: Session, out: Path, say: Say) -> None:
        self.session = session
        self.mistakes: list[BaseException] = []
        self._out, self._say = out, say

    # Moving about

    @property
    def desk(self) -> Desk:
        """The desk of the window shown now: a new look brings a new one."""
        assert self.session.desk is not None
        return self.session.desk

    @property
    def window(self) -> Window:
        """The window shown now."""
        assert self.session.window is not None
        return self.session.window

    def settle(self) -> None:
        """Wait until the window has come to rest; what went wrong meanwhile is raised."""
        _wait(_MOMENT_MS)
        while self.session.desk is not None and self.session.desk.working:
            _wait(_MOMENT_MS)
        if self.mistakes:
            raise self.mistakes.pop()

    def dress(self, look: str) -> None:
        """Open the sample in one of the ``LOOKS``."""
        self.session.change(**LOOKS[look])
        self.settle()
        if self.session.window is None:
            self.session.open_sample()
        self.window.resize(*_SIZE)
        self.desk.select(self._partner(_HERO))
        self.settle()

    # Pictures

    def take(self, widget: QWidget, look: str, name: str) -> None:
        """Keep a picture of ``widget``."""
        path = _make_folder(self._out / look) / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise _unwritable(path)

    def show_pages(self, look: str) -> None:
        """Take every page, and every tab of the partner panel."""
        for key in PAGES:
            self.window.go(key)
            self.settle()
            self.take(self.window, look, key)
        self.window.go("partners")
        for key, _title, _make in TABS:
            self.window.panel.show_tab(key)
            self.settle()
            self.take(self.window, look, f"partners-{key}")

    def show_dialogs(self, look: str) -> None:
        """Take every dialog that a command opens."""
        for command in DIALOGS:
            self.show_dialog(look, command)

    def show_dialog(self, look: str, command: str) -> None:
        """Do a command, take the dialog it opens, and close that."""
        QTimer.singleShot(_MOMENT_MS, lambda: self._take_dialog(look, command))
        self.desk.command(command)
        self.settle()

    def _take_dialog(self, look: str, command: str) -> None:
        dialog = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if dialog is None:
            raise LookupError(command)
        try:
            self.take(dialog, look, command.replace(".", "-"))
        finally:
            dialog.close()

    def _partner(self, text: str) -> int:
        """The first partner that a search finds."""
        return self.desk.ask(partners.ids, Query(text=text), self.desk.today())[0]


def _wait(ms: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _make_folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(path) from error
    return path


def _unwritable(path: Path) -> Unavailable:
    return Unavailable(_("{path} cannot be written. Choose another folder.").format(path=path))
