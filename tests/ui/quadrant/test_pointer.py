"""The mouse on the canvas: choose, drag, draw a band, pan, point."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from prmdesk.domain.quadrant import Place, Thresholds
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.dots import Dot
from tests.ui.quadrant.acting import (
    ASTERIX,
    CTRL,
    FOUR,
    LUMEN,
    NORTHWIND,
    OAKLINE,
    at,
    click,
    drag,
    key,
    move_to,
    near,
    press,
    release,
)

EMPTY = Place(50, 40)


@pytest.fixture
def placed(canvas: Canvas) -> list[dict[int, Place]]:
    told: list[dict[int, Place]] = []
    canvas.moves.placed.connect(told.append)
    return told


@pytest.fixture
def picked(canvas: Canvas) -> list[int | None]:
    told: list[int | None] = []
    canvas.picked.connect(told.append)
    return told


def test_a_click_chooses_and_moves_nothing(
    canvas: Canvas, picked: list[int | None], placed: list[object]
) -> None:
    click(canvas, LUMEN.place)
    assert (canvas.selected, picked) == ([3], [3])
    assert placed == []


def test_a_drag_sets_a_dot_down_where_it_is_let_go(
    canvas: Canvas, placed: list[dict[int, Place]]
) -> None:
    drag(canvas, LUMEN.place, Place(80, 70))
    ((key_, place),) = placed[0].items()
    assert key_ == 3
    assert near(place, Place(80, 70))


def test_while_dragging_the_target_shows_and_nothing_is_told(
    canvas: Canvas, placed: list[object]
) -> None:
    press(canvas, LUMEN.place)
    move_to(canvas, Place(80, 70))
    move = canvas.moves.move
    assert move is not None
    assert near(move.now[3].place, Place(80, 70))
    assert move.start[3] == LUMEN
    assert placed == []
    release(canvas, Place(80, 70))
    assert canvas.moves.move is None


def test_a_trembling_click_is_no_drag(canvas: Canvas, placed: list[object]) -> None:
    press(canvas, LUMEN.place)
    QTest.mouseMove(canvas.viewport(), at(canvas, LUMEN.place) + QPoint(2, 1))
    release(canvas, LUMEN.place)
    assert placed == []


def test_escape_gives_the_drag_up(canvas: Canvas, placed: list[object]) -> None:
    press(canvas, LUMEN.place)
    move_to(canvas, Place(80, 70))
    key(canvas, Qt.Key.Key_Escape)
    assert canvas.moves.move is None
    move_to(canvas, Place(90, 90))
    release(canvas, Place(90, 90))
    assert placed == []
    assert canvas.selected == [3]


def test_a_drag_beyond_the_edge_stops_at_it(canvas: Canvas, placed: list[dict[int, Place]]) -> None:
    press(canvas, LUMEN.place)
    QTest.mouseMove(canvas.viewport(), QPoint(300, 300))
    QTest.mouseMove(canvas.viewport(), QPoint(5000, 5000))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5000, 5000))
    assert placed == [{3: Place(100, 0)}]


def test_chosen_dots_are_dragged_together(canvas: Canvas, placed: list[dict[int, Place]]) -> None:
    click(canvas, LUMEN.place)
    click(canvas, OAKLINE.place, CTRL)
    assert canvas.selected == [3, 4]
    drag(canvas, LUMEN.place, Place(70, 40))
    assert near(placed[0][3], Place(70, 40))
    assert near(placed[0][4], Place(30, 40))
    assert placed[0][3].to_partner - placed[0][4].to_partner == 40


def test_ctrl_click_takes_a_dot_out_again_and_a_click_leaves_one(canvas: Canvas) -> None:
    for dot in (LUMEN, OAKLINE, ASTERIX):
        click(canvas, dot.place, CTRL)
    click(canvas, OAKLINE.place, CTRL)
    assert canvas.selected == [3, 2]
    click(canvas, LUMEN.place)
    assert canvas.selected == [3]


def test_a_band_chooses_what_it_holds(canvas: Canvas, placed: list[object]) -> None:
    drag(canvas, Place(10, 5), Place(70, 30))
    assert sorted(canvas.selected) == [3, 4]
    drag(canvas, Place(70, 95), Place(95, 70), CTRL)
    assert sorted(canvas.selected) == [1, 3, 4]
    assert placed == []


def test_a_click_on_nothing_chooses_nothing(canvas: Canvas, picked: list[int | None]) -> None:
    click(canvas, LUMEN.place)
    click(canvas, EMPTY)
    assert canvas.selected == []
    assert picked[-1] is None


def test_clicking_a_stack_goes_through_it(canvas: Canvas) -> None:
    stack = [Dot(n, f"Partner {n}", Place(30, 30)) for n in (7, 8, 9)]
    canvas.show_dots(stack, Thresholds())
    seen = []
    for _ in range(4):
        click(canvas, Place(30, 30))
        seen.append(canvas.current)
    assert sorted(seen[:3]) == [7, 8, 9]
    assert seen[3] == seen[0]


def test_a_drag_on_nothing_pans_when_zoomed(canvas: Canvas, placed: list[object]) -> None:
    canvas.look(canvas.plot.zoomed(3, canvas.plot.frame.center()))
    before = canvas.plot.origin
    drag(canvas, Place(50, 45), Place(55, 50))
    assert canvas.plot.origin.x() < before.x()
    assert canvas.plot.origin.y() > before.y()
    assert placed == []
    assert canvas.selected == []


def test_the_dot_under_the_mouse_is_named_even_in_a_crowd(canvas: Canvas) -> None:
    crowd = [Dot(n, f"Partner {n}", Place(n % 10 * 10, n // 10 * 10)) for n in range(1, 100)]
    canvas.show_dots(crowd, Thresholds())
    assert canvas.names() == []
    QTest.mouseMove(canvas.viewport(), at(canvas, crowd[54].place) - QPoint(3, 3))
    QTest.mouseMove(canvas.viewport(), at(canvas, crowd[54].place))
    assert [dot.name for dot in canvas._overlay._hand.named] == ["Partner 55"]
    QTest.mouseMove(canvas.viewport(), at(canvas, Place(55, 45)))
    assert canvas._overlay._hand.named == ()


def test_a_drag_while_keys_are_still_moving_keeps_both(
    canvas: Canvas, placed: list[dict[int, Place]]
) -> None:
    canvas.moves.placed.connect(
        lambda places: canvas.show_dots(
            [replace(d, place=places.get(d.id, d.place)) for d in canvas.dots.values()],
            Thresholds(),
        )
    )
    canvas.select([3])
    key(canvas, Qt.Key.Key_Up)
    drag(canvas, OAKLINE.place, Place(30, 30))
    assert placed[0] == {3: Place(60, 21)}
    assert near(placed[1][4], Place(30, 30))
    assert {dot.id for dot in FOUR} == set(canvas.dots)
    assert NORTHWIND in canvas.dots.values()
