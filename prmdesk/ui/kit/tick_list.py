"""A long list in which many can be ticked: in groups, found by typing, by mouse and by keys."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from prmdesk.domain.text import fold
from prmdesk.ui.kit import theme

_ROW, _HEAD = 30, 40

_KEY = Qt.ItemDataRole.UserRole
_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True, slots=True)
class Tick:
    """What can be ticked, in the ``group`` whose heading stands above the first of it."""

    key: Any
    text: str
    group: str = ""


class TickList(QListWidget):
    """Space or a click ticks; ``ticks_changed`` tells that another number is ticked."""

    ticks_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._keys: list[Any] = []
        self.itemChanged.connect(lambda _item: self.ticks_changed.emit())
        self.itemClicked.connect(self._clicked)

    def offer(self, ticks: Sequence[Tick], ticked: Iterable[Any] = ()) -> None:
        """Show what can be ticked; ``ticked`` are the keys that are."""
        chosen, group = set(ticked), ""
        was = self.blockSignals(True)
        self.clear()
        self._keys = [one.key for one in ticks]
        for place, one in enumerate(ticks):
            if one.group != group:
                group = one.group
                self.addItem(_heading(group))
            item = QListWidgetItem(one.text)
            item.setData(_KEY, place)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(_TICKED if one.key in chosen else _OPEN)
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            self.addItem(item)
        self.blockSignals(was)
        self.ticks_changed.emit()

    def ticked(self) -> list[Any]:
        """The keys of what is ticked, shown or not."""
        return [self._key(item) for item in self._items() if item.checkState() is _TICKED]

    def keys(self) -> list[Any]:
        """The keys of all that can be ticked, as they stand."""
        return [self._key(item) for item in self._items()]

    def narrow(self, text: str) -> None:
        """Show only what has ``text`` in it; what is ticked stays ticked."""
        wanted = fold(text)
        head: QListWidgetItem | None = None
        for row in range(self.count()):
            item = self.item(row)
            if item.data(_KEY) is None:
                head = item
                item.setHidden(True)
                continue
            item.setHidden(wanted not in fold(item.text()))
            if head is not None and not item.isHidden():
                head.setHidden(False)

    def tick_all(self, *, on: bool) -> None:
        """Tick all that is shown, or nothing of it."""
        self.blockSignals(True)
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(_TICKED if on else _OPEN)
        self.blockSignals(False)
        self.viewport().update()
        self.ticks_changed.emit()

    def _items(self) -> list[QListWidgetItem]:
        every = (self.item(row) for row in range(self.count()))
        return [item for item in every if item.data(_KEY) is not None]

    def _key(self, item: QListWidgetItem) -> Any:
        return self._keys[item.data(_KEY)]

    def _clicked(self, item: QListWidgetItem) -> None:
        if item.data(_KEY) is not None:
            item.setCheckState(_OPEN if item.checkState() is _TICKED else _TICKED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and (item := self.currentItem()) is not None:
            self._clicked(item)
        else:
            super().keyPressEvent(event)


def _heading(text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setSizeHint(QSize(0, theme.px(_HEAD)))
    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    item.setFont(theme.font(weight=theme.SEMIBOLD))
    item.setForeground(QColor(theme.colours().muted))
    return item
