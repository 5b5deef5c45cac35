"""Dots on their way are set down once, or put back."""

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.domain.quadrant import Place
from prmdesk.ui.quadrant.dots import Dot
from prmdesk.ui.quadrant.moves import Moves
from tests.ui.quadrant.acting import LUMEN, OAKLINE


@pytest.fixture
def moves(qapp: object) -> Moves:
    return Moves()


@pytest.fixture
def placed(moves: Moves) -> list[dict[int, Place]]:
    told: list[dict[int, Place]] = []
    moves.placed.connect(told.append)
    return told


def test_a_drag_counts_from_where_it_began(moves: Moves, placed: list[object]) -> None:
    moves.begin([LUMEN], LUMEN.id)
    moves.drag((30, 30))
    moves.drag((5, 10))
    assert placed == []
    moves.drop()
    assert placed == [{3: Place(65, 30)}]
    assert moves.move is None


def test_a_drag_back_to_the_start_tells_nothing(moves: Moves, placed: list[object]) -> None:
    moves.begin([LUMEN], LUMEN.id)
    moves.drag((30, 30))
    moves.drag((0, 0))
    moves.drop()
    assert placed == []


def test_cancel_tells_nothing(moves: Moves, placed: list[object]) -> None:
    moves.begin([LUMEN], LUMEN.id)
    moves.drag((30, 30))
    moves.cancel()
    moves.drop()
    assert placed == []


def test_steps_by_key_add_up_and_are_told_once_after_the_pause(
    moves: Moves, placed: list[object], qtbot: QtBot
) -> None:
    moves.pause.setInterval(0)
    moves.begin([LUMEN, OAKLINE], LUMEN.id, by_keys=True)
    for _ in range(3):
        moves.step((1, 10))
    assert placed == []
    with qtbot.waitSignal(moves.placed):
        pass
    assert placed == [{3: Place(63, 50), 4: Place(23, 50)}]


def test_the_pause_is_a_second(moves: Moves) -> None:
    assert moves.pause.interval() == 1000


def test_a_step_at_the_edge_is_not_owed(moves: Moves, placed: list[object]) -> None:
    moves.begin([LUMEN], LUMEN.id, by_keys=True)
    for _ in range(9):
        moves.step((0, 10))
    moves.step((0, -1))
    moves.keep()
    assert placed == [{3: Place(60, 99)}]


def test_another_move_first_keeps_the_one_by_keys(moves: Moves, placed: list[object]) -> None:
    moves.begin([LUMEN], LUMEN.id, by_keys=True)
    moves.step((1, 0))
    moves.begin([OAKLINE], OAKLINE.id)
    assert placed == [{3: Place(61, 20)}]


def test_keep_leaves_a_drag_alone(moves: Moves, placed: list[object]) -> None:
    moves.begin([LUMEN], LUMEN.id)
    moves.drag((9, 9))
    moves.keep()
    assert moves.move is not None
    assert placed == []


def test_a_dot_out_of_the_tray_has_no_start(moves: Moves, placed: list[object]) -> None:
    moves.carry(Dot(9, "Kestrel", Place(10, 10)))
    moves.carry(Dot(9, "Kestrel", Place(40, 50)))
    moves.drop()
    assert placed == [{9: Place(40, 50)}]


def test_what_moved_is_marked_as_set_by_hand(moves: Moves) -> None:
    moves.begin([LUMEN], LUMEN.id)
    assert moves.move is not None
    assert not moves.move.now[3].is_manual
    moves.drag((1, 0))
    assert moves.move.now[3].is_manual
