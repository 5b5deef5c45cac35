"""The reviews of a partner's plans: which was the last, what was promised in it, which is due."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from prmdesk.domain.onboarding import Side
from prmdesk.domain.plan_work import Review
from prmdesk.domain.promises import Promise, PromiseState

AHEAD = 7
"""A review is due so many days ahead: it wants preparing."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """What is written down after a review (C-vi).

    ``promises`` are new ones of either side, ``closed`` what became of old ones by their id.
    ``next_on`` is the day of the next review, None: not agreed yet.
    """

    held_on: date
    attendees: str = ""
    decided: str = ""
    promises: Sequence[Promise] = ()
    closed: Mapping[int, PromiseState] = field(default_factory=dict)
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class DueReview:
    """A review that is to be held, and with whom."""

    review: Review
    partner_id: int
    partner: str


def newest_first(reviews: Iterable[Review]) -> list[Review]:
    """By the day held or planned, what has none last."""

    def day(review: Review) -> tuple[date, int]:
        return review.held_on or review.planned_on or date.min, review.id

    return sorted(reviews, key=day, reverse=True)


def last_held(reviews: Iterable[Review]) -> Review | None:
    """The review that was held last."""
    held = [review for review in reviews if review.held_on is not None]
    return newest_first(held)[0] if held else None


def next_planned(reviews: Iterable[Review]) -> Review | None:
    """The first review that has a day and was not held."""
    ahead = [one for one in reviews if one.held_on is None and one.planned_on is not None]
    return min(ahead, key=lambda one: (one.planned_on or date.max, one.id), default=None)


def following(review: Review, reviews: Iterable[Review]) -> Review | None:
    """The first planned one of ``reviews`` that comes after ``review`` was to be held."""
    day = review.planned_on or review.held_on or date.min
    return next_planned(
        one
        for one in reviews
        if one.id != review.id and one.planned_on is not None and one.planned_on > day
    )


def of_last_time(promises: Iterable[Promise], reviews: Iterable[Review]) -> list[Promise]:
    """What both sides promised each other last time: ours first, then by the day due.

    Those given in the review held last; where none was noted in it, those made since its day, and
    all of them where no review was held yet.
    """
    last, told = last_held(reviews), list(promises)
    mine = [one for one in told if last is not None and one.review_id == last.id]
    if not mine:
        since = last.held_on if last is not None and last.held_on is not None else date.min
        mine = [one for one in told if one.made_on >= since]
    return sorted(mine, key=_place)


def still_open(promises: Iterable[Promise]) -> list[Promise]:
    """What is still to be kept: ours first, then by the day due."""
    return sorted((one for one in promises if one.is_open), key=_place)


def _place(promise: Promise) -> tuple[bool, date, int]:
    return promise.side is Side.PARTNER, promise.due or date.max, promise.id


def is_due(review: Review, today: date) -> bool:
    """Whether it is to be held within ``AHEAD`` days, or should have been."""
    if review.held_on is not None or review.planned_on is None:
        return False
    return review.planned_on <= today + timedelta(AHEAD)
