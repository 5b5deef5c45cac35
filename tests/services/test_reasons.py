"""Ticking reasons, saying what they bring, and making one of our own a standard one."""

from datetime import date
from decimal import Decimal

import pytest

from prmdesk.domain.partners import Partner, Reason
from prmdesk.domain.reasons import Proof
from prmdesk.errors import Invalid
from prmdesk.services import partners, plans, reasons, workspace
from prmdesk.storage.database import Database

OWN = Reason.OTHER


@pytest.fixture
def acme(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Acme"), today)


def test_a_reason_is_ticked_once_proven_and_unticked(db: Database, acme: int) -> None:
    for _again in range(2):
        reasons.set_reason(db, acme, Reason.COST, True)
    (why,) = reasons.of_partner(db, acme)
    reasons.edit_reason(db, why.id, proof="40 %", priority=1, actual=Decimal("1.5"))
    (why,) = reasons.of_partner(db, acme)
    assert (why.proof, why.priority, why.actual) == ("40 %", 1, Decimal("1.5"))
    reasons.set_reason(db, acme, Reason.COST, False)
    reasons.set_reason(db, acme, Reason.COST, False)
    assert reasons.of_partner(db, acme) == []
    db.undo()
    assert reasons.of_partner(db, acme) == [why]


def test_facts_change_one_by_one_and_a_blank_one_goes(db: Database, acme: int) -> None:
    reasons.set_reason(db, acme, Reason.COST, True)
    (why,) = reasons.of_partner(db, acme)
    reasons.edit_reason(db, why.id, facts={"cost_before": "90"})
    reasons.edit_reason(db, why.id, facts={"cost_after": "40", "period": "month"})
    reasons.edit_reason(db, why.id, facts={"period": ""})
    assert reasons.of_partner(db, acme)[0].facts == {"cost_before": "90", "cost_after": "40"}
    with pytest.raises(Invalid, match="This is no number"):
        reasons.edit_reason(db, why.id, facts={"cost_after": "forty"})


def test_a_partner_has_several_reasons_of_our_own_each_name_once(db: Database, acme: int) -> None:
    for name in ("Taste", "Reach", "ｔａｓｔｅ"):
        reasons.set_reason(db, acme, OWN, True, name)
    assert [why.name for why in reasons.of_partner(db, acme)] == ["Taste", "Reach"]
    reach = reasons.of_partner(db, acme)[1]
    with pytest.raises(Invalid, match="of this name already"):
        reasons.edit_reason(db, reach.id, name="TASTE")
    with pytest.raises(Invalid, match="at most 200"):
        reasons.set_reason(db, acme, OWN, True, "x" * 201)
    reasons.set_reason(db, acme, OWN, False, "REACH")
    assert [why.name for why in reasons.of_partner(db, acme)] == ["Taste"]
    assert reasons.choices(db, acme)[-2:] == ((OWN, "Taste"), (OWN, ""))


def test_a_reason_that_three_partners_have_becomes_a_standard_one(
    db: Database, acme: int, today: date
) -> None:
    others = [partners.add_partner(db, Partner(0, name), today) for name in ("Zed", "Ypsilon")]
    for key in (acme, others[0]):
        reasons.set_reason(db, key, OWN, True, "Taste")
    assert reasons.offers(db) == ()
    reasons.set_reason(db, others[1], OWN, True, "taste")
    assert reasons.offers(db) == ("Taste",)
    reasons.make_standard(db, "Taste")
    assert reasons.offers(db) == ()
    assert reasons.standard_names(db) == ("Taste",) == reasons.names(db)
    fresh = partners.add_partner(db, Partner(0, "Fresh"), today)
    assert (OWN, "Taste") in reasons.choices(db, fresh)
    db.undo()
    db.undo()
    assert workspace.settings_of(db).own_reasons == ()


def test_a_revenue_line_is_shown_by_the_rows_of_the_plan(
    db: Database, acme: int, today: date
) -> None:
    reasons.set_reason(db, acme, Reason.REVENUE, True)
    (why,) = reasons.of_partner(db, acme)
    plan_id = plans.create_plan(db, acme, 2026)
    (name,) = reasons.revenue_names(db, acme)
    reasons.edit_reason(db, why.id, facts={"line": name})
    (standing,) = reasons.standings(db, acme, today)
    assert standing.proof is Proof.CLAIMED
    (line,) = standing.lines
    assert line in plans.whole(db, plan_id).targets
    plans.edit_row(db, line, actual_q1=Decimal(250))
    assert reasons.standings(db, acme, today)[0].proof is Proof.PROVEN
    assert reasons.review(db, today).earnings[0].by_partner == {acme: Decimal(250)}


def test_the_age_at_which_evidence_is_old_is_the_workspaces(
    db: Database, acme: int, today: date
) -> None:
    reasons.set_reason(db, acme, OWN, True, "Taste")
    (why,) = reasons.of_partner(db, acme)
    reasons.edit_reason(db, why.id, proof="Ten awards", measured_on=date(2026, 10, 1))
    assert reasons.standings(db, acme, today)[0].proof is Proof.PROVEN
    workspace.change_settings(db, stale_days=30)
    assert reasons.standings(db, acme, today)[0].proof is Proof.STALE
