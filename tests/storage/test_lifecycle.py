"""What is read of the way of partners, of each its own."""

from datetime import date

import pytest

from prmdesk.domain.lifecycle import Known
from prmdesk.domain.partners import Contact, Partner, Role, Stage
from prmdesk.domain.plans import PlanStatus
from prmdesk.errors import NotFound
from prmdesk.services import lifecycle, onboarding, partners, plans, templates
from prmdesk.storage import lifecycle as stored
from prmdesk.storage import tables
from prmdesk.storage.database import Database


def test_what_is_known_of_one_is_not_known_of_another(db: Database, today: date) -> None:
    draft = Partner(0, "Acme", agreement_start=today, manual_to_us=70.0, manual_to_partner=10.0)
    acme = partners.add_partner(db, draft, today)
    other = partners.add_partner(db, Partner(0, "Other"), today)
    partners.save_contact(db, Contact(0, acme, "Ann", role=Role.SPONSOR))
    partners.save_contact(db, Contact(0, acme, "Bob"))
    with db.write("Reason") as tx:
        tx.insert(tables.reasons, {"partner_id": acme, "reason": "focus"})
    template = templates.add_template(db, "Short")
    onboarding.start(db, acme, template, today, today, waiver="They start")
    plan = plans.create_plan(db, acme, 2026)
    with db.read() as c:
        known = stored.known(c, [acme, other])
    assert known[other] == Known()
    assert known[acme] == Known(
        10.0, 70.0, 0.0, today, None, frozenset({Role.SPONSOR, Role.UNKNOWN}), has_reason=True
    )
    with db.write("Agree") as tx:
        tx.update(tables.plans, plan, {"status": PlanStatus.AGREED})
    with db.read() as c:
        assert stored.known(c, [acme])[acme].has_plan


def test_criteria_come_in_the_order_of_the_journey(db: Database) -> None:
    first = lifecycle.add_criterion(db, Stage.IDENTIFY, "Last of the first")
    with db.read() as c:
        found = stored.criteria(c)
        assert stored.criterion(c, first).text == "Last of the first"
        with pytest.raises(NotFound):
            stored.criterion(c, 999)
    order = list(Stage)
    assert [order.index(one.stage) for one in found] == sorted(
        order.index(one.stage) for one in found
    )
    identify = [one for one in found if one.stage is Stage.IDENTIFY]
    assert [one.id for one in identify][-1] == first
    assert [one.key for one in identify] == ["profile", "reason", ""]


def test_entries_and_ticks_are_grouped_by_partner(db: Database, today: date) -> None:
    acme = partners.add_partner(db, Partner(0, "Acme"), today)
    other = partners.add_partner(db, Partner(0, "Other", stage=Stage.GROW), today)
    (criterion, *_rest) = lifecycle.criteria(db)
    lifecycle.tick(db, acme, criterion.id, today)
    with db.read() as c:
        assert [one.stage for one in stored.entries(c, [other])[other]] == [Stage.GROW]
        assert set(stored.entries(c)) == {acme, other}
        assert [one.criterion_id for one in stored.met(c, [acme, other])[acme]] == [criterion.id]
        assert [one.partner_id for one in stored.met_of(c, criterion.id)] == [acme]
        assert set(stored.records(c, [acme]).known) == {acme}
