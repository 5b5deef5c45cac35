"""How tables look: rows of one height with a rule under each, no grid, whole rows chosen."""

from collections.abc import Callable, Iterable
from itertools import groupby

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from prmdesk.ui.kit import theme

Index = QModelIndex | QPersistentModelIndex


def plain_table(view: QTableView, row: int = theme.ROW) -> None:
    """Give ``view`` the look of our tables, its rows ``row`` pixels high at 100 %."""
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setIconSize(QSize(theme.px(14), theme.px(14)))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(theme.px(row))
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def whole_rows(model: QAbstractItemModel, rows: Iterable[int]) -> QItemSelection:
    """``rows``, in ascending order, as one selection: quick for thousands that lie together."""
    chosen = QItemSelection()
    for _gap, run in groupby(enumerate(rows), lambda place: place[1] - place[0]):
        together = [row for _place, row in run]
        chosen.select(model.index(together[0], 0), model.index(together[-1], 0))
    return chosen


class RuledRows(QStyledItemDelegate):
    """Cells on the ground their model gives, with a rule below; the current one has a frame."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, c = option.rect, theme.colours()
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if ground is not None:
            painter.fillRect(rect, ground)  # the style sheet's own ground hides the model's
        super().paint(painter, option, index)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(c.rule))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(c.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))


def add_acts(view: QTableView, *acts: tuple[str, Callable[[], object], str]) -> None:
    """Give ``view`` what can be done with its row: name, deed, and the key that does it there.

    All of it stands in the menu of a view whose context menu policy is its actions.
    """
    for text, act, key in acts:
        action = QAction(text, view)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False, act=act: act())
        view.addAction(action)
