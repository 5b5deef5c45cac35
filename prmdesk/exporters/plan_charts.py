"""The charts of a plan: the main measure by quarter, and every measure against its target."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from prmdesk.domain.figures import plan_score, target_figures
from prmdesk.domain.plans import Target
from prmdesk.exporters.xlsx_kit import ACCENT, INK, PALE, RULE, Book, Kind, clean
from prmdesk.exporters.xlsx_table import Table, spare_decimals
from prmdesk.i18n import _

Figures = Sequence[Decimal | None]

CHART_ROWS = 14

_GAP = 90_000
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def add_charts(
    book: Book, measures: Table, table: Table, targets: Sequence[Target], row: int
) -> int:
    """Put both charts below the measures; returns the first row below.

    The figures of the first one stand above it: every chart can be read as a table too.
    """
    number = _main(targets)
    _put_quarters(book, measures.sheet, table, targets[number], number, row)
    _add_by_quarter(measures.sheet, targets[number], row)
    _add_shares(measures, targets, row + 4)
    return row + 4 + CHART_ROWS


def _main(targets: Sequence[Target]) -> int:
    """Which measure to draw: the weightiest of those with a target for the year."""
    aimed = [n for n, target in enumerate(targets) if target.annual is not None]
    return max(aimed or range(len(targets)), key=lambda n: targets[n].weight)


def _put_quarters(
    book: Book, sheet: Worksheet, table: Table, target: Target, number: int, row: int
) -> None:
    name = table.cell("kpi", number)
    book.put_formula(sheet, f"B{row}", f'=IF({name}="","",{name})', target.kpi, "heading text")
    for letter, heading in zip("CDEF", _QUARTERS, strict=True):
        book.put(sheet, f"{letter}{row}", heading, "heading number")
    sides = (
        (_("Target"), "target", target.quarter_targets),
        (_("Actual"), "actual", target.quarter_actuals),
    )
    for below, (label, side, values) in enumerate(sides, start=row + 1):
        book.put(sheet, f"B{below}", label, "text figure")
        for letter, quarter, value in zip("CDEF", (1, 2, 3, 4), values, strict=True):
            source = table.cell(f"{side}_q{quarter}", number)
            formula = f'=IF({source}="","",{source})'
            book.put_formula(sheet, f"{letter}{below}", formula, value, "number figure")
    spare_decimals(book, sheet, f"C{row + 1}:F{row + 2}", Kind.NUMBER)


def _add_by_quarter(sheet: Worksheet, target: Target, row: int) -> None:
    """Two columns a quarter, target beside actual, from the figures in ``row`` and below."""
    chart = _bars("col", _("{measure} by quarter").format(measure=target.kpi[:60]), gap=60)
    names = _names(Reference(sheet, 3, row, 6), _QUARTERS)
    for below, label, colour, values in (
        (1, _("Target"), PALE, target.quarter_targets),
        (2, _("Actual"), ACCENT, target.quarter_actuals),
    ):
        series = _series(Reference(sheet, 3, row + below, 6), values, names, colour)
        title = str(Reference(sheet, 2, row + below))
        series.tx = SeriesLabel(strRef=StrRef(title, _strings([label])))
        chart.series.append(series)
    chart.legend.position = "b"
    chart.y_axis.number_format = "#,##0"
    chart.y_axis.numFmt.sourceLinked = False
    _place(sheet, chart, row + 4, "B", "D")


def _add_shares(measures: Table, targets: Sequence[Target], row: int) -> None:
    """A bar for each measure: how much of its target to date was reached."""
    chart = _bars("bar", _("Share of target to date"), gap=40)
    sheet, quarter = measures.sheet, plan_score(targets).quarter
    first, last = measures.first, measures.last
    names = _names(Reference(sheet, 2, first, 2, last), [target.kpi for target in targets])
    found = [target_figures(target, quarter).of_ytd for target in targets]
    chart.series.append(_series(Reference(sheet, 7, first, 7, last), found, names, ACCENT))
    chart.legend = None
    chart.y_axis.scaling.min, chart.y_axis.delete = 0, True
    chart.y_axis.majorGridlines = None
    chart.x_axis.scaling.orientation = "maxMin"
    chart.dataLabels = DataLabelList(
        showVal=True, showSerName=False, showCatName=False, showLegendKey=False, numFmt="0%"
    )
    _place(sheet, chart, row, "E", "I")


def _bars(kind: str, title: str, *, gap: int) -> Any:
    chart: Any = BarChart()  # its stubs know neither sizes nor half of its parts
    chart.type, chart.gapWidth, chart.overlap = kind, gap, 0
    chart.title = clean(title)
    _set_look(chart.title.tx.rich.p[0])
    line = GraphicalProperties(ln=LineProperties(solidFill=RULE))
    chart.graphical_properties = line
    chart.y_axis.majorGridlines.spPr = line
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.graphicalProperties = line
    return chart


def _set_look(title: Any) -> None:
    look = CharacterProperties(sz=1000, b=True, solidFill=INK)
    title.pPr.defRPr = title.r[0].rPr = look


def _place(sheet: Worksheet, chart: Any, row: int, left: str, right: str) -> None:
    """Hang a chart between cells, so that it fits whatever width the reader's font gives them."""
    start = AnchorMarker(column_index_from_string(left) - 1, 0, row - 1, 0)
    end = AnchorMarker(column_index_from_string(right), -_GAP, row - 1 + CHART_ROWS, 0)
    chart.anchor = TwoCellAnchor(_from=start, to=end)
    sheet.add_chart(chart)


def _series(cells: Reference, values: Figures, names: AxDataSource, colour: str) -> Series:
    """A series with its figures beside its cells, for readers that do not compute."""
    points = [NumVal(idx=n, v=str(value)) for n, value in enumerate(values) if value is not None]
    data = NumData(ptCount=len(values), pt=points)
    series = Series(val=NumDataSource(numRef=NumRef(f=str(cells), numCache=data)), cat=names)
    series.graphicalProperties = GraphicalProperties(solidFill=colour)
    return series


def _names(cells: Reference, names: Sequence[str]) -> AxDataSource:
    return AxDataSource(strRef=StrRef(f=str(cells), strCache=_strings(names)))


def _strings(texts: Sequence[str]) -> StrData:
    points = [StrVal(idx=n, v=clean(text)) for n, text in enumerate(texts)]
    return StrData(ptCount=len(points), pt=points)
