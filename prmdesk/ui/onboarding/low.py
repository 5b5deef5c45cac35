"""A checklist in a window too low for it, as at large text: all of it scrolls."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class LowScroll(QScrollArea):
    """Never narrower than what is inside; ``reveal`` keeps a part of it in sight."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._part: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self._soon = QTimer(self, singleShot=True)  # once all has its new place
        self._soon.timeout.connect(self._look)
        self.verticalScrollBar().rangeChanged.connect(lambda *_range: self._soon.start())

    def reveal(self, part: QWidget) -> None:
        """Scroll to ``part``, now and whenever more or less is there, until it is hidden."""
        self._part = part
        part.installEventFilter(self)
        part.destroyed.connect(self._forget)
        self._soon.start()

    def _forget(self) -> None:
        self._part = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._part and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._soon.start()
        return False

    def _look(self) -> None:
        part, inside = self._part, self.widget()
        if part is None or part.isHidden() or inside is None:
            return
        top = part.mapTo(inside, QPoint(0, 0)).y()
        last = min(top, top + part.height() - self.viewport().height())
        bar = self.verticalScrollBar()
        bar.setValue(min(max(bar.value(), last), top))

    def minimumSizeHint(self) -> QSize:
        hint, inside = super().minimumSizeHint(), self.widget()
        return QSize(inside.minimumSizeHint().width(), hint.height()) if inside else hint
