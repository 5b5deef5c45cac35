"""The life of a plan through its services."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from prmdesk.domain.partners import Partner
from prmdesk.domain.plan_work import Account, AccountStatus
from prmdesk.domain.plans import MANDATORY, Marketing, PlanStatus, Rule, Target
from prmdesk.errors import Conflict, Invalid, NotFound
from prmdesk.services import partners, plan_life, plans
from prmdesk.storage.database import Database

D = Decimal


@pytest.fixture
def partner_id(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Brightpath", our_owner="Mia"), today)


@pytest.fixture
def plan_id(db: Database, partner_id: int) -> int:
    return plans.create_plan(db, partner_id, 2026)


def fill_for_agreement(db: Database, plan_id: int) -> None:
    whole = plans.whole(db, plan_id)
    for rule in whole.rules:
        if rule.clause in MANDATORY:
            plans.edit_row(db, rule, text="As discussed.")
    plans.edit_row(db, whole.targets[0], annual=D(1000), owner_partner="Anja")


def test_agreeing_says_what_is_missing(db: Database, plan_id: int, today: date) -> None:
    with pytest.raises(Invalid) as refused:
        plan_life.agree(db, plan_id, today)
    sentences = [problem.text for problem in refused.value.problems]
    assert sentences[0] == ("Purpose: write what you agree, or mark it as not applicable.")
    assert len(sentences) == 10
    assert plans.whole(db, plan_id).plan.status is PlanStatus.DRAFT


def test_an_agreed_plan_takes_actuals_only(db: Database, plan_id: int, today: date) -> None:
    fill_for_agreement(db, plan_id)
    plan_life.agree(db, plan_id, today)
    whole = plans.whole(db, plan_id)
    assert (whole.plan.status, whole.plan.agreed_on) == (PlanStatus.AGREED, today)
    blocked: list[tuple[Any, ...]] = [
        (plans.edit_row, whole.rules[0]),
        (plans.remove_rows, whole.targets[:1]),
        (plans.move_row, whole.targets[0], 1),
        (plans.add_row, plan_id, Target, "NPS"),
    ]
    for action, *args in blocked:
        values = {"text": "Other."} if action is plans.edit_row else {}
        with pytest.raises(Conflict):
            action(db, *args, **values)
    plans.edit_row(db, whole.targets[0], actual_q1=D(200))
    plans.edit_row(db, whole.trainings[0], done_on=today)


def test_amending_needs_a_reason_which_the_history_keeps(
    db: Database, plan_id: int, today: date
) -> None:
    fill_for_agreement(db, plan_id)
    plan_life.agree(db, plan_id, today)
    with pytest.raises(Invalid):
        plan_life.amend(db, plan_id, " ")
    plan_life.amend(db, plan_id, "New price list")
    change = db.undoable()
    assert change is not None
    assert (change.label, change.detail) == ("Amend plan", "Brightpath 2026: New price list")
    plans.edit_row(db, plans.whole(db, plan_id).rules[0], text="Other.")


def test_last_years_plan_is_taken_over_in_one_step(
    db: Database, partner_id: int, plan_id: int
) -> None:
    revenue = plans.whole(db, plan_id).targets[0]
    plans.edit_row(db, revenue, annual=D(400), actual_q1=D(90), actual_q2=D(70))
    plans.add_row(db, plan_id, Rule, "House rules")
    plans.add_row(db, plan_id, Marketing, "Fair")
    plans.edit_plan(db, plan_id, thesis="Win the Nordics.")
    next_id = plans.create_plan(db, partner_id, 2027)
    fresh = plans.whole(db, next_id)
    plan_life.copy_last_year(db, next_id)
    copied = plans.whole(db, next_id)
    assert copied.plan.thesis == "Win the Nordics."
    assert copied.rules[-1].clause == "House rules"
    assert (copied.targets[0].baseline, copied.targets[0].annual) == (D(160), D(400))
    assert [activity.activity for activity in copied.marketing] == ["Fair"]
    db.undo()
    assert plans.whole(db, next_id) == fresh


def test_there_must_be_a_year_before(db: Database, plan_id: int) -> None:
    assert plan_life.year_before(db, plan_id) is None
    with pytest.raises(NotFound):
        plan_life.copy_last_year(db, plan_id)


def test_a_plan_lives_from_draft_to_closed(db: Database, plan_id: int, today: date) -> None:
    with pytest.raises(Conflict, match="Only an agreed plan is closed"):
        plan_life.close_plan(db, plan_id, "Well done.", today)
    fill_for_agreement(db, plan_id)
    plan_life.agree(db, plan_id, today)
    with pytest.raises(Conflict, match="agreed already"):
        plan_life.agree(db, plan_id, today)
    plan_life.amend(db, plan_id, "New price list")
    plan = plans.whole(db, plan_id).plan
    assert (plan.status, plan.version, plan.amended_for) == (
        PlanStatus.DRAFT, 1, "New price list",
    )  # fmt: skip
    plan_life.agree(db, plan_id, today)
    with pytest.raises(Invalid):
        plan_life.close_plan(db, plan_id, " ", today)
    plan_life.close_plan(db, plan_id, "Two deals more than planned.", today)
    whole = plans.whole(db, plan_id)
    assert (whole.plan.status, whole.plan.closed_on) == (PlanStatus.CLOSED, today)
    with pytest.raises(Conflict, match="This plan is closed"):
        plans.edit_row(db, whole.targets[0], actual_q1=D(200))
    plan_life.reopen_closed(db, plan_id, "A late invoice")
    plans.edit_row(db, whole.targets[0], actual_q1=D(200))
    assert [(v.number, v.reason) for v in plan_life.versions(db, plan_id)] == [
        (2, "New price list"),
        (1, ""),
    ]
    for _step in range(4):
        db.undo()
    assert plans.whole(db, plan_id).plan.version == 1
    assert len(plan_life.versions(db, plan_id)) == 1


def test_versions_are_compared_cell_by_cell(db: Database, plan_id: int, today: date) -> None:
    fill_for_agreement(db, plan_id)
    plan_life.agree(db, plan_id, today)
    plan_life.amend(db, plan_id, "Half the price")
    revenue = plans.whole(db, plan_id).targets[0]
    plans.edit_row(db, revenue, annual=D(500))
    plan_life.agree(db, plan_id, today)
    plans.edit_row(db, plans.whole(db, plan_id).targets[0], actual_q1=D(7))
    between = plan_life.compare(db, plan_id, 1, 2)
    told = [(one.table, one.field, one.before, one.after) for one in between]
    assert ("targets", "annual", D(1000), D(500)) in told
    assert not [one for one in told if one[1] == "actual_q1"]
    since = plan_life.compare(db, plan_id, 2)
    assert ("targets", "actual_q1", None, D(7)) in [
        (one.table, one.field, one.before, one.after) for one in since
    ]
    with pytest.raises(NotFound):
        plan_life.compare(db, plan_id, 1, 7)


def test_what_is_open_comes_over_and_what_is_settled_stays(
    db: Database, partner_id: int, plan_id: int
) -> None:
    for name in ("Nordbank", "Havn"):
        plans.add_row(db, plan_id, Account, name)
    plans.edit_row(db, plans.whole(db, plan_id).accounts[1], status=AccountStatus.WON)
    next_id = plans.create_plan(db, partner_id, 2027)
    plan_life.copy_last_year(db, next_id)
    copied = plans.whole(db, next_id)
    assert [account.account for account in copied.accounts] == ["Nordbank"]
    assert copied.reviews[0].name == "Kick-off"
    assert all(review.held_on is None for review in copied.reviews)
