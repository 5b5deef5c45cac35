"""How a step is entered in the checklist editor: an input for each column."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.onboarding import Response, Side, StepKind
from prmdesk.i18n import _
from prmdesk.ui.kit.dates import DateField
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.onboarding import columns
from prmdesk.ui.onboarding.columns import HEADINGS, Column
from prmdesk.ui.onboarding.model import StepModel
from prmdesk.ui.onboarding.rows import Index


class EntryDelegate(QStyledItemDelegate):
    """Makes, fills and reads the inputs. ``owners`` gives the names to offer as owner.

    ``tabbed`` tells that Tab (1) or Shift+Tab (-1) ended an entry; ``refused`` why one was not
    taken.
    """

    tabbed = Signal(int)
    refused = Signal(str)

    def __init__(
        self, view: QTreeView, model: StepModel, owners: Callable[[], Sequence[str]]
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._owners = view, model, owners

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Column(index.column())
        made: QWidget
        match column:
            case Column.KIND:
                made = self._choice(parent, {kind: words.name(kind) for kind in StepKind})
            case Column.SIDE:
                made = self._choice(parent, {side: words.name(side) for side in Side})
            case Column.RESPONSE:
                made = self._choice(parent, {code: words.name(code) or _("–") for code in Response})
            case Column.EXIT:
                made = self._choice(parent, {False: _("No"), True: _("Exit criterion")})
            case Column.DUE if not self._model.is_template:
                made = DateField(self._model.today, parent=parent)
            case _:
                made = QLineEdit(parent)
        if column is Column.OWNER and isinstance(made, QLineEdit):
            made.setCompleter(QCompleter(list(self._owners()), made))
        made.setAccessibleName(_(HEADINGS[column]))
        return made

    def _choice(self, parent: QWidget, names: dict[Any, str]) -> Choice:
        made = Choice(names)
        made.setParent(parent)
        made.activated.connect(lambda _index: self._take(made))
        return made

    def _take(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        entry = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, Choice):
            editor.fill(entry)
        elif isinstance(editor, DateField):
            editor.set_day(entry)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            day = index.column() == Column.DUE
            editor.setText(columns.day_text(entry) if day else entry)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        try:
            entry = self._entry(editor, Column(index.column()))
        except ValueError:
            template = self._model.is_template
            says = _("Write the day as days from the start: +14 or -3.")
            self.refused.emit(says if template else _("This is no day. Try 25.3, +7 or fri."))
            return
        model.setData(index, entry, Qt.ItemDataRole.EditRole)

    def _entry(self, editor: QWidget, column: Column) -> Any:
        if isinstance(editor, Choice):
            return editor.code()
        if isinstance(editor, DateField):
            return editor.day()
        assert isinstance(editor, QLineEdit)
        return columns.read_days(editor.text()) if column is Column.DUE else editor.text()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            and isinstance(editor, QWidget)
        ):
            self._take(editor)
            self.tabbed.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
            return True
        return super().eventFilter(editor, event)
