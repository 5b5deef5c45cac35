"""Partners about whom something was decided."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from prmdesk.domain.decisions import Decision, Followed, Verdict
from prmdesk.domain.partners import Partner
from prmdesk.services import decisions, partners
from prmdesk.storage.database import Database

Decide = Callable[..., Followed]


@pytest.fixture
def acme(db: Database, today: date) -> int:
    """An Orphan."""
    db.who = "Robin Weber"
    draft = Partner(0, "Acme", manual_to_partner=32, manual_to_us=80)
    return partners.add_partner(db, draft, today)


@pytest.fixture
def decide(db: Database, today: date, acme: int) -> Decide:
    """Decides about Acme: to cut, and to look again after 90 days."""

    def made(**values: Any) -> Followed:
        usual = Decision(0, acme, today, Verdict.CUT, "No return", review_on=today + timedelta(90))
        key = decisions.decide(db, replace(usual, **values), today)
        found = decisions.of_partner(db, values.get("partner_id", acme))
        return next(one for one in found if one.decision.id == key)

    return made
