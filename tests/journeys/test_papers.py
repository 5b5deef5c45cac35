"""What a plan comes to reads the same on every page, in every workbook and on every sheet of paper.

Each place is read by itself, as a person reads it; none is computed here from the rows of the plan.
"""

import re
import shutil
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from prmdesk.domain.battlecards import CardOptions, Variant
from prmdesk.domain.metrics import Metric
from prmdesk.domain.plans import Section
from prmdesk.domain.qbr import PackOptions
from prmdesk.services import battlecards, plan_books, plans, qbr, qbr_sheets
from prmdesk.storage.database import Database
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.plans.grids import GRIDS
from prmdesk.ui.plans.page import PlansPage
from prmdesk.ui.plans.tab import PlanTab
from prmdesk.ui.scorecards.tab import ScorecardTab
from prmdesk.words.amounts import amount
from tests.conftest import TODAY
from tests.exporters.recompute import differences, results
from tests.journeys.acting import click_page
from tests.journeys.in_excel import heading_row
from tests.journeys.test_equal_figures import as_a_spreadsheet_shows
from tests.ui.drivers import AppDriver
from tests.ui.plans.acting import GridDriver

Told = dict[str, Any]
"""What a place says, by what it says it of; a measure as reached, target and share to date."""

D = Decimal
SUMS = {
    "pipeline": ("OpenPipeline", Section.ACCOUNTS, r"open (\S+) "),
    "weighted": ("WeightedPipeline", Section.ACCOUNTS, r"weighted (\S+) "),
    "ours": ("CommittedUs", Section.RESOURCES, r"we put in (\S+) "),
    "theirs": ("CommittedPartner", Section.RESOURCES, r"they put in (\S+) "),
}
"""The sums of a plan: their names for formulas, and where and how the editor tells them."""

MEASURED = ("Actual to date", "Target to date", "Share of target to date", "Attainment")
HALVES = "Brightpath Consulting"
PARTNERS = (HALVES, "Meridian Cloud", "北辰科技 Beichen")


