"""Who is in a session and how each came out: one key a result, the mark typed in place (R55)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from prmdesk import words
from prmdesk.domain.enablement import Records
from prmdesk.domain.training import Attendance, AttendanceResult
from prmdesk.i18n import _
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.tables import Index, RuledRows, plain_table
from prmdesk.words.enablement import role_name

Roles = Qt.ItemDataRole

RESULTS = tuple(AttendanceResult)
_RESULT, _MARK = 3, 4
_WIDTHS = (160, 170, 100, 100)


@dataclass(frozen=True, slots=True)
class Attendee:
    """An attendance with the words that tell of the person."""

    attendance: Attendance
    name: str
    partner: str
    role: str


def attendees_of(records: Records, session_id: int) -> list[Attendee]:
    """Who is in a session, by partner and name; who left since is still there."""
    people = {contact.id: contact for contact in records.people}
    partners = {partner.id: partner.name for partner in records.partners}
    found = []
    for one in records.attendances:
        if one.session_id == session_id:
            contact = people[one.contact_id]
            left = _("{name} (left)").format(name=contact.name)
            name = left if contact.left_on else contact.name
            found.append(Attendee(one, name, partners[one.partner_id], role_name(contact.role)))
    return sorted(found, key=lambda one: (one.partner, one.name))


class _Model(QAbstractTableModel):
    """A row for each person; the mark can be typed."""

    marked = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Attendee] = ()

    def show(self, rows: Sequence[Attendee]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's way
        return 0 if parent.isValid() else _MARK + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole
    ) -> Any:
        if role == Roles.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return (_("Name"), _("Partner"), _("Role"), _("Result"), _("Mark"))[section]
        return None

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in (Roles.DisplayRole, Roles.EditRole, Roles.AccessibleTextRole):
            one = row.attendance
            return (row.name, row.partner, row.role, words.name(one.result), one.mark)[
                index.column()
            ]
        if role == Roles.FontRole and index.column() == 0:
            return theme.font(weight=theme.SEMIBOLD)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        known = super().flags(index)
        return known | Qt.ItemFlag.ItemIsEditable if index.column() == _MARK else known

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        self.marked.emit(self.rows[index.row()].attendance.id, str(value).strip())
        return True


class AttendeeGrid(QTableView):
    """``noted`` tells ids and the result given to them by its digit, ``marked`` a mark typed."""

    noted = Signal(list, object)
    marked = Signal(int, str)
    removed = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.rows = _Model()
        self.setModel(self.rows)
        self.setItemDelegate(RuledRows(self))
        plain_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(_("People in this session"))
        self.horizontalHeader().setStretchLastSection(True)
        self.rows.marked.connect(self.marked)

    def show_people(self, people: Sequence[Attendee]) -> None:
        """Show who is in a session; the chosen rows stay."""
        here, chosen = self.currentIndex(), set(self.chosen())
        fresh = not self.rows.rows
        self.rows.show(people)
        if fresh:
            for column, width in enumerate(_WIDTHS):
                self.setColumnWidth(column, theme.px(width))
        if here.isValid() and here.row() < len(people):
            self.setCurrentIndex(self.rows.index(here.row(), here.column()))
        self.clearSelection()
        flags = self.selectionModel().SelectionFlag
        for row, one in enumerate(people):
            if one.attendance.id in chosen:
                index = self.rows.index(row, 0)
                self.selectionModel().select(index, flags.Select | flags.Rows)

    def chosen(self) -> list[int]:
        """The attendances of the rows chosen."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.rows[row].attendance.id for row in rows]

    def note(self, result: AttendanceResult) -> None:
        """Give the chosen rows a result; from a single one the next is gone to."""
        chosen = self.chosen()
        if not chosen:
            return
        row = self.currentIndex().row()
        self.noted.emit(chosen, result)
        if len(chosen) == 1 and 0 <= row < len(self.rows.rows) - 1:
            self.setCurrentIndex(self.rows.index(row + 1, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit.isdecimal() and 1 <= int(digit) <= len(RESULTS):
            self.note(RESULTS[int(digit) - 1])
        elif event.key() == Qt.Key.Key_Delete and self.chosen():
            self.removed.emit(self.chosen())
        else:
            super().keyPressEvent(event)
