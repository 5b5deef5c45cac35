"""The same figure everywhere: list, quadrant, panel, battlecard, explanation and workbooks."""

import shutil
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prmdesk import words
from prmdesk.domain.battlecards import CardOptions, card
from prmdesk.domain.lines import PartnerLine, Query
from prmdesk.domain.quadrant import Place, Quadrant, quadrant, shown
from prmdesk.domain.scenarios import WhatIf
from prmdesk.domain.scores import Axis
from prmdesk.domain.sheets import Kind, Sheet
from prmdesk.domain.trials import Result
from prmdesk.services import (
    battlecards,
    bucket_sheets,
    decisions,
    exporting,
    lifecycle,
    movement,
    partners,
    pools,
    reason_sheets,
    resource_sheets,
    resources,
    scenarios,
    score_sheets,
    scores,
    trials,
    workspace,
)
from prmdesk.storage import battlecards as stored
from prmdesk.storage.database import Database
from prmdesk.ui.kit.sheet_view import SheetView
from prmdesk.ui.partners import columns
from prmdesk.ui.resources.shares import share_sheet
from prmdesk.words.sheets import cell_text
from tests.conftest import TODAY
from tests.journeys.acting import ResourcesDriver, dots, quadrant_table, value_tab
from tests.ui.drivers import AppDriver

HELD, BY_HAND = "Tidewater IT", "Lumen Systems"


