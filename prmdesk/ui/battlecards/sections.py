"""Which blocks stand on the card, and in which order: ticked, dragged, or moved by keys."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from prmdesk import words
from prmdesk.domain.battlecards import CHOOSABLE, INTERNAL_ONLY, Block
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button, tool_button
from prmdesk.ui.kit.tick_list import Tick, TickList

_ROW = 30


class OrderedTicks(TickList):
    """A short list whose rows can be dragged, or moved with Alt+Up and Alt+Down.

    A click beside the box only goes to the row: it may be meant for moving it.
    """

    moved = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.disconnect()
        self.model().rowsMoved.connect(lambda *_: self.moved.emit())

    def offer(self, ticks: Sequence[Tick], ticked: Iterable[Any] = ()) -> None:
        super().offer(ticks, ticked)
        for row in range(self.count()):
            item = self.item(row)
            movable = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(item.flags() | movable)
        self.setFixedHeight(self.count() * theme.px(_ROW) + 2 * self.frameWidth() + theme.px(4))

    def shift(self, by: int) -> None:
        """Move the current row up (-1) or down (1)."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + by < self.count():
            root = QModelIndex()
            self.model().moveRow(root, row, root, row + by + (by > 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_alt and (by := steps.get(Qt.Key(event.key()))) is not None:
            self.shift(by)
        else:
            super().keyPressEvent(event)


class Sections(QWidget):
    """The list with its buttons; ``changed`` tells that others are ticked, or in another order."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_internal = True
        self.list = OrderedTicks(_("Sections in their order; Alt+Up and Alt+Down move one"))
        up = tool_button("arrow-up", _("Move up (Alt+Up)"), clicked=lambda: self.list.shift(-1))
        down = tool_button("arrow-down", _("Move down (Alt+Down)"))
        down.clicked.connect(lambda: self.list.shift(1))
        usual = button(_("Usual order"), kind="link", clicked=self._put_in_order)
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        for tool in (up, down):
            row.addWidget(tool)
        row.addStretch()
        row.addWidget(usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.list)
        column.addLayout(row)
        self.fill(CHOOSABLE)
        self.list.ticks_changed.connect(self.changed)
        self.list.moved.connect(self.changed)

    def chosen(self) -> tuple[Block, ...]:
        """The ticked blocks, from the top of the page down."""
        return tuple(self.list.ticked())

    def fill(self, blocks: Sequence[Block]) -> None:
        """Tick ``blocks`` and put them first, in this order; tell no one."""
        rest = [block for block in CHOOSABLE if block not in blocks]
        self._show([*blocks, *rest], blocks)

    def say_for(self, *, internal: bool) -> None:
        """Say at the blocks that are never handed over that they are not; tell no one."""
        if internal != self._is_internal:
            self._is_internal = internal
            self._show(self.list.keys(), self.chosen())

    def _show(self, order: Sequence[Block], ticked: Iterable[Block]) -> None:
        was, row = self.list.blockSignals(True), self.list.currentRow()
        self.list.offer([Tick(block, self._name(block)) for block in order], ticked)
        self.list.setCurrentRow(row)
        self.list.blockSignals(was)

    def _name(self, block: Block) -> str:
        if block in INTERNAL_ONLY and not self._is_internal:
            return _("{block} (not handed over)").format(block=words.name(block))
        return words.name(block)

    def _put_in_order(self) -> None:
        self._show(CHOOSABLE, self.chosen())
        self.changed.emit()
