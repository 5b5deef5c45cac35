"""The plans of the workspace as cards: whose and when, how far filled, how it stands."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from prmdesk import words
from prmdesk.domain.figures import PlanLine
from prmdesk.domain.plans import Section
from prmdesk.i18n import _
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.plans.delegate import attainment_look

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 54
Role = Qt.ItemDataRole


def standing(line: PlanLine) -> str:
    """Status, and how many sections are filled, in words."""
    filled = _("{n} of {total} filled").format(n=line.filled, total=len(Section))
    return f"{words.name(line.plan.status)} · {filled}"


class _Cards(QAbstractListModel):
    """Plans, one a row."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[PlanLine] = []
        self.years: dict[int, str] = {}

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        year = self.years[line.plan.fiscal_year]
        if role == Role.DisplayRole:
            return f"{line.partner} {year}"
        if role == Role.ToolTipRole:
            return tip(f"{line.partner} · {year}")
        if role == Role.AccessibleTextRole:
            word = words.name(line.score.status)
            return f"{line.partner}, {year}, {standing(line)}, {word}"
        return None


class _Card(QStyledItemDelegate):
    """Name and year above; below how it stands, the attainment as a drawing with its word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(120), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Cards)
        line = model.lines[index.row()]
        c, rect = theme.colours(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(c.rule))
        box = rect.adjusted(theme.px(12), theme.px(5), -theme.px(10), -theme.px(6))
        half = box.height() // 2
        upper = QRect(box.left(), box.top(), box.width(), half)
        lower = QRect(box.left(), box.top() + half, box.width(), half)
        year = model.years[line.plan.fiscal_year]
        strong = theme.font(weight=QFont.Weight.DemiBold)
        room = _right(painter, upper, year, c.muted, theme.font())
        _left(painter, upper.adjusted(0, 0, -room, 0), line.partner, c.text, strong)
        room = self._paint_attainment(painter, lower, line)
        _left(painter, lower.adjusted(0, 0, -room, 0), standing(line), c.muted, theme.font(8.5))
        painter.restore()

    def _paint_attainment(self, painter: QPainter, box: QRect, line: PlanLine) -> int:
        name, colour = attainment_look(line.score.status)
        word, size = words.name(line.score.status), theme.px(12)
        room = _right(painter, box, word, colour, theme.font(8.5)) + size
        picture = icons.pixmap(name, size, colour, painter.device().devicePixelRatioF())
        left = box.right() - room + theme.px(4)
        painter.drawPixmap(left, box.center().y() - size // 2 + 1, picture)
        return room + theme.px(4)


def _left(painter: QPainter, box: QRect, text: str, colour: str, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _right(painter: QPainter, box: QRect, text: str, colour: str, font: QFont) -> int:
    """Text at the right end of ``box``; returns the room it took."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
    return painter.fontMetrics().horizontalAdvance(text) + theme.px(8)


class PlanList(QListView):
    """``picked`` tells the plan that the user went to."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("planList")
        self.setAccessibleName(_("Plans"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._cards = _Cards()
        self.setModel(self._cards)
        self.setItemDelegate(_Card(self))
        self.selectionModel().currentChanged.connect(self._went)

    def show_plans(
        self, lines: Sequence[PlanLine], years: dict[int, str], chosen: int | None
    ) -> None:
        """Show these, and mark one without telling anyone; ``years`` names the fiscal years."""
        self.selectionModel().blockSignals(True)
        self._cards.beginResetModel()
        self._cards.lines, self._cards.years = list(lines), dict(years)
        self._cards.endResetModel()
        ids = [line.plan.id for line in lines]
        if chosen in ids:
            self.setCurrentIndex(self._cards.index(ids.index(chosen)))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _went(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self._cards.lines[index.row()].plan.id)
