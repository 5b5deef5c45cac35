"""The quadrant as a file: whole, sharp, and never half written."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from prmdesk.domain.quadrant import Place, Quadrant, Thresholds
from prmdesk.errors import Unavailable
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.legend import Legend
from prmdesk.ui.quadrant.picture import picture, save
from prmdesk.ui.quadrant.scene import Scene
from prmdesk.ui.quadrant.trails import Trail
from tests.ui.quadrant.acting import FOUR, LUMEN

SCENE = Scene(dots=FOUR, thresholds=Thresholds())


def test_the_picture_shows_all_dots_at_twice_the_pixels(qapp: object, tmp_path: Path) -> None:
    save(picture(SCENE, size=QSize(600, 400)), tmp_path / "quadrant.png")
    image = QImage(str(tmp_path / "quadrant.png"))
    assert image.size() == QSize(1200, 800)
    seen = {image.pixelColor(x, y).name() for x in range(0, 1200, 4) for y in range(0, 800, 4)}
    c = theme.colours()
    for quadrant in (q for q in Quadrant if q):
        assert QColor(c.tint(quadrant)).name() in seen
        assert QColor(c.marker(quadrant)).name() in seen


def test_the_lower_right_corner_is_in_the_picture(qapp: object) -> None:
    image = picture(SCENE, size=QSize(600, 400))
    corner = image.pixelColor(1200 - 60, 800 - 90).name()
    assert corner == QColor(theme.colours().tint(Quadrant.OPPORTUNISTIC)).name()


def test_what_cannot_be_saved_is_told_and_leaves_nothing(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="Choose another place"):
        save(picture(SCENE, size=QSize(60, 40)), tmp_path / "missing" / "q.png")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_that_name_is_replaced(qapp: object, tmp_path: Path) -> None:
    target = tmp_path / "q.png"
    target.write_text("old")
    save(picture(SCENE, size=QSize(60, 40)), target)
    assert target.read_bytes().startswith(b"\x89PNG")
    assert list(tmp_path.iterdir()) == [target]


def test_ways_the_day_and_the_legend_are_in_the_picture(qapp: object) -> None:
    plain = picture(SCENE, size=QSize(600, 400))
    way = Trail(3, (Place(10, 40), LUMEN.place), Quadrant.OPPORTUNISTIC, 8)
    legend = Legend("Hours planned (h)", ((30, "50:00"), (13, "10:00")))
    of_the_past = replace(SCENE, heading="As of 3 Mar 2026")
    sized = replace(SCENE, legend=legend)
    for other in (
        picture(SCENE, [way], QSize(600, 400)),
        picture(of_the_past, (), QSize(600, 400)),
    ):
        assert other.size() == plain.size()
        assert other != plain
    drawn = picture(sized, (), QSize(600, 400))
    below = {drawn.pixelColor(x, 736).name() for x in range(0, 1200, 2)}
    assert QColor(theme.colours().rule).name() in below
