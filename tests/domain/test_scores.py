"""A value out of drivers: what is unknown is never a zero."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.partners import Bucket
from prmdesk.domain.scores import (
    Axis,
    Driver,
    DriverWeight,
    Gap,
    Score,
    Voice,
    axis_card,
    axis_value,
    current,
    is_old,
    weighted,
)

REVENUE = Driver(1, Axis.US, "revenue", "", 30)
ACCESS = Driver(2, Axis.US, "access", "", 20)
MARGIN = Driver(3, Axis.PARTNER, "margin", "", 25)


def given_score(driver: Driver, value: float, day: int = 1, key: int = 1) -> Score:
    return Score(key, 7, driver.id, value, date(2026, 11, day))


def test_the_value_is_the_weighted_mean_of_what_was_scored() -> None:
    scores = current([given_score(REVENUE, 4), given_score(ACCESS, 1)])
    worth = axis_value([REVENUE, ACCESS, MARGIN], scores, Axis.US)
    assert worth.value == 56  # 100 * (30 * 4 + 20 * 1) / (5 * 50)
    assert (worth.low, worth.high, worth.coverage) == (56, 56, 1)


def test_an_unknown_driver_leaves_a_range_and_is_no_zero() -> None:
    worth = axis_value([REVENUE, ACCESS], current([given_score(REVENUE, 4)]), Axis.US)
    assert worth.value == 80
    assert worth.coverage == 0.6
    assert (worth.low, worth.high) == (48, 88)


def test_nothing_scored_is_no_value() -> None:
    worth = axis_value([REVENUE, ACCESS], {}, Axis.US)
    assert (worth.value, worth.low, worth.high) == (None, 0, 100)
    assert axis_value([], {}, Axis.US).value is None


def test_the_latest_day_counts_and_on_one_day_the_latest_entry() -> None:
    newer = given_score(REVENUE, 5, day=9, key=1)
    assert current([newer, given_score(REVENUE, 2, day=3, key=2)])[1] is newer
    corrected = given_score(REVENUE, 1, day=9, key=3)
    assert current([newer, corrected])[1] is corrected


def test_what_is_set_by_hand_wins_and_keeps_the_score_beside_it() -> None:
    card = axis_card([REVENUE, MARGIN], [given_score(REVENUE, 3)], Axis.US, 72)
    assert (card.value, card.scored.value) == (72, 60)
    assert card.drivers == (REVENUE,)
    assert axis_card([REVENUE], [given_score(REVENUE, 3)], Axis.US, None).value == 60


def test_zero_by_hand_is_a_value() -> None:
    assert axis_card([REVENUE], [given_score(REVENUE, 3)], Axis.US, 0).value == 0


def test_a_driver_tells_its_part_of_the_weight() -> None:
    card = axis_card([REVENUE, ACCESS, MARGIN], [], Axis.US, None)
    assert card.share(REVENUE) == 0.6


def said(driver: Driver, value: float, key: int = 9) -> Score:
    return replace(given_score(driver, value, key=key), voice=Voice.PARTNER)


def test_what_the_partner_says_stands_beside_ours_and_never_counts_as_ours() -> None:
    later = said(REVENUE, 0)
    card = axis_card([REVENUE], [given_score(REVENUE, 4), later], Axis.US, None)
    assert (card.value, card.theirs) == (80, {1: later})
    assert axis_card([REVENUE], [later], Axis.US, None).value is None


def test_the_gap_compares_only_the_drivers_that_both_scored() -> None:
    ours = [given_score(REVENUE, 5), given_score(ACCESS, 2)]
    card = axis_card([REVENUE, ACCESS], [*ours, said(ACCESS, 4)], Axis.US, None)
    assert card.gap == Gap(40, 80, 1)
    assert card.gap.size == -40
    assert axis_card([REVENUE, ACCESS], [*ours[:1], said(ACCESS, 4)], Axis.US, None).gap is None


@pytest.mark.parametrize(
    ("buckets", "weight"),
    [
        ([], 30),
        ([Bucket.SUPPLIER], 60),
        ([Bucket.INFLUENCE], 30),
        ([Bucket.SUPPLIER, Bucket.INFLUENCE], 45),
    ],
)
def test_a_driver_weighs_the_mean_of_what_the_buckets_of_a_partner_say(
    buckets: list[Bucket], weight: float
) -> None:
    own = [DriverWeight(1, REVENUE.id, Bucket.SUPPLIER, 60)]
    first, second = weighted([REVENUE, ACCESS], own, buckets)
    assert (first.weight, second.weight) == (weight, 20)


def test_a_score_is_old_after_so_many_days_and_not_before() -> None:
    score = given_score(REVENUE, 4)
    assert not is_old(score, date(2027, 11, 1), 365)
    assert is_old(score, date(2027, 11, 2), 365)


judgements = st.lists(st.tuples(st.integers(1, 50), st.none() | st.integers(0, 5)), min_size=1)


@given(judgements)
def test_the_value_lies_in_its_range(judged: list[tuple[int, int | None]]) -> None:
    drivers = [Driver(key, Axis.US, str(key), "", weight) for key, (weight, _) in enumerate(judged)]
    scores = {
        key: Score(key, 7, key, value, date(2026, 1, 1))
        for key, (_, value) in enumerate(judged)
        if value is not None
    }
    worth = axis_value(drivers, scores, Axis.US)
    assert 0 <= worth.low <= worth.high <= 100 + 1e-9
    if worth.value is not None:
        assert worth.low - 1e-9 <= worth.value <= worth.high + 1e-9
