"""Weights of drivers, what they share, and whom a change of them would move."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.drivers import Weighing, moved
from prmdesk.domain.lines import PartnerFacts, derived
from prmdesk.domain.partners import Bucket
from prmdesk.domain.quadrant import Quadrant, Thresholds
from prmdesk.domain.scores import Axis, Driver, DriverWeight, Score

REVENUE = Driver(1, Axis.US, "revenue", "", 60, 0)
ACCESS = Driver(2, Axis.US, "access", "", 40, 1)
MARGIN = Driver(3, Axis.PARTNER, "margin", "", 100, 2)
USUAL = Weighing((REVENUE, ACCESS, MARGIN), (), Thresholds(50, 50, 5))


def facts(revenue: int, access: int, margin: int, **more: object) -> PartnerFacts:
    values = {1: revenue, 2: access, 3: margin}
    given = [Score(key, 7, key, value, date(2026, 1, 5)) for key, value in values.items()]
    return PartnerFacts(scores=given, **more)  # type: ignore[arg-type]


def test_a_share_is_the_part_of_a_value_that_a_driver_carries() -> None:
    made = USUAL.with_weight(1, 10, Bucket.SUPPLIER)
    assert [made.share(driver) for driver in made.drivers] == [0.6, 0.4, 1]
    assert [made.share(driver, Bucket.SUPPLIER) for driver in made.drivers] == [0.2, 0.8, 1]
    assert made.share(REVENUE, Bucket.DISTRIBUTOR) == 0.6


def test_a_weight_is_set_as_usual_or_for_a_bucket_and_taken_back_there() -> None:
    assert [one.weight for one in USUAL.with_weight(2, 15).drivers] == [60, 15, 100]
    own = USUAL.with_weight(2, 15, Bucket.SUPPLIER).with_weight(2, 25, Bucket.SUPPLIER)
    assert own.own == (DriverWeight(0, 2, Bucket.SUPPLIER, 25),)
    assert (own.own_weight(2, Bucket.SUPPLIER), own.own_weight(2, Bucket.INFLUENCE)) == (25, None)
    assert own.with_weight(2, None, Bucket.SUPPLIER) == USUAL


def test_a_value_in_which_nothing_weighs_is_found_for_buckets_too() -> None:
    assert USUAL.weightless() == []
    assert [axis for axis, _bucket in USUAL.without(3).weightless()] == [Axis.PARTNER] * 4
    for_suppliers = USUAL.with_weight(1, 0, Bucket.SUPPLIER).with_weight(2, 0, Bucket.SUPPLIER)
    assert for_suppliers.weightless() == [(Axis.US, Bucket.SUPPLIER)]


def test_who_would_move_by_hand_worked_values() -> None:
    """Revenue 1, access 4: (60 + 160) / 500 = 44; at weights 20 and 80: (20 + 320) / 500 = 68."""
    partners = {
        7: facts(1, 4, 4, before=Quadrant.OPPORTUNISTIC),
        8: facts(5, 5, 5, before=Quadrant.STRATEGIC),
        9: PartnerFacts(),
    }
    assert moved(partners, USUAL) == {}
    then = USUAL.with_weight(1, 20).with_weight(2, 80)
    assert moved(partners, then) == {7: (Quadrant.OPPORTUNISTIC, Quadrant.STRATEGIC)}


def test_a_bucket_s_weight_moves_its_partners_only() -> None:
    partners = {
        bucket_id: facts(1, 4, 4, before=Quadrant.OPPORTUNISTIC, buckets=buckets)
        for bucket_id, buckets in enumerate([(), (Bucket.SUPPLIER,), (Bucket.INFLUENCE,)])
    }
    then = USUAL.with_weight(1, 0, Bucket.SUPPLIER)
    assert moved(partners, then) == {1: (Quadrant.OPPORTUNISTIC, Quadrant.STRATEGIC)}


@pytest.mark.parametrize(("band", "moves"), [(5, False), (0, True)])
def test_the_band_holds_a_partner_in_what_is_foretold_as_in_what_happens(
    band: float, moves: bool
) -> None:
    """A value to us of 52 was low and stays so within 5 of the threshold."""
    partner = facts(2, 3, 4, by_hand=(None, None), before=Quadrant.OPPORTUNISTIC)
    then = replace(USUAL.with_weight(1, 40).with_weight(2, 60), thresholds=Thresholds(50, 50, band))
    assert bool(moved({7: partner}, then)) is moves


WEIGHTS = st.tuples(*[st.integers(0, 100)] * 3)
POINTS = st.tuples(*[st.integers(0, 5)] * 3)


@given(POINTS, WEIGHTS, st.integers(0, 100), st.integers(0, 15), st.sampled_from(Quadrant))
def test_what_is_foretold_is_what_the_line_of_the_partner_becomes(
    points: tuple[int, ...], weights: tuple[int, ...], edge: int, band: int, before: Quadrant
) -> None:
    then = Weighing(USUAL.drivers, (), Thresholds(edge, 100 - edge, band))
    for driver_id, weight in enumerate(weights, 1):
        then = then.with_weight(driver_id, weight)
    partner = facts(*points, before=before)
    after = derived(partner, then.drivers, then.thresholds).quadrant
    assert moved({7: partner}, then) == ({} if after is before else {7: (before, after)})
