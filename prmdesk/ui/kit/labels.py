"""Labels that show imported text letter for letter: never rich text (R11)."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from prmdesk.ui.kit import theme


def plain_label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """A label; ``kind`` is a look of the style sheet: muted, late, warning, good."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if kind:
        label.setProperty("kind", kind)
    return label


def picture_label(pixmap: QPixmap | None = None) -> QLabel:
    """A label that shows a drawing, and never words."""
    label = QLabel()
    if pixmap is not None:
        label.setPixmap(pixmap)
    return label


def muted_label(text: str = "", *, wrap: bool = False) -> QLabel:
    """A label for what matters less."""
    return plain_label(text, "muted", wrap=wrap)


def heading(text: str = "", points: float = 12) -> QLabel:
    """A heading: 17 pt for a page, 12 pt for a part of it."""
    label = plain_label(text)
    label.setFont(theme.font(points, QFont.Weight.DemiBold))
    return label


class ElidedLabel(QLabel):
    """One line that ends in "…" where room is short, and then says all in its tip."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if kind:
            self.setProperty("kind", kind)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        set_tip(self, self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), shown)


class ShortText(ElidedLabel):
    """At most two lines of a longer text; what is cut ends in "…", and the tip says all."""

    LINES = 2

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setFixedHeight(self.LINES * self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        layout = QTextLayout(self.text(), self.font())
        layout.beginLayout()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        height, is_cut = self.fontMetrics().lineSpacing(), False
        for n in range(self.LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width())
            rest = self.text()[line.textStart() :]
            is_cut = n == self.LINES - 1 and line.textLength() < len(rest)
            shown = rest[: line.textLength()]
            if is_cut:
                way = Qt.TextElideMode.ElideRight
                shown = self.fontMetrics().elidedText(rest, way, self.width())
            painter.drawText(0, n * height + self.fontMetrics().ascent(), shown)
        layout.endLayout()
        set_tip(self, self.text() if is_cut else "")


def set_tip(widget: QWidget, text: str) -> None:
    """Give ``widget`` a tooltip that shows ``text`` letter for letter."""
    widget.setToolTip(tip(text))


def tip(text: str) -> str:
    """``text`` so that a tooltip shows it letter for letter."""
    return f"<span style='white-space:pre-wrap'>{escape(text)}</span>" if text else ""


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet looks at, and show the new look."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
