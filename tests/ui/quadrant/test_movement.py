"""The reports on movement: a cell opens the partners behind it, the clock can be set."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prmdesk.domain.movement import Since
from prmdesk.domain.partners import Partner
from prmdesk.domain.quadrant import Place
from prmdesk.services import exporting, partners, scores, workspace
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import reading
from prmdesk.ui.quadrant.movement import MovementView
from prmdesk.ui.quadrant.page import QuadrantPage
from tests.conftest import TODAY
from tests.ui.conftest import Show


@pytest.fixture
def view(desk: Desk, shown: Show) -> MovementView:
    made = MovementView(desk)
    made.refresh()
    shown(made)
    return made


@pytest.fixture
def acme(desk: Desk) -> int:
    """An Orphan since May that went in September and came back."""
    desk.db.today = lambda: date(2026, 5, 1)
    key = partners.add_partner(desk.db, Partner(0, "Acme"), TODAY)
    scores.place(desk.db, {key: Place(20, 80)})
    desk.db.today = lambda: date(2026, 7, 20)
    scores.place(desk.db, {key: Place(80, 80)})
    desk.db.today = lambda: date(2026, 9, 1)
    scores.place(desk.db, {key: Place(30, 80)})
    desk.db.today = desk.today
    return key


def test_nothing_moved_yet_leads_on_to_the_plot(view: MovementView) -> None:
    led: list[bool] = []
    view.led_on.connect(lambda: led.append(True))
    assert not view.matrix.isVisible()
    view.to_plot.click()
    assert led == [True]


def test_a_cell_opens_the_partners_behind_it(acme: int, view: MovementView) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    assert not view.behind.isVisible()
    assert view._note.text().endswith("Choose a figure to see the partners behind it.")
    view.matrix.setCurrentIndex(view.matrix.model().index(1, 2))
    assert view.behind.isVisible()
    assert not view._note.text().endswith("behind it.")
    assert view.behind.sheet.title == "Orphan → Orphan"
    assert view.behind.texts() == [["Acme"]]
    view.behind.setFocus()
    view.behind.setCurrentIndex(view.behind.model().index(0, 0))
    QTest.keyClick(view.behind, Qt.Key.Key_Return)
    assert opened == [acme]
    view.quarter.setCurrentIndex(2)
    assert view.report is not None
    assert view.report.matrix.title == "From where to where, Q2 2026"
    assert view.matrix.texts()[5][2] == "1"
    view.refresh()
    assert view.quarter.currentText() == "Q2 2026"


def test_the_orphan_clock_can_be_set(acme: int, view: MovementView, desk: Desk) -> None:
    view.choice.choose(2)
    assert view.orphans.isVisible()
    assert view.orphans.texts()[0][:4] == ["Acme", "1 Sep 2026", "84", "6 days left"]
    view.most_days.setFocus()
    view.most_days.selectAll()
    QTest.keyClicks(view.most_days, "30")
    assert workspace.settings_of(desk.db).orphan_days == 90
    QTest.keyClick(view.most_days, Qt.Key.Key_Return)
    assert workspace.settings_of(desk.db).orphan_days == 30
    view.refresh()
    assert view.orphans.texts()[0][3] == "54 days too long"


def test_all_tables_are_saved_as_they_are_on_screen(
    acme: int, view: MovementView, desk: Desk, tmp_path: Path
) -> None:
    assert view.report is not None
    path = exporting.save_sheets(desk.db, tmp_path / "m.xlsx", view.report.sheets, TODAY)
    book = load_workbook(path)
    assert book.sheetnames == ["From where to where, Q4 2026", "Time in quadrant", "Orphan clock"]
    cells = [cell for row in book["Orphan clock"].iter_rows(values_only=True) for cell in row]
    assert {"Acme", "6 days left", 84} <= set(cells)


def test_the_quadrant_of_today_can_be_used_until_the_past_is_read(
    page: QuadrantPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "AT_ONCE", 1)
    page.bar.choose(Since.TWELVE)
    assert page.bar.said() == "Reading the past…"
    assert len(page.canvas.dots) == 3
    page.bar.through_time.setChecked(True)
    assert not page.time.isVisible()
    qtbot.waitUntil(lambda: not desk.working)
    assert page.bar.said() == "Nobody moved since then."
    assert page.time.isVisible()
    page.views.choose(2)
    assert page.movement.report is None
    assert page.movement._note.text() == "Reading the past…"
    qtbot.waitUntil(lambda: not desk.working)
    assert page.movement.report is not None
    assert page.movement.report.is_told
