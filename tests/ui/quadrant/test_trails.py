"""The ways partners came, as they are painted."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.dots import Dot
from prmdesk.ui.quadrant.plot import Plot
from prmdesk.ui.quadrant.trails import Trail, Trails
from tests.ui.quadrant.acting import FOUR, LUMEN

PLOT = Plot(QRectF(40, 10, 600, 500), Thresholds(), 20, 14)
WAY = Trail(3, (Place(20, 90), Place(20, 50), LUMEN.place), Quadrant.OPPORTUNISTIC, 8)


def painted(trails: Trails) -> QImage:
    image = QImage(680, 560, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    trails.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    return image


def test_a_way_goes_through_its_places_and_is_fainter_at_its_beginning(qapp: object) -> None:
    trails = Trails()
    trails.show_trails(PLOT, [WAY])
    image = painted(trails)
    ink = QColor(theme.colours().marker(Quadrant.OPPORTUNISTIC))

    def far(place: Place) -> int:
        """How far from its own colour a way is at ``place``."""
        return abs(image.pixelColor(PLOT.point(place).toPoint()).red() - ink.red())

    assert far(Place(20, 70)) > far(Place(40, 35)) + 30
    assert image.pixelColor(PLOT.point(Place(20, 70)).toPoint()) != QColor("white")
    assert image.pixelColor(PLOT.point(LUMEN.place).toPoint()) == QColor("white")


def test_a_partner_that_came_back_to_its_place_has_no_arrow_but_does_no_harm(qapp: object) -> None:
    trails = Trails()
    trails.show_trails(PLOT, [Trail(3, (LUMEN.place, LUMEN.place), Quadrant.ORPHAN, 8)])
    painted(trails)


def test_in_a_crowd_only_the_dots_that_are_meant_show_their_way(canvas: Canvas) -> None:
    canvas.show_dots(FOUR, Thresholds(), [WAY])
    assert list(canvas.trails.shown) == [WAY]
    crowd = [*FOUR, *(Dot(n, f"P{n}", Place(n, 5)) for n in range(10, 80))]
    canvas.show_dots(crowd, Thresholds(), [WAY])
    assert list(canvas.trails.shown) == []
    canvas.point_at(3)
    assert list(canvas.trails.shown) == [WAY]
    canvas.point_at(None)
    canvas.select([3])
    assert list(canvas.trails.shown) == [WAY]
