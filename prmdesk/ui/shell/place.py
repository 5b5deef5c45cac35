"""Where the window stood and how wide its panel was, remembered for this computer."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from prmdesk import paths

_GEOMETRY = "main/geometry_v1"
_PANEL = "main/panel_v1"
_WIDTH, _HEIGHT = 1366, 768


def _kept() -> QSettings:
    file = paths.private_folder() / "window.ini"
    return QSettings(str(file), QSettings.Format.IniFormat)


def recall(window: QMainWindow, splitter: QSplitter) -> None:
    """Put ``window`` where it was last, else 1366x768, or 90 % of a smaller screen."""
    kept = _kept()
    screen = QGuiApplication.primaryScreen().availableSize()
    width, height = min(_WIDTH, screen.width() * 9 // 10), min(_HEIGHT, screen.height() * 9 // 10)
    if screen.width() >= _WIDTH and screen.height() >= _HEIGHT:
        width, height = _WIDTH, _HEIGHT
    window.resize(width, height)
    geometry, panel = kept.value(_GEOMETRY), kept.value(_PANEL)
    if isinstance(geometry, QByteArray) and isinstance(panel, QByteArray):
        window.restoreGeometry(geometry)
        splitter.restoreState(panel)


def remember(window: QMainWindow, splitter: QSplitter) -> None:
    """Keep where ``window`` stands."""
    kept = _kept()
    kept.setValue(_GEOMETRY, window.saveGeometry())
    kept.setValue(_PANEL, splitter.saveState())
    kept.sync()
