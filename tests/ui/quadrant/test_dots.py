"""Which partners become dots, and how a dot looks."""

import pytest

from prmdesk.domain.quadrant import Place, Quadrant, Standing, Thresholds
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.dots import BOXES, Crowd, Dot, dots_of, drawing, mixed


@pytest.mark.parametrize("values", [(None, 0), (0, None), (None, None)])
def test_a_partner_with_an_unknown_value_is_no_dot(values: tuple[float, float]) -> None:
    assert dots_of([Standing(7, "Lumen", *values, True, Quadrant.UNSCORED)]) == []


def test_zero_is_a_value() -> None:
    found = dots_of([Standing(7, "Lumen", 0, 0, True, Quadrant.MISFIT)])
    assert found == [Dot(7, "Lumen", Place(0, 0), True)]


def test_a_crowd_finds_its_dots_from_left_to_right() -> None:
    dots = [Dot(n, f"P{n}", Place(right, 80)) for n, right in enumerate((70, 10, 50, 50.1))]
    crowd = Crowd(dots, Thresholds())
    assert [dot.id for dot in crowd.dots] == [1, 2, 3, 0]
    assert [crowd.dots[rank].id for rank in crowd.between(10, 50)] == [1, 2]
    assert crowd.counts == {Quadrant.ORPHAN: 1, Quadrant.STRATEGIC: 3}
    assert list(Crowd().between(0, 100)) == []


def test_each_quadrant_has_its_own_drawing_and_the_hand_shows() -> None:
    images = [drawing(box, by_hand, 1.0).toImage() for box in BOXES for by_hand in (False, True)]
    assert len({bytes(image.constBits()) for image in images}) == 8


def test_a_drawing_is_made_once_for_each_theme_and_sharpness() -> None:
    light = drawing(Quadrant.STRATEGIC, False, 2.0)
    assert light.width() == 2 * light.deviceIndependentSize().width()
    assert drawing(Quadrant.STRATEGIC, False, 2.0) is light
    theme.use(dark=True, zoom=100)
    dark = drawing(Quadrant.STRATEGIC, False, 2.0)
    assert dark.toImage() != light.toImage()


def test_a_colour_is_mixed_by_share() -> None:
    assert mixed("#000000", "#ff8000", 0.5).name() == "#804000"
    assert mixed("#102030", "#ffffff", 0).name() == "#102030"
