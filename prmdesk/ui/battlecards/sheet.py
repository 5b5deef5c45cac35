"""The page of a card on the screen: fitted to the width or zoomed, sharp at every size."""

import threading

import pypdfium2
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from prmdesk.ui.kit import theme

_ACTUAL = 794.0
"""How wide an A4 page is at 96 dots an inch."""

_WIDEST = 900
_MOST_DOTS = 4800
_STEP, _LEAST, _MOST = 1.25, 0.25, 4.0
_MARGIN = 24

_one_at_a_time = threading.Lock()


def picture(pdf: bytes, page: int, width: int) -> QImage:
    """A page of ``pdf``, ``width`` pixels wide; from any thread."""
    with _one_at_a_time:  # PDFium must not be entered twice
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[page]
            bitmap = sheet.render(scale=width / sheet.get_width(), prefer_bgrx=True)
            form = QImage.Format.Format_RGB32
            image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form)
            return image.copy(0, 0, width, bitmap.height)  # PDFium may round a dot up
        finally:
            document.close()


class Sheet(QWidget):
    """One page as a picture; ``blurred`` tells how many dots wide a sharp one would be."""

    blurred = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self._asked = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage, dots: int) -> None:
        """Show ``image``, drawn for a page so many ``dots`` wide, in place of what is shown."""
        self.image, self._asked = image, dots
        self.update()

    def fit(self, width: int) -> None:
        """Be ``width`` wide and as high as an A4 page is then."""
        self.setFixedSize(QSize(width, round(width * 2**0.5)))

    def dots(self) -> int:
        """How many dots wide the page is on this screen."""
        return min(round(self.width() * self.devicePixelRatioF()), _MOST_DOTS)

    def _place(self) -> QRectF:
        """Dot on dot where it was drawn for this size, else stretched until it is."""
        if self.image.width() != self.dots():
            return QRectF(self.rect())
        size = QSizeF(self.image.size()) / self.devicePixelRatioF()
        return QRectF(QPointF(), size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._place(), self.image)
            if self._asked != self.dots():
                self._asked = self.dots()
                self.blurred.emit(self._asked)
        painter.setPen(QColor(theme.colours().rule))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class SheetView(QScrollArea):
    """The page on the ground of the window; Ctrl with +, -, 0 or the wheel zooms.

    ``factor`` is 1 at the size of the paper, None: as wide as there is room.
    """

    zoomed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.factor: float | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.sheet = Sheet()
        self._ground = ground = QWidget()
        ground.setObjectName("ground")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(*[theme.px(_MARGIN)] * 4)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        self._column.addWidget(self.sheet, alignment=middle)
        self.setWidget(ground)
        self.sheet.fit(theme.px(_WIDEST))

    def percent(self) -> int:
        """How large the page is shown, 100 at the size of the paper."""
        return round(self.sheet.width() / _ACTUAL * 100)

    def zoom(self, by: int) -> None:
        """Larger (1) or smaller (-1)."""
        now = self.sheet.width() / _ACTUAL
        self._set(min(max(now * _STEP**by, _LEAST), _MOST))

    def fit_width(self) -> None:
        """As wide as there is room."""
        self._set(None)

    def _set(self, factor: float | None) -> None:
        """Change the size; what is in the middle stays there."""
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        middles = [(bar.value() + bar.pageStep() / 2) / self._long(bar) for bar in bars]
        self.factor = factor
        self._fit()
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * self._long(bar) - bar.pageStep() / 2))
        self.zoomed.emit()

    @staticmethod
    def _long(bar: object) -> int:
        return bar.maximum() - bar.minimum() + bar.pageStep() or 1  # type: ignore[attr-defined]

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * theme.px(_MARGIN)
        width = max(theme.px(200), min(room, theme.px(_WIDEST)))
        if self.factor is not None:
            width = round(_ACTUAL * self.factor)
        self.sheet.fit(width)
        self._column.activate()  # at once: the scroll bars are needed now
        self._ground.resize(self._column.sizeHint().expandedTo(self.viewport().size()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.factor is None:
            self._fit()
            self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoom(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and _zoom_key(event) is not None:
            event.accept()  # here they zoom the page, elsewhere all text
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match _zoom_key(event):
            case None:
                super().keyPressEvent(event)
            case 0:
                self.fit_width()
            case by:
                self.zoom(by)


def _zoom_key(event: QKeyEvent) -> int | None:
    """What a key does to the size: 1, -1, 0 for the usual one, None for nothing."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    keys = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
    return keys.get(Qt.Key(event.key()))
