"""The quadrant: first paint, frames of drag and pan, against the same dots on a bare pixmap."""

import random
from collections.abc import Callable
from itertools import count

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from prmdesk.domain.quadrant import Place, Thresholds
from prmdesk.services import scores
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit import style
from prmdesk.ui.quadrant.canvas import Canvas
from prmdesk.ui.quadrant.dots import Dot, drawing
from prmdesk.ui.quadrant.page import QuadrantPage
from tests.benchmarks.bench_list import timed
from tests.benchmarks.conftest import TODAY


def dots(n: int) -> list[Dot]:
    chance = random.Random(n)
    places = [Place(chance.uniform(0, 100), chance.uniform(0, 100)) for _dot in range(n)]
    return [
        Dot(key, f"Partner {key}", place, quadrant=place.quadrant(Thresholds()))
        for key, place in enumerate(places, start=1)
    ]


def plainly(crowd: list[Dot]) -> Callable[[], None]:
    """Painting ``crowd`` as plainly as can be."""
    page = QPixmap(740, 640)

    def paint() -> None:
        page.fill()
        painter = QPainter(page)
        for dot in crowd:
            mark = drawing(dot, 1.0)
            painter.drawPixmap(QPointF(7 * dot.place.to_partner, 6 * dot.place.to_us), mark)
        painter.end()

    return paint


@pytest.mark.parametrize("n", [100, 1_000, 10_000])
def test_painting_and_dragging(qapp: QApplication, ratio: Callable[..., None], n: int) -> None:
    style.apply(qapp, dark=False)
    crowd, steps = dots(n), count()
    canvas = Canvas()
    canvas.resize(740, 640)
    canvas.show()
    qapp.processEvents()
    floor = timed(plainly(crowd))

    def show() -> None:
        canvas.show_dots(crowd, Thresholds())
        qapp.processEvents()

    def drag() -> None:
        canvas.moves.drag((next(steps) % 30, next(steps) % 20))
        qapp.processEvents()

    def pan() -> None:
        canvas.look(canvas.plot.at(QPointF(10 * (next(steps) % 20), 5 * (next(steps) % 30))))
        qapp.processEvents()

    ratio(f"quadrant of {n}: first paint", timed(show), floor, "<= 16 ms at 1 000, 33 at 10 000")
    canvas.select([1])
    canvas.lift(1)
    ratio(f"quadrant of {n}: drag frame", timed(drag, 40), floor, "<= 16 ms at 1 000, 33 at 10 000")
    canvas.moves.cancel()
    canvas.look(canvas.plot.zoomed(2, QPointF(300, 300)))
    ratio(f"quadrant of {n}: pan frame", timed(pan, 40), floor, "<= 16 ms at 1 000, 33 at 10 000")
    canvas.close()


def test_reading_and_painting_the_page(
    crowd: Database, qapp: QApplication, ratio: Callable[..., None]
) -> None:
    style.apply(qapp, dark=False)
    desk = Desk(crowd, lambda: TODAY)
    page = QuadrantPage(desk)
    page.resize(900, 640)
    page.show()
    qapp.processEvents()

    def refresh() -> None:
        page.refresh()
        qapp.processEvents()

    n = len(page.canvas.dots)
    reading = timed(lambda: scores.standings(crowd, desk.query, TODAY))
    ratio(f"quadrant page of {n} read again", timed(refresh, 5), reading, "over reading the values")
    page.close()
    desk.close()
