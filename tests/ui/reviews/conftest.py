"""A partner with a plan, and a review of it that is due."""

from datetime import date, timedelta

import pytest

from prmdesk.domain.partners import Contact, Partner, Stage
from prmdesk.services import partners, plans, reviews
from prmdesk.storage.database import Database


@pytest.fixture
def acme(db: Database, today: date) -> int:
    db.who = "Robin Weber"
    made = partners.add_partner(db, Partner(0, "Acme", stage=Stage.GROW), today)
    partners.save_contact(db, Contact(0, made, "Anja Vogel"))
    return made


@pytest.fixture
def plan_id(db: Database, acme: int, today: date) -> int:
    made = plans.create_plan(db, acme, today.year)
    plans.remove_rows(db, plans.whole(db, made).reviews)
    return made


@pytest.fixture
def review_id(db: Database, plan_id: int, today: date) -> int:
    return reviews.plan_review(db, plan_id, "Q3 review", today - timedelta(2))