@pytest.fixture(scope="module")
def made(sample_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with figures that lie in the middle, where one rounds up and another down."""
    path = tmp_path_factory.mktemp("papers") / "sample.prmdesk"
    db = Database(Path(shutil.copy(sample_made, path)))
    db.today = lambda: TODAY
    whole = plans.whole(db, plan_of(db, HALVES))
    (only,) = (one for one in whole.targets if one.kpi == "Influenced orders")
    plans.edit_row(db, only, actual_q1=D(90_000), actual_q2=D("116250.005"))
    for account, value in zip(whole.accounts, (D("20.50"), None, None), strict=True):
        plans.edit_row(db, account, value=value, probability=D(61))
    db.close()
    return path


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, made: Path, tmp_path: Path) -> Iterator[AppDriver]:
    path = Path(shutil.copy(made, tmp_path / "sample.prmdesk"))
    driver = AppDriver(qapp, qtbot, path, TODAY)
    yield driver
    driver.close()


def plan_of(db: Database, name: str) -> int:
    return next(line.plan.id for line in plans.all_plans(db) if line.partner == name)


def percent(share: Any) -> str:
    """A share as spreadsheets show it; nothing for none."""
    if share in (None, ""):
        return ""
    found = D(repr(round(float(share) * 100, 9)))
    return f"{found.quantize(D(1), ROUND_HALF_UP)} %"


def cents(value: Any) -> str:
    """An amount as spreadsheets show it, without idle zeros; nothing for none."""
    if value in (None, ""):
        return ""
    return amount(D(repr(value)).quantize(D("0.01"), ROUND_HALF_UP))


# The window


def in_the_window(app: AppDriver, name: str) -> Told:
    """The texts in the editor of the plan."""
    page = click_page(app, "Plans")
    assert isinstance(page, PlansPage)
    page.list.picked.emit(plan_of(app.db, name))
    app.settle()
    editor = page.editor
    sums = {section: editor.grids[section].sums.text() for section in GRIDS}
    standing = editor.standing.text().split(" · ")
    told: Told = {"score": standing[0], "word": standing[1], "quarter": standing[2]}
    assert sums[Section.MEASURES] == editor.standing.text()
    told |= {key: found_in(sums[part], pattern) for key, (_name, part, pattern) in SUMS.items()}
    told["trained"] = found_in(sums[Section.TRAINING], r"(\d+ of \d+) people")
    driver = GridDriver(editor.measures)
    keys = ("ytd_actual", "ytd_target", "of_ytd", "attainment")
    for kpi in driver.names():
        told[kpi] = tuple(driver.cell(kpi, key) for key in keys)
    return told


def found_in(text: str, pattern: str) -> str:
    found = re.search(pattern, text)
    return found[1] if found else ""


def in_the_panel(app: AppDriver, name: str) -> Told:
    """The tab about the plan: the score, and what each measure reached."""
    click_page(app, "Partners")
    app.select(name)
    tab = app.panel.tab("plan")
    assert isinstance(tab, PlanTab)
    score, word, quarter = tab.standing.text().split(" · ")
    told: Told = {"score": score, "word": word, "quarter": quarter}
    for card in tab.list.findChildren(QFrame, "card"):
        kpi, word, reached, share = texts(card)
        told[kpi] = (*(found_in(reached, p) for p in (r"^(\S+)", r" of (\S+)")), share, word)
    return told


def texts(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def on_the_scorecard(app: AppDriver) -> str:
    """The plan score behind the metric of that name; nothing where that weighs nothing."""
    tab = app.panel.tab("scorecard")
    assert isinstance(tab, ScorecardTab)
    rows = {metric: row for part in tab.groups.values() for metric, row in part.rows.items()}
    return rows[Metric.PLAN].figure.text() if Metric.PLAN in rows else ""


# Workbooks


def in_the_workbook(path: Path) -> Told:
    """What the workbook of the plan shows before it computes; it computes the same."""
    book = load_workbook(path, data_only=True)
    computed = results(load_workbook(path), TODAY)
    kept: dict[str, dict[str, Any]] = {}
    for sheet, place in computed:
        kept.setdefault(sheet, {})[place] = book[sheet][place].value
    assert len(computed) > 100
    assert differences(kept, computed) == []
    told: Told = {
        "score": percent(named(book, "PlanScore")),
        "exact": named(book, "PlanScore"),
        "word": named(book, "PlanStatus"),
        "quarter": f"as of {named(book, 'AsOf')}",
        "trained": named(book, "PeopleTrained").replace(" / ", " of "),
    }
    told |= {key: cents(named(book, name)) for key, (name, *_) in SUMS.items()}
    for line in rows(book["3 Targets"]):
        reached, aim, share, word = (line[heading] for heading in MEASURED)
        told[line["Measure"]] = (cents(reached), cents(aim), percent(share), word)
    return told


def named(book: Workbook, name: str) -> Any:
    """The value of the cell that has a name for formulas."""
    sheet, _, place = book.defined_names[name].attr_text.rpartition("!")
    return book[sheet.strip("'")][place.replace("$", "")].value


def rows(sheet: Worksheet) -> Iterator[dict[str, Any]]:
    """The rows of a table that have a name, by its headings."""
    top = heading_row(sheet)
    heads = [cell.value for cell in sheet[top]]
    for row in sheet.iter_rows(min_row=top + 1, values_only=True):
        if row[1]:
            yield dict(zip(map(str, heads), row, strict=True))


def in_the_pack(path: Path) -> dict[str, tuple[str, ...]]:
    """The rows of the dashboard in the workbook of the pack, as a spreadsheet shows them."""
    sheet = load_workbook(path, data_only=True)["Dashboard"]
    found = [list(map(as_a_spreadsheet_shows, row)) for row in sheet.iter_rows(min_row=5)]
    return {row[0]: tuple(map(plain, row[2:6])) for row in found}


def plain(text: str) -> str:
    """An amount without idle zeros: 4,000.50 and 4,000.5 say the same."""
    is_amount = re.fullmatch(r"-?[\d,]+(\.\d+)?", text)
    return amount(D(text.replace(",", ""))) if is_amount else text


# Paper


def printed(pdf: bytes | Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(pages).split())


def figures_after(text: str, name: str) -> list[str]:
    """The figures that are printed right behind a name, without their units."""
    behind = text[text.rindex(name) + len(name) :][:90]
    return [plain(found) for found in re.findall(r"\d[\d,.]*\d|\d", behind)]


def bare(figure: str) -> str:
    return figure.removesuffix(" %")


# The same everywhere


def test_what_a_plan_comes_to_reads_the_same_everywhere(app: AppDriver, tmp_path: Path) -> None:
    weighed: list[str] = []
    for name in PARTNERS:
        told = in_the_window(app, name)
        assert told["score"], name
        plan_id = plan_of(app.db, name)
        book = in_the_workbook(plan_books.save_plan(app.db, plan_id, tmp_path / "p.xlsx", TODAY))
        exact = D(repr(book.pop("exact"))) * 100
        assert book == told, name
        panel = in_the_panel(app, name)
        assert panel == {key: told[key] for key in panel}, name
        weighed.append(on_the_scorecard(app))
        assert weighed[-1] in ("", f"{exact.quantize(D('0.1')).normalize()} %"), name
        look_at_card(app, name, told)
        look_at_pack(app, name, told, tmp_path / name)
    assert any(weighed)


def look_at_card(app: AppDriver, name: str, told: Told) -> None:
    """The numbers of the battlecard for ourselves."""
    key = app.desk.selected
    assert key is not None
    options = CardOptions(variant=Variant.INTERNAL)
    text = printed(battlecards.battlecard_bytes(app.db, key, TODAY, options)[0])
    assert figures_after(text, "Plan score")[0] == bare(told["score"]), name
    for kpi, measure in measures(told).items():
        assert set(map(bare, measure[:3])) == set(figures_after(text, kpi)[:3]), (name, kpi)


def look_at_pack(app: AppDriver, name: str, told: Told, folder: Path) -> None:
    """The dashboard of the QBR pack: on paper, in its workbook, and in the window."""
    key = app.desk.selected
    assert key is not None
    folder.mkdir()
    paper, book = qbr.save_packs(app.db, [key], folder, TODAY, PackOptions()).paths
    text, written, view = printed(paper), in_the_pack(book), SheetView()
    view.show_sheet(qbr_sheets.dashboard(qbr.pack_of(app.db, key, TODAY, PackOptions())))
    assert {row[0]: tuple(map(plain, row[2:6])) for row in view.texts()} == written, name
    assert written["Plan score"] == ("", "", told["score"], told["word"]), name
    assert written["Open pipeline"][0] == told["pipeline"], name
    assert written["Weighted by probability"][0] == told["weighted"], name
    for kpi, measure in measures(told).items():
        assert written[kpi] == measure, (name, kpi)
        assert list(map(bare, measure[:3])) == figures_after(text, kpi)[:3], (name, kpi)
    for label, said in (("Plan score", told["score"]), ("probability", told["weighted"])):
        assert figures_after(text, label)[0] == bare(said), (name, label)


def measures(told: Told) -> dict[str, tuple[str, str, str, str]]:
    return {key: value for key, value in told.items() if isinstance(value, tuple)}
