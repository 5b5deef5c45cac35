"""The navigation at the left: pages by name and drawing, collapsible to drawings only."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from prmdesk.i18n import _
from prmdesk.ui.kit import icons, theme

_Index = QModelIndex | QPersistentModelIndex
_WIDE, _NARROW = 188, 52
_ITEM, _LEAST = 36, 23
"""How high an item is where there is room for all, and at least."""

BADGE = Qt.ItemDataRole.UserRole + 1
"""The role under which an item holds how many things wait there."""


class _Places(QAbstractListModel):
    def __init__(self, places: list[tuple[str, str, str]]) -> None:
        super().__init__()
        self.places = places
        self.badges: dict[str, tuple[int, str]] = {}

    def badge(self, key: str, number: int, meaning: str) -> None:
        """Show how many things wait on a page; none for 0. ``meaning`` says what they are."""
        self.badges[key] = number, meaning
        row = next(n for n, place in enumerate(self.places) if place[0] == key)
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        key, title, icon = self.places[index.row()]
        number, meaning = self.badges.get(key, (0, ""))
        told = f"{title} ({meaning})" if number else title
        if role == Qt.ItemDataRole.ToolTipRole and index.row() < 9:
            told = f"{told}  Ctrl+{index.row() + 1}"
        return {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.AccessibleTextRole: told,
            Qt.ItemDataRole.ToolTipRole: told,
            Qt.ItemDataRole.UserRole: icon,
            BADGE: str(number) if number else "",
        }.get(role)


class _Item(QStyledItemDelegate):
    def __init__(self, navigation: "Navigation") -> None:
        super().__init__(navigation)
        self._navigation = navigation

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(_NARROW), self._navigation.item_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        c = theme.colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        rect: QRect = option.rect.adjusted(theme.px(6), 1, -theme.px(6), -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.selection if chosen else c.hover))
            painter.drawRoundedRect(rect, theme.px(6), theme.px(6))
        if focus:
            painter.setPen(QColor(c.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, theme.px(6), theme.px(6))
        size = theme.px(18)
        ratio = painter.device().devicePixelRatio()
        drawing = icons.pixmap(index.data(Qt.ItemDataRole.UserRole), size, c.text, ratio)
        left = rect.left() + theme.px(11)
        painter.drawPixmap(left, rect.center().y() - size // 2 + 1, drawing)
        if not self._navigation.collapsed:
            painter.setPen(QColor(c.text))
            room = painter.fontMetrics().horizontalAdvance(index.data(BADGE)) + theme.px(8)
            words = rect.adjusted(theme.px(40), 0, -theme.px(6) - room, 0)
            text = painter.fontMetrics().elidedText(
                index.data(), Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        self._paint_badge(painter, rect, index.data(BADGE))
        painter.restore()

    def _paint_badge(self, painter: QPainter, rect: QRect, number: str) -> None:
        """At the right of the words, or small in the corner over the drawing."""
        if not number:
            return
        c = theme.colours()
        collapsed = self._navigation.collapsed
        painter.setFont(theme.font(6.75 if collapsed else 8.5, theme.SEMIBOLD))
        height = painter.fontMetrics().height() + (0 if collapsed else theme.px(2))
        pad = theme.px(6 if collapsed else 10)
        width = max(painter.fontMetrics().horizontalAdvance(number) + pad, height)
        box = QRect(0, 0, width, height)
        if collapsed:
            box.moveTopRight(rect.topRight())
        else:
            box.moveCenter(rect.center())
            box.moveRight(rect.right() - theme.px(8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.accent))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(c.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)


class Navigation(QListView):
    """The list of pages; ``chosen`` tells the key of the page gone to."""

    chosen = Signal(str)

    def __init__(self, places: list[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAccessibleName(_("Pages"))
        self.collapsed = False
        self._places = _Places(places)
        self.setModel(self._places)
        self.setItemDelegate(_Item(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, theme.px(8), 0, 0)
        self.collapse(False)
        self.selectionModel().currentChanged.connect(self._gone)
        self.clicked.connect(self._gone)  # also the page shown: it may be behind the panel

    def keys(self) -> list[str]:
        """The keys of the pages, in their order."""
        return [key for key, _title, _icon in self._places.places]

    def collapse(self, collapsed: bool) -> None:
        """Show drawings only, or words too."""
        self.collapsed = collapsed
        self.setFixedWidth(theme.px(_NARROW if collapsed else _WIDE))
        bar = Qt.ScrollBarPolicy  # among drawings it would lie on them; keys and wheel scroll too
        policy = bar.ScrollBarAlwaysOff if collapsed else bar.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.viewport().update()

    def item_height(self) -> int:
        """Less where the window is low: all pages are in sight as long as they can be read."""
        room = self.viewport().height() // len(self._places.places)
        return max(theme.px(_LEAST), min(theme.px(_ITEM), room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()

    def badge(self, key: str, number: int, meaning: str) -> None:
        """Show how many things wait on a page; none for 0. ``meaning`` says what they are."""
        self._places.badge(key, number, meaning)

    def mark(self, key: str) -> None:
        """Mark the page shown, without going anywhere; none for a page that is not listed."""
        self.selectionModel().blockSignals(True)
        row = self.keys().index(key) if key in self.keys() else -1
        self.clearSelection()
        if row >= 0:
            self.setCurrentIndex(self._places.index(row))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _gone(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._places.places[index.row()][0])
