"""The charts of a plan: the main measure by quarter, every measure against its target, the funnel
of its accounts, and its score from review to review."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference
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
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from prmdesk import words
from prmdesk.domain.figures import PLACES, plan_score, target_figures
from prmdesk.domain.plan_work import Account, AccountStatus, Review
from prmdesk.domain.plans import Target, WholePlan
from prmdesk.domain.work_figures import funnel
from prmdesk.exporters.plan_columns import Tables
from prmdesk.exporters.xlsx_kit import Book, clean, text_height
from prmdesk.exporters.xlsx_looks import ACCENT, INK, PALE, RULE, Kind
from prmdesk.exporters.xlsx_table import Table, spare_decimals
from prmdesk.i18n import _

Figures = Sequence[Decimal | int | None]

CHART_ROWS = 12

_GAP = 90_000
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_STATUSES = "CDEFG"
_TABLE_ROWS = 4
_SIDES = (("B", "D"), ("E", "I"))


def add_charts(book: Book, whole: WholePlan, measures: Table, tables: Tables, row: int) -> int:
    """Put the charts of what there is side by side, below the figures that they draw.

    Every chart can be read as a table too: that of the measures, of the reviews, or one above it.
    Returns the first row below.
    """
    sheet, targets = measures.sheet, whole.targets
    charts = []
    if targets:
        number = _main(targets)
        _put_quarters(book, sheet, tables["targets"], targets[number], number, row)
        charts += [_by_quarter(sheet, targets[number], row), _shares(measures, targets)]
        row += _TABLE_ROWS
    if whole.accounts:
        _put_funnel(book, sheet, tables["accounts"], whole.accounts, row)
        charts.append(_funnel(sheet, whole.accounts, row))
        row += _TABLE_ROWS
    if any(review.plan_score is not None for review in whole.reviews):
        charts.append(_scores(tables["reviews"], whole.reviews))
    for place, chart in enumerate(charts):
        below, side = divmod(place, 2)
        _place(sheet, chart, row + below * (CHART_ROWS + 1), *_SIDES[side])
    return row + (len(charts) + 1) // 2 * (CHART_ROWS + 1)


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
    sheet.row_dimensions[row].height = text_height(target.kpi, 28)
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


def _put_funnel(
    book: Book, sheet: Worksheet, table: Table, accounts: Sequence[Account], row: int
) -> None:
    for below, label in enumerate((_("Accounts"), _("Number"), words.field("value"))):
        book.put(sheet, f"B{row + below}", label, "text figure" if below else "heading text")
    status, values, names = (table.range(key) for key in ("status", "value", "account"))
    for letter, step in zip(_STATUSES, funnel(accounts), strict=True):
        book.put(sheet, f"{letter}{row}", words.name(step.status), "heading number")
        word = f"{letter}${row}"
        count = f"COUNTIF({status},{word})"
        if step.status is AccountStatus.NAMED:  # as is one of which nobody says more
            count += f"+COUNTA({names})-COUNTA({status})"
        book.put_formula(sheet, f"{letter}{row + 1}", f"={count}", step.count, "whole figure")
        known = f'COUNTIFS({status},{word},{values},">=0")'
        total = f'=IF({known}=0,"",ROUND(SUMIFS({values},{status},{word}),{PLACES}))'
        book.put_formula(sheet, f"{letter}{row + 2}", total, step.value, "number figure")
    cells = f"{_STATUSES[0]}{row + 2}:{_STATUSES[-1]}{row + 2}"
    spare_decimals(book, sheet, cells, Kind.NUMBER)


def _by_quarter(sheet: Worksheet, target: Target, row: int) -> Any:
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
    return chart


def _shares(measures: Table, targets: Sequence[Target]) -> Any:
    """A bar for each measure: how much of its target to date was reached."""
    chart = _bars("bar", _("Share of target to date"), gap=40)
    sheet, quarter = measures.sheet, plan_score(targets).quarter
    first, last = measures.first, measures.last
    names = _names(Reference(sheet, 2, first, 2, last), [target.kpi for target in targets])
    found = [target_figures(target, quarter).of_ytd for target in targets]
    chart.series.append(_series(Reference(sheet, 7, first, 7, last), found, names, ACCENT))
    _set_flat(chart, "0%;-0%;")
    return chart


def _funnel(sheet: Worksheet, accounts: Sequence[Account], row: int) -> Any:
    """A bar for each status of an account, from the figures in ``row`` and below."""
    chart = _bars("bar", _("Accounts by status"), gap=25)
    first, last = (column_index_from_string(letter) for letter in (_STATUSES[0], _STATUSES[-1]))
    steps = funnel(accounts)
    texts = [words.name(step.status) for step in steps]
    names = _names(Reference(sheet, first, row, last), texts)
    counts = [step.count for step in steps]
    chart.series.append(_series(Reference(sheet, first, row + 1, last), counts, names, ACCENT))
    _set_flat(chart, "0;;")
    return chart


def _scores(table: Table, reviews: Sequence[Review]) -> Any:
    """The score of the plan on the day of each review, as a line."""
    chart: Any = LineChart()
    _set_axes(chart, _("Plan score by review"))
    sheet, first, last = table.sheet, table.first, table.first + len(reviews) - 1
    name, score = (column_index_from_string(table.letters[key]) for key in ("name", "plan_score"))
    texts = [review.name for review in reviews]
    names = _names(Reference(sheet, name, first, name, last), texts)
    found = [review.plan_score for review in reviews]
    series: Any = _series(Reference(sheet, score, first, score, last), found, names, ACCENT)
    series.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=ACCENT, w=28_575))
    series.marker = Marker("circle", 7, spPr=GraphicalProperties(solidFill=ACCENT))
    series.smooth = False
    chart.series.append(series)
    chart.legend = None
    chart.y_axis.scaling.min, chart.y_axis.scaling.max, chart.y_axis.majorUnit = 0, 1, 0.2
    chart.y_axis.number_format = "0%"
    chart.y_axis.numFmt.sourceLinked = False
    chart.dataLabels = _labels("0%", "b")
    return chart


def _labels(number_format: str, place: str | None = None) -> DataLabelList:
    hidden = {"showSerName": False, "showCatName": False, "showLegendKey": False}
    return DataLabelList(showVal=True, numFmt=number_format, dLblPos=place, **hidden)


def _set_flat(chart: Any, number_format: str) -> None:
    """Lay bars down from the first to the last, each with its figure in place of an axis."""
    chart.legend = None
    chart.y_axis.scaling.min, chart.y_axis.delete = 0, True
    chart.y_axis.majorGridlines = None
    chart.x_axis.scaling.orientation = "maxMin"
    chart.dataLabels = _labels(number_format)


def _bars(kind: str, title: str, *, gap: int) -> Any:
    chart: Any = BarChart()  # its stubs know neither sizes nor half of its parts
    chart.type, chart.gapWidth, chart.overlap = kind, gap, 0
    _set_axes(chart, title)
    return chart


def _set_axes(chart: Any, title: str) -> None:
    chart.title = clean(title)
    _set_look(chart.title.tx.rich.p[0])
    line = GraphicalProperties(ln=LineProperties(solidFill=RULE))
    chart.graphical_properties = line
    chart.y_axis.majorGridlines.spPr = line
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.graphicalProperties = line


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
