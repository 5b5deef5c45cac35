"""What is seen: layers follow the dots, dots are found where they are, words say the same."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.dots import Dot
from tests.ui.quadrant.acting import ASTERIX, FOUR, LUMEN, NORTHWIND, OAKLINE, at


def colour(canvas: Canvas, place: Place) -> str:
    return canvas.grab().toImage().pixelColor(at(canvas, place)).name()


def test_a_dot_has_the_colour_of_its_quadrant_where_its_values_are(canvas: Canvas) -> None:
    c = theme.colours()
    for dot in FOUR:
        box = dot.place.quadrant(Thresholds())
        assert colour(canvas, dot.place) == QColor(c.marker(box)).name()
    assert colour(canvas, Place(95, 60)) == QColor(c.tint(Quadrant.STRATEGIC)).name()


def test_areas_follow_the_thresholds(canvas: Canvas) -> None:
    canvas.show_dots(FOUR, Thresholds(97, 50))
    assert colour(canvas, Place(95, 60)) == QColor(theme.colours().tint(Quadrant.ORPHAN)).name()


def test_the_target_of_a_drag_is_stronger(canvas: Canvas) -> None:
    before = colour(canvas, Place(95, 60))
    canvas.select([3])
    canvas.lift(3)
    canvas.moves.drag((10, 50))
    assert colour(canvas, Place(95, 55)) != before
    canvas.moves.cancel()
    assert colour(canvas, Place(95, 60)) == before


def test_the_old_place_shows_a_ghost_and_the_dot_is_gone_from_it(canvas: Canvas) -> None:
    full = colour(canvas, LUMEN.place)
    canvas.select([3])
    canvas.lift(3)
    canvas.moves.drag((-30, 30))
    ghost = colour(canvas, LUMEN.place)
    tint = QColor(theme.colours().tint(Quadrant.OPPORTUNISTIC)).name()
    assert ghost not in (full, tint)


def test_names_stand_beside_dots_until_there_are_more_than_sixty(canvas: Canvas) -> None:
    assert sorted(canvas.names()) == ["Asterix", "Lumen", "Northwind", "Oakline"]
    many = [Dot(n, f"P{n}", Place(n % 10 * 10, n // 10 * 10)) for n in range(61)]
    canvas.show_dots(many, Thresholds())
    assert canvas.names() == []


def test_dots_at_one_place_have_one_name_that_counts_them(canvas: Canvas) -> None:
    canvas.show_dots([Dot(n, f"P{n}", Place(20, 20)) for n in (1, 2, 3)], Thresholds())
    assert canvas.names() == ["P1 and 2 more"]


def test_names_are_one_line_and_not_too_long(canvas: Canvas) -> None:
    canvas.show_dots([Dot(1, "Very\nlong " * 30, Place(20, 20))], Thresholds())
    (name,) = canvas.names()
    assert "\n" not in name
    assert len(name) < 60
    assert name.endswith("…")


def test_dots_are_found_by_place(canvas: Canvas) -> None:
    assert canvas.dots_at(canvas.plot.point(LUMEN.place)) == [LUMEN]
    assert canvas.dots_at(canvas.plot.point(Place(50, 40))) == []
    everything = canvas.dots_in(QRectF(-1e4, -1e4, 2e4, 2e4))
    assert sorted(dot.id for dot in everything) == [1, 2, 3, 4]


def test_a_dot_that_is_gone_is_no_longer_chosen(canvas: Canvas) -> None:
    canvas.select([3, 4])
    canvas.show_dots([ASTERIX, OAKLINE], Thresholds())
    assert canvas.selected == [4]


def test_a_dot_that_goes_while_it_is_dragged_does_no_harm(canvas: Canvas) -> None:
    canvas.select([3])
    canvas.lift(3)
    canvas.moves.drag((5, 5))
    canvas.show_dots([ASTERIX], Thresholds())
    canvas.grab()
    canvas.moves.drag((9, 9))
    canvas.moves.cancel()
    assert list(canvas.dots) == [2]


def test_a_screen_reader_hears_the_whole_or_the_dot_with_the_keys(canvas: Canvas) -> None:
    assert canvas.accessibleName() == "Value quadrant"
    assert "Strategic: 1" in canvas.accessibleDescription()
    canvas.select([1])
    assert canvas.accessibleDescription() == (
        f"{NORTHWIND.name}: value to the partner 80, value to us 90, Strategic"
    )


def test_what_an_area_gets_is_left_out_where_a_dot_covers_it(canvas: Canvas) -> None:
    line = canvas._areas.sub_line(Quadrant.ORPHAN)
    assert not canvas._is_covered(line)
    canvas.look(canvas.plot.zoomed(3, canvas.plot.frame.topLeft()))
    under = canvas.plot.place(canvas._areas.sub_line(Quadrant.ORPHAN).center())
    canvas.show_dots([Dot(8, "Under", Place(under.to_partner, 100))], Thresholds())
    origin = (
        canvas.plot.point(Place(under.to_partner, 100))
        - canvas._areas.sub_line(Quadrant.ORPHAN).center()
    )
    canvas.look(canvas.plot.at(canvas.plot.origin + origin))
    assert Quadrant.ORPHAN in canvas._areas._quiet
