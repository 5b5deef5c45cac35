"""All that may stand on cards is read for the right partner, in the order asked for."""

from datetime import date

import pytest

from prmdesk.domain.activities import Activity, Kind
from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner, Reason
from prmdesk.domain.pitch import Question, Talk
from prmdesk.domain.plans import Rule, Target
from prmdesk.domain.promises import Promise
from prmdesk.domain.training import TargetCustomer
from prmdesk.errors import NotFound
from prmdesk.i18n import N_
from prmdesk.services import onboarding, partners, plans, promises, reasons, target_customers
from prmdesk.storage import battlecards, tables
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


def test_what_is_said_comes_with_proofs_and_points_of_the_partner_and_of_all(
    db: Database, today: date
) -> None:
    first, second = add(db, "Acme", today), add(db, "Lumen", today)
    with db.write(N_("Fill")) as tx:
        usual = {"question": Question.PARTNER, "answer": "You earn more."}
        key = tx.insert(tables.propositions, usual)
        for owner, name in ((first, "mine"), (second, "theirs"), (None, "usual")):
            tx.insert(
                tables.proofs,
                {
                    "question": Question.PARTNER,
                    "text": name,
                    "partner_id": owner,
                    "proposition_id": None if owner else key,
                },
            )
            point = {"kind": Talk.SAY, "text": name, "partner_id": owner}
            tx.insert(tables.talking_points, point)
    target_customers.save_card(db, TargetCustomer(0, "Aurora"))
    promise = Promise(0, first, Side.US, "Send it", today)
    promises.save(db, promise)
    with db.read() as c:
        (acme,) = battlecards.facts(c, [first], today)
    assert [proof.text for proof in acme.proofs] == ["mine", "usual"]
    assert [point.text for point in acme.talking_points] == ["mine", "usual"]
    assert [one.answer for one in acme.usual.values()] == ["You earn more."]
    assert [one.product for one in acme.customers] == ["Aurora"]
    assert [one.text for one in acme.promises] == ["Send it"]


def test_touches_are_those_that_the_page_of_people_shows(db: Database, today: date) -> None:
    key = add(db, "Acme", today)
    other = add(db, "Lumen", today)
    with db.read() as c:
        contact = battlecards.facts(c, [key], today)[0].contacts[0].id
    talk = Activity(0, key, Kind.CONTACT, date(2026, 11, 2), "Met", contact_id=contact)
    partners.save_activity(db, talk)
    with db.read() as c:
        alone, together = (battlecards.facts(c, ids, today)[-1] for ids in ([key], [other, key]))
    assert alone.touches[contact] == together.touches[contact] == date(2026, 11, 2)


def test_a_partner_that_was_deleted_is_told(db: Database, today: date) -> None:
    key = add(db, "Acme", today)
    with db.read() as c, pytest.raises(NotFound):
        battlecards.facts(c, [key, 999], today)
