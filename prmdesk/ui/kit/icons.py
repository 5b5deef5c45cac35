"""Lucide's drawings in the colours of the theme, sharp at every scale."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from prmdesk import paths
from prmdesk.ui.kit import theme


def _svg(name: str, colour: str) -> bytes:
    text = paths.resource(f"icons/{name}.svg").read_text("utf-8")
    return text.replace("currentColor", colour).encode()


def pixmap(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """The drawing ``name`` in ``colour``, ``size`` logical pixels square."""
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(_svg(name, colour))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


@cache
def icon(name: str, colour: str = "") -> QIcon:
    """The icon ``name`` in ``colour`` (the text colour when empty); dimmed when disabled."""
    c = theme.colours()
    made = QIcon()
    for size in (16, 18, 20, 24, 32, 48):
        for ratio in (1.0, 2.0):
            made.addPixmap(pixmap(name, size, colour or c.text, ratio))
            made.addPixmap(pixmap(name, size, c.border, ratio), QIcon.Mode.Disabled)
    return made


def forget() -> None:
    """Draw anew: the colours changed."""
    icon.cache_clear()
    recoloured.cache_clear()


@cache
def _folder() -> Path:
    """A folder of this process, which goes with it."""
    folder = QTemporaryDir()
    _kept.append(folder)
    return Path(folder.path())


_kept: list[QTemporaryDir] = []


@cache
def recoloured(name: str, colour: str) -> Path:
    """A file with the drawing in ``colour``, for style sheets, which can only name files."""
    file = _folder() / f"{name}-{colour.lstrip('#')}.svg"
    file.write_bytes(_svg(name, colour))
    return file
