"""How promises stand, their order, and the kept rates worked out by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prmdesk.domain.onboarding import Side
from prmdesk.domain.promises import (
    Promise,
    PromiseState,
    Standing,
    kept_rate,
    kept_rates,
    late_first,
    problems,
)

TODAY = date(2026, 11, 24)


def promise(due: int | None, state: PromiseState = PromiseState.OPEN, closed: int = 0) -> Promise:
    """A promise made 90 days ago; days are counted from today."""
    closed_on = None if state is PromiseState.OPEN else TODAY + timedelta(closed)
    return Promise(
        0, 1, Side.US, "Send prices", TODAY - timedelta(90),
        None if due is None else TODAY + timedelta(due), state=state, closed_on=closed_on,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("made", "stands", "late"),
    [
        (promise(0), Standing.RUNNING, 0),
        (promise(-1), Standing.LATE, 1),
        (promise(None), Standing.RUNNING, 0),
        (promise(-5, PromiseState.KEPT, -5), Standing.KEPT, 0),
        (promise(-5, PromiseState.KEPT, -2), Standing.KEPT_LATE, 3),
        (promise(None, PromiseState.KEPT, -2), Standing.KEPT, 0),
        (promise(-5, PromiseState.BROKEN, -1), Standing.BROKEN, 0),
        (promise(-5, PromiseState.WITHDRAWN, -1), Standing.WITHDRAWN, 0),
    ],
)
def test_a_promise_is_late_only_after_its_day(made: Promise, stands: Standing, late: int) -> None:
    assert made.standing(TODAY) is stands
    assert made.days_late(TODAY) == late


def test_the_kept_rate_counts_what_was_settled_or_fell_due() -> None:
    rate = kept_rate(
        [
            promise(-5, PromiseState.KEPT, -6), promise(None, PromiseState.KEPT, -6),
            promise(-9, PromiseState.KEPT, -8), promise(-9, PromiseState.KEPT, -3),
            promise(-5, PromiseState.BROKEN, -5), promise(-1), promise(3), promise(None),
            promise(-5, PromiseState.WITHDRAWN, -9),
        ],
        TODAY,
    )  # fmt: skip
    assert rate.n == 6
    assert rate.share == pytest.approx(2 / 6)
    assert rate.days_late == 3.5  # one and six days
    assert rate.count(Standing.RUNNING) == 2
    assert rate.count(Standing.WITHDRAWN) == 1


def test_without_any_that_fell_due_there_is_no_rate() -> None:
    rate = kept_rate([promise(3), promise(-5, PromiseState.WITHDRAWN)], TODAY)
    assert (rate.n, rate.share, rate.days_late) == (0, None, None)


def test_the_longest_late_stand_first_and_settled_ones_last() -> None:
    made = [promise(None), promise(3), promise(-2, PromiseState.KEPT), promise(-4), promise(-9)]
    made = [replace(one, id=n) for n, one in enumerate(made)]
    assert [one.id for one in late_first(made)] == [4, 3, 1, 0, 2]


def test_a_promise_needs_words_a_side_and_days_in_order() -> None:
    wrong = replace(promise(-91), text=" ", side=Side.BOTH)
    settled = replace(promise(1, PromiseState.KEPT), closed_on=TODAY - timedelta(91))
    assert problems(wrong) == [("text", "missing"), ("side", "no_side"), ("due", "too_early")]
    assert problems(settled) == [("closed_on", "before_made")]
    assert problems(promise(1)) == []


states = st.sampled_from(list(PromiseState))
made_up = st.builds(promise, st.none() | st.integers(-80, 80), states, st.integers(-90, 0))


@given(st.lists(made_up))
def test_every_promise_is_counted_once_and_a_rate_is_a_share(made: list[Promise]) -> None:
    rate = kept_rate(made, TODAY)
    assert sum(rate.counts.values()) == len(made)
    assert rate.share is None or 0 <= rate.share <= 1
    groups = kept_rates(made, lambda one: one.state, TODAY)
    assert sum(one.n for one in groups.values()) == rate.n
