"""Partners of one stage as cards: painted by a delegate, dragged or shifted to another stage."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from prmdesk import words
from prmdesk.domain.lifecycle import Card
from prmdesk.domain.partners import Stage
from prmdesk.ui.kit import icons, theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.markers import paint_marker
from prmdesk.ui.lifecycle.facts import age_text, card_text, met_text

Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MIME = "application/x-prmdesk-partners"
_HEIGHT, _GAP, _PAD, _MARKER = 74, 8, 10, 11
_MOVE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardModel(QAbstractListModel):
    """The cards of one stage, one a row."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: Sequence[Card] = ()

    def show(self, cards: Sequence[Card]) -> None:
        """Show these."""
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: _Index, role: int = Role.DisplayRole) -> Any:
        card = self.cards[index.row()]
        if role == Role.DisplayRole:
            return card.name
        if role == Role.ToolTipRole:
            return tip(card_text(card))
        if role == Role.AccessibleTextRole:
            return card_text(card).replace("\n", ", ")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = sorted({self.cards[index.row()].partner_id for index in indexes})
        data = QMimeData()
        data.setData(_MIME, ",".join(map(str, ids)).encode())
        return data


def dragged(data: QMimeData) -> list[int]:
    """The partners that are being dragged."""
    text = bytes(data.data(_MIME).data()).decode()
    return [int(key) for key in text.split(",") if key]


class CardDelegate(QStyledItemDelegate):
    """A name, the quadrant by shape and word, the age, and how many criteria are met."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(100), theme.px(_HEIGHT + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card: Card = index.model().cards[index.row()]  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._ground(painter, option)
        c, third = theme.colours(), box.height() // 3
        rows = [QRect(box.left(), box.top() + n * third, box.width(), third) for n in range(3)]
        painter.setFont(theme.font(weight=theme.SEMIBOLD))
        _text(painter, rows[0], card.name, c.text)
        painter.setFont(theme.font())
        size = theme.px(_MARKER)
        centre = QPointF(rows[1].left() + size / 2, rows[1].center().y() + 0.5)
        paint_marker(painter, card.quadrant, centre, size)
        beside = rows[1].adjusted(size + theme.px(7), 0, 0, 0)
        _text(painter, beside, words.name(card.quadrant), c.text)
        met = met_text(card)
        width = painter.fontMetrics().horizontalAdvance(met)
        colour = c.muted if card.open else c.good
        _text(painter, rows[2], met, colour, Qt.AlignmentFlag.AlignRight)
        self._age(painter, rows[2].adjusted(0, 0, -width - theme.px(6), 0), card)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> QRect:
        c = theme.colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        card = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -theme.px(_GAP) - 0.5)
        painter.setPen(QColor(c.accent if focused or chosen else c.rule))
        painter.setBrush(QColor(c.selection if chosen else c.base))
        painter.drawRoundedRect(card, theme.px(8), theme.px(8))
        pad = theme.px(_PAD)
        return card.toRect().adjusted(pad, theme.px(5), -pad, -theme.px(5))

    def _age(self, painter: QPainter, box: QRect, card: Card) -> None:
        c = theme.colours()
        if card.is_long:
            size = theme.px(14)
            clock = icons.pixmap("clock", size, c.late, painter.device().devicePixelRatioF())
            painter.drawPixmap(box.left(), box.center().y() - size // 2, clock)
            box = box.adjusted(size + theme.px(4), 0, 0, 0)
        _text(painter, box, age_text(card), c.late if card.is_long else c.muted)


def _text(
    painter: QPainter,
    box: QRect,
    text: str,
    colour: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setPen(QColor(colour))
    flat = " ".join(text.split())
    shown = painter.fontMetrics().elidedText(flat, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)


class CardList(QListView):
    """The cards of one stage.

    ``picked`` tells whose card was gone to, ``opened`` whose was entered, ``dropped`` which
    partners were let go here, ``shifted`` that the chosen ones go to the stage beside, ``left``
    that the keys go on in the column beside (-1 left, 1 right).
    """

    picked = Signal(int)
    opened = Signal(int)
    dropped = Signal(list)
    shifted = Signal(int)
    left = Signal(int)

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        self.cards = CardModel()
        self._filling = False
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.doubleClicked.connect(self._open)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these; what was chosen and the scroll stay."""
        if cards == self.cards.cards:
            return
        scroll, kept = self.verticalScrollBar().value(), self.chosen()
        here = self._partner(self.currentIndex())
        self._filling = True
        self.cards.show(cards)
        self._choose(kept, here)
        self._filling = False
        self.verticalScrollBar().setValue(scroll)

    def chosen(self) -> list[int]:
        """The partners whose cards are chosen."""
        return [self.cards.cards[index.row()].partner_id for index in self.selectedIndexes()]

    def choose(self, partner_ids: Sequence[int]) -> None:
        """Choose the cards of partners, as far as they are here, telling no one."""
        self._filling = True
        self._choose(partner_ids, partner_ids[0] if partner_ids else None)
        self._filling = False

    def _choose(self, partner_ids: Sequence[int], current: int | None) -> None:
        flags = self.selectionModel().SelectionFlag
        rows = {card.partner_id: row for row, card in enumerate(self.cards.cards)}
        self.clearSelection()
        if current in rows:
            self.selectionModel().setCurrentIndex(self.cards.index(rows[current]), flags.NoUpdate)
        for key in partner_ids:
            if key in rows:
                self.selectionModel().select(self.cards.index(rows[key]), flags.Select)

    def _partner(self, index: _Index) -> int | None:
        return self.cards.cards[index.row()].partner_id if index.isValid() else None

    def _open(self, index: _Index) -> None:
        if (partner_id := self._partner(index)) is not None:
            self.opened.emit(partner_id)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        partner_id = self._partner(current)
        if partner_id is not None and not self._filling:
            self.picked.emit(partner_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _SIDEWAYS.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() == _MOVE:
            self.shifted.emit(by)
        elif by is not None and not event.modifiers() & _MOVE:
            self.left.emit(by)
        elif event.key() in _ENTER:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    # Dragging

    def _takes(self, event: QDropEvent) -> bool:
        return event.mimeData().hasFormat(_MIME) and event.source() is not self

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(self._takes(event))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self._takes(event))

    def dropEvent(self, event: QDropEvent) -> None:
        if self._takes(event):
            event.setDropAction(Qt.DropAction.CopyAction)  # Qt is not to remove the cards itself
            event.accept()
            self.dropped.emit(dragged(event.mimeData()))
