"""Captions: where they stand, what they say, and that nothing is cut without need."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.ui.kit import style
from prmdesk.ui.quadrant.areas import Areas, caption_font, frame_in, strip
from prmdesk.ui.quadrant.dots import BOXES, size
from prmdesk.ui.quadrant.plot import Plot

CANVAS = QRectF(0, 0, 700, 600)


def made(thresholds: Thresholds = Thresholds(), canvas: QRectF = CANVAS) -> tuple[Areas, Plot]:  # noqa: B008
    areas = Areas()
    plot = Plot(frame_in(canvas), thresholds, strip(), 14)
    areas.show_plot(canvas, plot, {Quadrant.ORPHAN: 9})
    return areas, plot


def test_captions_stand_in_the_outer_corners() -> None:
    areas, plot = made()
    middle = plot.frame.center()
    for quadrant in BOXES:
        box = areas.caption(quadrant)
        right = quadrant in (Quadrant.STRATEGIC, Quadrant.OPPORTUNISTIC)
        upper = quadrant in (Quadrant.STRATEGIC, Quadrant.ORPHAN)
        edge = plot.frame.right() - box.right() if right else box.left() - plot.frame.left()
        assert 0 < edge < 40
        assert (box.center().x() > middle.x()) is right
        assert (box.center().y() < middle.y()) is upper


@pytest.mark.parametrize("zoom", [100, 160])
def test_no_dot_can_cover_a_caption_while_everything_is_seen(qapp: QApplication, zoom: int) -> None:
    style.apply(qapp, dark=False, zoom=zoom)
    areas, plot = made()
    for quadrant in BOXES:
        for line in (areas.caption(quadrant), areas.sub_line(quadrant)):
            for place in (Place(0, 0), Place(0, 100), Place(100, 0), Place(100, 100)):
                point = plot.point(place)
                dot = QRectF(point.x() - size() / 2, point.y() - size() / 2, size(), size())
                assert not dot.intersects(line)
    style.apply(qapp, dark=False)


@pytest.mark.parametrize("thresholds", [Thresholds(), Thresholds(95, 90), Thresholds(5, 10)])
def test_captions_stay_in_their_area(thresholds: Thresholds) -> None:
    areas, plot = made(thresholds)
    for quadrant in BOXES:
        title = areas.caption(quadrant)
        if title.width() > 0:
            assert plot.area(quadrant).adjusted(-1, -1, 1, 1).contains(title)


def test_the_caption_counts() -> None:
    areas, _plot = made()
    needed = QFontMetricsF(caption_font()).horizontalAdvance("Orphan · 9")
    assert areas.caption(Quadrant.ORPHAN).width() >= needed


def test_what_is_too_long_for_a_narrow_area_takes_two_lines_inside_it(qapp: QApplication) -> None:
    style.apply(qapp, dark=False, zoom=160)
    areas, plot = made(canvas=QRectF(0, 0, 470, 420))
    for quadrant in (Quadrant.ORPHAN, Quadrant.MISFIT):
        assert plot.area(quadrant).contains(areas.sub_line(quadrant))
        assert not areas.caption(quadrant).intersects(areas.sub_line(quadrant))
    one = areas.sub_line(Quadrant.STRATEGIC).height()
    assert areas.sub_line(Quadrant.ORPHAN).height() == 2 * one
    style.apply(qapp, dark=False)


def test_axes_leave_room_for_their_words() -> None:
    frame = frame_in(CANVAS)
    assert CANVAS.contains(frame)
    assert CANVAS.bottom() - frame.bottom() > 20
    assert frame.left() > 20
    assert CANVAS.right() - frame.right() < 20


def test_the_past_is_headed_between_the_captions(qapp: QApplication) -> None:
    areas, plot = made()
    assert areas.heading_box().isEmpty()
    areas.show_plot(CANVAS, plot, {}, "As of 24 Nov 2026")
    box = areas.heading_box()
    assert plot.frame.contains(box)
    assert not any(box.intersects(areas.caption(quadrant)) for quadrant in BOXES)
