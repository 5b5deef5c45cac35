"""The Lifecycle page in the window: moving by drag and key, tables, criteria."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from prmdesk.domain.lines import Compare, Condition, Query
from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import history, partners
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, PartnerLink
from prmdesk.ui.kit.leaving import Leaving
from prmdesk.ui.lifecycle.editor import CriteriaEditor
from prmdesk.ui.lifecycle.page import LifecyclePage
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, SHIFT, AppDriver, K, answering, click, press, write


@pytest.fixture
def page(desk: Desk, ids: dict[str, int], own: int, shown: Show) -> LifecyclePage:
    made = LifecyclePage(desk)
    shown(made)
    return made


def names(page: LifecyclePage, stage: Stage) -> list[str]:
    return [card.name for card in page.board.list_of(stage).cards.cards]


def test_a_move_asks_for_what_is_open_and_is_one_step(
    desk: Desk, page: LifecyclePage, ids: dict[str, int], own: int
) -> None:
    said: list[str] = []
    desk.said.connect(lambda message: said.append(message.text))
    page.board.enter()
    cards = page.board.list_of(Stage.RECRUIT)
    press(cards, K.Key_A, mod=CTRL)

    def answer(dialog: Leaving) -> None:
        click(dialog.ticks[ids["Acme"], own])
        write(dialog.reason, "Besso cannot wait")
        dialog.keep()

    before = len(desk.ask(history.latest, 100))
    with answering(Leaving, answer):
        press(cards, K.Key_Right, mod=CTRL | SHIFT)
    assert names(page, Stage.ONBOARD) == ["Acme", "Besso"]
    assert len(desk.ask(history.latest, 100)) == before + 1
    assert said == ["2 partners are now in the stage Onboarding"]
    assert page.board.list_of(Stage.ONBOARD).hasFocus(), "the keys go along"
    assert set(page.board.chosen()) == {ids["Acme"], ids["Besso"]}
    desk.undo()
    assert names(page, Stage.RECRUIT) == ["Acme", "Besso"]


def test_cancel_leaves_all_as_it_was(desk: Desk, page: LifecyclePage, ids: dict[str, int]) -> None:
    with answering(Leaving, lambda dialog: dialog.reject()):
        page.board.moved.emit([ids["Acme"]], Stage.GROW)
    assert names(page, Stage.RECRUIT) == ["Acme", "Besso"]


def test_back_and_out_go_at_once_and_dropping_waits_until_the_drag_is_over(
    qtbot: QtBot, page: LifecyclePage, ids: dict[str, int]
) -> None:
    page.board.list_of(Stage.EXIT).dropped.emit([ids["Besso"]])
    assert names(page, Stage.EXIT) == []
    QApplication.processEvents()
    assert names(page, Stage.EXIT) == ["Besso"]


def test_filter_search_count_and_what_leads_on(desk: Desk, page: LifecyclePage) -> None:
    assert page.count == "3"
    desk.look_for(Query(conditions=(Condition("stage", Compare.IS, Stage.RECRUIT),)))
    assert page.count == "2 of 3"
    assert names(page, Stage.PAUSED) == []
    desk.look_for(Query(text="nobody"))
    assert page._stack.currentWidget() is page._no_match
    page._clear()
    assert page._stack.currentWidget() is page.board


def test_an_empty_workspace_leads_on(desk: Desk, shown: Show) -> None:
    page = LifecyclePage(desk)
    shown(page)
    assert page._stack.currentWidget() is page._nobody
    assert page.count == ""


def test_the_tables_say_the_same_and_the_selection_goes_along(
    desk: Desk, page: LifecyclePage, ids: dict[str, int], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot,
) -> None:  # fmt: skip
    opened: list[object] = []
    desk.opened.connect(opened.append)
    desk.select(ids["Besso"])
    page.as_table.click()
    assert [row[0] for row in page.table.texts()] == ["Acme", "Besso", "Cord"]
    assert [page.table.texts()[0][n] for n in (2, 3, 5, 6, 7, 8)] == [
        "Recruiting", "30", "0", "1", "25 Oct 2026", "",
    ]  # fmt: skip
    press(page.table, K.Key_Return)
    assert opened == [PartnerLink(ids["Besso"], "lifecycle")]
    page.as_times.click()
    assert not page.as_table.isChecked()
    assert page.times.texts()[2] == ["Recruiting", "2", "20", "", "0"]
    page.as_times.click()
    assert page.board.chosen() == [ids["Besso"]]
    path = tmp_path / "lifecycle.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    next(tool for tool in page.tools() if tool.accessibleName() == "Save as Excel…").click()  # type: ignore[attr-defined]
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not desk.working)


def test_the_button_offers_every_stage_for_the_chosen(
    desk: Desk, page: LifecyclePage, ids: dict[str, int], qtbot: QtBot
) -> None:
    said: list[str] = []
    desk.said.connect(lambda message: said.append(message.text))
    page.move_button.click()
    assert said == ["Choose a partner first."]
    desk.select(ids["Cord"])

    def answer(menu: QMenu) -> None:
        actions = {action.text(): action for action in menu.actions()}
        assert len(actions) == len(Stage)
        actions["Ended"].trigger()
        menu.close()

    with answering(QMenu, answer):
        page.move_button.click()
        qtbot.waitUntil(lambda: names(page, Stage.EXIT) == ["Cord"])


def test_it_stands_in_the_window_with_its_commands(app: AppDriver) -> None:
    app.given_partners("Acme")
    app.go("lifecycle")
    assert app.count() == "1"
    with answering(CriteriaEditor, lambda dialog: dialog.accept()):
        app.menu("Tools")["Stages and exit criteria…"].trigger()
    app.menu("View")["Lifecycle as a table"].trigger()
    page = app.window.pages["lifecycle"]
    assert isinstance(page, LifecyclePage)
    assert page.as_table.isChecked()
    app.desk.open(
        PartnerLink(app.desk.ask(partners.ids, Query(), app.desk.today())[0], "lifecycle")
    )
    app.settle()
    assert app.panel.tab("lifecycle").title() == "Lifecycle"


def test_three_hundred_partners_are_quick(
    db: Database, desk: Desk, today: date, shown: Show
) -> None:
    from time import perf_counter

    stages = list(Stage)
    with db.write("Many"):
        for n in range(300):
            draft = Partner(0, f"Partner {n}", stage=stages[n % len(stages)])
            partners.add_partner(db, draft, today - timedelta(n))
    page = LifecyclePage(desk)
    shown(page)
    begun = perf_counter()
    page.refresh()
    assert perf_counter() - begun < 0.5  # 0.1 s on a quiet machine
    assert sum(len(names(page, stage)) for stage in Stage) == 300
