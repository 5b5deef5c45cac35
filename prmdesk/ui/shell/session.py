"""What is open: one workspace with its desk and window, and how they change together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from prmdesk import i18n, paths, settings
from prmdesk.domain.backups import Backup, Occasion
from prmdesk.errors import PrmError
from prmdesk.i18n import _
from prmdesk.services import sample, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import style, theme
from prmdesk.ui.shell import instance, place
from prmdesk.ui.shell.window import Window

SUFFIX = ".prmdesk"
_RECENT = 4


class Session(QObject):
    """Opens and closes workspaces, and rebuilds the window when language or looks change."""

    def __init__(self, app: QApplication, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.app, self._today = app, today
        self.settings = settings.load()
        self.desk: Desk | None = None
        self.window: Window | None = None
        self.start_page: QWidget | None = None
        self._qt_words = QTranslator(self)
        self._calls = instance.Listener(self)
        self._calls.called.connect(self.come_to_front)
        self.dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        app.aboutToQuit.connect(self.close)

    # Looks and language

    def dress(self) -> None:
        """Put language, colours and text size of the settings in force."""
        i18n.use(self.settings.speaks)
        QLocale.setDefault(QLocale("zh_CN" if self.settings.speaks == "zh" else "en_GB"))
        self.app.removeTranslator(self._qt_words)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self.settings.speaks == "zh" and self._qt_words.load("qtbase_zh_CN", folder):
            self.app.installTranslator(self._qt_words)
        dark = theme.wants_dark(self.settings.theme)
        style.apply(self.app, dark=dark, zoom=self.settings.zoom)

    def change(self, **values: Any) -> None:
        """Change settings of this computer and show them at once."""
        self.settings = replace(self.settings, **values)
        settings.save(self.settings)
        self._rebuild_soon()

    def zoom(self, by: int) -> None:
        """Larger or smaller text; 0 is the normal size."""
        steps = theme.ZOOMS
        here = min(range(len(steps)), key=lambda n: abs(steps[n] - self.settings.zoom))
        new = 100 if by == 0 else steps[max(0, min(len(steps) - 1, here + by))]
        if new != self.settings.zoom:
            self.change(zoom=new)

    def _system_changed(self) -> None:
        if self.settings.theme == "system" and theme.wants_dark("system") != theme.is_dark():
            self._rebuild_soon()

    def _rebuild_soon(self) -> None:
        QTimer.singleShot(0, self, self.rebuild)

    def rebuild(self) -> None:
        """Build the window anew in the settings' language and looks, at the same place."""
        self.dress()
        if self.desk is None:
            if self.start_page is not None:
                self.show_start()
            return
        assert self.window is not None
        if self.desk.working:
            self.desk.finished.connect(self._rebuild_soon)
            return
        db, query, selected = self.desk.db, self.desk.query, self.desk.selected
        page, tab, geometry = self.window.place()
        self._drop_window()
        self.desk = Desk(db, self._today)
        self.desk.query, self.desk.selected = query, selected
        self.window = Window(self, self.desk)
        self.window.restoreGeometry(geometry)
        self.window.go(page)
        self.window.panel.tabs.setCurrentIndex(tab)
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
        if self.desk is not None and path.exists() and path.samefile(self.desk.db.path):
            self.come_to_front()
            return True
        try:
            opened = instance.open_or_call(path)
        except PrmError as error:
            self._tell(str(error))
            return False
        if opened is not None:
            self._take(opened.db, opened.notice)
        return True

    def _take(self, db: Any, notice: str = "") -> None:
        self._drop()
        if not db.read_only:
            self._calls.listen(db.path)
        self.settings = self.settings.opened(db.path.resolve())
        settings.save(self.settings)
        self.desk = Desk(db, self._today)
        self.window = Window(self, self.desk)
        place.recall(self.window, self.window.splitter)
        self._show(self.window)
        if self.start_page is not None:
            self.start_page.close()
            self.start_page = None
        if notice:
            self.window.banner.tell(notice)
        elif workspace.settings_of(db).is_sample:
            self.window.banner.tell(
                _("This is sample data. Changes here touch nothing of yours."),
                (_("Create my own…"), self.ask_new),
            )
        self._look_after()

    def _look_after(self) -> None:
        """In the worker, while the window is usable: check the file, back it up when it is time."""
        assert self.desk is not None
        assert self.window is not None
        window = self.window

        def backed_up(backup: Backup | None) -> None:
            if backup is not None:
                window.status.backed_up(backup.at)

        self.desk.run(workspace.integrity, done=window.acts.report_damage)
        self.desk.run(
            workspace.back_up_if_due,
            datetime.now(UTC),
            done=backed_up,
        )

    def back_up(self, done: Callable[[], object]) -> None:
        """Make a backup in the worker, then call ``done``."""
        assert self.desk is not None
        window = self.window

        def made(backup: Backup) -> None:
            if window is not None:
                window.status.backed_up(backup.at)
            done()

        self.desk.run(
            workspace.back_up, Occasion.ASKED, datetime.now(UTC), done=made, label=_("Backing up")
        )

    def ask_new(self) -> None:
        """Ask whose workspace it is and where it shall be kept, and make it."""
        from prmdesk.ui.shell.start import NewWorkspace

        dialog = NewWorkspace(self._parent())
        if dialog.exec():
            try:
                db = workspace.create(dialog.path(), dialog.workspace())
            except PrmError as error:
                self._tell(str(error))
                return
            self._take(db)

    def recent(self) -> list[Path]:
        """The workspaces opened lately that are still there, but for the one shown."""
        shown = self.desk.db.path.resolve() if self.desk is not None else None
        paths_kept = (Path(text) for text in self.settings.recent)
        return [path for path in paths_kept if path.exists() and path != shown][:_RECENT]

    def ask_open(self) -> None:
        """Choose a workspace file and open it."""
        folder = str(Path(self.settings.recent[0]).parent) if self.settings.recent else ""
        text, _kind = QFileDialog.getOpenFileName(
            self._parent(), _("Open workspace"), folder, _("prmdesk workspace (*.prmdesk)")
        )
        if text:
            self.open(Path(text))

    def open_sample(self) -> None:
        """Open a fresh sample workspace, apart from the user's own."""
        path = paths.private_folder("sample") / (_("Sample – 24 partners") + SUFFIX)
        try:
            db = sample.fresh(path, self._today())
        except PrmError as error:
            self._tell(str(error))
            return
        self._take(db)

    def ask_restore(self) -> None:
        """Choose a backup and put it in the place of the workspace."""
        from prmdesk.ui.shell.restore import RestoreDialog

        assert self.desk is not None
        path = self.desk.db.path
        dialog = RestoreDialog(path, self._parent())
        if dialog.exec() and dialog.chosen is not None:
            self._drop()
            try:
                workspace.restore(path, dialog.chosen, datetime.now(UTC))
            except PrmError as error:
                self._tell(str(error))
            self.open(path)

    def show_start(self) -> None:
        """The three ways to begin."""
        from prmdesk.ui.shell.start import StartPage

        old, self.start_page = self.start_page, StartPage(self)
        self._show(self.start_page)
        if old is not None:
            old.close()

    @property
    def shows_something(self) -> bool:
        """Whether there is a window; there is none when another prmdesk came to the front."""
        return self._parent() is not None

    def come_to_front(self) -> None:
        """Show what is open before all other windows."""
        if (shown := self._parent()) is not None:
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
        self._drop()

    def _drop(self) -> None:
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

    def _parent(self) -> QWidget | None:
        return self.window or self.start_page

    def _tell(self, text: str) -> None:
        QMessageBox(QMessageBox.Icon.Warning, "prmdesk", text, parent=self._parent()).exec()
