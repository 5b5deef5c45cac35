"""What a workbook that came home would change, row by row and cell by cell, to be ticked (D4)."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from prmdesk import words
from prmdesk.domain.plan_diff import Change, Verdict
from prmdesk.domain.plan_snapshot import Value
from prmdesk.i18n import _
from prmdesk.services.plan_home import Offer, RowOffer
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.forms import Choice
from prmdesk.ui.kit.icons import icon
from prmdesk.ui.kit.labels import tip
from prmdesk.ui.plans.differences import Names, value_text
from prmdesk.words.plans import SECTION_OF

_HEAD, _ROW, _WHAT, _REMARK, _PAD = 36, 28, 236, 280, 10
_WRAPPED = Qt.TextFlag.TextWordWrap
_NEW_ROW = 0
_CHECKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class HomeTree(QTreeWidget):
    """A line for each row with its cells below; a tick takes theirs, no tick keeps ours.

    ``ticked`` tells that other changes are chosen, ``placed`` which row (an id, None: a new one)
    a line of theirs is.
    """

    ticked = Signal()
    placed = Signal(str, int, object)

    def __init__(self) -> None:
        super().__init__()
        self.chosen: set[Change] = set()
        self._cells: list[tuple[QTreeWidgetItem, Change]] = []
        self.setAccessibleName(_("What the filled plan would change"))
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setHeaderLabels([_("What"), _("As sent"), _("Ours now"), _("Theirs"), _("Remark")])
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, _WHAT), (4, _REMARK)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, theme.px(width))
        header.sectionResized.connect(lambda *_args: self._fit_rows())
        self.itemChanged.connect(self._note)

    def show_rows(self, rows: Iterable[RowOffer], chosen: Iterable[Change], names: Names) -> None:
        """Show ``rows`` with ``chosen`` ticked."""
        self.chosen = set(chosen)
        self._cells = []
        self.blockSignals(True)
        self.clear()
        for row in rows:
            self._add(row, names)
        self.expandAll()
        self.blockSignals(False)
        self._fit_rows()

    def _add(self, row: RowOffer, names: Names) -> None:
        head = QTreeWidgetItem([_title(row)])
        head.setSizeHint(0, QSize(0, theme.px(_HEAD)))
        head.setFont(0, theme.font(weight=theme.font().Weight.DemiBold))
        head.setData(0, Qt.ItemDataRole.ToolTipRole, tip(head.text(0)))
        self.addTopLevelItem(head)
        head.setFirstColumnSpanned(not row.choices)
        if row.choices:
            self._ask(head, row)
            return
        for offer in row.offers:
            head.addChild(self._cell(offer, row, names))
        if any(offer.change.is_takeable for offer in row.offers):
            head.setFlags(head.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            head.setFlags(head.flags() | Qt.ItemFlag.ItemIsUserCheckable)

    def _ask(self, head: QTreeWidgetItem, row: RowOffer) -> None:
        """Let the user say which row of ours a line is."""
        known: dict[int | None, str] = {
            None: _("Choose…"),
            **dict(row.choices),
            _NEW_ROW: _("A new row"),
        }
        choice = Choice(known)
        choice.fill(None)
        choice.setAccessibleName(_("Which row is {name}?").format(name=row.name))
        choice.committed.connect(lambda code: self._place(row, code))
        self.setItemWidget(head, 4, choice)
        head.setText(3, row.name)

    def _place(self, row: RowOffer, code: int | None) -> None:
        if code is not None:
            self.placed.emit(row.table, row.line, code or None)

    def _cell(self, offer: Offer, row: RowOffer, names: Names) -> QTreeWidgetItem:
        change = offer.change
        remark = offer.reason or words.name(change.verdict)
        if change.field:
            values = [value_text(change.field, v, names) for v in _values(change)]
            item = QTreeWidgetItem([words.field(change.field, row.table), *values, remark])
        else:
            item = QTreeWidgetItem([_("whole row"), "", "", "", remark])
        for column in range(5):
            item.setData(column, Qt.ItemDataRole.ToolTipRole, tip(item.text(column)))
        self._paint(item, change)
        item.setData(0, Qt.ItemDataRole.UserRole, len(self._cells))
        self._cells.append((item, change))
        if change.is_takeable:
            item.setCheckState(0, _CHECKED if change in self.chosen else _OPEN)
        return item

    def _paint(self, item: QTreeWidgetItem, change: Change) -> None:
        colours = theme.colours()
        if change.verdict is Verdict.CONFLICT:
            item.setIcon(4, icon("triangle-alert", colours.late))
            item.setForeground(4, QBrush(colours.late))
        elif not change.is_takeable:
            item.setIcon(4, icon("info", colours.muted))
            for column in range(5):
                item.setForeground(column, QBrush(colours.muted))

    # Ticking

    def _note(self, item: QTreeWidgetItem) -> None:
        number = item.data(0, Qt.ItemDataRole.UserRole)
        if number is None:
            return
        _cell, change = self._cells[number]
        if item.checkState(0) is _CHECKED:
            self.chosen.add(change)
        else:
            self.chosen.discard(change)
        self.ticked.emit()

    def tick(self, wanted: Iterable[Change]) -> None:
        """Tick ``wanted`` and nothing else."""
        self.chosen = set(wanted)
        self.blockSignals(True)
        for cell, change in self._cells:
            if change.is_takeable:
                cell.setCheckState(0, _CHECKED if change in self.chosen else _OPEN)
        self.blockSignals(False)
        self.viewport().update()
        self.ticked.emit()

    # How high its rows are

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Make each cell's line as high as its texts need in columns as wide as they are now."""
        metrics, pad = self.fontMetrics(), theme.px(_PAD)
        for cell, _change in self._cells:
            heights = [theme.px(_ROW)]
            for column in range(1, self.columnCount()):
                room = QRect(0, 0, self.columnWidth(column) - 2 * pad, 0)
                heights.append(
                    metrics.boundingRect(room, _WRAPPED, cell.text(column)).height() + pad
                )
            cell.setSizeHint(1, QSize(0, max(heights)))


def _values(change: Change) -> tuple[Value, Value, Value]:
    return change.base, change.ours, change.theirs


def _title(row: RowOffer) -> str:
    part = words.name(SECTION_OF[row.table])
    name = row.name or _("without a name")
    if row.row_id is None and not row.choices:
        return _("{part}: {name} (new, their row {n})").format(part=part, name=name, n=row.line)
    return part if row.table == "plan" else _("{part}: {name}").format(part=part, name=name)
