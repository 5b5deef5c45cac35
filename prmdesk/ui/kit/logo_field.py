"""Our logo: a picture chosen by the user, made small and harmless before it is kept."""

from base64 import b64decode, b64encode
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk.errors import Unreadable
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.labels import muted_label, picture_label, plain_label

_KINDS = (b"png", b"jpeg", b"jpg", b"gif", b"bmp", b"webp")
"""What may be read, by what the file holds. No SVG: it can name other files."""

_SIDE = 600
_LARGEST_FILE = 20_000_000
_MOST_PIXELS = 25_000_000
_SHOWN = QSize(96, 36)


def read_logo(path: Path) -> str:
    """The picture in ``path`` as PNG of at most 600 pixels a side, in base64.

    ``Unreadable`` says why it cannot be used, and what to do.
    """
    if path.stat().st_size > _LARGEST_FILE:
        raise Unreadable(_("This file is larger than 20 MB. Save the logo smaller and try again."))
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    if reader.format().data() not in _KINDS:
        raise Unreadable(_("This is no picture that can be used. Save the logo as PNG or JPEG."))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise Unreadable(_("This picture has too many pixels. Save it at most 5000 pixels wide."))
    if max(size.width(), size.height()) > _SIDE:
        reader.setScaledSize(size.scaled(_SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise Unreadable(_("This picture is damaged. Open it elsewhere and save it anew as PNG."))
    return _as_text(image)


def _as_text(image: QImage) -> str:
    clean = QImage(image.size(), QImage.Format.Format_ARGB32)  # none of what is written in it
    clean.fill(Qt.GlobalColor.transparent)
    painter = QPainter(clean)
    painter.drawImage(0, 0, image)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(clean)
    return b64encode(data.data()).decode("ascii")


def logo_image(text: str) -> QImage:
    """The picture that ``text`` holds in base64; an empty one where it holds none."""
    image = QImage()
    try:
        image.loadFromData(b64decode(text, validate=True), "PNG")
    except ValueError:
        return QImage()
    return image


class LogoField(QWidget):
    """Shows the logo on white, as it will be printed; ``committed`` tells the one to keep."""

    committed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._picture = picture_label()
        self._none = muted_label(_("No logo yet"))
        self._trouble = plain_label("", "late", wrap=True)
        self._trouble.hide()
        self.choose = button(_("Choose picture…"), "image", clicked=self._choose)
        self.choose.setAutoDefault(False)
        self.remove = tool_button("trash-2", _("Remove the logo"), clicked=lambda: self._tell(""))
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for widget in (self._picture, self._none):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self._trouble)
        self.setFocusProxy(self.choose)
        self.fill("")

    def fill(self, text: str) -> None:
        """Show the logo ``text`` without telling anyone."""
        self.text = text
        self._picture.setPixmap(_on_white(logo_image(text), self.devicePixelRatioF()))
        self._picture.setAccessibleName(_("Our logo") if text else "")
        self._picture.setVisible(bool(text))
        self._none.setVisible(not text)
        self.remove.setEnabled(bool(text))
        self._trouble.hide()

    def _choose(self) -> None:
        kinds = _("Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.webp)")
        path, _kind = QFileDialog.getOpenFileName(self, _("Choose the logo"), "", kinds)
        if not path:
            return
        try:
            text = read_logo(Path(path))
        except (Unreadable, OSError) as error:
            said = _("This file cannot be read. Choose another one.")
            self._trouble.setText(str(error) if isinstance(error, Unreadable) else said)
            self._trouble.show()
            return
        self._tell(text)

    def _tell(self, text: str) -> None:
        self.fill(text)
        self.committed.emit(text)


def _on_white(image: QImage, ratio: float) -> QPixmap:
    """``image`` in the middle of a piece of paper."""
    room = _SHOWN * (theme.px(100) / 100)
    made = QPixmap(room * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor("white"))
    if not image.isNull():
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        inside = room - QSize(8, 8)
        size = image.size().scaled(inside, Qt.AspectRatioMode.KeepAspectRatio)
        painter.translate((room.width() - size.width()) / 2, (room.height() - size.height()) / 2)
        painter.drawImage(QPixmap(size).rect(), image)
        painter.end()
    return made
