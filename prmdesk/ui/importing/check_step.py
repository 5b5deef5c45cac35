"""Step 4: what would be written, record by record; nothing is yet."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSplitter, QTabBar, QTableView, QVBoxLayout, QWidget

from prmdesk.i18n import _, ngettext
from prmdesk.services.import_check import WRITTEN, DryRun, Entry, Status
from prmdesk.ui.importing import statuses
from prmdesk.ui.importing.cell_marks import CellMarks, Legend
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.importing.entry_model import MARK, EntryModel, Mark
from prmdesk.ui.importing.entry_pane import EntryPane
from prmdesk.ui.importing.policy_row import PolicyRow
from prmdesk.ui.importing.step import Step
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.tables import plain_table

_LEFT_OUT_CELLS = "cells"
_WIDTHS = (144, 64, 210)
_TABS = (
    Status.NEW, Status.UPDATE, Status.MAYBE, Status.PROBLEM, Status.UNCHANGED, Status.LEFT_OUT,
)  # fmt: skip


class CheckStep(Step):
    """A tab for each fate; the record marked is shown at the side, beside whom it may be."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(_("What happens to the records"))
        self.model = EntryModel(draft)
        self.table = QTableView()
        self.pane = EntryPane(draft)
        self.policies = PolicyRow(draft)
        self._keys: list[Status | str] = []
        self._set_up_table()
        self._lay_out()
        self.tabs.currentChanged.connect(lambda _index: self._show_tab())
        self.pane.decided.connect(self.table.setFocus)

    def _set_up_table(self) -> None:
        self.table.setObjectName("boxed")
        self.table.setModel(self.model)
        self.table.setAccessibleName(_("Records of the sheet"))
        self.table.setItemDelegate(CellMarks(self.table))
        plain_table(self.table, 32)
        self.table.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setDefaultSectionSize(theme.px(130))
        header.setStretchLastSection(False)
        self.table.selectionModel().currentRowChanged.connect(lambda *_args: self._show_entry())

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, theme.px(12), 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.table, 1)
        column.addWidget(Legend())
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(self.pane)
        split.setStretchFactor(0, 1)
        split.setCollapsible(0, False)
        split.setSizes([theme.px(610), theme.px(310)])
        self.column.setSpacing(theme.px(8))
        self.column.addWidget(self.tabs)
        self.column.addWidget(split, 1)
        self.column.addWidget(self.policies)

    def enter(self) -> None:
        self.draft.check()

    def refresh(self) -> None:
        run = self.draft.run
        if run is None or self.draft.is_busy:
            return
        self.policies.refresh()
        self._fill_tabs(run)
        self._show_tab()
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, theme.px(width))

    def _fill_tabs(self, run: DryRun) -> None:
        """The tabs that have something on them; the one shown stays, if it still has."""
        before = self._keys[self.tabs.currentIndex()] if self._keys else ""
        counts = run.counts()
        named: list[tuple[Status | str, str, int]] = [("", _("All"), len(run.entries))]
        named += [(status, statuses.word(status), counts[status]) for status in _TABS]
        cells = sum(bool(entry.record.notes) for entry in run.entries)
        named.append((_LEFT_OUT_CELLS, _("Cells left out"), cells))
        shown = [one for one in named if one[2]]
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        self._keys = [key for key, _name, _n in shown]
        for _key, name, n in shown:
            self.tabs.addTab(f"{name} {n}")
        self.tabs.setCurrentIndex(self._keys.index(before) if before in self._keys else 0)
        self.tabs.blockSignals(False)

    def _show_tab(self) -> None:
        run = self.draft.run
        if run is None or not self._keys:
            return
        here = self.table.currentIndex()
        key = self._keys[self.tabs.currentIndex()]
        self.model.show_entries(run, [entry for entry in run.entries if _is_on(entry, key)])
        row = min(max(here.row(), 0), self.model.rowCount() - 1)
        column = self._telling_column(row, key) or max(here.column(), 0)
        self.table.setCurrentIndex(self.model.index(row, column))
        self._show_entry()

    def _telling_column(self, row: int, key: Status | str) -> int:
        """The first cell left out, on the tab that is about these."""
        columns = range(self.model.columnCount()) if key == _LEFT_OUT_CELLS else ()
        return next((n for n in columns if self.model.index(row, n).data(MARK) == Mark.UNCLEAR), 0)

    def _show_entry(self) -> None:
        row = self.table.currentIndex().row()
        entry = self.model.entries[row] if 0 <= row < len(self.model.entries) else None
        self.pane.show_entry(entry)

    def is_ready(self) -> bool:
        return not self.draft.is_busy and self.written() > 0

    def written(self) -> int:
        """How many partners an import would write."""
        run = self.draft.run
        return sum(entry.status in WRITTEN for entry in run.entries) if run else 0

    def hint(self) -> str:
        if self.draft.run is None:
            return ""
        n = self.draft.run.counts()[Status.MAYBE]
        if not n and not self.written():
            return _("There is nothing to write: all of it is known already, or left out.")
        text = ngettext(
            "{n} record may be known: decide, or it is left out.",
            "{n} records may be known: decide, or they are left out.",
            n,
        )
        return text.format(n=n) if n else ""


def _is_on(entry: Entry, key: Status | str) -> bool:
    if key == _LEFT_OUT_CELLS:
        return bool(entry.record.notes)
    return not key or entry.status == key
