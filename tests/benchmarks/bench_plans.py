"""Plan workbooks against bare openpyxl: the same cells and styles, and all of the same content."""

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from prmdesk.exporters.plan_facts import PlanFacts
from prmdesk.exporters.plan_xlsx import plan_book, write_plan
from tests.benchmarks.bench_battlecards import spent
from tests.benchmarks.conftest import TODAY
from tests.exporters import plan_facts

Cells = list[tuple[int, int, Any, str]]


def content(source: Any) -> list[tuple[Any, Cells]]:
    """What is to be written: each sheet with its cells, their values and styles."""
    return [
        (sheet, [(cell.row, cell.column, cell.value, cell.style) for row in sheet for cell in row])
        for sheet in source.worksheets
    ]


def bare(path: Path, styles: list[Any], sheets: list[tuple[Any, Cells]], *, whole: bool) -> None:
    """Write the cells with their styles; ``whole``: also charts, colours, checks and notes."""
    book: Any = Workbook()
    for style in styles:
        book.add_named_style(copy(style))
    for sheet, cells in sheets:
        made = book.create_sheet(sheet.title)
        for row, column, value, style in cells:
            cell = made.cell(row, column, value)
            cell.style = style
            if whole and (note := sheet.cell(row, column).comment):
                cell.comment = copy(note)
        if whole:
            made._charts = sheet._charts
            made.conditional_formatting = sheet.conditional_formatting
            made.data_validations = sheet.data_validations
    book.save(path)


def large(facts: PlanFacts) -> PlanFacts:
    """The plan with ten times its rows."""
    whole = facts.whole
    names = ("targets", "trainings", "marketing", "accounts", "commitments", "risks", "promises")
    return replace(facts, whole=replace(whole, **{key: getattr(whole, key) * 10 for key in names}))


def test_workbooks_per_second(
    tmp_path: Path, ratio: Callable[..., None], tell: Callable[[str], None]
) -> None:
    path = tmp_path / "plan.xlsx"
    usual = plan_facts.facts(plan_facts.usual())
    for name, facts in (("one plan", usual), ("one plan of 260 rows", large(usual))):
        source: Any = plan_book(facts, TODAY).workbook
        styles, sheets = list(source._named_styles)[1:], content(source)
        ours = spent(lambda facts=facts: write_plan(path, facts, TODAY), 15)
        for what, whole in (("bare cells and styles", False), ("the same content bare", True)):
            floor = spent(lambda w=whole, s=styles, c=sheets: bare(path, s, c, whole=w), 15)
            ratio(f"{name}, {what}", ours, floor, "<= 1.3x")
        tell(f"{name}: {1 / ours:.1f} workbooks per second")
