"""Plans through their services: each intent is one step that Undo takes back."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from prmdesk import i18n
from prmdesk.domain.figures import Attainment
from prmdesk.domain.partners import Partner
from prmdesk.domain.plans import (
    MANDATORY,
    Aggregation,
    Clause,
    Marketing,
    PlanStatus,
    Rule,
    Section,
    Target,
    Training,
    filled,
)
from prmdesk.errors import Conflict, Invalid, NotFound
from prmdesk.services import partners, plans, workspace
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


def test_a_new_plan_has_the_usual_rows_and_no_figures(db: Database, plan_id: int) -> None:
    whole = plans.whole(db, plan_id)
    assert [rule.clause for rule in whole.rules] == [clause.value for clause in Clause]
    assert [target.kpi for target in whole.targets][:2] == [
        "Revenue through the partner",
        "New joint opportunities",
    ]
    revenue = whole.targets[0]
    assert (revenue.unit, revenue.owner_us, revenue.annual) == ("EUR", "Mia", None)
    assert sum(target.weight for target in whole.targets) == 100
    assert filled(whole) == {Section.TRAINING}
    assert whole.plan.status is PlanStatus.DRAFT


def test_a_new_plan_speaks_the_users_language(db: Database, partner_id: int) -> None:
    i18n.use("zh")
    whole = plans.whole(db, plans.create_plan(db, partner_id, 2026))
    assert whole.targets[2].kpi == "赢单率"


def test_a_partner_has_one_plan_a_year(db: Database, partner_id: int, plan_id: int) -> None:
    with pytest.raises(Conflict):
        plans.create_plan(db, partner_id, 2026)
    assert plans.next_free_year(db, partner_id, date(2026, 11, 24)) == 2027


def test_the_fiscal_year_begins_where_the_workspace_says(db: Database, partner_id: int) -> None:
    workspace.change_settings(db, fiscal_start=4)
    assert plans.next_free_year(db, partner_id, date(2026, 2, 1)) == 2025
    plans.create_plan(db, partner_id, 2025)
    change = db.undoable()
    assert change is not None
    assert change.detail == "Brightpath 2025/26"


def test_creating_a_plan_is_one_step(db: Database, partner_id: int, plan_id: int) -> None:
    db.undo()
    assert plans.years(db, partner_id) == []
    assert plans.of_partner(db, partner_id, 2026) is None
    db.redo()
    assert len(plans.whole(db, plan_id).rules) == len(Clause)


def test_a_years_target_is_spread_over_empty_quarters_once(db: Database, plan_id: int) -> None:
    revenue = plans.whole(db, plan_id).targets[0]
    plans.edit_row(db, revenue, annual=D(1000))
    revenue = plans.whole(db, plan_id).targets[0]
    assert revenue.quarter_targets == (D(250),) * 4
    plans.edit_row(db, revenue, annual=D(2000))
    assert plans.whole(db, plan_id).targets[0].target_q1 == D(250)
    db.undo()
    db.undo()
    assert plans.whole(db, plan_id).targets[0].quarter_targets == (None,) * 4


def test_a_rate_holds_all_year(db: Database, plan_id: int) -> None:
    rate = plans.whole(db, plan_id).targets[2]
    assert rate.aggregation is Aggregation.AVERAGE
    plans.edit_row(db, rate, annual=D(30))
    assert plans.whole(db, plan_id).targets[2].quarter_targets == (D(30),) * 4


def test_what_cannot_be_is_refused_at_its_field(db: Database, plan_id: int) -> None:
    whole = plans.whole(db, plan_id)
    with pytest.raises(Invalid) as refused:
        plans.edit_row(db, whole.targets[0], kpi=" ", weight=D(-1))
    assert [problem.field for problem in refused.value.problems] == ["kpi", "weight"]
    with pytest.raises(Invalid):
        plans.add_row(db, plan_id, Marketing, "  ")
    with pytest.raises(Invalid):
        plans.edit_plan(db, plan_id, currency="€")
    plans.edit_plan(db, plan_id, currency="usd", thesis="Win.")
    assert plans.whole(db, plan_id).plan.currency == "USD"


def test_rows_are_added_moved_and_removed(db: Database, plan_id: int) -> None:
    for name in ("Fair", "Webinar", "Mailing"):
        plans.add_row(db, plan_id, Marketing, name)

    def names() -> list[str]:
        return [activity.activity for activity in plans.whole(db, plan_id).marketing]

    rows = plans.whole(db, plan_id).marketing
    plans.move_row(db, rows[2], -1)
    assert names() == ["Fair", "Mailing", "Webinar"]
    plans.move_row(db, rows[0], -1)
    assert names() == ["Fair", "Mailing", "Webinar"]
    plans.remove_rows(db, rows[:2])
    assert names() == ["Mailing"]
    db.undo()
    assert names() == ["Fair", "Mailing", "Webinar"]


def test_several_cells_are_one_step(db: Database, plan_id: int) -> None:
    targets = plans.whole(db, plan_id).targets
    plans.edit_rows(db, [(row, {"weight": D(5)}) for row in targets])
    db.undo()
    assert plans.whole(db, plan_id).targets == targets


def test_agreeing_says_what_is_missing(db: Database, plan_id: int, today: date) -> None:
    with pytest.raises(Invalid) as refused:
        plans.agree(db, plan_id, today)
    sentences = [problem.text for problem in refused.value.problems]
    assert sentences[0] == ("Purpose: write what you agree, or mark it as not applicable.")
    assert len(sentences) == 10
    assert plans.whole(db, plan_id).plan.status is PlanStatus.DRAFT


def test_an_agreed_plan_takes_actuals_only(db: Database, plan_id: int, today: date) -> None:
    fill_for_agreement(db, plan_id)
    plans.agree(db, plan_id, today)
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


def test_reopening_needs_a_reason_which_the_history_keeps(
    db: Database, plan_id: int, today: date
) -> None:
    fill_for_agreement(db, plan_id)
    plans.agree(db, plan_id, today)
    with pytest.raises(Invalid):
        plans.reopen(db, plan_id, " ")
    plans.reopen(db, plan_id, "New price list")
    change = db.undoable()
    assert change is not None
    assert (change.label, change.detail) == ("Reopen plan", "Brightpath 2026: New price list")
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
    plans.copy_last_year(db, next_id)
    copied = plans.whole(db, next_id)
    assert copied.plan.thesis == "Win the Nordics."
    assert copied.rules[-1].clause == "House rules"
    assert (copied.targets[0].baseline, copied.targets[0].annual) == (D(160), D(400))
    assert [activity.activity for activity in copied.marketing] == ["Fair"]
    db.undo()
    assert plans.whole(db, next_id) == fresh


def test_there_must_be_a_year_before(db: Database, plan_id: int) -> None:
    assert plans.year_before(db, plan_id) is None
    with pytest.raises(NotFound):
        plans.copy_last_year(db, plan_id)


def test_the_list_shows_how_each_plan_stands(db: Database, plan_id: int, today: date) -> None:
    other = partners.add_partner(db, Partner(0, "Asterix"), today)
    plans.create_plan(db, other, 2026)
    revenue = plans.whole(db, plan_id).targets[0]
    plans.edit_row(db, revenue, annual=D(400), actual_q1=D(90))
    first, second = plans.all_plans(db)
    assert (first.partner, first.score.status) == ("Asterix", Attainment.NO_DATA)
    assert (second.partner, second.filled) == ("Brightpath", 2)
    assert second.score.score == D("0.9")
    assert second.score.status is Attainment.AT_RISK


def test_deleting_a_plan_can_be_undone(db: Database, partner_id: int, plan_id: int) -> None:
    plans.add_row(db, plan_id, Training, "Refresher")
    before = plans.whole(db, plan_id)
    plans.delete_plan(db, plan_id)
    with pytest.raises(NotFound):
        plans.whole(db, plan_id)
    db.undo()
    assert plans.whole(db, plan_id) == before
