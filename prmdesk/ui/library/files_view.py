"""The files of the library as a table: dropped in, described, opened, taken out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.materials import FileState, Inspected, Material
from prmdesk.i18n import _
from prmdesk.services import materials
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import muted_label
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.library.acts import LibraryActs
from prmdesk.ui.library.states import StateMarks

_STATE = 1
"""The column that says how a file stands."""


class FilesView(QWidget):
    """Files are dropped anywhere on it; what is chosen in the table is what buttons work on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.acts = LibraryActs(desk, self)
        self.found: dict[int, Inspected] = {}
        self.table = SheetView()
        self.marks = StateMarks(self.table, self._state)
        self.table.setItemDelegateForColumn(_STATE, self.marks)
        self.table.row_opened.connect(lambda row: self.acts.describe([row.id]))
        self.table.selectionModel().selectionChanged.connect(lambda *_change: self._offer())
        self.setAcceptDrops(True)
        self._lay_out()

    def _lay_out(self) -> None:
        acts = self.acts
        self.describe = button(_("Describe…"), "pencil", clicked=self._with(acts.describe))
        self.open_file = button(_("Open"), "external-link", clicked=self._with_one(acts.open))
        self.locate = button(_("Find file…"), "search", clicked=self._with_one(acts.find))
        self.renew = button(_("Take as it is now"), "check", clicked=self._with_one(acts.renew))
        self.remove = button(_("Take out"), "trash-2", clicked=self._with(acts.remove))
        clean = button(_("Clean up…"), kind="link", clicked=acts.clean_up)
        bar = QWidget()
        row = FlowLayout(bar)
        row.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        for made in (
            *(self.describe, self.open_file, self.locate, self.renew, self.remove),
            clean,
        ):
            row.addWidget(made)
        note = muted_label(
            _("Drop files here to add them. Taking one out never deletes your file."), wrap=True
        )
        note.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((bar, 0), (self.table, 1), (note, 0)):
            column.addWidget(widget, stretch)
        self.empty = EmptyState(
            "folder",
            _("No files yet. Drop price lists, slides and manuals here to hand them to partners."),
            button(_("Add files…"), "plus", primary=True, clicked=acts.add),
        )
        self._stack = QStackedWidget()
        for widget in (self.empty, whole):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_files(self, found: Sequence[Inspected]) -> None:
        """Show the library as it is."""
        self.found = {one.material.id: one for one in found}
        self.table.show_sheet(materials.sheet(found))
        self.table.setColumnWidth(_STATE, self.table.columnWidth(_STATE) + theme.px(18))
        self._stack.setCurrentIndex(bool(found))
        self._offer()

    def chosen(self) -> list[int]:
        """The files that buttons work on."""
        return self.table.chosen_ids()

    def _state(self, key: int | None) -> FileState | None:
        return self.found[key].state if key in self.found else None

    def _offer(self) -> None:
        """Only what can be done with what is chosen is switched on."""
        chosen = self.chosen()
        states = {self._state(key) for key in chosen}
        one = len(chosen) == 1
        for made, can in (
            (self.describe, bool(chosen)),
            (self.remove, bool(chosen)),
            (self.open_file, one and FileState.MISSING not in states),
            (self.locate, one),
            (self.renew, one and states == {FileState.CHANGED}),
        ):
            made.setEnabled(can)

    def _with(self, act: Callable[[list[int]], object]) -> Callable[[], object]:
        return lambda: act(self.chosen())

    def _with_one(self, act: Callable[[Material], object]) -> Callable[[], object]:
        return lambda: act(self.found[self.chosen()[0]].material)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.chosen():
            self.acts.remove(self.chosen())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.acts.take_in([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
