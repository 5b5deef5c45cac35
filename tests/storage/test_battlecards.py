"""All that may stand on cards is read for the right partner, in the order asked for."""

from datetime import date

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.partners import Contact, Partner, Reason
from prmdesk.domain.plans import Rule, Target
from prmdesk.errors import NotFound
from prmdesk.services import onboarding, partners, plans, reasons
from prmdesk.storage import battlecards
from prmdesk.storage.database import Database


def add(db: Database, name: str, today: date) -> int:
    key = partners.add_partner(db, Partner(0, name, our_owner=name), today)
    partners.save_contact(db, Contact(0, key, f"{name}'s contact"))
    reasons.set_reason(db, key, Reason.MARKET, ticked=True)
    partners.save_activity(db, Activity(0, key, Kind.NOTE, today, f"{name}'s note"))
    return key


def test_each_partner_has_its_own_facts_in_the_order_asked_for(db: Database, today: date) -> None:
    first, second = add(db, "Acme", today), add(db, "Lumen", today)
    template = onboarding.templates(db)[0]
    onboarding.start(db, second, template.id, today, today, waiver="They are further")
    with db.read() as c:
        lumen, acme = battlecards.facts(c, [second, first], today)
    assert (lumen.partner.name, acme.partner.name) == ("Lumen", "Acme")
    assert [one.name for one in acme.contacts] == ["Acme's contact"]
    assert [why.reason for why in lumen.reasons] == [Reason.MARKET]
    assert [activity.text for activity in lumen.activities] == ["Lumen's note"]
    assert [entry.entered_on for entry in acme.stages] == [today]
    assert acme.line.id == first
    assert acme.checklist is None
    assert not acme.steps
    assert lumen.checklist is not None
    assert lumen.steps
    assert acme.workspace.company == "Aurora Software"


def test_the_plan_of_this_year_comes_with_its_rules_and_targets(db: Database, today: date) -> None:
    key = add(db, "Acme", today)
    assert plans.create_plan(db, key, 2025) != plans.create_plan(db, key, 2026)
    with db.read() as c:
        (found,) = battlecards.facts(c, [key], today)
    assert found.plan is not None
    assert found.plan.plan.fiscal_year == 2026
    assert {type(row) for row in (*found.plan.rules, *found.plan.targets)} == {Rule, Target}


def test_a_partner_that_was_deleted_is_told(db: Database, today: date) -> None:
    key = add(db, "Acme", today)
    with db.read() as c, pytest.raises(NotFound):
        battlecards.facts(c, [key, 999], today)
