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
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from prmdesk.i18n import _
from prmdesk.ui.kit import icons, theme

_Index = QModelIndex | QPersistentModelIndex
_WIDE, _NARROW, _ITEM = 188, 52, 36


class _Places(QAbstractListModel):
    def __init__(self, places: list[tuple[str, str, str]]) -> None:
        super().__init__()
        self.places = places

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        _key, title, icon = self.places[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{title}  Ctrl+{index.row() + 1}" if index.row() < 9 else title
        return icon if role == Qt.ItemDataRole.UserRole else None


class _Item(QStyledItemDelegate):
    def __init__(self, navigation: "Navigation") -> None:
        super().__init__(navigation)
        self._navigation = navigation

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(theme.px(_NARROW), theme.px(_ITEM))

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
            words = rect.adjusted(theme.px(40), 0, -theme.px(6), 0)
            text = painter.fontMetrics().elidedText(
                index.data(), Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


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
        self.viewport().update()

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
