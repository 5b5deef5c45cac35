"""The quadrant as a table: the same partners and values, for keyboards and screen readers."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSpinBox,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.quadrant import Standing, shown
from prmdesk.domain.scores import Axis
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.markers import marker_icon
from prmdesk.ui.kit.tables import Index, RuledRows, plain_table
from prmdesk.ui.quadrant.scene import Scene

Roles = Qt.ItemDataRole

_AXES = {1: Axis.PARTNER, 2: Axis.US}
_QUADRANT = 3
_MIDDLE = 50
_NAME = 150
_LOOKED_AT = 50  # rows, for the width of a column


class ValueModel(QAbstractTableModel):
    """Partner, both values, quadrant, and what else the plot tells of it, in words.

    ``entered`` tells a value that was typed; the past cannot be typed over.
    """

    entered = Signal(int, Axis, float)

    def __init__(self) -> None:
        super().__init__()
        self._scene = Scene()

    @property
    def standings(self) -> Sequence[Standing]:
        """The partners, a row each."""
        return self._scene.standings

    def show_scene(self, scene: Scene) -> None:
        """Show ``scene``; where it is of the same partners, rows stay where they are."""
        was, self._scene = self._scene, scene
        same = [one.id for one in was.standings] == [one.id for one in scene.standings]
        if same and list(was.texts) == list(scene.texts):
            if scene.standings:
                last = self.index(len(scene.standings) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.endResetModel()

    def value(self, index: Index) -> float | None:
        """The value in a cell, to its last digit."""
        standing = self.standings[index.row()]
        return {1: standing.value_to_partner, 2: standing.value_to_us}.get(index.column())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else len(self.standings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else _QUADRANT + 1 + len(self._scene.texts)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Roles.DisplayRole:
            return None
        titles = _("Partner"), *map(words.name, _AXES.values()), _("Quadrant"), *self._scene.texts
        return titles[section]

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        standing, column = self.standings[index.row()], index.column()
        match role:
            case Roles.DisplayRole:
                return self._text(standing, index)
            case Roles.AccessibleTextRole | Roles.ToolTipRole:
                held = self._scene.held.get(standing.id) if column == _QUADRANT else None
                text = held or self._text(standing, index)
                return tip(text) if role == Roles.ToolTipRole else text
            case Roles.FontRole if column == 0:
                return theme.font(weight=QFont.Weight.DemiBold)
            case Roles.DecorationRole if column == _QUADRANT:
                return marker_icon(standing.quadrant)
        return None

    def _text(self, standing: Standing, index: Index) -> str:
        if index.column() in _AXES:
            value = self.value(index)
            return "—" if value is None else shown(value)
        if index.column() > _QUADRANT:
            told = list(self._scene.texts.values())[index.column() - _QUADRANT - 1]
            return told.get(standing.id, "—")
        return words.name(standing.quadrant) if index.column() else standing.name

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_edit = index.column() in _AXES and not self._scene.heading
        return flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        self.entered.emit(self.standings[index.row()].id, _AXES[index.column()], float(value))
        return True


class _ValueDelegate(RuledRows):
    """A spin box for a value."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        spin = QSpinBox(parent)
        spin.setRange(0, 100)
        spin.lineEdit().setTextMargins(theme.px(6), 0, 0, 0)
        model = index.model()
        spin.setAccessibleName(f"{model.headerData(index.column(), Qt.Orientation.Horizontal)}")
        return spin

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QSpinBox)
        model = index.model()
        assert isinstance(model, ValueModel)
        value = model.value(index)
        editor.setValue(_MIDDLE if value is None else round(value))
        editor.setProperty("began", None if value is None else editor.value())
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QSpinBox)
        if editor.value() != editor.property("began"):  # else a scored 57.3 would become 57
            model.setData(index, editor.value())


class ValueTable(QTableView):
    """Enter or F2 edits a value, Enter on a name opens it, Delete puts a partner back."""

    opened = Signal(int)
    picked = Signal(int)
    returned = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.values = ValueModel()
        self.setModel(self.values)
        self.setItemDelegate(_ValueDelegate(self))
        self.setAccessibleName(_("Value quadrant as a table"))
        plain_table(self)
        self.horizontalHeader().setResizeContentsPrecision(_LOOKED_AT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.EditKeyPressed | triggers.DoubleClicked | triggers.AnyKeyPressed
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(lambda now, _was: self._picked(now.row()))

    def show_scene(self, scene: Scene) -> None:
        """Show the partners; the current cell stays with its partner."""
        here = self.currentIndex()
        known = here.row() < len(self.values.standings)
        key = self.values.standings[here.row()].id if here.isValid() and known else None
        self.values.show_scene(scene)
        self._share_width()
        self.select(key, max(here.column(), 0))

    def _share_width(self) -> None:
        """Each column as wide as it needs; the rest, if enough for a name, for the partner."""
        header, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        others = range(1, self.values.columnCount())
        needed = [max(header.sectionSizeHint(n), self.sizeHintForColumn(n)) for n in others]
        for column, width in zip(others, needed, strict=True):
            self.setColumnWidth(column, width)
        left = self.viewport().width() - sum(needed)
        header.setSectionResizeMode(0, modes.Stretch if left > theme.px(_NAME) else modes.Fixed)
        self.setColumnWidth(0, max(left, theme.px(_NAME)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def select(self, partner_id: int | None, column: int | None = None) -> None:
        """Go to a partner; tells no one."""
        rows = [row for row, one in enumerate(self.values.standings) if one.id == partner_id]
        if rows and rows[0] != self.currentIndex().row():
            at = max(self.currentIndex().column(), 0) if column is None else column
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(self.values.index(rows[0], at))
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def _picked(self, row: int) -> None:
        if 0 <= row < len(self.values.standings):
            self.picked.emit(self.values.standings[row].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState or not index.isValid():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            rows = self.selectionModel().selectedRows()
            self.returned.emit([self.values.standings[row.row()].id for row in rows])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if index.column() in _AXES:
                self.edit(index)
            else:
                self.opened.emit(self.values.standings[index.row()].id)
        else:
            super().keyPressEvent(event)
