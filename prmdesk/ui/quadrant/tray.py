"""The tray beside the plot: partners without both values, waiting to be placed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QListView, QWidget

from prmdesk import words
from prmdesk.domain.quadrant import Standing, shown
from prmdesk.domain.scores import Axis
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import muted_label, plain_label, set_tip, tip

Index = QModelIndex | QPersistentModelIndex

_ROW = 30
_WIDTH, _MOST_WIDTH = 176, 230
_NO_LIMIT = 16_777_215  # Qt's own


class _Unplaced(QAbstractListModel):
    """Their names, ``width`` wide; the tip says which value is known already."""

    def __init__(self) -> None:
        super().__init__()
        self.standings: Sequence[Standing] = ()
        self.width = 0

    def show_standings(self, standings: Sequence[Standing]) -> None:
        self.beginResetModel()
        self.standings = standings
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else len(self.standings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        standing = self.standings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return standing.name
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(self.width, theme.px(_ROW))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            text = _known(standing)
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None


def tray_width() -> int:
    """How wide the tray is beside the plot."""
    return min(theme.px(_WIDTH), _MOST_WIDTH)


def _known(standing: Standing) -> str:
    values = {Axis.PARTNER: standing.value_to_partner, Axis.US: standing.value_to_us}
    unknown = _("not known")
    facts = [
        f"{words.name(axis)}: {unknown if value is None else shown(value)}"
        for axis, value in values.items()
    ]
    return "\n".join([standing.name, *facts])


class _List(QListView):
    """A list out of which a row can be carried to another widget, without Qt's own drag and drop.

    Qt's drag runs a loop of its own, in which the plot could not draw its crosshair.
    """

    carried = Signal(int, QPoint)
    dropped = Signal()
    given_up = Signal()
    entered_row = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QPoint | None = None
        self._row = -1
        self.carrying = False
        self.setUniformItemSizes(True)
        self.setAccessibleName(_("Partners not placed yet"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed, self._row = (
            event.position().toPoint(),
            self.indexAt(event.position().toPoint()).row(),
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._row < 0:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if self.carrying or far >= QApplication.startDragDistance():
            self.carrying = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carried.emit(self._row, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.carrying:
            self._let_go()
            self.dropped.emit()
        else:
            super().mouseReleaseEvent(event)
        self._pressed = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.carrying:
            self._let_go()
            self._pressed = None
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _let_go(self) -> None:
        self.carrying = False
        self.viewport().unsetCursor()


class Tray(QWidget):
    """Hidden while everyone has a place. ``carried`` and ``dropped`` follow the mouse."""

    carried = Signal(object, QPoint)
    dropped = Signal()
    given_up = Signal()
    entered = Signal(object)
    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._model = _Unplaced()
        self.list = _List()
        self.list.setModel(self._model)
        self._title = plain_label()
        self._title.setFont(theme.font(weight=theme.font().weight().DemiBold))
        self._hint = muted_label(_("Drag onto the plot, or press Enter."), wrap=True)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setSpacing(theme.px(4))
        for label in (self._title, self._hint):
            label.setIndent(theme.px(8) + 3)
            self._parts.addWidget(label)
        self._parts.addWidget(self.list, 1)
        self._is_beside, self._is_past = True, False
        self.set_beside(True)
        self.list.carried.connect(lambda row, at: self.carried.emit(self._model.standings[row], at))
        self.list.dropped.connect(self.dropped)
        self.list.given_up.connect(self.given_up)
        self.list.entered_row.connect(lambda row: self.entered.emit(self._model.standings[row]))
        self.list.clicked.connect(
            lambda index: self.picked.emit(self._model.standings[index.row()].id)
        )

    def set_beside(self, beside: bool) -> None:
        """Be a column beside the plot, or a strip of names below it."""
        self._is_beside = beside
        ways, flows = QBoxLayout.Direction, QListView.Flow
        self._parts.setDirection(ways.TopToBottom if beside else ways.LeftToRight)
        top, bottom = (14, 8) if beside else (0, 4)
        self._parts.setContentsMargins(0, theme.px(top), theme.px(12), theme.px(bottom))
        self.setMinimumWidth(tray_width() if beside else 0)
        self.setMaximumWidth(tray_width() if beside else _NO_LIMIT)
        self._model.width = 0 if beside else theme.px(_WIDTH)
        self.list.setFlow(flows.TopToBottom if beside else flows.LeftToRight)
        self.list.setMaximumHeight(_NO_LIMIT if beside else self._strip())
        set_tip(self._title, "" if beside else self._hint.text())
        self._show_hint()

    def _strip(self) -> int:
        """The height of a strip: a name, and the bar that scrolls to the others."""
        return theme.px(_ROW + 4) + self.list.horizontalScrollBar().sizeHint().height()

    def _show_hint(self) -> None:
        self._hint.setVisible(self._is_beside and not self._is_past)

    def show_standings(self, standings: Sequence[Standing], *, is_past: bool = False) -> None:
        """Show the partners without a place; the row chosen stays the one chosen, by id."""
        self._is_past = is_past
        self._show_hint()
        row = self.list.currentIndex().row()
        chosen = self._model.standings[row].id if row >= 0 else None
        self._model.show_standings(standings)
        self._title.setText(_("Not placed yet · {n}").format(n=len(standings)))
        self.setVisible(bool(standings))
        self.select(chosen, near=row)

    def select(self, partner_id: int | None, near: int = -1) -> None:
        """Mark a partner, or the row ``near`` where it was; tells no one."""
        rows = [row for row, one in enumerate(self._model.standings) if one.id == partner_id]
        row = rows[0] if rows else min(near, len(self._model.standings) - 1)
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row))
        else:
            self.list.clearSelection()
