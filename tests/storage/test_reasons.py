"""Reading why we partner."""

from datetime import date

import pytest

from prmdesk.domain.partners import Partner, Reason
from prmdesk.errors import NotFound
from prmdesk.services import partners, plans, reasons
from prmdesk.storage import reasons as stored
from prmdesk.storage.database import Database


def test_reasons_and_plans_are_those_of_one_partner_or_of_all(db: Database, today: date) -> None:
    acme, zed = (partners.add_partner(db, Partner(0, name), today) for name in ("Acme", "Zed"))
    reasons.set_reason(db, zed, Reason.COST, True)
    reasons.set_reason(db, acme, Reason.FOCUS, True)
    plans.create_plan(db, zed, 2026)
    with db.read() as c:
        assert [why.reason for why in stored.of_partner(c, acme)] == [Reason.FOCUS]
        assert [why.partner_id for why in stored.every(c)] == [zed, acme]
        assert stored.plans(c, acme) == []
        ((plan, targets),) = stored.plans(c)
        assert plan.partner_id == zed
        assert len(targets) == 5
        with pytest.raises(NotFound):
            stored.one(c, 99)
