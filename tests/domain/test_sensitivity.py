"""What a weight would have to be: against a scan of weights, and worked out by hand."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prmdesk.domain.quadrant import Quadrant, Thresholds, settled
from prmdesk.domain.scores import Axis, AxisCard, Driver, Score, axis_card
from prmdesk.domain.sensitivity import Edge, edges, sway, turning_weight

DAY = date(2026, 11, 24)
SCAN = [Fraction(n, 4) for n in range(400)] + [Fraction(10) ** n for n in range(3, 9)]

Judged = list[tuple[int, int | None]]


def card(*judged: tuple[float, float | None], by_hand: float | None = None) -> AxisCard:
    """A value out of (weight, score) pairs; the drivers are numbered from 1."""
    drivers = [Driver(n, Axis.US, str(n), "", weight) for n, (weight, _) in enumerate(judged, 1)]
    scores = [
        Score(n, 7, n, value, DAY) for n, (_, value) in enumerate(judged, 1) if value is not None
    ]
    return axis_card(drivers, scores, Axis.US, by_hand)


def turning(judged: AxisCard, place: int, edge: Edge) -> float | None:
    return turning_weight(judged, judged.drivers[place - 1], edge)


def test_the_weight_at_which_a_value_turns_worked_out_by_hand() -> None:
    # 100 (30 x 4 + w x 1) / 5 (30 + w) = 50  <=>  120 + w = 75 + 2.5 w  <=>  w = 30
    high = card((30, 4), (20, 1))
    assert turning(high, 2, Edge(50, is_high=True)) == 30
    # 100 (w x 4 + 20 x 1) / 5 (w + 20) = 50  <=>  4 w + 20 = 2.5 w + 50  <=>  w = 20
    assert turning(high, 1, Edge(50, is_high=True)) == 20
    # held by the band until 45: 4 w + 20 = 2.25 w + 45
    assert turning(high, 1, Edge(45, is_high=True)) == pytest.approx(25 / 1.75)


def test_no_weight_turns_what_all_drivers_agree_on() -> None:
    high = card((30, 4), (20, 5), (10, None))
    assert [turning(high, n, Edge(50, is_high=True)) for n in (1, 2, 3)] == [None] * 3
    assert turning(card((30, 4)), 1, Edge(50, is_high=True)) is None


def test_on_the_edge_is_high_at_weight_zero_too() -> None:
    low = card((10, 0), (10, 2.5))  # the second alone stands on 50
    assert turning(low, 1, Edge(50, is_high=False)) == 0
    assert turning(card((10, 5), (10, 2.5)), 1, Edge(50, is_high=True)) is None
    assert turning(card((10, 2.5), (10, 0)), 1, Edge(50, is_high=False)) is None


def test_a_tenth_of_a_weight_tells_whether_the_side_hangs_on_it() -> None:
    close = card((30, 3), (20, 1.8))  # 50.4
    told = sway(close, close.drivers[1], Edge(50, is_high=True))
    assert told.less == pytest.approx(100 * (90 + 32.4) / (5 * 48))
    assert told.more == pytest.approx(100 * (90 + 39.6) / (5 * 52))
    assert told.is_close  # 49.8
    firm = card((30, 5), (20, 4))
    assert not sway(firm, firm.drivers[0], Edge(50, is_high=True)).is_close


def test_a_partner_is_held_where_it_stood_until_the_band_is_left() -> None:
    thresholds = Thresholds(50, 50, 5)
    us, partner = card((10, 2.4)), axis_card([], [], Axis.PARTNER, 30)  # 48 to us, 30 to them
    found = edges(Quadrant.ORPHAN, {Axis.US: us, Axis.PARTNER: partner}, thresholds)
    assert found[Axis.US] == Edge(45, is_high=True, is_held=True)
    assert found[Axis.PARTNER] == Edge(50, is_high=False)  # by hand: not held
    fresh = edges(Quadrant.UNSCORED, {Axis.US: us, Axis.PARTNER: partner}, thresholds)
    assert fresh[Axis.US] == Edge(50, is_high=False)


judged = st.lists(
    st.tuples(st.integers(0, 40), st.none() | st.integers(0, 5)), min_size=1, max_size=5
)


def value_at(card: AxisCard, place: int, weight: Fraction) -> Fraction | None:
    """The value for another weight of one driver, worked out the plain way."""
    weights = [weight if n == place else Fraction(d.weight) for n, d in enumerate(card.drivers)]
    scored = [(w, card.scores[d.id].value) for w, d in zip(weights, card.drivers, strict=True)
              if d.id in card.scores]  # fmt: skip
    total = sum(w for w, _score in scored)
    return 20 * sum(w * Fraction(score) for w, score in scored) / total if total else None


@settings(max_examples=50)
@given(judged, st.data(), st.integers(1, 99))
def test_the_turning_weight_is_where_a_scan_of_weights_sees_the_side_change(
    pairs: Judged, data: st.DataObject, at: int
) -> None:
    one = card(*pairs)
    place = data.draw(st.integers(0, len(pairs) - 1))
    now = value_at(one, place, Fraction(pairs[place][0]))
    if now is None:
        return
    edge = Edge(at, is_high=now >= at)
    found = turning_weight(one, one.drivers[place], edge)
    scanned = [value for w in SCAN if (value := value_at(one, place, w)) is not None]
    crossed = [edge.is_crossed(float(value)) for value in scanned if value != at]
    if found is None:
        assert not any(crossed)
        return
    at_turn = Fraction(found).limit_denominator(10**6)
    assert value_at(one, place, at_turn) in (at, None)
    just = [at_turn + by for by in (Fraction(-1, 10**7), Fraction(1, 10**7)) if at_turn + by >= 0]
    sides = [edge.is_crossed(value) for w in [at_turn, *just]
             if (value := value_at(one, place, w)) is not None]  # fmt: skip
    assert any(sides)


values = st.floats(0, 100)


@given(st.lists(st.tuples(values, values), min_size=2, max_size=12))
def test_an_edge_says_when_the_quadrant_changes(path: list[tuple[float, float]]) -> None:
    thresholds, now = Thresholds(50, 50, 5), Quadrant.UNSCORED
    for to_partner, to_us in path:
        both = {
            Axis.PARTNER: axis_card([], [], Axis.PARTNER, None),
            Axis.US: axis_card([], [], Axis.US, None),
        }
        turns = edges(now, both, thresholds)
        after = settled(to_partner, to_us, thresholds, now)
        if now is not Quadrant.UNSCORED:
            crossed = turns[Axis.PARTNER].is_crossed(to_partner) or turns[Axis.US].is_crossed(to_us)
            assert crossed is (after is not now)
        now = after
