"""Lucide's drawings in the colours of the theme, sharp at every scale."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from prmdesk import paths
from prmdesk.ui.kit import theme


def _svg(name: str, colour: str) -> bytes:
    text = paths.resource(f"icons/{name}.svg").read_text("utf-8")
    return text.replace("currentColor", colour).encode()


@cache
def pixmap(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """The drawing ``name`` in ``colour``, ``size`` logical pixels square; not to be painted on."""
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(_svg(name, colour))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


class _Drawing(QIconEngine):
    """Draws at the size that is asked for, when it is asked for: a window has 60 icons."""

    def __init__(self, name: str, colour: str, dimmed: str) -> None:
        super().__init__()
        self._name, self._colour, self._dimmed = name, colour, dimmed
        self._drawn: dict[tuple[int, bool], QPixmap] = {}

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        side, off = min(size.width(), size.height()), mode is QIcon.Mode.Disabled
        if (side, off) not in self._drawn:
            colour = self._dimmed if off else self._colour
            self._drawn[side, off] = pixmap(self._name, side, colour)
        return self._drawn[side, off]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.pixmap(rect.size() * ratio, mode, state))


@cache
def icon(name: str, colour: str = "") -> QIcon:
    """The icon ``name`` in ``colour`` (the text colour when empty); dimmed when disabled."""
    c = theme.colours()
    return QIcon(_Drawing(name, colour or c.text, c.border))


def forget() -> None:
    """Draw in the colours of the theme anew: they changed. What names its colour stays."""
    icon.cache_clear()


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
