"""Who moved, who stays where and for how long: the reports on movement, as tables (D2)."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prmdesk.domain.resources import Quarter
from prmdesk.domain.sheets import Column, Row, Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services import movement, workspace
from prmdesk.services.movement import Report, quarter_name
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.buttons import button
from prmdesk.ui.kit.choice import Choice
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow import FlowLayout
from prmdesk.ui.kit.labels import muted_label, plain_label
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView

_MOST_DAYS = 3650
_MATRIX = 0.6
"""How much of the height the matrix takes at most while names are listed below it."""


class MovementView(QWidget):
    """Three tables; a cell of the first opens the partners behind it beside."""

    picked = Signal(int)
    opened = Signal(int)
    led_on = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.report: Report | None = None
        self._reading = Reading(desk, _("Movement in the quadrant"))
        self.matrix, self.behind = _Matrix(), SheetView()
        self.stays, self.orphans = SheetView(), SheetView()
        self.choice = Choice(
            self,
            (_("From–to"), "table"), (_("Time in quadrant"), "clock"), (_("Orphan clock"), "gauge"),
        )  # fmt: skip
        self.quarter, self.most_days = QComboBox(), QSpinBox()
        self._alarm, self._note = plain_label("", "warning"), muted_label(wrap=True)
        self._tables, self._whole = QStackedWidget(), QStackedWidget()
        self._build()
        self.choice.chosen.connect(self._show_table)
        self.quarter.currentIndexChanged.connect(lambda _place: self.refresh())
        self.most_days.editingFinished.connect(self._keep_days)
        self.matrix.selectionModel().currentChanged.connect(lambda *_places: self._show_behind())
        for view in (self.behind, self.stays, self.orphans):
            view.picked.connect(self.picked)
            view.opened.connect(self.opened)

    def _build(self) -> None:
        self.quarter.setAccessibleName(_("Quarter"))
        self.most_days.setAccessibleName(_("Days a partner may be an Orphan"))
        self.most_days.setRange(1, _MOST_DAYS)
        self.most_days.setSuffix(" " + _("days"))
        self.most_days.lineEdit().setTextMargins(theme.px(6), 0, 0, 0)
        tools = FlowLayout()
        for tool in (*self.choice.tools, self.quarter, self.most_days, self._excel(), self._alarm):
            tools.addWidget(tool)
        self._sides = QSplitter(Qt.Orientation.Vertical)
        self._sides.setChildrenCollapsible(False)
        for table in (self.matrix, self.behind):
            self._sides.addWidget(table)
        self.behind.hide()
        for page in (self._sides, self.stays, self.orphans):
            self._tables.addWidget(page)
        reports = QWidget()
        column = QVBoxLayout(reports)
        column.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(8))
        column.addLayout(tools)
        column.addWidget(self._tables, 1)
        column.addWidget(self._note)
        self.to_plot = button(
            _("Show the plot"), "layout-grid", primary=True, clicked=self.led_on.emit
        )
        self._whole.addWidget(reports)
        nothing = _(
            "Nothing moved yet: place partners in the plot or score them; from then on each day "
            "with a change is kept."
        )
        self._whole.addWidget(EmptyState("history", nothing, self.to_plot))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def _excel(self) -> QPushButton:
        return excel_button(self.desk, lambda: self.report.sheets if self.report else ())

    def refresh(self) -> None:
        """Read again; table, quarter and cell stay."""
        place = self.quarter.currentIndex()
        wanted = self.report.quarters[place] if self.report and place >= 0 else None
        self._reading.ask(movement.report, self.desk.today(), wanted, done=self._show)
        if self.report is None:
            self._note.setText(_("Reading the past…"))

    def _show(self, report: Report) -> None:
        self.report = report
        self._whole.setCurrentIndex(0 if self.report.is_told else 1)
        self._show_quarters(self.report.quarters, self.report.quarter)
        self.most_days.blockSignals(True)
        self.most_days.setValue(self.report.most_days)
        self.most_days.blockSignals(False)
        self.matrix.show_sheet(self.report.matrix)
        self.stays.show_sheet(self.report.stays)
        self.orphans.show_sheet(self.report.orphans)
        self._show_behind()
        self._show_table(self.choice.place)

    def select(self, partner_id: int | None) -> None:
        """Go to a partner; tells no one."""
        for view in (self.behind, self.stays, self.orphans):
            view.select(partner_id)

    def _show_quarters(self, quarters: Sequence[Quarter], chosen: Quarter) -> None:
        self.quarter.blockSignals(True)
        self.quarter.clear()
        self.quarter.addItems([quarter_name(quarter) for quarter in quarters])
        self.quarter.setCurrentIndex(list(quarters).index(chosen))
        self.quarter.blockSignals(False)

    def _show_table(self, place: int) -> None:
        self._tables.setCurrentIndex(place)
        self.quarter.setVisible(place == 0)
        self.most_days.setVisible(place == _ORPHANS)
        if self.report:
            self._show_note()
            late = self.report.late
            text = ngettext("{n} Orphan too long", "{n} Orphans too long", late).format(n=late)
            self._alarm.setText(text if late else "")
            self._alarm.setVisible(bool(late) and place == _ORPHANS)

    def _show_note(self) -> None:
        if self.report is None:
            return
        place = self.choice.place
        note = self.report.sheets[place].note
        hint = _("Choose a figure to see the partners behind it.")
        self._note.setText(f"{note} {hint}" if place == 0 and self.behind.isHidden() else note)

    def _show_behind(self) -> None:
        """The partners behind the cell, by name."""
        if self.report is None:
            return
        here = self.matrix.currentIndex()
        ids = self.report.cells.get((here.row(), here.column()), ())
        names = sorted((self.report.names[key], key) for key in ids)
        title = self._cell_name(here.row(), here.column()) if ids else ""
        rows = tuple(Row((name,), key) for name, key in names)
        self.behind.show_sheet(Sheet(title, (Column(title),), rows))
        if ids and self.behind.isHidden():
            whole = self._sides.height()
            most = min(self.matrix.whole_height(), round(_MATRIX * whole))
            self._sides.setSizes([most, whole - most])
        self.behind.setVisible(bool(ids))
        self._show_note()

    def _cell_name(self, row: int, column: int) -> str:
        assert self.report is not None
        sheet = self.report.matrix
        start, end = sheet.rows[row].cells[0], sheet.columns[column].title
        return _("{start} → {end}").format(start=start, end=end)

    def _keep_days(self) -> None:
        n = self.most_days.value()
        if self.report and n != self.report.most_days:
            text = ngettext(
                "The orphan clock rings after {n} day", "The orphan clock rings after {n} days", n
            )
            # The spin box is told of Enter and of losing focus: the second is nothing new.
            self.report = replace(self.report, most_days=n)
            self.desk.do(workspace.change_settings, orphan_days=n, say=text.format(n=n))


_ORPHANS = 2


class _Matrix(SheetView):
    """Its rows have an order of their own, and its cells are gone to one by one."""

    def __init__(self) -> None:
        super().__init__()
        self.setSortingEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def whole_height(self) -> int:
        """How high it would be without scrolling."""
        bar = self.horizontalScrollBar().sizeHint().height()
        return self.horizontalHeader().height() + self.verticalHeader().length() + bar + theme.px(4)
