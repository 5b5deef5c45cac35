"""Reviews of a partner's plans: planned, held with minutes that become actions, due (C-vi, D11)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from prmdesk.domain.figures import plan_score
from prmdesk.domain.minutes import People
from prmdesk.domain.plan_work import Review
from prmdesk.domain.plans import Plan
from prmdesk.domain.reviews import AHEAD, DueReview, Minutes, following, newest_first
from prmdesk.errors import Invalid, Problem
from prmdesk.i18n import N_, _
from prmdesk.services import plans, promises, scorecards
from prmdesk.storage import partners, workspace
from prmdesk.storage import plans as stored_plans
from prmdesk.storage import reviews as stored
from prmdesk.storage.database import Database
from prmdesk.storage.journal import Transaction


def reviews_of(db: Database, partner_id: int) -> list[Review]:
    """The reviews of all plans of a partner, the newest first."""
    with db.read() as c:
        return newest_first(stored.of_partner(c, partner_id))


def due_reviews(db: Database, today: date) -> list[DueReview]:
    """The reviews to be held within a week or overdue, of active partners; the earliest first."""
    with db.read() as c:
        return stored.planned(c, today + timedelta(AHEAD))


def plan_review(db: Database, plan_id: int, name: str, planned_on: date) -> int:
    """Plan a review of a plan for a day; returns its id. ``Invalid`` without a name."""
    with db.write(N_("Plan review")) as tx:
        review_id = plans.add_row(db, plan_id, Review, name)
        plans.edit_row(db, stored.one(tx.connection, review_id), planned_on=planned_on)
        tx.detail = plans.about(tx, plan_id)
    return review_id


def move(db: Database, review: Review, name: str, planned_on: date | None) -> int:
    """Give a review another name or day; returns its id."""
    with db.write(N_("Edit review")) as tx:
        plans.edit_row(db, review, name=name.strip(), planned_on=planned_on)
        tx.detail = plans.about(tx, review.plan_id)
    return review.id


def remove(db: Database, review: Review) -> None:
    """Take a review out of its plan; the promises given in it stay."""
    with db.write(N_("Delete review")) as tx:
        plans.remove_rows(db, [review])
        tx.detail = plans.about(tx, review.plan_id)


def hold(db: Database, review_id: int, minutes: Minutes, today: date) -> int:
    """Write the minutes of a review, all that came of it in one step; returns its id (C-vi, D11).

    New promises become actions of this review, old ones are settled on its day, the next review
    gets its day, and how the partner stood is kept with the first minutes. ``Invalid`` for a day
    to come, or a promise that cannot be kept as it is written.
    """
    _check(minutes, today)
    with db.write(N_("Hold review")) as tx:
        review = stored.one(tx.connection, review_id)
        plan = stored_plans.one(tx.connection, review.plan_id)
        for promise_id, state in minutes.closed.items():
            promises.close(db, promise_id, state, minutes.held_on)
        for promise in minutes.promises:
            given = replace(promise, partner_id=plan.partner_id, made_on=minutes.held_on)
            promises.save(db, replace(given, review_id=review_id))
        values: dict[str, Any] = {
            "held_on": minutes.held_on,
            "attendees": minutes.attendees.strip(),
            "decided": minutes.decided.strip(),
        }
        if review.held_on is None:
            values |= _standing(db, tx, plan, minutes.held_on)
        plans.edit_row(db, review, **values)
        if minutes.next_on is not None:
            _plan_next(db, tx, review, minutes.next_on)
        tx.detail = plans.about(tx, plan.id)
    return review_id


def _check(minutes: Minutes, today: date) -> None:
    found = []
    if minutes.held_on > today:
        found.append(Problem("held_on", _("This day has not come yet.")))
    if minutes.next_on is not None and minutes.next_on <= minutes.held_on:
        found.append(Problem("next_on", _("The next review comes after this one.")))
    if found:
        raise Invalid(found)


def _standing(db: Database, tx: Transaction, plan: Plan, day: date) -> dict[str, Any]:
    """How plan and partner stand: kept with the review, so that a trend can be seen (C-iv)."""
    (whole,) = stored_plans.whole(tx.connection, [plan])
    score = {"plan_score": plan_score(whole.targets).score}
    return score | scorecards.for_review(db, plan.partner_id, day)


def _plan_next(db: Database, tx: Transaction, review: Review, day: date) -> None:
    """The review that is planned next anyway gets the day; where none is, there is one more."""
    partner_id = stored_plans.one(tx.connection, review.plan_id).partner_id
    planned = following(review, stored.of_partner(tx.connection, partner_id))
    if planned is None:
        plan_review(db, review.plan_id, _("Business review"), day)
    elif planned.planned_on != day:
        plans.edit_row(db, planned, planned_on=day)


def people(db: Database, partner_id: int) -> People:
    """Whose names may stand in the minutes of a review with this partner."""
    with db.read() as c:
        partner, settings = partners.one(c, partner_id), workspace.load(c)
        theirs: Sequence[str] = [one.name for one in partners.contacts(c, partner_id)]
    ours = filter(None, (settings.owner, partner.our_owner, db.who))
    return People(
        tuple(filter(None, (settings.company,))),
        tuple(filter(None, (partner.name, partner.short_name))),
        tuple(dict.fromkeys((*ours, *theirs))),
    )
