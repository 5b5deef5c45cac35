"""How cells of the check are marked: not understood is framed, rewritten has a folded corner."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from prmdesk.i18n import _
from prmdesk.ui.importing.entry_model import MARK, Mark
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import muted_label

_CORNER = 8


class CellMarks(QStyledItemDelegate):
    """Paints the marks over the cells of an ``EntryModel``."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:  # fmt: skip
        super().paint(painter, option, index)
        mark = index.data(MARK)
        if mark:
            _paint(painter, option.rect, Mark(mark))


def _paint(painter: QPainter, cell: QRect, mark: Mark) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark is Mark.UNCLEAR:
        painter.setPen(QPen(QColor(theme.colours().late), 1.5))
        painter.drawRect(QRectF(cell).adjusted(2, 2, -3, -3))
    else:
        right, size = QPointF(cell.right() - 2, cell.top() + 3), theme.px(_CORNER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().accent))
        painter.drawPolygon(QPolygonF([right, right - QPointF(size, 0), right + QPointF(0, size)]))
    painter.restore()


class Legend(QWidget):
    """What the marks mean."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for mark, text in (
            (Mark.CHANGED, _("Rewritten; the tip tells what stands in the sheet.")),
            (Mark.UNCLEAR, _("Not understood, so left out.")),
        ):
            row.addWidget(_Sample(mark))
            row.addWidget(muted_label(text))
            row.addSpacing(theme.px(10))
        row.addStretch()


class _Sample(QWidget):
    """A small cell with a mark."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(theme.px(28), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours().base))
        painter.setPen(QColor(theme.colours().rule))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        _paint(painter, self.rect(), self._mark)
