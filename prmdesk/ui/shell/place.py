"""Where the window stood and how wide its panel was, remembered for this computer."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from prmdesk.ui.kit.memory import kept

_GEOMETRY = "main/geometry_v1"
_PANEL = "main/panel_v1"
_WIDTH, _HEIGHT = 1366, 768


def recall(window: QMainWindow, splitter: QSplitter) -> None:
    """Put ``window`` where it was last, else 1366x768, or 90 % of a smaller screen."""
    file = kept()
    screen = QGuiApplication.primaryScreen().availableSize()
    width, height = min(_WIDTH, screen.width() * 9 // 10), min(_HEIGHT, screen.height() * 9 // 10)
    if screen.width() >= _WIDTH and screen.height() >= _HEIGHT:
        width, height = _WIDTH, _HEIGHT
    window.resize(width, height)
    geometry, panel = file.value(_GEOMETRY), file.value(_PANEL)
    if isinstance(geometry, QByteArray) and isinstance(panel, QByteArray):
        window.restoreGeometry(geometry)
        splitter.restoreState(panel)


def remember(window: QMainWindow, splitter: QSplitter) -> None:
    """Keep where ``window`` stands."""
    file = kept()
    file.setValue(_GEOMETRY, window.saveGeometry())
    file.setValue(_PANEL, splitter.saveState())
    file.sync()
