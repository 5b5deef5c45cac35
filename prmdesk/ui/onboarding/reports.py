"""The reports on onboarding: a chart, its table, and the rows behind each figure (R61-R63)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from prmdesk.domain.onboarding_figures import GroupFigures
from prmdesk.domain.sheets import Column, Row, Sheet
from prmdesk.i18n import _, ngettext
from prmdesk.services import onboarding_reports
from prmdesk.services.onboarding_reports import Report
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.chart import Bar, BarChart
from prmdesk.ui.kit.empty import EmptyState
from prmdesk.ui.kit.flow_tabs import FlowTabs
from prmdesk.ui.kit.labels import heading, muted_label
from prmdesk.ui.kit.reading import Reading
from prmdesk.ui.kit.saving import excel_button
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.words.sheets import cell_text, percent

_MOST, _FEWEST = 8, 3
"""How many bars are drawn at most, and where there is little room; the table has all rows."""

_AT_ONCE = 100

_LOW = 520
"""Below this height the rows behind a figure take the place of the chart."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Which columns of a sheet its chart shows, and what the values are called there."""

    columns: tuple[int, ...]
    series: tuple[Callable[[], str], ...] = ()


_DRAWN = (
    _Drawn((6, 7), (lambda: _("Waiting on us"), lambda: _("Waiting on them"))),
    _Drawn((1,)),
    _Drawn((1,)),
    _Drawn((11,)),
    _Drawn((11,)),
)
"""For each report: what is drawn of it."""


class ReportsView(QWidget):
    """Five reports. A click on a bar or a row opens the rows behind it, a second one the partner.

    ``opened`` tells the partner whose checklist is asked for.
    """

    opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.report: Report | None = None
        self._reading = Reading(desk, _("Reports on onboarding"), _AT_ONCE, self)
        self.tabs = FlowTabs(_("Reports on onboarding"))
        for title in (
            _("Each partner"), _("What stalls"), _("First results"), _("Cohorts"),
            _("Template versions"),
        ):  # fmt: skip
            self.tabs.add(title)
        self.top, self._note = muted_label(wrap=True), muted_label(wrap=True)
        self.chart, self.table, self.behind = BarChart(), SheetView(), SheetView()
        self._behind_title = heading()
        self._stack = QStackedWidget()
        self._build()
        self.tabs.changed.connect(lambda _place: self._show_report())
        self.chart.picked.connect(self._pick)
        self.table.row_picked.connect(self._show_behind)
        self.table.opened.connect(self.opened)
        self.behind.opened.connect(self.opened)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, theme.px(4), theme.px(16), 0)
        head.addWidget(self.tabs, 1)
        head.addWidget(
            excel_button(self.desk, lambda: self.report.sheets if self.report else ()),
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        below = QWidget()
        rows = QVBoxLayout(below)
        rows.setContentsMargins(0, theme.px(6), 0, 0)
        rows.addWidget(self._behind_title)
        rows.addWidget(self.behind, 1)
        self._below = below
        tables = QSplitter(Qt.Orientation.Vertical)
        tables.setChildrenCollapsible(False)
        tables.addWidget(self.table)
        tables.addWidget(below)
        below.hide()
        reports = QWidget()
        whole = QVBoxLayout(reports)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(*(theme.px(n) for n in (16, 8, 16, 8)))
        column.setSpacing(theme.px(8))
        whole.addLayout(head)
        whole.addLayout(column, 1)
        column.addWidget(self.top)
        column.addWidget(self.chart)
        column.addWidget(tables, 1)
        column.addWidget(self._note)
        self._stack.addWidget(reports)
        nothing = _(
            "Nothing to report yet: start the first onboarding, and its figures stand here."
        )
        self._stack.addWidget(EmptyState("chart-line", nothing))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def refresh(self) -> None:
        """Read again; the report chosen, its order and its row stay."""
        self._reading.ask(onboarding_reports.report, self.desk.today(), done=self._show)

    def _show(self, report: Report) -> None:
        self.report = report
        self._stack.setCurrentIndex(0 if report.runs else 1)
        self.top.setText(_in_short(report.top))
        self._show_report()

    def _show_report(self) -> None:
        if self.report is None:
            return
        sheet = self.report.sheets[self.tabs.currentIndex()]
        self.table.show_sheet(sheet)
        self._note.setText(sheet.note)
        drawn = _DRAWN[self.tabs.currentIndex()]
        series = [name() for name in drawn.series]
        most = _FEWEST if self._is_low() else _MOST
        self.chart.show_bars(_chart_title(sheet, drawn), _bars(sheet, drawn, most), series)
        self._show_behind(self.table.current_row())

    def _is_low(self) -> bool:
        return self.height() < theme.px(_LOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_report()

    def _pick(self, place: int) -> None:
        """Go to the row of the bar that was clicked."""
        label = self.chart.bars[place].label
        sheet = self.table.sheet
        row = next(row for row in sheet.rows if row.cells[0] == label)
        if row.partner_id is not None:
            self.table.select(row.partner_id)
        else:
            self.table.choose(row.id)
        self.table.setFocus()

    def _show_behind(self, row: Row | None) -> None:
        """The rows that the figures of ``row`` come from; a partner's own are its checklist."""
        if self.report is None:
            return
        found = None if row is None or row.is_sum else self.report.behind(self.table.sheet, row)
        self._below.setVisible(found is not None)
        self.chart.setVisible(bool(self.chart.bars) and not (found and self._is_low()))
        if found is not None:
            self._behind_title.setText(found.title)
            self.behind.show_sheet(found)


def _in_short(told: GroupFigures) -> str:
    """All onboardings together, as one line of figures."""
    n, touches = len(told.runs), told.touches
    parts = [
        ngettext("{n} onboarding", "{n} onboardings", n).format(n=n),
        _("{n} under way").format(n=told.running),
        _("{n} graduated").format(n=told.graduated),
        _("{n} stopped").format(n=told.stopped),
    ]
    if told.days_to_finish is not None:
        days = f"{told.days_to_finish:g}"
        parts.append(_("all done after {days} days (median of {n})").format(
            days=days, n=told.finished
        ))  # fmt: skip
    if told.on_time is not None:
        parts.append(_("Steps on time: {n} %").format(n=percent(told.on_time)))
    parts.append(ngettext("{n} human touch", "{n} human touches", touches).format(n=touches))
    return " · ".join(parts)


def _chart_title(sheet: Sheet, drawn: _Drawn) -> str:
    column = sheet.columns[drawn.columns[0]]
    if len(drawn.columns) > 1:
        return _("Days of waiting")
    return f"{column.title} ({column.unit})" if column.unit else column.title


def _bars(sheet: Sheet, drawn: _Drawn, most: int) -> list[Bar]:
    """The rows with the highest values, these in words as the table has them."""
    rows = [row for row in sheet.rows if not row.is_sum]
    known = [row for row in rows if any(row.cells[place] for place in drawn.columns)]
    known.sort(key=lambda row: -sum(_value(row.cells[place]) for place in drawn.columns))
    return [
        Bar(
            row.cells[0],
            tuple(_value(row.cells[place]) for place in drawn.columns),
            tuple(cell_text(sheet.columns[place], row.cells[place]) for place in drawn.columns),
            ", ".join(_told(sheet.columns[place], row.cells[place]) for place in drawn.columns),
        )
        for row in known[:most]
    ]


def _value(cell: Any) -> float:
    return float(cell or 0)


def _told(column: Column, cell: Any) -> str:
    unit = f" {column.unit}" if column.unit else ""
    return f"{column.title} {cell_text(column, cell)}{unit}"