@pytest.fixture(scope="module")
def made(sample_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with one partner held by the band, and one a hair below the threshold."""
    path = tmp_path_factory.mktemp("figures") / "sample.prmdesk"
    db = Database(Path(shutil.copy(sample_made, path)))
    db.today = lambda: TODAY
    workspace.change_settings(db, threshold_us=54)
    scores.place(db, {named(db)[BY_HAND].id: Place(57, 53.96)})
    try_out(db, named(db)["Northwind Resellers"].id)
    db.close()
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "sample.prmdesk"))


@pytest.fixture
def sampled(path: Path) -> Iterator[Database]:
    db = Database(path)
    db.today = lambda: TODAY
    yield db
    db.close()


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, path: Path) -> Iterator[AppDriver]:
    driver = AppDriver(qapp, qtbot, path, TODAY)
    yield driver
    driver.close()


def try_out(db: Database, partner_id: int) -> None:
    """A 90-day test that was delivered in a year with a plan: score and test can be compared."""
    test = trials.start(db, partner_id, "A first deal", date(2026, 6, 1))
    trials.set_result(db, test, Result.DELIVERED, date(2026, 8, 20))


def named(db: Database) -> dict[str, PartnerLine]:
    return {line.name: line for line in partners.all_lines(db, Query(), TODAY)}


def figures(line: PartnerLine, unknown: str = "—") -> tuple[str, str, str]:
    """Quadrant and both values as they read wherever they are shown."""
    both = line.value_to_partner, line.value_to_us
    them, us = (unknown if value is None else shown(value) for value in both)
    return words.name(line.quadrant), them, us


def test_one_is_held_and_one_lies_a_hair_below(sampled: Database) -> None:
    held, by_hand = named(sampled)[HELD], named(sampled)[BY_HAND]
    thresholds = workspace.settings_of(sampled).thresholds
    plain = quadrant(held.value_to_partner, held.value_to_us, thresholds)
    assert (held.quadrant, plain) == (Quadrant.ORPHAN, Quadrant.MISFIT)
    assert figures(by_hand) == ("Opportunistic", "57", "53.9")


def test_the_window_shows_the_same_on_every_page(app: AppDriver) -> None:
    every = named(app.db)
    asked = {name: figures(line) for name, line in every.items()}
    assert quadrant_table(app) == asked
    placed = {line.id: line for line in every.values() if line.quadrant}
    assert dots(app) == {
        key: (line.quadrant, Place(line.value_to_partner, line.value_to_us))
        for key, line in placed.items()
        if line.value_to_partner is not None and line.value_to_us is not None
    }
    assert len(placed) > 20
    app.window.panel.show_tab("value")
    assert {name: value_tab(app, line.id) for name, line in every.items()} == asked
    keys = ("quadrant", "value_to_partner", "value_to_us")
    for line in every.values():
        listed = tuple(columns.text(line, {}, key, TODAY) for key in keys)
        assert listed == figures(line, unknown="")


def test_the_grid_of_resources_shows_the_figures_of_its_table(app: AppDriver) -> None:
    quarter = resources.quarter_now(app.db, TODAY)
    sheet = resource_sheets.board_sheet(app.db, quarter, Query(), TODAY)
    planned = range(5, len(sheet.columns), 4)
    written = {
        str(row.cells[0]): [cell_text(sheet.columns[place], row.cells[place]) for place in planned]
        for row in sheet.rows
    }
    person = ResourcesDriver(app)
    for name, *said in person.figures():
        assert said == written.pop(name)
    capacity, given = person.capacity()
    assert (capacity, given) == (written["Capacity"], written["All partners"])


def test_what_is_handed_over_says_the_same(sampled: Database, tmp_path: Path) -> None:
    every = named(sampled)
    exporting.save_list(sampled, tmp_path / "list.xlsx", Query(), TODAY)
    head, *rows = load_workbook(tmp_path / "list.xlsx").worksheets[0].iter_rows(values_only=True)
    places = [head.index(text) for text in ("Quadrant", "Value to the partner", "Value to us")]
    with sampled.read() as c:
        known = stored.facts(c, [line.id for line in every.values()], TODAY)
    cards = {one.name: one for one in (card(facts, TODAY, CardOptions()) for facts in known)}
    for row in rows:
        name = str(row[0])
        line, printed = every[name], cards[name].standing
        box, *values = (row[place] for place in places)
        assert (box, *("" if v is None else f"{v:g}" for v in values)) == figures(line, "")
        if line.quadrant:
            assert printed is not None
            found = printed.quadrant, printed.to_partner, printed.to_us
            assert found == (line.quadrant, line.value_to_partner, line.value_to_us)
        else:
            assert printed is None
        for axis, value in ((Axis.PARTNER, figures(line)[1]), (Axis.US, figures(line)[2])):
            assert value in said_by_explanation(sampled, line.id, axis)


def said_by_explanation(db: Database, partner_id: int, axis: Axis) -> str:
    """The value that the explanation comes to, or that was set by hand beside it."""
    note = score_sheets.explanation(db, partner_id, axis).note
    if "you set" in note:
        return note.split("you set ")[1].split("\n")[0]
    return note.split(" = ")[1].split(".\n")[0] if " = " in note else "—"


@pytest.mark.parametrize("name", [HELD, BY_HAND, "Maple Harbour Analytics"])
def test_the_page_that_is_printed_says_the_same(sampled: Database, name: str) -> None:
    line = named(sampled)[name]
    pdf, _report = battlecards.battlecard_bytes(sampled, line.id, TODAY)
    page = pypdfium2.PdfDocument(pdf)
    printed = " ".join(page[0].get_textpage().get_text_range().split())
    page.close()
    box, them, us = figures(line)
    assert f" {box} " in printed
    assert f"↑ Value to us {us} " in printed
    assert f"→ Value to the partner {them} " in printed


# Tables


def tables(db: Database) -> list[Sheet]:
    """Every table of figures that a page, a tab or a dialog shows."""
    quarter, query = resources.quarter_now(db, TODAY), Query()
    board = lifecycle.board(db, query, TODAY)
    reasons = reason_sheets.sheets(db, TODAY)
    held = named(db)[HELD].id
    return [
        *resource_sheets.sheets(db, quarter, query, TODAY),
        *(share_sheet(state, "EUR") for state in resources.board(db, quarter, query, TODAY).states),
        decisions.sheet(decisions.log(db, query, TODAY), TODAY),
        *movement.report(db, TODAY).sheets,
        *(reasons.calls, reasons.by_reason, reasons.by_partner, reasons.in_full, reasons.savings),
        bucket_sheets.questions_sheet(db),
        lifecycle.partner_sheet(board),
        lifecycle.stage_sheet(board),
        score_sheets.gaps(db, query, TODAY),
        *(score_sheets.explanation(db, held, axis) for axis in Axis),
        trials.sheet(db, TODAY),
        trials.comparison_sheet(db),
        *compared(db),
    ]


def compared(db: Database) -> Iterator[Sheet]:
    """What if the partner held went, for the pools of hours, of days and of money."""
    quarter, every = resources.quarter_now(db, TODAY), pools.pools(db)
    wanted = WhatIf(dropped=frozenset({named(db)[HELD].id}))
    before, after = scenarios.imagine(db, quarter, [WhatIf(), wanted])
    for pool in every[:3]:
        yield scenarios.comparison(before, {"Without": after}, pool, "EUR")


def as_a_spreadsheet_shows(cell: Cell) -> str:
    """A cell with its number format, as far as our workbooks use them."""
    value: Any = cell.value
    code, _quote, unit = cell.number_format.replace("_)", "").partition('"')
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, datetime) and "y" in code:
        return words.day(value.date())
    said = {
        "[h]:mm": lambda: hours(value),
        r"0\ %": lambda: f"{Decimal(str(value * 100)).quantize(Decimal(1), ROUND_HALF_UP)} %",
        "#,##0.00": lambda: f"{value:,.2f}",
        "#,##0": lambda: f"{value:,}",
        "General": lambda: f"{value:.12g}",
    }[code]()
    return said + unit.removesuffix('"')


def hours(value: timedelta | time) -> str:
    minutes = (
        value.hour * 60 + value.minute
        if isinstance(value, time)
        else round(value.total_seconds() / 60)
    )
    return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02}"


def test_every_table_reads_in_a_workbook_as_on_screen(
    qapp: QApplication, sampled: Database, tmp_path: Path
) -> None:
    sheets, view = tables(sampled), SheetView()
    exporting.save_sheets(sampled, tmp_path / "all.xlsx", sheets, TODAY)
    book = load_workbook(tmp_path / "all.xlsx", data_only=True)
    assert len(book.worksheets) == len(sheets) > 20
    for sheet, tab in zip(sheets, book.worksheets, strict=True):
        view.show_sheet(sheet)
        written = [list(map(as_a_spreadsheet_shows, row)) for row in tab.iter_rows(min_row=5)]
        assert written == view.texts(), sheet.title
        assert tab["A1"].value == sheet.title
        assert (tab["A3"].value or "") == sheet.note
    empty = [sheet.title for sheet in sheets if not sheet.rows]
    assert empty == [], "nothing was compared"
    assert {column.kind for sheet in sheets for column in sheet.columns} == set(Kind)
