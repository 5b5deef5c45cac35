"""The records of the check as a table: what becomes of each, and its cells as understood."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

from prmdesk.i18n import _
from prmdesk.importers import people, showing
from prmdesk.importers.cells import Reading, Verdict
from prmdesk.importers.fields import label
from prmdesk.importers.grid import as_text
from prmdesk.services.import_check import DryRun, Entry, Status
from prmdesk.ui.importing import statuses
from prmdesk.ui.importing.draft import Draft
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import tip

Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole

MARK = int(Roles.UserRole)
"""The ``Mark`` on a cell, if any."""

FIXED = 2
"""The first columns: what becomes of the record, and its row."""

_LONGEST = 200


class Mark(StrEnum):
    """A cell is not what stands in the sheet: it was left out, or rewritten."""

    UNCLEAR = "unclear"
    CHANGED = "changed"


class EntryModel(QAbstractTableModel):
    """A row for each record shown; its cells are those of the record's first row."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._run: DryRun | None = None
        self._columns: list[int] = []
        self._places: dict[int, int] = {}
        self.entries: list[Entry] = []

    def show_entries(self, run: DryRun, entries: Sequence[Entry]) -> None:
        """Show some of the entries of ``run``."""
        self.beginResetModel()
        if run.preview is not (self._run and self._run.preview):
            rows = run.preview.table.layout.rows
            self._places = {row: place for place, row in enumerate(rows)}
            self._columns = _in_order(run)
        self._run = run
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIXED + len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self._run is None:
            return None
        if role == Roles.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Roles.DisplayRole:
            return None
        if section < FIXED:
            return (_("What happens"), _("Row"))[section]
        return label(self._run.preview.mapping[self._columns[section - FIXED]])

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if index.column() < FIXED:
            return self._fixed(entry, index.column(), role)
        column = self._columns[index.column() - FIXED]
        reading = self._reading(entry, column)
        found: Any = None
        if role in (Roles.DisplayRole, Roles.AccessibleTextRole):
            found = " ".join(self._text(entry, column, reading)[:_LONGEST].split())
        elif role == Roles.EditRole:
            found = self._raw(entry, column)
        elif role == MARK:
            found = self._mark(entry, column, reading)
        elif role == Roles.ToolTipRole:
            found = tip(self._why(entry, column, reading))
        elif role == Roles.FontRole and self._name_of(column) == "partner_name":
            found = theme.font(weight=theme.SEMIBOLD)
        return found

    def _fixed(self, entry: Entry, column: int, role: int) -> Any:
        if column == 1:
            return _rows(entry) if role == Roles.DisplayRole else None
        if role == Roles.DisplayRole:
            return statuses.word(entry.status)
        if role == Roles.DecorationRole:
            return icon(*statuses.sign(entry.status))
        return tip(entry.why) if role == Roles.ToolTipRole else None

    def _name_of(self, column: int) -> str:
        assert self._run is not None
        return self._run.preview.mapping[column]

    def _reading(self, entry: Entry, column: int) -> Reading:
        assert self._run is not None
        return self._run.preview.reading(column, self._places[entry.row])

    def _text(self, entry: Entry, column: int, reading: Reading) -> str:
        """What will be kept; a cell that was not understood says what stands in the sheet."""
        if reading.verdict is Verdict.UNCLEAR:
            return self._raw(entry, column)
        name = self._name_of(column)
        if name in people.FIELDS or name == "partner_name":
            return self._raw(entry, column)
        return showing.text(name, reading.value)

    def _mark(self, entry: Entry, column: int, reading: Reading) -> Mark | None:
        is_missing = entry.status is Status.PROBLEM and self._name_of(column) == "partner_name"
        if reading.verdict is Verdict.UNCLEAR or is_missing:
            return Mark.UNCLEAR
        is_changed = reading.verdict is Verdict.CHANGED
        shown, raw = self._text(entry, column, reading), self._raw(entry, column)
        return Mark.CHANGED if is_changed and shown.strip() != raw.strip() else None

    def _raw(self, entry: Entry, column: int) -> str:
        assert self._run is not None
        corrected = self._run.preview.answers.corrections.get((entry.row, column))
        if corrected is not None:
            return corrected
        row = self._run.preview.table.grid.rows[entry.row]
        return as_text(row[column]) if column < len(row) else ""

    def _why(self, entry: Entry, column: int, reading: Reading) -> str:
        raw = self._raw(entry, column)
        why = _(reading.why) if reading.why else ""
        if self._mark(entry, column, reading) is Mark.UNCLEAR and not why:
            why = entry.why
        return f"{raw}\n{why}".strip() if reading.verdict is not Verdict.OK or why else raw

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() >= FIXED else flags

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        entry = self.entries[index.row()]
        column = self._columns[index.column() - FIXED]
        text = str(value).strip()
        if text != self._raw(entry, column).strip():
            # Not at once: the table is filled anew, and the view is not done with its editor.
            QTimer.singleShot(0, self, lambda: self._draft.correct(entry.row, column, text))
        return True


def _in_order(run: DryRun) -> list[int]:
    """The columns that are imported, the partner's name first."""
    names = run.preview.mapping
    return sorted(names, key=lambda column: (names[column] != "partner_name", column))


def _rows(entry: Entry) -> str:
    """The rows that a record stands on, as the sheet counts them."""
    rows = [str(row + 1) for row in entry.record.rows]
    return ", ".join(rows[:2]) + (" …" if len(rows) > 2 else "")
