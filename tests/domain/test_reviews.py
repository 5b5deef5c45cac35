"""The last review, what was promised in it, and which is due."""

from datetime import date, timedelta

from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Review
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.reviews import (
    is_due,
    last_held,
    newest_first,
    next_planned,
    of_last_time,
    still_open,
)

TODAY = date(2026, 11, 24)


def review(key: int, planned: int | None = None, held: int | None = None, plan: int = 1) -> Review:
    def day(offset: int | None) -> date | None:
        return None if offset is None else TODAY + timedelta(offset)

    return Review(key, plan, key, f"QBR {key}", day(planned), day(held))


def promise(
    key: int, side: Side, made: int, due: int | None = None, review_id: int | None = None
) -> Promise:
    days = None if due is None else TODAY + timedelta(due)
    made_on = TODAY + timedelta(made)
    return Promise(key, 1, side, f"Promise {key}", made_on, days, review_id=review_id)


def test_the_last_is_the_one_held_last_and_the_next_the_first_planned() -> None:
    reviews = [review(1, -180, -181), review(2, -90, -80), review(3, 5), review(4, 95), review(5)]
    assert last_held(reviews) == reviews[1]
    assert next_planned(reviews) == reviews[2]
    assert [one.id for one in newest_first(reviews)] == [4, 3, 2, 1, 5]
    assert last_held(reviews[2:]) is None
    assert next_planned([reviews[4]]) is None


def test_last_time_are_the_promises_of_the_review_held_last_ours_first() -> None:
    reviews = [review(1, held=-180), review(2, held=-90), review(3, 5)]
    promises = [
        promise(1, Side.PARTNER, -90, -60, review_id=2),
        promise(2, Side.US, -90, -10, review_id=2),
        promise(3, Side.US, -90, -60, review_id=2),
        promise(4, Side.US, -180, -100, review_id=1),
        promise(5, Side.US, -20),
    ]
    assert [one.id for one in of_last_time(promises, reviews)] == [3, 2, 1]


def test_where_none_was_noted_in_it_those_made_since_its_day_count() -> None:
    promises = [
        promise(1, Side.US, -91), promise(2, Side.US, -90), promise(3, Side.PARTNER, -20)
    ]  # fmt: skip
    assert [one.id for one in of_last_time(promises, [review(1, held=-90)])] == [2, 3]
    assert [one.id for one in of_last_time(promises, [review(1, 5)])] == [1, 2, 3]


def test_what_is_settled_is_no_longer_open() -> None:
    kept = Promise(1, 1, Side.US, "Kept", TODAY, state=PromiseState.KEPT, closed_on=TODAY)
    assert [one.id for one in still_open([kept, promise(2, Side.US, -1)])] == [2]


def test_a_review_is_due_a_week_ahead_until_it_is_held() -> None:
    assert is_due(review(1, 7), TODAY)
    assert is_due(review(1, -40), TODAY)
    assert not is_due(review(1, 8), TODAY)
    assert not is_due(review(1, 1, -1), TODAY)
    assert not is_due(review(1), TODAY)
