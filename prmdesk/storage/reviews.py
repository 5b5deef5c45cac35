"""Reading the reviews of plans."""

from datetime import date

from sqlalchemy import Connection, select

from prmdesk.domain.partners import DORMANT
from prmdesk.domain.plan_work import Review
from prmdesk.domain.plans import PlanStatus
from prmdesk.domain.reviews import DueReview
from prmdesk.errors import NotFound
from prmdesk.i18n import _
from prmdesk.storage.rows import read, read_where
from prmdesk.storage.tables import partner_lines, plans, reviews


def one(c: Connection, review_id: int) -> Review:
    """The review; ``NotFound`` when it was deleted."""
    found = read_where(c, Review, reviews, "id", [review_id])
    if not found:
        raise NotFound(_("This review was deleted."))
    return found[0]


def of_partner(c: Connection, partner_id: int) -> list[Review]:
    """The reviews of all plans of a partner, in the order in which they were noted."""
    mine = select(plans.c.id).where(plans.c.partner_id == partner_id)
    query = select(reviews).where(reviews.c.plan_id.in_(mine))
    return read(c, Review, query.order_by(reviews.c.id))


def planned(c: Connection, until: date) -> list[DueReview]:
    """The reviews that were to be held by ``until`` and were not, of active partners whose plan is
    not closed; the earliest first.
    """
    line = partner_lines.c
    query = (
        select(reviews, line.id.label("partner_id"), line.name.label("partner"))
        .join(plans, plans.c.id == reviews.c.plan_id)
        .join(partner_lines, line.id == plans.c.partner_id)
        .where(reviews.c.held_on.is_(None), reviews.c.planned_on <= until)
        .where(plans.c.status != PlanStatus.CLOSED, line.stage.not_in(DORMANT))
        .order_by(reviews.c.planned_on, reviews.c.id)
    )
    width = len(reviews.c)
    return [DueReview(Review(*row[:width]), *row[width:]) for row in c.execute(query)]
