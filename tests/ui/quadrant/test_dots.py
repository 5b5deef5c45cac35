"""Which partners become dots, and how a dot looks."""

from dataclasses import replace

import pytest

from prmdesk.domain.quadrant import Place, Quadrant, Standing, Thresholds
from prmdesk.ui.kit import theme
from prmdesk.ui.quadrant.dots import (
    BOXES,
    HOLLOW,
    WIDEST,
    Crowd,
    Dot,
    dots_of,
    drawing,
    landed,
    mixed,
)


@pytest.mark.parametrize("values", [(None, 0), (0, None), (None, None)])
def test_a_partner_with_an_unknown_value_is_no_dot(values: tuple[float, float]) -> None:
    assert dots_of([Standing(7, "Lumen", *values, True, Quadrant.UNSCORED)]) == []


def test_zero_is_a_value() -> None:
    found = dots_of([Standing(7, "Lumen", 0, 0, True, Quadrant.MISFIT)])
    assert found == [Dot(7, "Lumen", Place(0, 0), True, Quadrant.MISFIT)]


def test_a_crowd_finds_its_dots_from_left_to_right() -> None:
    boxes = Quadrant.STRATEGIC, Quadrant.ORPHAN, Quadrant.STRATEGIC, Quadrant.STRATEGIC
    dots = [
        Dot(n, f"P{n}", Place(right, 80), quadrant=box)
        for n, (right, box) in enumerate(zip((70, 10, 50, 50.1), boxes, strict=True))
    ]
    crowd = Crowd(dots)
    assert [dot.id for dot in crowd.dots] == [1, 2, 3, 0]
    assert [crowd.dots[rank].id for rank in crowd.between(10, 50)] == [1, 2]
    assert crowd.counts == {Quadrant.ORPHAN: 1, Quadrant.STRATEGIC: 3}
    assert list(Crowd().between(0, 100)) == []


def test_of_sized_dots_the_small_ones_are_on_top(qapp: object) -> None:
    dots = [Dot(n, f"P{n}", Place(n, 80), share=share) for n, share in enumerate((0.1, 1, 0.5))]
    crowd = Crowd(dots)
    assert [crowd.dots[rank].id for rank in crowd.between(0, 9)] == [1, 2, 0]
    assert crowd.widest == WIDEST


def test_the_area_goes_with_the_amount_and_the_unknown_is_small_and_hollow(qapp: object) -> None:
    full = Dot(1, "Full", Place(1, 1), quadrant=Quadrant.MISFIT, share=1)
    quarter, unknown = replace(full, share=0.5), replace(full, share=HOLLOW)
    assert (full.width, quarter.width) == (WIDEST, WIDEST / 2)
    assert unknown.width < quarter.width
    image = drawing(unknown, 1.0).toImage()
    assert image.pixelColor(image.rect().center()).alpha() == 0
    assert replace(full, share=0).width > 0


def test_a_side_that_moves_is_not_held_by_the_band() -> None:
    fifty, held = Thresholds(band=5), Dot(1, "Held", Place(80, 46), quadrant=Quadrant.STRATEGIC)
    along, down = replace(held, place=Place(70, 46)), replace(held, place=Place(80, 45))
    assert landed(along, held, fifty).quadrant is Quadrant.STRATEGIC
    assert landed(down, held, fifty).quadrant is Quadrant.OPPORTUNISTIC
    assert landed(held, None, fifty).quadrant is Quadrant.OPPORTUNISTIC


def looks() -> list[Dot]:
    return [Dot(1, "A", Place(1, 1), by_hand, box) for box in BOXES for by_hand in (False, True)]


def test_each_quadrant_has_its_own_drawing_and_the_hand_shows(qapp: object) -> None:
    images = [drawing(dot, 1.0).toImage() for dot in looks()]
    assert len({bytes(image.constBits()) for image in images}) == 8


def test_a_drawing_is_made_once_for_each_theme_and_sharpness(qapp: object) -> None:
    dot = looks()[0]
    light = drawing(dot, 2.0)
    assert light.width() == 2 * light.deviceIndependentSize().width()
    assert drawing(replace(dot, id=2), 2.0) is light
    theme.use(dark=True, zoom=100)
    dark = drawing(dot, 2.0)
    assert dark.toImage() != light.toImage()


def test_a_colour_is_mixed_by_share() -> None:
    assert mixed("#000000", "#ff8000", 0.5).name() == "#804000"
    assert mixed("#102030", "#ffffff", 0).name() == "#102030"
