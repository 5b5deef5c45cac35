"""The board: a column a stage, cards that go from one to another."""

from datetime import date

import pytest

from prmdesk.domain.lines import Query
from prmdesk.domain.partners import Stage
from prmdesk.services import lifecycle
from prmdesk.storage.database import Database
from prmdesk.ui.kit import theme
from prmdesk.ui.lifecycle.board import Board
from tests.ui.conftest import Show
from tests.ui.drivers import CTRL, SHIFT, K, press


@pytest.fixture
def board(db: Database, ids: dict[str, int], today: date, shown: Show) -> Board:
    made = Board()
    shown(made)
    made.show_board(lifecycle.board(db, Query(), today))
    return made


def names(board: Board, stage: Stage) -> list[str]:
    return [card.name for card in board.list_of(stage).cards.cards]


def test_each_stands_in_its_stage_the_longest_first(board: Board) -> None:
    assert names(board, Stage.RECRUIT) == ["Acme", "Besso"]
    assert names(board, Stage.PAUSED) == ["Cord"]
    assert list(board.columns) == list(Stage)
    cards = board.list_of(Stage.RECRUIT)
    assert cards.accessibleName() == "Recruiting"
    assert cards.accessibleDescription().startswith("2 partners · median 20 days. Nobody has left")
    assert board.columns[Stage.RECRUIT].width() >= theme.px(190)
    assert board.columns[Stage.EXIT].width() < board.columns[Stage.RECRUIT].width()
    assert board.horizontalScrollBar().maximum() > 0


def test_keys_shift_the_chosen_and_go_on_in_the_next_column(
    board: Board, ids: dict[str, int]
) -> None:
    moved: list[tuple[list[int], Stage]] = []
    picked: list[int] = []
    board.moved.connect(lambda keys, stage: moved.append((keys, stage)))
    board.picked.connect(picked.append)
    board.enter()
    cards = board.list_of(Stage.RECRUIT)
    assert cards.hasFocus()
    press(cards, K.Key_A, mod=CTRL)
    press(cards, K.Key_Right, mod=CTRL | SHIFT)
    press(cards, K.Key_Left, mod=CTRL | SHIFT)
    both = [ids["Acme"], ids["Besso"]]
    assert moved == [(both, Stage.ONBOARD), (both, Stage.QUALIFY)]
    assert all(isinstance(stage, Stage) for _keys, stage in moved)
    press(cards, K.Key_Right)
    assert board.list_of(Stage.PAUSED).hasFocus()
    assert board.chosen() == [ids["Cord"]], "choosing in one column leaves the others"
    assert picked[-1] == ids["Cord"]
    board.choose([ids["Besso"]])
    assert board.chosen() == [ids["Besso"]]
