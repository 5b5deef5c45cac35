"""The targets of a plan workbook: the figures of ``domain.figures`` as live formulas (C-ii)."""

from collections.abc import Sequence
from dataclasses import asdict

from prmdesk import words
from prmdesk.domain.figures import PLACES, reported_quarter, target_figures
from prmdesk.domain.plans import Aggregation, Direction, Target
from prmdesk.exporters.plan_columns import (
    Part,
    PlanRow,
    attainment_formula,
    attainment_inks,
    cells,
    is_word,
)
from prmdesk.exporters.xlsx_kit import literal, quoted
from prmdesk.exporters.xlsx_looks import LATE, Kind
from prmdesk.exporters.xlsx_table import Column, Table
from prmdesk.i18n import _


def add_targets(part: Part, targets: Sequence[Target]) -> Table:
    """Fill the sheet of targets; the name ``CurQ`` is the quarter its figures are as of."""
    quarter = reported_quarter(targets)
    rows: list[PlanRow] = []
    for target in targets:
        figures = target_figures(target, quarter)
        adds_up = {None: "", True: _("yes"), False: _("no")}[figures.adds_up]
        computed = asdict(figures) | {"attainment": words.name(figures.status), "adds_up": adds_up}
        rows.append((target.id, cells(target) | computed))
    book, sheet = part.book, part.sheet
    table = part.table(_columns(part), rows, top=5)
    sheet.row_dimensions[3].height = 24
    book.put(sheet, "B3", _("Last quarter with an actual:"), "label")
    reported = (f"IF(COUNT({table.range(f'actual_q{n}')})>0,{n},1)" for n in (1, 2, 3, 4))
    book.put_formula(sheet, "C3", f"=MAX({','.join(reported)})", quarter, "whole figure")
    sheet.page_setup.fitToWidth = 2
    sheet.print_title_cols = "B:B"
    book.name("CurQ", f"{quoted(sheet)}!$C$3")
    table.colour("attainment", attainment_inks())
    table.colour("adds_up", {_("no"): LATE})
    return table


def _columns(part: Part) -> tuple[Column, ...]:
    number, share, column = Kind.NUMBER, Kind.PERCENT, part.column
    aims = tuple(column(f"target_q{n}", number, 11) for n in (1, 2, 3, 4))
    actuals = tuple(column(f"actual_q{n}", number, 11, fills=True) for n in (1, 2, 3, 4))
    word = f'IF({{kpi}}="","",{attainment_formula("{of_ytd}")})'
    return (
        column("kpi", width=30),
        column("category", width=13),
        column("unit", width=8),
        column("aggregation", Kind.CODE, 13, codes=Aggregation),
        column("direction", Kind.CODE, 11, codes=Direction),
        column("weight", number, 8),
        column("baseline", number, 11),
        column("annual", number, 12),
        *aims,
        *actuals,
        column("ytd_target", number, 12, formula=_to_date("target")),
        column("ytd_actual", number, 12, formula=_to_date("actual")),
        column("of_ytd", share, 12, formula=_OF_YTD.replace("DOWN", _is(Direction.DOWN))),
        column("of_year", share, 11, formula=_of_year()),
        column("capped", share, 9, formula='IF({of_ytd}="","",MIN(1,MAX(0,{of_ytd})))'),
        column("attainment", Kind.CODE, 12, formula=word),
        column("adds_up", Kind.CODE, 10, formula=_adds_up()),
        column("definition", width=28),
        column("cadence", width=14),
        column("owner_us", width=16),
        column("owner_partner", width=16, fills=True),
        column("source", width=22, fills=True),
        column("note", width=30, fills=True),
    )


_OF_YTD = (
    'IF(OR({ytd_target}="",{ytd_actual}=""),"",ROUND(IF(DOWN,'
    "IF({ytd_actual}>0,{ytd_target}/{ytd_actual},IF({ytd_target}>={ytd_actual},1,0)),"
    "IF({ytd_target}>0,{ytd_actual}/{ytd_target},IF({ytd_actual}>={ytd_target},1,0)))"
    f",{PLACES}))"
)


def _is(code: Aggregation | Direction) -> str:
    return is_word("aggregation" if isinstance(code, Aggregation) else "direction", code)


def _to_date(side: str) -> str:
    """Sum, latest or mean of the quarters up to ``CurQ``; blank quarters are unknown, not zero."""
    first, second, third, fourth = (f"{{{side}_q{n}}}" for n in (1, 2, 3, 4))
    passed = f"{first}:INDEX({first}:{fourth},CurQ)"
    latest = first
    for quarter, cell in ((2, second), (3, third), (4, fourth)):
        latest = f"IF(AND(CurQ>={quarter},ISNUMBER({cell})),{cell},{latest})"
    return (
        f'IF(COUNT({passed})=0,"",ROUND(IF({_is(Aggregation.LATEST)},{latest},'
        f"IF({_is(Aggregation.AVERAGE)},AVERAGE({passed}),SUM({passed}))),{PLACES}))"
    )


def _of_year() -> str:
    held = f"OR({_is(Aggregation.LATEST)},{_is(Aggregation.AVERAGE)})"
    start = f"IF({held},N({{baseline}}),0)"
    unknown = f'AND({held},{_is(Direction.DOWN)},{{baseline}}="")'
    return (
        f'IF(OR({{ytd_actual}}="",{{annual}}="",{unknown}),"",IF({{annual}}={start},"",'
        f"ROUND(({{ytd_actual}}-{start})/({{annual}}-{start}),{PLACES})))"
    )


def _adds_up() -> str:
    held = f"{_is(Aggregation.LATEST)},{_is(Aggregation.AVERAGE)}"
    quarters = "{target_q1}:{target_q4}"
    gap = f"ROUND(ROUND(SUM({quarters})-{{annual}},{PLACES}),2)"
    yes, no = literal(_("yes")), literal(_("no"))
    return f'IF(OR({held},{{annual}}="",COUNT({quarters})=0),"",IF({gap}=0,{yes},{no}))'
