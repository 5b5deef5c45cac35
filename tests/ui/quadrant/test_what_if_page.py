"""The What-if page: what follows is seen, and nothing is written until it is applied."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.quadrant import Place, Quadrant
from prmdesk.services import partners, pools, resources, scenarios
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import reading
from prmdesk.ui.quadrant.what_if_dialogs import NameDialog
from prmdesk.ui.quadrant.what_if_page import WhatIfPage
from tests.storage.test_journal import snapshot
from tests.ui.conftest import Show
from tests.ui.quadrant.acting import click, drag, enter

PLACES = {"Northwind": (80.0, 90.0), "Lumen": (60.0, 20.0), "Oakline": (20.0, 20.0)}


@pytest.fixture
def ids(desk: Desk) -> dict[str, int]:
    quarter = resources.quarter_now(desk.db, desk.today())
    pools.set_capacity(desk.db, pools.pools(desk.db)[0].id, quarter, 6000)
    return {
        name: partners.add_partner(
            desk.db,
            Partner(0, name, stage=Stage.GROW, manual_to_partner=them, manual_to_us=us),
            desk.today(),
        )
        for name, (them, us) in PLACES.items()
    }


@pytest.fixture
def page(desk: Desk, ids: dict[str, int], shown: Show) -> WhatIfPage:
    made = WhatIfPage(desk)
    shown(made)
    return made


def told(page: WhatIfPage) -> list[str]:
    """Each change in words, from the names of the buttons that take it out."""
    items = [page.side._lines.itemAt(n) for n in range(page.side._lines.count())]
    rows = [row for item in items if item is not None and (row := item.widget()) is not None]
    names = [out.accessibleName() for row in rows for out in row.findChildren(QToolButton)]
    return [name.removeprefix("Remove from the what-if: ") for name in names]


def answer(name: str) -> None:
    """Type ``name`` into the dialog that asks for it, and keep it."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NameDialog)
        dialog.name.setText(name)
        dialog.keep()

    QTimer.singleShot(0, act)


def test_what_is_dragged_is_seen_compared_applied_and_undone(
    page: WhatIfPage, desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    before = snapshot(desk.db)
    assert not page.apply.isEnabled()
    drag(page.plot.canvas, Place(60, 20), Place(80, 70))
    assert told(page) == ["Lumen: Opportunistic → Strategic"]
    assert page.side.follows.text() == "1 partner moves to another quadrant."
    click(page.plot.canvas, Place(20, 20))
    page.leave_out.click()
    assert told(page) == ["Lumen: Opportunistic → Strategic", "Without Oakline"]
    rows = {row[0]: row[1:3] for row in page.side.sheet.texts()}
    assert (rows["Lumen"][1], rows["Oakline"][1]) == ("50:00", "")
    assert snapshot(desk.db) == before, "nothing is kept yet"
    page.apply.click()
    line = partners.lines_of(desk.db, list(ids.values()))
    assert line[ids["Lumen"]].quadrant is Quadrant.STRATEGIC
    assert partners.partner(desk.db, ids["Oakline"]).stage is Stage.EXIT
    assert told(page) == []
    desk.undo()
    assert snapshot(desk.db) == before


def test_a_scenario_is_kept_compared_opened_and_thrown_away(
    page: WhatIfPage, desk: Desk, ids: dict[str, int]
) -> None:
    drag(page.plot.canvas, Place(60, 20), Place(80, 70))
    answer("Bold")
    page.keep.click()
    assert [one.name for one in scenarios.scenarios(desk.db)] == ["Bold"]
    page.afresh.click()
    assert (told(page), page.chooser.currentText()) == ([], "New what-if")
    drag(page.plot.canvas, Place(20, 20), Place(30, 80))
    page.compare.click()
    assert page.side.sheet.sheet.columns[3].title == "Bold"
    page.compare.click()
    page.trial.open(scenarios.scenarios(desk.db)[0].id)
    assert told(page) == ["Lumen: Opportunistic → Strategic"]
    page.away.click()
    assert scenarios.scenarios(desk.db) == []
    assert page.chooser.currentText() == "New what-if"
    assert told(page) == ["Lumen: Opportunistic → Strategic"], "it stays on screen"
    page.trial.put_back([ids["Lumen"]])
    assert told(page) == []


def test_a_move_by_keys_is_tried_too(page: WhatIfPage, desk: Desk, ids: dict[str, int]) -> None:
    page.plot.canvas.setFocus()
    page.plot.canvas.pick([ids["Lumen"]])
    QTest.keyClick(page.plot.canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    page.leave()
    assert page.trial.what_if.places == {ids["Lumen"]: Place(60, 30)}


def test_a_value_is_typed_in_the_table_twin(
    page: WhatIfPage, desk: Desk, ids: dict[str, int]
) -> None:
    page.as_list.click()
    table = page.plot.table
    names = [one.name for one in table.values.standings]
    table.setCurrentIndex(table.values.index(names.index("Lumen"), 2))
    QTest.keyClick(table, Qt.Key.Key_Return)
    enter(QApplication.focusWidget(), "75")
    assert page.trial.what_if.places == {ids["Lumen"]: Place(60, 75)}
    assert told(page) == ["Lumen: Opportunistic → Strategic"]
    page.leave_out.click()
    assert page.trial.what_if.dropped == {ids["Lumen"]}


def test_many_partners_are_worked_out_in_the_worker(
    page: WhatIfPage, desk: Desk, ids: dict[str, int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "AT_ONCE", 1)
    page.trial.place({ids["Lumen"]: Place(80, 70)})
    assert told(page) == []
    qtbot.waitUntil(lambda: not desk.working)
    assert told(page) == ["Lumen: Opportunistic → Strategic"]
