"""What the size of dots means: two samples with their amounts."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.labels import small_font


@dataclass(frozen=True, slots=True)
class Legend:
    """What the sizes tell, and samples: how wide in pixels, and the amount it stands for.

    ``unknown`` is the sample, painted hollow, of what nobody knows.
    """

    title: str
    samples: tuple[tuple[int, str], ...]
    unknown: tuple[tuple[int, str], ...] = ()

    def text(self) -> str:
        """The same in words."""
        return f"{self.title}: {', '.join(amount for _width, amount in self.all)}"

    @property
    def all(self) -> tuple[tuple[int, str], ...]:
        """Every sample, in the order in which they stand."""
        return self.samples + self.unknown


def legend_size(legend: Legend) -> QSize:
    """The room that ``legend`` takes."""
    metrics = QFontMetricsF(small_font())
    wide = sum(
        sample + theme.px(13) + 2 + metrics.horizontalAdvance(amount)
        for sample, amount in legend.all
    )
    high = max([metrics.height(), *(sample for sample, _amount in legend.all)])
    return QSize(round(wide), round(high) + 2)


def paint_legend(painter: QPainter, box: QRectF, legend: Legend) -> None:
    """Paint the samples from the left of ``box``."""
    metrics, left = QFontMetricsF(small_font()), box.left()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(small_font())
    for sample, amount in legend.all:
        painter.setPen(QPen(QColor(theme.colours().muted), 1))
        is_known = (sample, amount) in legend.samples
        painter.setBrush(QColor(theme.colours().rule) if is_known else Qt.BrushStyle.NoBrush)
        far = sample / 2 - 1
        painter.drawEllipse(QPointF(left + sample / 2, box.center().y()), far, far)
        left += sample + theme.px(5)
        wide = metrics.horizontalAdvance(amount) + 2
        painter.setPen(QColor(theme.colours().muted))
        place = QRectF(left, box.top(), wide, box.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, amount)
        left += wide + theme.px(8)


class LegendView(QWidget):
    """The legend in a row of tools; hidden while all dots are alike."""

    def __init__(self) -> None:
        super().__init__()
        self.legend: Legend | None = None
        self.hide()

    def show_legend(self, legend: Legend | None) -> None:
        """Show another legend, or none."""
        self.legend = legend
        self.setVisible(legend is not None)
        self.setAccessibleName(legend.text() if legend else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return legend_size(self.legend) if self.legend else QSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.legend:
            painter = QPainter(self)
            paint_legend(painter, QRectF(self.rect()), self.legend)
            painter.end()
