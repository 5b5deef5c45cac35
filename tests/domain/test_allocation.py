"""Shares worked out by hand, one by one (the slow way), and the rules that always hold (R22)."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from prmdesk.domain.allocation import Claim, Guide, Line, Shift, Split, shift, split, weight
from prmdesk.domain.partners import Stage
from prmdesk.domain.quadrant import Quadrant

UP = {
    Quadrant.UNSCORED: Quadrant.MISFIT,
    Quadrant.MISFIT: Quadrant.OPPORTUNISTIC,
    Quadrant.OPPORTUNISTIC: Quadrant.ORPHAN,
    Quadrant.ORPHAN: Quadrant.STRATEGIC,
}
"""The next quadrant that gets as much or more."""


def claim(key: int, quadrant: Quadrant, stage: Stage = Stage.ENABLE, **more: int) -> Claim:
    return Claim(key, quadrant, stage, 1.0, **more)


@st.composite
def claims(draw: st.DrawFn, *, bounded: bool = True) -> list[Claim]:
    found = []
    for key in range(draw(st.integers(0, 7))):
        floor = draw(st.integers(0, 9)) if bounded else 0
        cap = draw(st.none() | st.integers(floor, 80)) if bounded else None
        quadrant, stage = draw(st.sampled_from(Quadrant)), draw(st.sampled_from(Stage))
        headroom = draw(st.none() | st.floats(0, 1))
        found.append(Claim(key, quadrant, stage, headroom, floor, cap))
    return found


def test_a_share_worked_out_by_hand() -> None:
    found = split(
        2400,
        [
            claim(1, Quadrant.STRATEGIC),
            claim(2, Quadrant.ORPHAN),
            claim(3, Quadrant.OPPORTUNISTIC),
            claim(4, Quadrant.MISFIT),
        ],
    )
    assert found == Split({1: 1000, 2: 1000, 3: 300, 4: 100})


def test_one_partner_takes_all_and_what_it_cannot_use_is_left() -> None:
    assert split(600, [claim(1, Quadrant.ORPHAN)]) == Split({1: 600})
    assert split(600, [claim(1, Quadrant.ORPHAN, cap=240)]) == Split({1: 240}, left=360)


def test_nothing_is_shared_of_nothing_and_with_nobody() -> None:
    assert split(0, [claim(1, Quadrant.STRATEGIC)]) == Split({1: 0})
    assert split(60, []) == Split({}, left=60)


def test_all_misfits_together_get_no_more_than_their_cap() -> None:
    found = split(1000, [claim(key, Quadrant.MISFIT) for key in (1, 2, 3)])
    assert found == Split({1: 17, 2: 17, 3: 16}, left=950)
    promised = split(1000, [claim(1, Quadrant.MISFIT, floor=200), claim(2, Quadrant.ORPHAN)])
    assert promised == Split({1: 200, 2: 800})
    assert Guide(misfit_cap=0.29).most_for_misfits(100) == 29


def test_promises_beyond_the_pool_are_cut_in_proportion_and_told() -> None:
    held = [claim(1, Quadrant.STRATEGIC, floor=60), claim(2, Quadrant.MISFIT, floor=30)]
    assert split(60, held) == Split({1: 40, 2: 20}, over=30)


def test_ties_go_to_the_first_and_differ_by_one_at_most() -> None:
    assert split(5, [claim(key, Quadrant.ORPHAN) for key in (1, 2, 3)]).amounts == {
        1: 2,
        2: 2,
        3: 1,
    }


def test_who_is_leaving_paused_or_not_scored_gets_nothing_of_what_is_free() -> None:
    found = split(
        90,
        [
            claim(1, Quadrant.STRATEGIC, Stage.EXIT),
            claim(2, Quadrant.UNSCORED),
            claim(3, Quadrant.ORPHAN),
            claim(4, Quadrant.STRATEGIC, Stage.PAUSED),
        ],
    )
    assert found.amounts == {1: 0, 2: 0, 3: 90, 4: 0}


def test_a_guide_that_turns_the_order_round_is_refused() -> None:
    with pytest.raises(ValueError, match="better quadrant"):
        Guide(strategic=2, opportunistic=3)


@st.composite
def few(draw: st.DrawFn) -> list[Claim]:
    """Few enough to try every split."""
    return [
        Claim(
            key,
            draw(st.sampled_from(Quadrant)),
            draw(st.sampled_from([Stage.QUALIFY, Stage.GROW, Stage.EXIT])),
            draw(st.none() | st.sampled_from([0.0, 0.3, 1.0])),
            floor := draw(st.integers(0, 3)),
            draw(st.none() | st.integers(floor, 8)),
        )
        for key in range(draw(st.integers(1, 4)))
    ]


@given(few(), st.integers(0, 12))
def test_of_all_splits_it_is_the_best(found: list[Claim], capacity: int) -> None:
    """Tried one by one: as much as can be shared, and each unit where it is worth most.

    The n-th unit of a partner costs n / weight; the best split costs least in all.
    """
    assume(sum(one.floor for one in found) <= capacity)
    guide = Guide()
    floors = sum(one.floor for one in found if one.quadrant is Quadrant.MISFIT)
    most = max(int(capacity * guide.misfit_cap), floors)

    def cost(amounts: Sequence[int]) -> tuple[int, Fraction]:
        units = (
            Fraction(much * (much + 1) - one.floor * (one.floor + 1), 2 * weight(one))
            for one, much in zip(found, amounts, strict=True)
            if much > one.floor
        )
        return -sum(amounts), sum(units, Fraction(0))

    def may(amounts: Sequence[int]) -> bool:
        misfits = sum(
            much
            for one, much in zip(found, amounts, strict=True)
            if one.quadrant is Quadrant.MISFIT
        )
        return sum(amounts) <= capacity and misfits <= most

    tops = [
        (capacity if one.cap is None else one.cap) if weight(one) else one.floor for one in found
    ]
    tried = product(*(range(one.floor, top + 1) for one, top in zip(found, tops, strict=True)))
    best = min(map(cost, filter(may, tried)))
    ours = [split(capacity, found).amounts[one.partner_id] for one in found]
    assert may(ours)
    assert cost(ours) == best


@given(claims(), st.integers(0, 400))
def test_only_a_promise_or_a_limit_puts_the_lighter_before_the_heavier(
    found: list[Claim], capacity: int
) -> None:
    amounts = split(capacity, found).amounts
    assume(sum(one.floor for one in found) <= capacity)
    for one in found:
        for other in found:
            is_held = one.quadrant is Quadrant.MISFIT and other.quadrant is not Quadrant.MISFIT
            if weight(one) >= weight(other) and not is_held:
                mine, theirs = amounts[one.partner_id], amounts[other.partner_id]
                assert mine >= theirs - 1 or mine == one.cap or theirs == other.floor
                if weight(one) > weight(other):
                    assert mine >= theirs or mine == one.cap or theirs == other.floor


def test_equal_partners_get_equal_shares_of_ten_billion_cents_and_of_two() -> None:
    many = [claim(key, Quadrant.STRATEGIC) for key in range(1000)]
    for capacity in (10**12 + 7, 2):
        amounts = split(capacity, many).amounts.values()
        assert sum(amounts) == capacity
        assert max(amounts) - min(amounts) == 1


@given(claims(), st.integers(0, 400))
def test_what_is_shared_and_what_is_left_is_the_pool(found: list[Claim], capacity: int) -> None:
    done = split(capacity, found)
    assert sum(done.amounts.values()) + done.left == capacity
    assert done.left >= 0
    if not done.over:
        for one in found:
            top = capacity if one.cap is None else one.cap
            assert one.floor <= done.amounts[one.partner_id] <= max(top, one.floor)


@given(claims(), st.integers(0, 400), st.data())
def test_a_better_quadrant_never_gets_a_partner_less(
    found: list[Claim], capacity: int, data: st.DataObject
) -> None:
    assume(any(one.quadrant in UP for one in found))
    chosen = data.draw(st.sampled_from([one for one in found if one.quadrant in UP]))
    better = replace(chosen, quadrant=UP[chosen.quadrant])
    after = split(capacity, [better if one is chosen else one for one in found])
    before = split(capacity, found)
    assert after.amounts[chosen.partner_id] >= before.amounts[chosen.partner_id]


@given(claims(bounded=False), st.integers(0, 400))
def test_the_order_of_the_quadrants_holds_for_each_partner(
    found: list[Claim], capacity: int
) -> None:
    active = [one for one in found if weight(one)]
    amounts = split(capacity, found).amounts
    ranks = {
        Quadrant.STRATEGIC: 2,
        Quadrant.ORPHAN: 2,
        Quadrant.OPPORTUNISTIC: 1,
        Quadrant.MISFIT: 0,
    }
    for one in active:
        for other in active:
            if ranks[one.quadrant] > ranks[other.quadrant]:
                assert amounts[one.partner_id] >= amounts[other.partner_id]


@given(claims(), st.integers(0, 150))
def test_the_slow_way_gives_the_same(found: list[Claim], capacity: int) -> None:
    """Jefferson's rule as it is written: one unit after the other to who is worst off."""
    found = [one for one in found if one.quadrant is not Quadrant.MISFIT]
    assume(sum(one.floor for one in found) <= capacity)
    amounts = {one.partner_id: one.floor for one in found}
    for _unit in range(capacity - sum(amounts.values())):
        waiting = [
            one
            for one in found
            if weight(one) and (one.cap is None or amounts[one.partner_id] < one.cap)
        ]
        if not waiting:
            break
        worst = min(
            waiting,
            key=lambda one: (
                Fraction(amounts[one.partner_id] + 1, weight(one)),
                -weight(one),
                one.partner_id,
            ),
        )
        amounts[worst.partner_id] += 1
    assert split(capacity, found).amounts == amounts


