"""Partners in onboarding as cards: in the list at the left and in the columns of the board."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from prmdesk.domain.onboarding import Onboarding
from prmdesk.i18n import _, ngettext
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.onboarding.painting import (
    BAR,
    SHORT_BAR,
    paint_bar,
    paint_icon,
    paint_text,
    text_width,
)

Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 54


def standing(onboarding: Onboarding) -> str:
    """How far an onboarding has come, in words."""
    if onboarding.checklist is None:
        return _("not started")
    done = onboarding.progress
    if done.is_complete:
        return _("all done")
    return _("{done} of {total}").format(done=done.done, total=done.total)


def late_text(onboarding: Onboarding) -> str:
    """How many steps are late; nothing for none."""
    n = onboarding.late
    return ngettext("{n} late", "{n} late", n).format(n=n) if n else ""


def stuck_text(onboarding: Onboarding) -> str:
    """How many steps the partner is stuck with; nothing for none."""
    n = onboarding.stuck
    return ngettext("{n} stuck", "{n} stuck", n).format(n=n) if n else ""


class CardModel(QAbstractListModel):
    """Onboardings, one a row."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[Onboarding] = []

    def show(self, cards: Sequence[Onboarding]) -> None:
        """Show these."""
        self.beginResetModel()
        self.cards = list(cards)
        self.endResetModel()

    def row_of(self, partner_id: int | None) -> int:
        """The row of a partner, -1 when it is not here."""
        ids = [card.partner_id for card in self.cards]
        return ids.index(partner_id) if partner_id in ids else -1

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: _Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == Role.DisplayRole:
            return card.partner
        if role == Role.ToolTipRole:
            return tip("\n".join(filter(None, (card.partner, card.phase))))
        if role == Role.AccessibleTextRole:
            told = (card.partner, standing(card), late_text(card), stuck_text(card))
            return ", ".join(filter(None, told))
        return None


class CardDelegate(QStyledItemDelegate):
    """Name above, bar and words below; ``framed`` draws a card with a border."""

    def __init__(self, view: QAbstractItemView, *, framed: bool) -> None:
        super().__init__(view)
        self._framed = framed

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(120), theme.px(_ROW + (8 if self._framed else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card = index.model().cards[index.row()]  # type: ignore[attr-defined]
        box = self._paint_ground(painter, option)
        c = theme.colours()
        half = box.height() // 2
        top = QRect(box.left(), box.top(), box.width(), half)
        paint_text(painter, top, card.partner, c.text, theme.font(weight=QFont.Weight.DemiBold))
        below = QRect(box.left(), top.bottom() + 1, box.width(), half)
        middle = below.center().y()
        if card.checklist is not None:
            width = SHORT_BAR if self._framed or card.stuck else BAR
            paint_bar(painter, below.left(), middle, card.progress.share or 0, width)
            below.setLeft(below.left() + theme.px(width + 8))
        done = card.progress.is_complete
        words = standing(card)
        paint_text(painter, below, words, c.good if done else c.muted)
        for name, text in (("clock", late_text(card)), ("hand", stuck_text(card))):
            if text:
                below.setLeft(below.left() + text_width(words) + theme.px(10))
                taken = paint_icon(painter, name, c.late, below.left(), middle)
                below.setLeft(below.left() + taken)
                paint_text(painter, below, text, c.late)
                words = text

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> QRect:
        c = theme.colours()
        box: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if not self._framed:
            if chosen:
                painter.fillRect(box, QColor(c.selection))
            painter.setPen(QColor(c.rule))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            return box.adjusted(theme.px(16), theme.px(6), -theme.px(8), -theme.px(6))
        card = QRectF(box).adjusted(0.5, 0.5, -0.5, -theme.px(8) - 0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(c.accent if chosen and focused else c.rule))
        painter.setBrush(QColor(c.selection if chosen and focused else c.base))
        painter.drawRoundedRect(card, theme.px(8), theme.px(8))
        painter.restore()
        return card.toRect().adjusted(theme.px(12), theme.px(6), -theme.px(8), -theme.px(6))


class CardList(QListView):
    """``picked`` tells whose card the user went to, ``opened`` whose was entered."""

    picked = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str, *, framed: bool = False) -> None:
        super().__init__()
        self.cards = CardModel()
        self._filling = False
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self, framed=framed))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_cards(self, cards: Sequence[Onboarding], chosen: int | None) -> None:
        """Show these, the card of ``chosen`` selected, scrolled as before."""
        scroll = self.verticalScrollBar().value()
        if cards != self.cards.cards:
            self._filling = True
            self.cards.show(cards)
            self._filling = False
        self.choose(chosen)
        self.verticalScrollBar().setValue(scroll)

    def choose(self, partner_id: int | None) -> None:
        """Select a partner's card, telling no one."""
        self._filling = True
        self.setCurrentIndex(self.cards.index(self.cards.row_of(partner_id)))
        self._filling = False

    def partner_at(self, index: _Index) -> int | None:
        """Whose card is at ``index``."""
        return self.cards.cards[index.row()].partner_id if index.isValid() else None

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        partner_id = self.partner_at(current)
        if partner_id is not None and not self._filling:
            self.picked.emit(partner_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        partner_id = self.partner_at(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and partner_id is not None:
            self.opened.emit(partner_id)
        else:
            super().keyPressEvent(event)
