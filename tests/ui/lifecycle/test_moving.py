"""Moving, and the menu of stages."""

from PySide6.QtWidgets import QWidget

from prmdesk.domain.lifecycle import JOURNEY
from prmdesk.domain.partners import Stage
from prmdesk.services import history, partners
from prmdesk.ui.desk import Desk
from prmdesk.ui.lifecycle.moving import following, move, stage_menu
from tests.ui.conftest import Show


def test_those_that_are_there_already_do_not_move(desk: Desk, ids: dict[str, int]) -> None:
    said: list[str] = []
    desk.said.connect(lambda message: said.append(message.text))
    move(desk, [ids["Cord"]], Stage.PAUSED)
    assert said == []
    before = len(desk.ask(history.latest, 100))
    move(desk, list(ids.values()), Stage.PAUSED)
    assert said == ["2 partners are now in the stage Paused"]
    assert len(desk.ask(history.latest, 100)) == before + 1
    assert desk.ask(partners.stage_entries, ids["Cord"])[-1].entered_on < desk.today()
    move(desk, [ids["Cord"], 999], Stage.EXIT)
    assert said[1:] == ["Cord is now in the stage Ended"]


def test_after_each_stage_comes_the_next_and_after_a_review_growing() -> None:
    assert [following(stage) for stage in JOURNEY] == [*JOURNEY[1:], Stage.GROW]
    assert following(Stage.PAUSED) is None


def test_the_menu_offers_all_but_where_it_is(shown: Show) -> None:
    chosen: list[Stage] = []
    parent = shown(QWidget())
    menu = stage_menu(parent, chosen.append, Stage.GROW)
    assert "Growing" not in [action.text() for action in menu.actions()]
    menu.actions()[-1].trigger()
    assert chosen == [Stage.EXIT]
