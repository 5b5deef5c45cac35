"""Plans through their services: each intent is one step that Undo takes back."""

from datetime import date
from decimal import Decimal

import pytest

from prmdesk import i18n
from prmdesk.domain.figures import Attainment
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.plan_work import Risk
from prmdesk.domain.plans import (
    Aggregation,
    Clause,
    Marketing,
    PlanStatus,
    Section,
    Training,
    WorkStatus,
    filled,
)
from prmdesk.domain.training import Course, Session
from prmdesk.errors import Conflict, Invalid, NotFound
from prmdesk.services import partners, plans, sessions, training, workspace
from prmdesk.storage.database import Database

D = Decimal


@pytest.fixture
def partner_id(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Brightpath", our_owner="Mia"), today)


@pytest.fixture
def plan_id(db: Database, partner_id: int) -> int:
    return plans.create_plan(db, partner_id, 2026)


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
    assert filled(whole) == {Section.TRAINING, Section.REVIEWS}
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


def test_the_list_shows_how_each_plan_stands(db: Database, plan_id: int, today: date) -> None:
    other = partners.add_partner(db, Partner(0, "Asterix"), today)
    plans.create_plan(db, other, 2026)
    revenue = plans.whole(db, plan_id).targets[0]
    plans.edit_row(db, revenue, annual=D(400), actual_q1=D(90))
    first, second = plans.all_plans(db)
    assert (first.partner, first.score.status) == ("Asterix", Attainment.NO_DATA)
    assert (second.partner, second.filled) == ("Brightpath", 3)
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


def test_what_the_sessions_of_a_course_tell_is_not_typed(
    db: Database, partner_id: int, plan_id: int, today: date
) -> None:
    course_id = training.save_course(db, Course(0, "Sales certificate", trainer="Kim"))
    anja = partners.save_contact(db, Contact(0, partner_id, "Anja"))
    sessions.save_session(db, Session(0, course_id, today), [(partner_id, anja)])
    tied = plans.whole(db, plan_id).trainings[1]
    plans.edit_row(db, tied, course_id=course_id, heads_needed=1)
    told = plans.whole(db, plan_id).trainings[1]
    assert (told.heads_trained, told.status, told.trainer) == (0, WorkStatus.RUNNING, "Kim")
    with pytest.raises(Conflict, match="The sessions of the course tell this"):
        plans.edit_row(db, told, heads_trained=9)
    plans.edit_row(db, told, course_id=None, heads_trained=9)
    assert plans.whole(db, plan_id).trainings[1].heads_trained == 9


def test_a_new_plan_has_a_review_after_each_quarter_to_come(
    db: Database, partner_id: int, today: date
) -> None:
    plan_id = plans.create_plan(db, partner_id, today.year + 1)
    reviews = plans.whole(db, plan_id).reviews
    assert [review.name for review in reviews][:2] == ["Kick-off", "Q1 review"]
    assert reviews[1].planned_on == date(today.year + 1, 4, 15)
    assert reviews[4].planned_on == date(today.year + 2, 1, 15)


def test_a_place_off_the_scale_is_refused_with_its_ends(db: Database, plan_id: int) -> None:
    plans.add_row(db, plan_id, Risk, "Churn")
    with pytest.raises(Invalid) as refused:
        plans.edit_row(db, plans.whole(db, plan_id).risks[0], likelihood=6)
    (problem,) = refused.value.problems
    assert problem.text == "This must lie between 1 and 5."
