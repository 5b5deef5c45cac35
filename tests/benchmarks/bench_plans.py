"""One plan workbook against bare openpyxl: the same cells and styles, and the same content."""

from collections.abc import Callable
from copy import copy
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from prmdesk.exporters.plan_xlsx import plan_book, write_plan
from tests.benchmarks.bench_list import timed
from tests.benchmarks.conftest import TODAY
from tests.exporters import plan_facts

TIMES = 25


def bare(path: Path, source: Any, *, whole: bool) -> None:
    """Write the cells of ``source`` with their styles; ``whole``: also charts, colours, checks."""
    book: Any = Workbook()
    for style in list(source._named_styles)[1:]:
        book.add_named_style(copy(style))
    for sheet in source.worksheets:
        made = book.create_sheet(sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.has_style:
                    other = made[cell.coordinate]
                    other.value, other.style = cell.value, cell.style
        if whole:
            made._charts = sheet._charts
            made.conditional_formatting = sheet.conditional_formatting
            made.data_validations = sheet.data_validations
    book.save(path)


def test_one_plan(tmp_path: Path, ratio: Callable[..., None]) -> None:
    facts = plan_facts.facts(plan_facts.usual())
    source = plan_book(facts, TODAY).workbook
    path = tmp_path / "plan.xlsx"
    ours = timed(lambda: write_plan(path, facts, TODAY), TIMES)
    cells = timed(lambda: bare(path, source, whole=False), TIMES)
    content = timed(lambda: bare(path, source, whole=True), TIMES)
    ratio("one plan workbook, bare cells and styles", ours, cells, "<= 1.3x")
    ratio("one plan workbook, the same content bare", ours, content, "<= 1.3x")
