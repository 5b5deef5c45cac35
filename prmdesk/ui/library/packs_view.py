"""The packs: which there are, what is in the one chosen, in which order; and the hand-over."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.materials import FileState, Inspected, in_order
from prmdesk.domain.sheets import Column, Row, Sheet
from prmdesk.i18n import _
from prmdesk.services import materials, packs
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.library.handing import HandOver
from prmdesk.ui.library.pack_forms import ChooseFiles, PackForm
from prmdesk.ui.library.states import StateMarks

_STATE = 2
_ROW = 32


class PacksView(QWidget):
    """Packs at the left, what is in one at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.lines: list[packs.PackLine] = []
        self.found: dict[int, Inspected] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(_("Packs"))
        self.list.setMinimumWidth(theme.px(180))
        self.table = SheetView()
        self.marks = StateMarks(self.table, self._state)
        self.table.setItemDelegateForColumn(_STATE, self.marks)
        self.note = muted_label(wrap=True)
        self.note.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.list.itemActivated.connect(lambda _item: self.edit())
        self.table.selectionModel().selectionChanged.connect(lambda *_change: self._offer())

    def _lay_out(self) -> None:
        new = button(_("New pack…"), "plus", clicked=self.add)
        self.rename = button(_("Name and note…"), "pencil", clicked=self.edit)
        self.delete = button(_("Delete pack"), "trash-2", clicked=self.remove)
        self.put = button(_("Put files in…"), "folder-open", clicked=self.put_in)
        self.out = button(_("Take out"), "x", clicked=self.take_out)
        self.up = button(_("Up"), "arrow-up", clicked=lambda: self.move_by(-1))
        self.down = button(_("Down"), "arrow-down", clicked=lambda: self.move_by(1))
        self.hand = button(_("Hand over…"), "download", primary=True, clicked=self.hand_over)
        bar = QWidget()
        row = FlowLayout(bar)
        row.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        for made in (new, self.rename, self.delete, self.put, self.out, self.up, self.down):
            row.addWidget(made)
        self._nothing = EmptyState("folder-open", _("Nothing in this pack yet. Put files in."))
        self._inside = QStackedWidget()
        self._inside.addWidget(self._nothing)
        self._inside.addWidget(self.table)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(1)
        sides.addWidget(self.list)
        sides.addWidget(self._inside)
        sides.setStretchFactor(1, 1)
        sides.setSizes([theme.px(220), theme.px(700)])
        whole = _column(bar, sides, self.note)
        self.empty = EmptyState(
            "layers",
            _("No packs yet. A pack is a set of files that partners get together, with an index."),
            button(_("New pack…"), "plus", primary=True, clicked=self.add),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_packs(self, found: Sequence[Inspected]) -> None:
        """Show the packs as they are; ``found`` is how the files of the library stand."""
        self.found = {one.material.id: one for one in found}
        chosen = self.pack_id
        self.lines = self.desk.ask(packs.every)
        self.list.blockSignals(True)
        self.list.clear()
        for line in self.lines:
            item = QListWidgetItem(f"{line.pack.name} ({line.files})")
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            self.list.addItem(item)
        ids = [line.pack.id for line in self.lines]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0 if ids else -1)
        self.list.blockSignals(False)
        self._stack.setCurrentIndex(bool(self.lines))
        self._show()

    @property
    def pack_id(self) -> int:
        """The pack chosen, 0 for none."""
        row = self.list.currentRow()
        return self.lines[row].pack.id if 0 <= row < len(self.lines) else 0

    def _show(self) -> None:
        inside = self.desk.ask(packs.contents, self.pack_id) if self.pack_id else []
        shown = [self.found[one.id] for one in inside if one.id in self.found]
        base = materials.sheet(shown)
        columns = (Column(_("No.")), *base.columns)
        rows = tuple(
            Row((str(place), *row.cells), id=row.id) for place, row in enumerate(base.rows, 1)
        )
        self.table.show_sheet(Sheet(_("Files of the pack"), columns, rows))
        self.table.setColumnWidth(_STATE, self.table.columnWidth(_STATE) + theme.px(18))
        self._inside.setCurrentIndex(bool(shown))
        wanting = sum(one.state is not FileState.READY for one in shown)
        told = _("{n} of {of} would be left out of a hand-over: see the state of the file.")
        self.note.setText(told.format(n=wanting, of=len(shown)) if wanting else "")
        self.note.setVisible(bool(wanting))
        self._offer()

    def _state(self, key: int | None) -> FileState | None:
        return self.found[key].state if key in self.found else None

    def _offer(self) -> None:
        pack, chosen = bool(self.pack_id), self.table.chosen_ids()
        for made in (self.rename, self.delete, self.put):
            made.setEnabled(pack)
        self.out.setEnabled(bool(chosen))
        for made in (self.up, self.down):
            made.setEnabled(len(chosen) == 1)
        self.hand.setEnabled(self.table.model().rowCount() > 0)

    # What can be done

    def add(self) -> None:
        """Begin a pack."""
        self._ask(lambda: PackForm(self.desk, None, self))

    def edit(self) -> None:
        """Give the pack another name or note."""
        pack = next((line.pack for line in self.lines if line.pack.id == self.pack_id), None)
        if pack is not None:
            self._ask(lambda: PackForm(self.desk, pack, self))

    def _ask(self, make: Callable[[], PackForm]) -> None:
        dialog = make()
        if dialog.exec() and dialog.pack_id:
            self.show_packs(list(self.found.values()))
            ids = [line.pack.id for line in self.lines]
            self.list.setCurrentRow(ids.index(dialog.pack_id))

    def remove(self) -> None:
        """Delete the pack; its files stay in the library."""
        self.desk.do(packs.remove, self.pack_id, say=_("The pack was deleted"))

    def put_in(self) -> None:
        """Choose files of the library for the pack."""
        there = {one.id for one in self.desk.ask(packs.contents, self.pack_id)}
        rest = [one for one in self.found.values() if one.material.id not in there]
        dialog = ChooseFiles(self.desk, rest, self)
        if dialog.exec() and dialog.chosen:
            self.desk.do(packs.put_in, self.pack_id, dialog.chosen)

    def take_out(self) -> None:
        """Take the files chosen out of the pack."""
        self.desk.do(packs.take_out, self.pack_id, self.table.chosen_ids())

    def move_by(self, by: int) -> None:
        """Move the file chosen up or down."""
        (key,) = self.table.chosen_ids()
        self.desk.do(packs.move, self.pack_id, key, by)

    def hand_over(self) -> None:
        """Write the pack for a partner, or for nobody in particular."""
        ids = [one.id for one in self.desk.ask(packs.contents, self.pack_id)]
        inside = in_order((one.material for one in self.found.values()), ids)
        HandOver(self.desk, self.pack_id, [self.found[one.id] for one in inside], self).exec()


def _column(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for place, widget in enumerate(widgets):
        column.addWidget(widget, int(place == 1))
    return whole
