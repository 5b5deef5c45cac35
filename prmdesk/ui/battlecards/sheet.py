"""The pages of a PDF as pictures: on screen, sharp at every size, and on paper."""

import pypdfium2
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from prmdesk.ui.kit import theme

_PRINT_DPI = 300
_WIDEST = 900
_POINTS_PER_INCH = 72


def picture(pdf: bytes, page: int, width: int) -> QImage:
    """A page of ``pdf``, ``width`` pixels wide."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[page]
        bitmap = sheet.render(scale=width / sheet.get_width(), prefer_bgrx=True)
        form = QImage.Format.Format_RGB32
        return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form).copy()
    finally:
        document.close()


def print_pages(pdf: bytes, printer: QPrinter) -> None:
    """Print every page of ``pdf`` on a sheet of its own, as large as the paper takes."""
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    painter = QPainter(printer)
    for page in range(count):
        if page:
            printer.newPage()
        paper = painter.viewport()
        dots = min(printer.resolution(), _PRINT_DPI) / printer.resolution()
        image = picture(pdf, page, max(1, round(paper.width() * dots)))
        size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(paper.topLeft(), size), image)
    painter.end()


class Sheet(QWidget):
    """One page of a PDF, drawn anew at whatever size and device ratio it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._pdf = b""
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the first page of ``pdf`` in place of what is shown."""
        self._pdf = pdf
        self._image = QImage()
        self.update()

    def fit(self, width: int) -> None:
        """Be ``width`` wide and as high as an A4 page is then."""
        self.setFixedSize(QSize(width, round(width * 2**0.5)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if self._pdf:
            wide = round(self.width() * self.devicePixelRatioF())
            if self._image.width() != wide:
                self._image = picture(self._pdf, 0, wide)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(QColor(theme.colours().rule))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class SheetView(QScrollArea):
    """A sheet as wide as there is room, on the ground of the window; it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.sheet = Sheet()
        ground = QWidget()
        ground.setObjectName("ground")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.addWidget(
            self.sheet, alignment=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        )
        self.setWidget(ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - 2 * theme.px(24)
        self.sheet.fit(max(theme.px(200), min(room, theme.px(_WIDEST))))
