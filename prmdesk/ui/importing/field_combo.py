"""Choosing the field that a column goes to: typed or picked, grouped, ours first."""

from itertools import groupby

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from prmdesk.i18n import _
from prmdesk.importers.fields import CUSTOM, FIELDS, is_custom, label
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import set_tip

_NAME = Qt.ItemDataRole.UserRole


class FieldCombo(QComboBox):
    """``committed`` tells the name of the field chosen, empty for "skip".

    ``heading`` is what a new custom field would be called. ``likely`` fields stand first.
    """

    committed = Signal(str)

    def __init__(self, heading: str, likely: tuple[str, ...]) -> None:
        super().__init__()
        self._items = QStandardItemModel(self)
        self._fill(heading, likely)
        self.setModel(self._items)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Goes to"))
        self.setObjectName("inTable")
        self._complete()
        self.activated.connect(self._activated)
        self.view().setMinimumWidth(theme.px(240))

    def _complete(self) -> None:
        """Typing finds fields by any part of their name; group names cannot be typed."""
        choices = QSortFilterProxyModel(self)
        choices.setSourceModel(self._items)
        choices.setFilterRole(_NAME)
        choices.setFilterRegularExpression(r"^(?!group$)")
        completer = QCompleter(choices, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        completer.activated.connect(self._typed)

    def _fill(self, heading: str, likely: tuple[str, ...]) -> None:
        if likely:
            self._group(_("Likely"))
            for name in likely:
                self._add(name, label(name))
        self._group(_("No field of ours"))
        self._add("", label(""))
        if heading:
            text = _("New field “{name}”").format(name=heading)
            self._add(f"{CUSTOM}{heading}", text)
        for group, found in groupby(FIELDS.values(), key=lambda field: field.group):
            self._group(_(group))
            for field in found:
                self._add(field.name, label(field.name))

    def _group(self, text: str) -> None:
        item = QStandardItem(text)
        item.setData("group", _NAME)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme.font(8.5, theme.SEMIBOLD))
        self._items.appendRow(item)

    def _add(self, name: str, text: str) -> None:
        item = QStandardItem(text)
        item.setData(name, _NAME)
        self._items.appendRow(item)

    def fill(self, name: str) -> None:
        """Show the field ``name`` without telling anyone."""
        index = self.findData(name, _NAME)
        if index < 0 and is_custom(name):
            self._add(name, label(name))
            index = self.count() - 1
        self.setCurrentIndex(index)
        self._line().setCursorPosition(0)
        set_tip(self, self.currentText())

    def ask(self) -> None:
        """Show nothing chosen: the user is asked."""
        self.setCurrentIndex(-1)
        self.setEditText("")
        self._line().setPlaceholderText(_("Please choose"))

    def _line(self) -> QLineEdit:
        line = self.lineEdit()
        assert line is not None
        return line

    @property
    def name(self) -> str | None:
        """The field chosen, None when nothing is."""
        found = self.currentData(_NAME)
        return None if found is None else str(found)

    def _activated(self, _index: int) -> None:
        if self.name is not None:
            self.committed.emit(self.name)

    def _typed(self, text: str) -> None:
        index = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if index >= 0 and self.itemData(index, _NAME) != "group":
            self.setCurrentIndex(index)
            self._activated(index)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        index = self.currentIndex()
        self.setEditText(self.itemText(index) if index >= 0 else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
