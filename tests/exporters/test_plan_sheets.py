"""Every formula of the workbook gives the figure that the app has, whoever computes it."""

import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from openpyxl import load_workbook

from prmdesk import i18n
from prmdesk.domain.plans import WholePlan
from prmdesk.exporters.plan_xlsx import plan_book
from prmdesk.exporters.xlsx_kit import Book
from tests.conftest import TODAY
from tests.exporters import plan_facts
from tests.exporters.recompute import EPOCH, results

OFFICE = shutil.which("soffice")


def made(whole: WholePlan, today: date = TODAY) -> Book:
    return plan_book(plan_facts.facts(whole), today)


def differences(
    book: Book, computed: dict[tuple[str, str], Any]
) -> list[tuple[str, str, Any, Any]]:
    """The formulas whose result is not the figure of the app: sheet, cell, ours, theirs."""
    found = []
    for sheet, cells in book.results.items():
        for place, figure in cells.items():
            ours, theirs = plain(figure), plain(computed[sheet, place])
            if isinstance(ours, str) or isinstance(theirs, str):
                differ = ours != theirs
            else:
                differ = abs(ours - theirs) > 1e-6 * max(1, abs(ours))
            if differ:
                found.append((sheet, place, ours, theirs))
    return found


def plain(value: Any) -> Any:
    """A value as a spreadsheet has it: numbers and days are numbers, nothing is an empty text."""
    if isinstance(value, date):
        return float((date(value.year, value.month, value.day) - EPOCH).days)
    return value or "" if value is None or isinstance(value, str) else float(value)


def test_the_formulas_of_a_plan_give_the_figures_of_the_app() -> None:
    book = made(plan_facts.usual())
    assert plain(book.results["1 Summary"]["B6"]) == 0.836964
    assert book.results["1 Summary"]["D6"] == "Q3"
    assert sum(map(len, book.results.values())) > 100
    assert differences(book, results(book.workbook, TODAY)) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(plan_facts.PLANS)
def test_so_do_those_of_plans_of_any_shape(whole: WholePlan) -> None:
    book = made(whole)
    assert differences(book, results(book.workbook, TODAY)) == []


def test_a_figure_that_differs_would_be_seen() -> None:
    book = made(plan_facts.usual())
    book.workbook["3 Targets"]["N6"] = 1
    found = differences(book, results(book.workbook, TODAY))
    assert ("3 Targets", "S6") in [(sheet, place) for sheet, place, *_values in found]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_computes_the_same(tmp_path: Path) -> None:
    books: list[Book] = []

    @seed(20261124)
    @settings(max_examples=6, database=None, suppress_health_check=list(HealthCheck))
    @given(plan_facts.PLANS)
    def draw(whole: WholePlan) -> None:
        books.append(made(whole, date.today()))

    draw()
    for language in ("en", "zh"):
        i18n.use(language)
        books.append(made(plan_facts.usual(), date.today()))
    for number, book in enumerate(books):
        book.workbook.save(tmp_path / f"{number}.xlsx")  # without results: they must be computed
    convert(tmp_path)
    for number, book in enumerate(books):
        theirs = load_workbook(tmp_path / "out" / f"{number}.xlsx", data_only=True)
        computed = {
            (sheet, place): theirs[sheet][place].value
            for sheet, cells in book.results.items()
            for place in cells
        }
        assert differences(book, computed) == []


def convert(folder: Path) -> None:
    """Let LibreOffice compute every workbook in ``folder`` and save it below ``out``."""
    command = [str(OFFICE), f"-env:UserInstallation=file://{folder}/office", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(folder / "out")]
    files = sorted(str(file) for file in folder.glob("*.xlsx"))
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=50)
