"""The dots at rest: those in sight are painted, those that were lifted are not."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.dots import Crowd, Dot
from prmdesk.ui.quadrant.plot import Plot
from prmdesk.ui.quadrant.resting import Resting
from tests.ui.quadrant.acting import FOUR, LUMEN

PLOT = Plot(QRectF(40, 10, 600, 500), Thresholds(), 20, 14)


def painted(resting: Resting) -> QImage:
    page = QPixmap(680, 560)
    page.fill()
    painter = QPainter(page)
    resting.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    return page.toImage()


def is_there(image: QImage, plot: Plot, place: Place) -> bool:
    wanted = QColor(theme.colours().marker(place.quadrant(Thresholds())))
    return image.pixelColor(plot.point(place).toPoint()) == wanted


@pytest.fixture
def resting(qapp: object) -> Resting:
    made = Resting()
    made.show_crowd(PLOT, Crowd(FOUR), (), ())
    return made


def test_every_dot_is_painted_where_its_values_are(resting: Resting) -> None:
    image = painted(resting)
    assert all(is_there(image, PLOT, dot.place) for dot in FOUR)


def test_lifted_dots_and_their_names_are_left_out(resting: Resting) -> None:
    resting.show_crowd(PLOT, Crowd(FOUR), {LUMEN.id}, ())
    image = painted(resting)
    assert [is_there(image, PLOT, dot.place) for dot in FOUR] == [True, False, True, True]
    assert "Lumen" not in [label.text for label in resting.labels]


def test_zoomed_the_dots_half_in_sight_are_painted_too(resting: Resting) -> None:
    near = PLOT.zoomed(3, QPointF(40, 260))
    edge = near.values_at(near.frame.topRight())[0]
    dots = [
        Dot(1, "Half", Place(edge + 0.1, 60), quadrant=Quadrant.ORPHAN),
        Dot(2, "Far", Place(99, 60), quadrant=Quadrant.STRATEGIC),
    ]
    resting.show_crowd(near, Crowd(dots), (), ())
    assert is_there(painted(resting), near, Place(edge - 0.2, 60))


def test_names_stay_clear_of_captions(resting: Resting) -> None:
    everywhere = QRectF(0, 0, 700, 600)
    resting.show_crowd(PLOT, Crowd(FOUR), (), [everywhere])
    assert resting.labels == []


def test_a_name_for_several_belongs_to_none(resting: Resting) -> None:
    stack = [Dot(n, f"P{n}", Place(20, 20)) for n in (1, 2)]
    resting.show_crowd(PLOT, Crowd([*stack, LUMEN]), (), ())
    assert {label.text: label.of for label in resting.labels} == {"P1 and 1 more": None, "Lumen": 3}


def test_the_quadrant_decides_the_marker_not_the_place(resting: Resting) -> None:
    held = [replace(dot, quadrant=Quadrant.MISFIT) for dot in FOUR]
    resting.show_crowd(PLOT, Crowd(held), (), ())
    misfit = QColor(theme.colours().marker(Quadrant.MISFIT))
    image = painted(resting)
    assert all(image.pixelColor(PLOT.point(dot.place).toPoint()) == misfit for dot in FOUR)
