"""Pairs of partners that may be one, as cards: both names, how sure it is, and why."""

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
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from prmdesk import words
from prmdesk.domain.matching import Evidence, Verdict
from prmdesk.i18n import _
from prmdesk.services.duplicates import Pair
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.labels import tip

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 76
Role = Qt.ItemDataRole


def sureness(pair: Pair) -> str:
    """How sure it is that both are one, in a word."""
    return _("Sure") if pair.verdict is Verdict.SAME else _("Maybe")


def verdict(pair: Pair) -> str:
    """How sure it is that both are one, and why, in a sentence."""
    if pair.verdict is Verdict.SAME:
        text = _("Surely the same company: {why}")
    else:
        text = _("Perhaps the same company: {why}")
    return text.format(why=why(pair))


def sign(pair: Pair) -> tuple[str, str]:
    """The drawing that goes with ``sureness``, and its colour."""
    c = theme.colours()
    if pair.verdict is Verdict.SAME:
        return "circle-check", c.good
    return "circle-help", c.warning


def why(pair: Pair) -> str:
    """What that rests on, and in how long a chain the pair stands."""
    told = _("you chose them") if pair.reason is Evidence.NOTHING else words.name(pair.reason)
    if pair.among > 2:
        return _("{why} · one of {n} alike").format(why=told, n=pair.among)
    return told


def key_of(pair: Pair) -> tuple[int, int]:
    """What tells a pair from the others."""
    return pair.one, pair.other


class _Cards(QAbstractListModel):
    """Pairs, one a row."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[Pair] = []

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.pairs)

    def data(self, index: _Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        pair = self.pairs[index.row()]
        if role == Role.DisplayRole:
            return _("{one} and {other}").format(one=pair.names[0], other=pair.names[1])
        if role == Role.ToolTipRole:
            return tip("\n".join((*pair.names, verdict(pair))))
        if role == Role.AccessibleTextRole:
            return ". ".join((index.data(), verdict(pair)))
        return None


class _Card(QStyledItemDelegate):
    """Two names over how sure it is, as a drawing with its word, and why."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(120), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Cards)
        pair, c, rect = model.pairs[index.row()], theme.colours(), option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.selection if chosen else c.hover))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect.left(), rect.top(), theme.px(3), rect.height(), QColor(c.accent))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(c.rule))
        box = rect.adjusted(theme.px(14), theme.px(7), -theme.px(10), -theme.px(7))
        third = box.height() // 3
        painter.setFont(theme.font(weight=theme.SEMIBOLD))
        for n, name in enumerate(pair.names):
            line = QRect(box.left(), box.top() + n * third, box.width(), third)
            _write(painter, line, name, c.text)
        painter.setFont(theme.font(8.5))
        name, colour = sign(pair)
        size, top = theme.px(14), box.top() + 2 * third
        ratio = painter.device().devicePixelRatio()
        drawing = icons.pixmap(name, size, colour, ratio)
        painter.drawPixmap(box.left(), top + (third - size) // 2, drawing)
        line = QRect(box.left() + theme.px(20), top, box.width() - theme.px(20), third)
        _write(painter, line, f"{sureness(pair)}: {why(pair)}", c.muted)
        painter.restore()


def _write(painter: QPainter, rect: QRect, text: str, colour: str) -> None:
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class PairList(QListView):
    """``picked`` tells the pair gone to, ``merge_asked`` that Enter was pressed."""

    picked = Signal(object)
    merge_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards = _Cards()
        self.setModel(self._cards)
        self.setItemDelegate(_Card(self))
        self.setAccessibleName(_("Pairs that may be one"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._gone)

    def pair(self) -> Pair | None:
        """The pair that is marked."""
        row = self.currentIndex().row()
        return self._cards.pairs[row] if 0 <= row < len(self._cards.pairs) else None

    def show_pairs(self, pairs: Sequence[Pair], chosen: tuple[int, int] | None) -> None:
        """List ``pairs``, the one ``chosen`` marked, else the one now in the place of the last."""
        row = max(0, self.currentIndex().row())
        self.selectionModel().blockSignals(True)
        self._cards.beginResetModel()
        self._cards.pairs = list(pairs)
        self._cards.endResetModel()
        keys = [key_of(pair) for pair in pairs]
        row = keys.index(chosen) if chosen in keys else min(row, len(keys) - 1)
        if row >= 0:
            self.setCurrentIndex(self._cards.index(row))
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        self.picked.emit(self.pair())

    def step(self, by: int) -> None:
        """Go to the next or the previous pair."""
        row = min(max(self.currentIndex().row() + by, 0), len(self._cards.pairs) - 1)
        self.setCurrentIndex(self._cards.index(row))

    def _gone(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.pair())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.merge_asked.emit()
        elif event.key() == Qt.Key.Key_D:
            event.ignore()  # the page's
        else:
            super().keyPressEvent(event)
