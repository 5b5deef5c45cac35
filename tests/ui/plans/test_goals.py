"""The form about goals keeps each field when it is left."""

import pytest
from pytestqt.qtbot import QtBot

from prmdesk.services import plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.plans.goals import GoalsSection
from prmdesk.ui.plans.page import PlansPage


@pytest.fixture
def goals(plan_id: int, page: PlansPage) -> GoalsSection:
    return page.editor.goals


def test_a_field_is_kept_when_it_is_left(
    db: Database, plan_id: int, goals: GoalsSection, qtbot: QtBot
) -> None:
    goals.ours.setFocus()
    qtbot.keyClicks(goals.ours, "Robin")
    goals.theirs.setFocus()
    assert plans.whole(db, plan_id).plan.our_signatory == "Robin"


def test_filling_the_form_writes_nothing(db: Database, plan_id: int, goals: GoalsSection) -> None:
    before = db.undoable()
    goals.show_plan(plans.whole(db, plan_id).plan)
    goals.leave()
    assert db.undoable() == before


def test_a_currency_that_is_none_is_marked(
    db: Database, plan_id: int, goals: GoalsSection, desk: Desk, qtbot: QtBot
) -> None:
    goals.currency.setFocus()
    goals.currency.selectAll()
    qtbot.keyClicks(goals.currency, "euros")
    with qtbot.assertNotEmitted(desk.problem):
        goals.ours.setFocus()
    assert goals.currency.property("wrong")
    assert plans.whole(db, plan_id).plan.currency == "EUR"


def test_what_is_agreed_can_only_be_read(ready: int, page: PlansPage) -> None:
    page.editor.agree()
    assert all(field.isReadOnly() for field in page.editor.goals.fields.values())
