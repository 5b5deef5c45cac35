"""What is open: one workspace with its desk and window, and how they change together."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from prmdesk.errors import Damaged, PrmError
from prmdesk.i18n import _
from prmdesk.services import workspace
from prmdesk.settings import Settings
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.dialogs import inform
from prmdesk.ui.shell import instance, keeping, opening, place
from prmdesk.ui.shell.looks import Looks
from prmdesk.ui.shell.window import Window

_AGAIN_MS = 200


class Session(QObject):
    """Opens and closes workspaces, and rebuilds the window when language or looks change."""

    def __init__(self, app: QApplication, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.today = today
        self.looks = Looks(app)
        self.looks.changed.connect(self._rebuild_soon)
        self.desk: Desk | None = None
        self.window: Window | None = None
        self.start_page: QWidget | None = None
        self._calls = instance.Listener(self)
        self._calls.called.connect(self.come_to_front)
        app.aboutToQuit.connect(self.close)

    @property
    def settings(self) -> Settings:
        """The settings of this computer."""
        return self.looks.settings

    def _rebuild_soon(self) -> None:
        QTimer.singleShot(0, self, self.rebuild)

    def rebuild(self) -> None:
        """Build the window anew in the settings' language and looks, at the same place."""
        self.looks.dress()
        if self.desk is None:
            if self.start_page is not None:
                self.show_start()
            return
        assert self.window is not None
        if self.desk.working or QApplication.activeModalWidget() is not None:
            QTimer.singleShot(_AGAIN_MS, self, self.rebuild)
            return
        db, query, selected = self.desk.db, self.desk.query, self.desk.selected
        page, tab, geometry = self.window.place()
        backed_up = self.window.status.latest_backup
        self._drop_window()
        self.desk = Desk(db, self.today)
        self.desk.query, self.desk.selected = query, selected
        self.window = Window(self, self.desk)
        self.window.restoreGeometry(geometry)
        self.window.go(page)
        self.window.panel.tabs.setCurrentIndex(tab)
        if backed_up is not None:
            self.window.status.backed_up(backed_up)
        self._show(self.window)

    def _show(self, window: QWidget) -> None:
        window.show()

    # Workspaces

    def start(self, path: Path | None) -> None:
        """Open ``path``, else the workspace opened last, else offer the ways to begin."""
        last = Path(self.settings.recent[0]) if self.settings.recent else None
        chosen = path or (last if last is not None and last.exists() else None)
        if chosen is None or not self.open(chosen):
            self.show_start()

    def open(self, path: Path) -> bool:
        """Open a workspace in place of the one shown; False, with a sentence, when it can't be.

        One that a window has open already, this one or another, comes to the front instead (R4).
        """
        if self.shows(path):
            self.come_to_front()
            return True
        try:
            opened = instance.open_or_call(path)
            if opened is not None:
                self.take(opened.db, opened.notice)
        except PrmError as error:
            if self.window is None:
                self.drop()
            self.tell(str(error))
            return isinstance(error, Damaged) and opening.restore(self, path)
        return True

    def take(self, db: Any, notice: str = "") -> None:
        """Show ``db`` in a window, in place of what is shown."""
        self.drop()
        if not db.read_only:
            self._calls.listen(db.path)
        self.looks.keep(self.settings.opened(db.path.resolve()))
        self.desk = Desk(db, self.today)
        self.window = Window(self, self.desk)
        place.recall(self.window, self.window.splitter)
        self._show(self.window)
        self._leave_start()
        if notice:
            self.window.banner.tell(notice)
        elif workspace.settings_of(db).is_sample:
            self.window.banner.tell(
                _("This is sample data. Changes here touch nothing of yours."),
                (_("Create my own…"), partial(opening.ask_new, self)),
            )
        keeping.look_after(self.window)

    def show_start(self) -> None:
        """The three ways to begin."""
        from prmdesk.ui.shell.start import StartPage

        page = StartPage(self)
        self._show(page)
        self._leave_start()
        self.start_page = page

    def _leave_start(self) -> None:
        """The page is let go later: it is its button that was pressed."""
        if (page := self.start_page) is not None:
            self.start_page = None
            page.close()
            QTimer.singleShot(0, page, page.deleteLater)

    def shows(self, path: Path) -> bool:
        """Whether ``path`` is the workspace shown."""
        shown = self.desk.db.path if self.desk is not None else None
        return shown is not None and path.exists() and path.samefile(shown)

    def come_to_front(self) -> None:
        """Show what is open before all other windows."""
        if (shown := self.front) is not None:
            shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
            shown.raise_()
            shown.activateWindow()

    def closing(self, window: Window) -> None:
        """The user closed the window: let the workspace go."""
        if window is self.window:
            place.remember(window, window.splitter)
            self.close()

    def close(self) -> None:
        """Let everything go; what was typed is kept, one file is left."""
        self.drop()

    def drop(self) -> None:
        """Let the workspace shown go."""
        db = self.desk.db if self.desk is not None else None
        self._calls.close()
        self._drop_window()
        if db is not None:
            db.close()

    def _drop_window(self) -> None:
        """A desk lives and dies with its window, so that nothing is connected to a dead widget."""
        window, desk = self.window, self.desk
        self.window = self.desk = None
        if window is not None:
            window.leave()
            window.hide()
            window.deleteLater()
        if desk is not None:
            desk.close()
            desk.deleteLater()

    @property
    def front(self) -> QWidget | None:
        """What is shown; nothing when another prmdesk came to the front instead."""
        return self.window or self.start_page

    def tell(self, text: str) -> None:
        """Say what went wrong before anything else can be done."""
        inform(self.front, text)
