"""The boxes, and how partners move between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.quadrant import (
    Place,
    Quadrant,
    Thresholds,
    held,
    moved,
    quadrant,
    settled,
    shown,
)

values = st.floats(0, 100)
steps = st.floats(-250, 250)
places = st.dictionaries(st.integers(1, 99), st.builds(Place, values, values), min_size=1)


@pytest.mark.parametrize(
    ("to_partner", "to_us", "box"),
    [
        (80, 80, Quadrant.STRATEGIC),
        (20, 80, Quadrant.ORPHAN),
        (80, 20, Quadrant.OPPORTUNISTIC),
        (20, 20, Quadrant.MISFIT),
    ],
)
def test_each_pair_of_values_has_its_box(to_partner: float, to_us: float, box: Quadrant) -> None:
    assert quadrant(to_partner, to_us) is box


def test_exactly_on_the_threshold_is_high() -> None:
    assert quadrant(50, 50) is Quadrant.STRATEGIC
    assert quadrant(49.999, 50) is Quadrant.ORPHAN
    assert quadrant(60, 60, Thresholds(60, 61)) is Quadrant.OPPORTUNISTIC


def test_a_side_stays_as_it_was_until_the_band_is_left() -> None:
    band = Thresholds(50, 50, 5)
    assert settled(90, 45, band, Quadrant.STRATEGIC) is Quadrant.STRATEGIC
    assert settled(90, 44.9, band, Quadrant.STRATEGIC) is Quadrant.OPPORTUNISTIC
    assert settled(90, 54.9, band, Quadrant.OPPORTUNISTIC) is Quadrant.OPPORTUNISTIC
    assert settled(90, 55, band, Quadrant.OPPORTUNISTIC) is Quadrant.STRATEGIC
    assert settled(90, 48, band) is Quadrant.OPPORTUNISTIC  # it stood nowhere before
    assert settled(90, 48, band, Quadrant.STRATEGIC, (False, True)) is Quadrant.OPPORTUNISTIC
    assert settled(None, 48, band, Quadrant.STRATEGIC) is Quadrant.UNSCORED


def test_the_band_ends_where_the_plot_ends() -> None:
    assert held(Thresholds(98, 3, 5), Quadrant.ORPHAN) == Thresholds(100, 0)


@given(st.lists(st.floats(45.5, 54.5), min_size=2, max_size=9))
def test_a_value_about_the_threshold_never_flips(path: list[float]) -> None:
    now = settled(90, path[0], Thresholds(50, 50, 5))
    for value in path:
        assert settled(90, value, Thresholds(50, 50, 5), now) is now


def test_an_unknown_side_is_unscored_and_never_a_misfit() -> None:
    assert quadrant(None, 0) is Quadrant.UNSCORED
    assert quadrant(0, None) is Quadrant.UNSCORED


def test_a_computed_value_becomes_whole_when_it_moves_and_stays_when_it_does_not() -> None:
    assert moved({7: Place(57.3, 40.25)}, 3, 0) == {7: Place(60, 40.25)}


def test_less_than_half_a_point_is_no_move() -> None:
    assert moved({7: Place(57.3, 40)}, 0.4, -0.4) == {7: Place(57.3, 40)}


def test_several_keep_their_distance_at_the_edge() -> None:
    pair = {1: Place(90, 10), 2: Place(70, 30)}
    assert moved(pair, 25, -25) == {1: Place(100, 0), 2: Place(80, 20)}


def test_nothing_moves_nowhere() -> None:
    assert moved({}, 10, 10) == {}


@given(places, steps, steps)
def test_no_move_leaves_the_plot(group: dict[int, Place], right: float, up: float) -> None:
    for place in moved(group, right, up).values():
        assert 0 <= place.to_partner <= 100
        assert 0 <= place.to_us <= 100


@given(places, steps, steps)
def test_a_group_keeps_its_shape(group: dict[int, Place], right: float, up: float) -> None:
    after = moved(group, right, up)
    shifts = [after[key].to_partner - place.to_partner for key, place in group.items()]
    assert max(shifts) - min(shifts) <= 1  # each is rounded to a whole point


@pytest.mark.parametrize(
    ("value", "text"),
    [(58.0, "58"), (57.3, "57.3"), (49.96, "49.9"), (100.0, "100"), (0.0, "0"), (2.9, "2.9")],
)
def test_a_value_is_cut_to_a_tenth(value: float, text: str) -> None:
    assert shown(value) == text


@given(values, values)
def test_what_is_shown_lies_on_the_same_side_of_the_threshold(value: float, whole: float) -> None:
    threshold = round(whole)
    assert (float(shown(value)) >= threshold) == (value >= threshold - 1e-7)
