"""The history of imports: what each run brought, who ran it and when, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from prmdesk import words
from prmdesk.domain.imports import Run, State
from prmdesk.i18n import _, ngettext
from prmdesk.services import imports
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.importing.taking_back import take_back
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.dates import shown
from prmdesk.ui.kit.dialogs import Dialog
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.labels import plain_label, tip
from prmdesk.ui.kit.tables import plain_table

_WIDTH, _LEAST_WIDTH, _HEIGHT, _ROW, _NAME = 1000, 560, 300, 32, 190
_FILE, _WHEN, _STATE, _NEW, _UPDATED, _UNCHANGED, _SKIPPED, _WHO, _MARK = range(9)
_NUMBERS = (_NEW, _UPDATED, _UNCHANGED, _SKIPPED)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGNED = Qt.ItemDataRole.TextAlignmentRole
_TIP = Qt.ItemDataRole.ToolTipRole
_SHORT = 8
"""How much of a fingerprint is shown; the tip has all of it."""


class RunsDialog(Dialog):
    """A row for each run, the newest first. ``shown``: the list shows the partners of one."""

    shown = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(_("Import history"), parent, width=_LEAST_WIDTH)
        self.desk = desk
        self._runs: list[Run] = []
        self.table = _table()
        nothing = EmptyState("upload", _("Nothing was imported yet. Each import is listed here."))
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(theme.px(_HEIGHT))
        self._stack.addWidget(self.table)
        self._stack.addWidget(nothing)
        self.trouble = plain_label("", "late", wrap=True)
        self.trouble.hide()
        self.show_them = button(_("Show partners"), "users", clicked=self._show_partners)
        self.back = button(_("Take back…"), "undo-2", clicked=self._take_back)
        row = QHBoxLayout()
        for act in (self.show_them, self.back):
            act.setAutoDefault(False)
            row.addWidget(act)
        row.addStretch()
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.trouble)
        self.body.addLayout(row)
        self.offer_close()
        self.table.itemSelectionChanged.connect(self._offer)
        for signal in (desk.changed, desk.started, desk.finished):
            signal.connect(self.refresh)
        self.refresh()
        self.table.setFocus()
        self.resize(min(theme.px(_WIDTH), self.screen().availableSize().width()), self.height())

    def refresh(self, _event: object = None) -> None:
        """Read the runs again; the one that was chosen stays so."""
        here = self.chosen()
        runs = self.desk.ask(imports.runs)
        if runs != self._runs:
            self._runs = runs
            self.table.setRowCount(len(runs))
            for row, run in enumerate(runs):
                for column, item in enumerate(_items(run)):
                    self.table.setItem(row, column, item)
            ids = [run.did.id for run in runs]
            if ids:
                self.table.selectRow(ids.index(here.did.id) if here and here.did.id in ids else 0)
        self._stack.setCurrentIndex(0 if runs else 1)
        self._offer()

    def chosen(self) -> Run | None:
        """The run whose row is selected."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        return self._runs[rows[0]] if rows and rows[0] < len(self._runs) else None

    def _offer(self) -> None:
        run = self.chosen()
        stands = run is not None and run.state is not State.TAKEN_BACK
        self.show_them.setEnabled(stands)
        self.back.setEnabled(stands and not self.desk.working)

    def _show_partners(self) -> None:
        run = self.chosen()
        ids = self.desk.ask(imports.partner_ids, run.did.id) if run else []
        if not ids:
            self._tell(_("None of its partners is there any more."))
            return
        self.desk.open(PageLink("partners"))
        self.desk.mark_asked.emit(frozenset(ids))
        self.shown.emit()
        self.accept()

    def _take_back(self) -> None:
        run = self.chosen()
        if run is not None:
            self._tell("")
            take_back(
                self.desk, run.did.id, self, done=self.table.setFocus, failed=self._tell
            )  # fmt: skip

    def _tell(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))


def _table() -> QTableWidget:
    table = QTableWidget(0, _MARK + 1)
    table.setObjectName("boxed")
    table.setAccessibleName(_("Imports, the newest first"))
    table.setHorizontalHeaderLabels([
        _("File"), _("When"), _("State"), _("Added"), _("Updated"), _("Unchanged"), _("Skipped"),
        _("Who"), _("Fingerprint"),
    ])  # fmt: skip
    plain_table(table, _ROW)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(_FILE, QHeaderView.ResizeMode.Interactive)
    header.resizeSection(_FILE, theme.px(_NAME))
    header.setStretchLastSection(True)
    for column in _NUMBERS:
        table.model().setHeaderData(column, Qt.Orientation.Horizontal, _RIGHT, _ALIGNED)
    return table


def _items(run: Run) -> list[QTableWidgetItem]:
    """The cells of one run; what is cut off or short is whole in its tip."""
    did, at = run.did, run.at.astimezone()
    texts = [
        did.file_name, f"{shown(at.date())}, {at:%H:%M}", _state(run), str(did.new),
        str(did.updated), str(did.unchanged), str(did.skipped), run.who, did.fingerprint[:_SHORT],
    ]  # fmt: skip
    items = [QTableWidgetItem(text) for text in texts]
    sheet = _("{name}, sheet {sheet}").format(name=did.file_name, sheet=did.sheet)
    items[_FILE].setData(_TIP, tip(sheet if did.sheet else did.file_name))
    items[_MARK].setData(_TIP, tip(f"SHA-256 {did.fingerprint}" if did.fingerprint else ""))
    for column in _NUMBERS:
        items[column].setTextAlignment(_RIGHT)
    return items


def _state(run: Run) -> str:
    """What became of a run, in words."""
    if run.state is not State.PARTLY:
        return words.name(run.state)
    return ngettext("Taken back, {n} kept", "Taken back, {n} kept", run.kept).format(n=run.kept)
