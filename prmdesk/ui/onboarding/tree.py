"""The tree of steps: keys, columns that give way, and a place that is kept by id."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
)

from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.onboarding.columns import Column
from prmdesk.ui.onboarding.model import StepModel
from prmdesk.ui.onboarding.rows import Index

_WIDTHS: Mapping[Column, int] = {
    Column.DONE: 36,
    Column.KIND: 96,
    Column.SIDE: 72,
    Column.OWNER: 104,
    Column.DUE: 126,
    Column.RESPONSE: 112,
    Column.EXIT: 62,
    Column.NOTE: 160,
}
_TITLE_NEEDS = 300
_GIVE_WAY = (*(Column.NOTE, Column.OWNER, Column.EXIT, Column.KIND, Column.RESPONSE, Column.SIDE),)
"""Which columns go first where there is no room for all (the panel is 440 px wide)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the user was in the tree, by ids; ``closed`` are the groups that do not show theirs."""

    current: int | None = None
    column: int = 0
    chosen: frozenset[int] = frozenset()
    closed: frozenset[int] = frozenset()
    scroll: int = 0


class StepTree(QTreeView):
    """Shows a ``StepModel``. ``keys`` says what a key does here, by its portable name."""

    def __init__(self, model: StepModel) -> None:
        super().__init__()
        self._model = model
        self.keys: dict[str, Callable[[], object]] = {}
        self._closed: set[int] = set()
        self.setModel(model)
        self.setTreePosition(Column.TITLE)
        self.setIndentation(theme.px(16))
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.DragDrop
        )  # the model takes its own only
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAccessibleName(_("Steps"))
        self.setAccessibleDescription(
            _("Enter adds a step, Tab indents it, Space ticks it, Esc leaves the list.")
        )
        self._set_up_header()
        self.expanded.connect(lambda index: self._closed.discard(index.internalId()))
        self.collapsed.connect(lambda index: self._closed.add(index.internalId()))

    def _set_up_header(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(theme.px(36))
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, theme.px(width))
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, option, index)
        painter.setPen(QColor(theme.colours().rule))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    # Where the user is, by id

    def chosen(self) -> list[int]:
        """The ids of the selected steps, else of the current one."""
        indexes = self.selectionModel().selectedRows(Column.TITLE)
        ids = [index.internalId() for index in indexes]
        if not ids and (current := self.current_id()) is not None:
            return [current]
        return ids

    def current_id(self) -> int | None:
        """The id of the step under the keys."""
        step = self._model.step_at(self.currentIndex())
        return step.id if step else None

    def choose(self, ids: Iterable[int], column: int = Column.TITLE) -> None:
        """Select steps and go to the first of them, opening what hides it."""
        indexes = [self._model.index_of(step_id, Column.TITLE) for step_id in ids]
        indexes = [index for index in indexes if index.isValid()]
        if not indexes:
            return
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
            above = index.parent()
            while above.isValid():
                self.expand(above)
                above = above.parent()
        flags = QItemSelectionModel.SelectionFlag
        first = indexes[0].siblingAtColumn(column)
        self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(first)

    def place(self) -> Place:
        """Where the user is."""
        chosen = frozenset(self.chosen()) if self.selectionModel().hasSelection() else frozenset()
        column = max(self.currentIndex().column(), 0)
        scroll = self.verticalScrollBar().value()
        return Place(self.current_id(), column, chosen, frozenset(self._closed), scroll)

    def restore(self, place: Place) -> None:
        """Open and close groups as they were, and go back to where the user was."""
        self._closed = set(place.closed)
        self.expandAll()
        for step_id in place.closed:
            self.setExpanded(self._model.index_of(step_id), False)
        if place.current is not None:
            others = sorted(place.chosen - {place.current})
            self.choose([place.current, *others], place.column)
        self.verticalScrollBar().setValue(place.scroll)

    def finish_editing(self) -> None:
        """Keep what is being typed in a cell."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)
        if editor is not None and self.indexWidget(self.currentIndex()) is editor:
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    # Keys

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and (run := self._key(event)) is not None:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                run()
                return True
        return super().event(event)

    def _key(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What the key does here; nothing while a cell is being typed, whose Enter comes by too."""
        if not self.hasFocus():
            return None
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        name = QKeySequence(int(event.key()) | modifiers.value)
        return self.keys.get(name.toString(QKeySequence.SequenceFormat.PortableText))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.go_aside(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def go_aside(self, by: int) -> None:
        """Close (-1) or open (1) the current group, else go one column to the side."""
        index = self.currentIndex()
        is_group = self._model.rowCount(index.siblingAtColumn(0)) > 0
        row = index.siblingAtColumn(0)
        if index.column() == Column.TITLE and is_group and self.isExpanded(row) != (by > 0):
            self.setExpanded(row, by > 0)
            return
        column = index.column() + by
        while 0 <= column < self._model.columnCount() and self.isColumnHidden(column):
            column += by
        if 0 <= column < self._model.columnCount():
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index.siblingAtColumn(column), flag)

    # Room

    def fit(self) -> None:
        """Show the columns there is room for."""
        shown: list[Column] = [column for column in Column if column is not Column.TITLE]
        if self._model.is_template:
            shown.remove(Column.DONE)
            shown.remove(Column.RESPONSE)
        room = self.viewport().width() - theme.px(_TITLE_NEEDS)
        for column in _GIVE_WAY:
            if column in shown and sum(theme.px(_WIDTHS[other]) for other in shown) > room:
                shown.remove(column)
        for column in Column:
            self.setColumnHidden(column, column is not Column.TITLE and column not in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
        if not self.visualRect(self.currentIndex()).isEmpty():
            self.scrollTo(self.currentIndex())
