"""Each quadrant has a shape of its own, so that no meaning is by colour alone."""

from itertools import combinations

from PySide6.QtGui import QColor

from prmdesk.domain.quadrant import Quadrant
from prmdesk.ui.kit import theme
from prmdesk.ui.kit.markers import marker_pixmap

SIZE = 32


def shape(box: Quadrant) -> set[tuple[int, int]]:
    image = marker_pixmap(box, SIZE, 1.0).toImage()
    points = ((x, y) for x in range(SIZE) for y in range(SIZE))
    return {point for point in points if image.pixelColor(*point).alpha() > 127}


def test_no_two_shapes_are_alike() -> None:
    shapes = {box: shape(box) for box in Quadrant}
    for one, other in combinations(Quadrant, 2):
        differs = len(shapes[one] ^ shapes[other])
        assert differs > len(shapes[one] | shapes[other]) / 8, (one, other)


def test_a_scored_shape_is_full_and_of_its_colour_an_unscored_one_hollow() -> None:
    middle = (SIZE // 2, SIZE // 2)
    for box in Quadrant:
        assert (middle in shape(box)) == bool(box.value)
        if box.value:
            ink = marker_pixmap(box, SIZE, 1.0).toImage().pixelColor(*middle)
            assert ink == QColor(theme.colours().marker(box))


def test_it_is_sharp_on_fine_screens() -> None:
    drawn = marker_pixmap(Quadrant.ORPHAN, SIZE, 2.0)
    assert (drawn.width(), drawn.deviceIndependentSize().width()) == (2 * SIZE, SIZE)
