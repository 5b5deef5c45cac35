"""A plan workbook coming home, read in its child and compared, against openpyxl loading it."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from openpyxl import load_workbook

from prmdesk.domain.plan_diff import three_way
from prmdesk.domain.plan_snapshot import snapshot
from prmdesk.exporters.plan_xlsx import write_plan
from prmdesk.importers.plan_book import read_plan_book
from tests.benchmarks.bench_plans import large
from tests.benchmarks.conftest import TODAY
from tests.exporters import plan_facts


def least(call: Callable[[], Any], times: int = 10) -> float:
    """The least time that ``call`` took by the clock: much of ours is spent in the child."""
    found = []
    for _ in range(times):
        start = perf_counter()
        call()
        found.append(perf_counter() - start)
    return min(found)


def test_a_plan_comes_home(tmp_path: Path, ratio: Callable[..., None]) -> None:
    path = tmp_path / "plan.xlsx"
    usual = plan_facts.facts(plan_facts.usual())
    for name, facts in (("one plan", usual), ("one plan of 260 rows", large(usual))):
        write_plan(path, facts, TODAY)
        base = snapshot(facts.whole)
        ours = least(lambda base=base: three_way(base, base, read_plan_book(path).tables))
        ratio(f"{name} read and compared", ours, least(lambda: load_workbook(path)), "<= 1.5x")