def test_what_to_stop_doing_worked_out_by_hand() -> None:
    hour = 60
    lines = [
        Line(1, should=0, planned=8 * hour),
        Line(2, should=hour, planned=5 * hour),
        Line(3, should=2 * hour, planned=4 * hour),
        Line(4, should=20 * hour, planned=11 * hour),
        Line(5, should=10 * hour, planned=5 * hour),
    ]
    found = shift(lines, grain=hour)
    assert found == Shift({1: 8 * hour, 2: 4 * hour, 3: 2 * hour}, {4: 9 * hour, 5: 5 * hour})
    assert found.taken == found.given == 14 * hour


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=9), st.integers(1, 60)
)
def test_what_is_taken_is_given(pairs: list[tuple[int, int]], grain: int) -> None:
    lines = [Line(key, *pair) for key, pair in enumerate(pairs)]
    found = shift(lines, grain)
    assert sum(found.takes.values()) == sum(found.gives.values())
    assert all(amount % grain == 0 for amount in found.takes.values())
    for line in lines:
        after = line.delta - found.takes.get(line.partner_id, 0)
        after += found.gives.get(line.partner_id, 0)
        assert abs(after) <= abs(line.delta)


def test_what_is_left_is_given_and_what_is_too_much_is_taken_for_good() -> None:
    lines = [Line(1, should=6, planned=9), Line(2, should=9, planned=2)]
    assert shift(lines, spare=4) == Shift({1: 3}, {2: 7})
    assert shift(lines, spare=-2) == Shift({1: 3}, {2: 1})
    assert shift(lines[1:], grain=2, spare=5) == Shift({}, {2: 4})
    assert shift(lines[:1], spare=-2) == Shift({1: 2}, {})


@given(st.lists(st.integers(0, 300), min_size=1, max_size=7), claims(), st.integers(0, 900))
def test_after_the_shift_everyone_has_what_it_should(
    planned: list[int], found: list[Claim], capacity: int
) -> None:
    done = split(capacity, found)
    assume(found and not done.left)
    lines = [
        Line(key, much, planned[key % len(planned)]) for key, much in sorted(done.amounts.items())
    ]
    moved = shift(lines, spare=capacity - sum(line.planned for line in lines))
    for line in lines:
        has = line.planned - moved.takes.get(line.partner_id, 0)
        assert has + moved.gives.get(line.partner_id, 0) == line.should
