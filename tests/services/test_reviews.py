"""Reviews on a real workspace: planned, held with all that came of it in one step, due."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from prmdesk.domain.minutes import read
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Partner, Stage
from prmdesk.domain.plan_work import Review
from prmdesk.domain.plans import Target
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.domain.reviews import Minutes, next_planned
from prmdesk.errors import Conflict, Invalid
from prmdesk.services import partners, plan_life, plans, promises, reviews
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme", tier="Silver", stage=Stage.GROW), today)


@pytest.fixture
def plan_id(db: Database, acme: int, today: date) -> int:
    """A plan without the reviews that a new one has; half of its only measure is reached."""
    made = plans.create_plan(db, acme, today.year)
    whole = plans.whole(db, made)
    plans.remove_rows(db, [*whole.reviews, *whole.targets])
    plans.add_row(db, made, Target, "Revenue")
    (target,) = plans.whole(db, made).targets
    plans.edit_row(db, target, target_q1=Decimal(100), actual_q1=Decimal(50))
    return made


def test_minutes_become_actions_and_all_of_it_is_one_step(
    db: Database, acme: int, plan_id: int, today: date
) -> None:
    old = [
        promises.save(db, Promise(0, acme, Side.US, text, today - timedelta(60)))
        for text in ("Send prices", "Call")
    ]
    review_id = reviews.plan_review(db, plan_id, "Q3 review", today - timedelta(2))
    following = reviews.plan_review(db, plan_id, "Q4 review", today + timedelta(60))
    before = reviews.reviews_of(db, acme), promises.of_partner(db, acme)
    held, next_on = today - timedelta(1), today + timedelta(80)
    said, decided = read("Budget stays.\nwe: demo, Kim, +7\nthey: three names", held)
    new = [Promise(0, 0, one.side, one.text, held, one.due, one.owner) for one in said]
    closed = {old[0]: PromiseState.KEPT, old[1]: PromiseState.BROKEN}
    minutes = Minutes(held, " Anja, Robin ", decided, new, closed, next_on)
    reviews.hold(db, review_id, minutes, today)
    assert db.undoable().label == "Hold review"  # type: ignore[union-attr]
    later, kept = reviews.reviews_of(db, acme)
    assert (kept.held_on, kept.attendees, kept.decided) == (held, "Anja, Robin", "Budget stays.")
    assert (kept.plan_score, kept.tier) == (Decimal("0.5"), "Silver")
    assert kept.coverage is not None
    assert (later.id, later.planned_on) == (following, next_on)
    told = {one.text: one for one in promises.of_partner(db, acme)}
    assert (told["demo"].owner, told["demo"].due) == ("Kim", held + timedelta(7))
    assert {told["demo"].review_id, told["three names"].review_id} == {review_id}
    assert told["three names"].side is Side.PARTNER
    assert (told["Send prices"].state, told["Call"].state) == tuple(closed.values())
    assert told["Call"].closed_on == held
    db.undo()
    assert (reviews.reviews_of(db, acme), promises.of_partner(db, acme)) == before
    db.redo()
    assert reviews.reviews_of(db, acme) == [later, kept]


def test_minutes_changed_later_keep_how_the_partner_stood_then(
    db: Database, acme: int, plan_id: int, today: date
) -> None:
    review_id = reviews.plan_review(db, plan_id, "Kick-off", today)
    reviews.hold(db, review_id, Minutes(today, decided="First"), today)
    (target,) = plans.whole(db, plan_id).targets
    plans.edit_row(db, target, actual_q1=Decimal(100))
    reviews.hold(db, review_id, Minutes(today, decided="Second", next_on=None), today)
    (kept,) = reviews.reviews_of(db, acme)
    assert (kept.decided, kept.plan_score) == ("Second", Decimal("0.5"))


def test_where_no_review_is_planned_the_next_day_makes_one(
    db: Database, acme: int, plan_id: int, today: date
) -> None:
    review_id = reviews.plan_review(db, plan_id, "Kick-off", today)
    day = today + timedelta(90)
    reviews.hold(db, review_id, Minutes(today, next_on=day), today)
    planned = next_planned(reviews.reviews_of(db, acme))
    assert planned is not None
    assert (planned.planned_on, planned.plan_id) == (day, plan_id)


def test_what_cannot_be_is_said_and_leaves_no_trace(
    db: Database, acme: int, plan_id: int, today: date
) -> None:
    review_id = reviews.plan_review(db, plan_id, "Kick-off", today)
    tomorrow = today + timedelta(1)
    with pytest.raises(Invalid, match="has not come"):
        reviews.hold(db, review_id, Minutes(tomorrow), today)
    with pytest.raises(Invalid, match="after this one"):
        reviews.hold(db, review_id, Minutes(today, next_on=today), today)
    late = Promise(0, acme, Side.US, "Too early", today, today - timedelta(3))
    with pytest.raises(Invalid, match="before the promise"):
        reviews.hold(db, review_id, Minutes(today, promises=[late]), today)
    assert [one.held_on for one in reviews.reviews_of(db, acme)] == [None]
    with pytest.raises(Invalid, match="needs a name"):
        reviews.plan_review(db, plan_id, " ", today)


def test_a_review_is_moved_and_taken_out_and_its_promises_stay(
    db: Database, acme: int, plan_id: int, today: date
) -> None:
    review_id = reviews.plan_review(db, plan_id, "Kick-off", today)
    promise = Promise(0, acme, Side.US, "Call", today)
    reviews.hold(db, review_id, Minutes(today, promises=[promise]), today)
    (kept,) = reviews.reviews_of(db, acme)
    reviews.move(db, kept, "Start", today + timedelta(1))
    (kept,) = reviews.reviews_of(db, acme)
    assert kept.name == "Start"
    reviews.remove(db, kept)
    assert reviews.reviews_of(db, acme) == []
    assert [one.text for one in promises.of_partner(db, acme)] == ["Call"]


def test_reviews_are_due_a_week_ahead_for_active_partners(
    db: Database, acme: int, plan_id: int, today: date
) -> None:
    for name, days in (("Late", -3), ("Soon", 7), ("Far", 8)):
        reviews.plan_review(db, plan_id, name, today + timedelta(days))
    due = reviews.due_reviews(db, today)
    assert [(one.review.name, one.partner) for one in due] == [("Late", "Acme"), ("Soon", "Acme")]
    reviews.hold(db, due[0].review.id, Minutes(today), today)
    assert [one.review.name for one in reviews.due_reviews(db, today)] == ["Soon"]
    partners.edit_partner(db, acme, today, stage=Stage.PAUSED)
    assert reviews.due_reviews(db, today) == []


def test_a_closed_plan_keeps_its_reviews(
    db: Database, acme: int, plan_id: int, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    review_id = reviews.plan_review(db, plan_id, "Kick-off", today)
    monkeypatch.setattr(plan_life, "kept_from_agreed", lambda _plan: [])
    plan_life.agree(db, plan_id, today)
    plan_life.close_plan(db, plan_id, "Good.", today)
    with pytest.raises(Conflict):
        reviews.hold(db, review_id, Minutes(today), today)
    assert isinstance(reviews.reviews_of(db, acme)[0], Review)


def test_names_of_both_firms_begin_a_promise(db: Database, acme: int) -> None:
    people = reviews.people(db, acme)
    assert (people.we, people.they) == (("Aurora Software",), ("Acme",))
    assert "Robin Weber" in people.owners
