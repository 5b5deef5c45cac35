"""Values to points and back, whatever is seen of the plane."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.ui.quadrant.plot import MOST_ZOOM, Plot

PLOT = Plot(QRectF(40, 10, 528, 640), Thresholds(), strip=20, inset=14)
whole = st.integers(0, 100).map(float)


def test_the_corners_of_the_values_lie_inside_the_frame() -> None:
    assert PLOT.point(Place(0, 0)) == QPointF(54, 630)
    assert PLOT.point(Place(100, 100)) == QPointF(554, 30)
    assert PLOT.points_of(QPointF(50, -60)) == (10, 10)


@given(whole, whole, st.floats(1, 3), st.floats(0, 600), st.floats(0, 600))
def test_a_point_gives_back_its_place(
    right: float, up: float, zoom: float, x: float, y: float
) -> None:
    plot = PLOT.zoomed(zoom, QPointF(x, y))
    assert plot.place(plot.point(Place(right, up))) == Place(right, up)


def test_beyond_the_edge_is_the_edge() -> None:
    assert PLOT.place(QPointF(-500, 5000)) == Place(0, 0)
    assert PLOT.place(QPointF(5000, -500)) == Place(100, 100)


@given(st.floats(0.2, 5), st.floats(40, 568), st.floats(10, 650))
def test_zoom_holds_what_is_under_the_mouse(factor: float, x: float, y: float) -> None:
    about = QPointF(x, y)
    near = PLOT.zoomed(2, about).zoomed(factor, about)
    assert 1 <= near.zoom <= MOST_ZOOM
    before, after = PLOT.place(about), near.place(about)
    assert abs(before.to_partner - after.to_partner) <= 1
    assert abs(before.to_us - after.to_us) <= 1


def test_the_plane_always_covers_the_frame() -> None:
    near = PLOT.zoomed(3, QPointF(40, 10))
    for origin in (QPointF(-900, -900), QPointF(9000, 9000)):
        assert near.at(origin).plane.contains(near.frame)
    assert near.zoomed(1 / 3, QPointF(500, 500)).plane == PLOT.plane


def test_a_resize_shows_the_same_part() -> None:
    near = PLOT.zoomed(3, QPointF(300, 300))
    wider = near.framed(QRectF(40, 10, 1056, 640))
    assert wider.place(wider.frame.center()) == near.place(near.frame.center())


@pytest.mark.parametrize("thresholds", [Thresholds(), Thresholds(60, 30), Thresholds(0, 100)])
def test_each_value_lies_in_the_area_of_its_quadrant(thresholds: Thresholds) -> None:
    plot = Plot(PLOT.frame, thresholds, 20, 14)
    for right in range(0, 101, 10):
        for up in range(0, 101, 10):
            place = Place(right, up)
            area = plot.area(place.quadrant(thresholds))
            assert area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(plot.point(place)), place


def test_areas_leave_a_gap_and_follow_the_thresholds() -> None:
    plot = Plot(PLOT.frame, Thresholds(60, 30), 20, 14)
    strategic, misfit = plot.area(Quadrant.STRATEGIC, 4), plot.area(Quadrant.MISFIT, 4)
    assert strategic.left() - misfit.right() == 4
    assert misfit.top() - strategic.bottom() == 4
    assert strategic.left() - 2 == plot.point(Place(60, 0)).x()


def test_the_band_lies_about_both_thresholds() -> None:
    assert PLOT.bands() == []
    upright, level = Plot(PLOT.frame, Thresholds(60, 40, 5), 20, 14).bands()
    assert (upright.left(), upright.right()) == (54 + 5 * 55, 54 + 5 * 65)
    assert (level.top(), level.bottom()) == (630 - 6 * 45, 630 - 6 * 35)
    assert (upright.height(), level.width()) == (PLOT.plane.height(), PLOT.plane.width())
