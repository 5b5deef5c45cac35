"""Language, colours and text size of this computer, put in force on the whole program."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from prmdesk import i18n, settings
from prmdesk.ui.kit import style, theme


class Looks(QObject):
    """Holds the settings of this computer; ``changed`` asks for windows to be built anew."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self.settings = settings.load()
        self._qt_words = QTranslator(self)
        self.dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def dress(self) -> None:
        """Put language, colours and text size of the settings in force."""
        spoken = self.settings.speaks
        i18n.use(spoken)
        QLocale.setDefault(QLocale("zh_CN" if spoken == "zh" else "en_GB"))
        self._app.removeTranslator(self._qt_words)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if spoken == "zh" and self._qt_words.load("qtbase_zh_CN", folder):
            self._app.installTranslator(self._qt_words)
        dark = theme.wants_dark(self.settings.theme)
        style.apply(
            self._app, dark=dark, zoom=self.settings.zoom, compact=self.settings.compact_rows
        )

    def keep(self, new: settings.Settings) -> None:
        """Keep ``new`` settings, without showing them anew."""
        self.settings = new
        settings.save(new)

    def change(self, **values: Any) -> None:
        """Change settings of this computer and show them."""
        new = replace(self.settings, **values)
        if new != self.settings:
            self.keep(new)
            self.changed.emit()

    def zoom(self, by: int) -> None:
        """Larger or smaller text; 0 is the normal size."""
        steps = theme.ZOOMS
        here = min(range(len(steps)), key=lambda n: abs(steps[n] - self.settings.zoom))
        self.change(zoom=100 if by == 0 else steps[max(0, min(len(steps) - 1, here + by))])

    def _system_changed(self) -> None:
        if self.settings.theme == "system" and theme.wants_dark("system") != theme.is_dark():
            self.changed.emit()
