"""Two partners side by side, field by field, with the value marked that will stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from prmdesk import words
from prmdesk.i18n import N_, _
from prmdesk.services.duplicates import Pair
from prmdesk.services.merge import BOTH, FieldLine, MergePreview
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.kit.tables import plain_table

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
STAYS = ""
"""In place of a field: which of the two partners stays."""

_FIELD, _ONE, _OTHER, _OUTCOME = range(4)
_CHOSEN = int(Role.UserRole)
"""Of a cell: 1 its value stands, 0 it gives way, None there is nothing to choose."""


class Outcome(StrEnum):
    """How two values of a field meet."""

    STAYS = "stays"
    DIFFERS = "differs"
    FILLS = "fills"
    ALONE = "alone"
    BOTH = "both"
    SAME = "same"


_OUTCOMES = {
    Outcome.STAYS: N_("Choose who stays"),
    Outcome.DIFFERS: N_("≠ Choose one"),
    Outcome.FILLS: N_("+ Fills a blank"),
    Outcome.ALONE: N_("Only one has it"),
    Outcome.BOTH: N_("+ Both stay"),
    Outcome.SAME: N_("= The same"),
}
_ORDER = list(Outcome)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the comparison; ``stands`` is a partner id, ``BOTH`` for both."""

    field: str
    label: str
    texts: tuple[str, str]
    stands: int
    outcome: Outcome

    @property
    def is_open(self) -> bool:
        """Whether the user can choose here."""
        return self.outcome not in (Outcome.BOTH, Outcome.SAME)


def shown(field: str, value: Any) -> str:
    """A value as people read it, nothing for none."""
    if isinstance(value, tuple):
        return _(", ").join(shown(field, part) for part in value)
    if isinstance(value, StrEnum):
        return words.name(value)
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, float):
        return f"{value:g}"
    return words.country_name(value) if field == "country" and value else str(value or "")


def rows_of(pair: Pair, preview: MergePreview) -> list[Row]:
    """The lines of the comparison: who stays, what differs, what fills, what is the same."""
    ids = pair.one, pair.other
    staying = [_("Stays") if key == preview.kept.id else _("Becomes part of it") for key in ids]
    first = Row(STAYS, _("Partner"), (staying[0], staying[1]), preview.kept.id, Outcome.STAYS)
    rows = [
        Row(
            line.field,
            line.name or words.column("partners", line.field),
            (shown(line.field, line.values[ids[0]]), shown(line.field, line.values[ids[1]])),
            line.stands,
            _outcome(line, preview.other.id),
        )
        for line in preview.lines
    ]
    return [first, *sorted(rows, key=lambda row: _ORDER.index(row.outcome))]


def _outcome(line: FieldLine, gone: int) -> Outcome:
    one, other = line.values.values()
    if one == other:
        return Outcome.SAME
    if line.stands == BOTH:
        return Outcome.BOTH
    if line.differs:
        return Outcome.DIFFERS
    return Outcome.FILLS if line.stands == gone else Outcome.ALONE


class _Rows(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.ids: tuple[int, int] = (0, 0)
        self.headings: Sequence[str] = ("", "", "", "")

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self.headings[section]
        if orientation is Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def chosen(self, row: Row, column: int) -> bool | None:
        """Whether the value in ``column`` stands, None where there is nothing to choose."""
        if column not in (_ONE, _OTHER) or not row.is_open:
            return None
        return self.ids[column - _ONE] == row.stands

    def data(self, index: _Index, role: int = 0) -> Any:
        row, column = self.rows[index.row()], index.column()
        texts = (row.label, *row.texts, _(_OUTCOMES[row.outcome]))
        chosen = self.chosen(row, column)
        if role == Role.DisplayRole:
            return " ".join(texts[column].split()) or "—"
        if role == Role.ToolTipRole:
            return tip(texts[column])
        if role == Role.AccessibleTextRole:
            state = {True: _("{value}, chosen"), False: _("{value}, not chosen"), None: "{value}"}
            return state[chosen].format(value=texts[column] or "—")
        return chosen if role == _CHOSEN else None


class _Cell(QStyledItemDelegate):
    """A value behind its mark: a filled ring for the one that stands, bold besides."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        c, rect = theme.colours(), option.rect
        chosen = index.data(_CHOSEN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.selection))
            if index.column() == _FIELD and option.widget.hasFocus():
                painter.fillRect(rect.left(), rect.top(), theme.px(3), rect.height(), c.accent)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(c.rule))
        left = rect.left() + theme.px(8)
        if chosen is not None:
            side = theme.px(15)
            _ring(painter, QRect(left, rect.center().y() - side // 2, side, side), chosen)
        if index.column() in (_ONE, _OTHER):
            left += theme.px(24)
        muted = index.column() in (_FIELD, _OUTCOME) or chosen is False
        painter.setFont(theme.font(weight=theme.SEMIBOLD) if chosen else theme.font())
        painter.setPen(QColor(c.muted if muted else c.text))
        box = QRect(left, rect.top(), rect.right() - left - theme.px(8), rect.height())
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()


def _ring(painter: QPainter, rect: QRect, filled: bool) -> None:
    c = theme.colours()
    painter.setPen(QColor(c.accent if filled else c.border))
    painter.setBrush(QColor(c.accent if filled else c.base))
    painter.drawEllipse(rect)
    if filled:
        dot = theme.px(5)
        painter.setBrush(QColor(c.on_accent))
        painter.drawEllipse(rect.adjusted(dot, dot, -dot, -dot))


class CompareTable(QTableView):
    """``chosen`` tells a field and the partner whose value is to stand: by ← and →, or a click.

    ``merge_asked`` tells that Enter was pressed.
    """

    chosen = Signal(str, int)
    merge_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = _Rows()
        self.setModel(self._rows)
        self.setItemDelegate(_Cell(self))
        self.setAccessibleName(_("Both side by side"))
        plain_table(self)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in ((_FIELD, 132), (_OUTCOME, 136)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, theme.px(width))

    def show_rows(self, pair: Pair, rows: Sequence[Row]) -> None:
        """Show ``rows``, the same one marked as before."""
        here = max(0, self.currentIndex().row())
        self._rows.beginResetModel()
        self._rows.rows, self._rows.ids = list(rows), (pair.one, pair.other)
        self._rows.headings = (_("Field"), *pair.names, _("Outcome"))
        self._rows.endResetModel()
        self.setCurrentIndex(self._rows.index(min(here, len(rows) - 1), _ONE))

    def texts(self) -> list[Mapping[str, str]]:
        """What can be read, row by row, under the headings."""
        columns = range(self._rows.columnCount())
        return [
            {
                self._rows.headings[n]: self._rows.index(row, n).data(Role.AccessibleTextRole)
                for n in columns
            }
            for row in range(self._rows.rowCount())
        ]

    def _choose(self, row: int, column: int) -> None:
        if self._rows.chosen(self._rows.rows[row], column) is False:
            self.chosen.emit(self._rows.rows[row].field, self._rows.ids[column - _ONE])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        side = {Qt.Key.Key_Left: _ONE, Qt.Key.Key_Right: _OTHER}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.merge_asked.emit()
        elif side is not None and row >= 0:
            self._choose(row, side)
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            mine = self._rows.chosen(self._rows.rows[row], _ONE)
            self._choose(row, _OTHER if mine else _ONE)
        elif event.key() == Qt.Key.Key_D:
            event.ignore()  # the page's
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._choose(index.row(), index.column())
