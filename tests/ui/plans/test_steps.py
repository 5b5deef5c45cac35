"""The onboarding in the plan is the partner's own, and is changed where it is."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from prmdesk.domain.plans import Section
from prmdesk.services import onboarding, steps, templates
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk, PageLink
from prmdesk.ui.plans.page import PlansPage


@pytest.fixture
def started(db: Database, partner_id: int, plan_id: int, today: date) -> int:
    with db.write("Set up"):
        made = templates.add_template(db, "Short")
        shipped = [step.id for step in onboarding.steps(db, made)]
        before = steps.add_step(db, made, "Before")
        steps.add_step(db, made, "Sign", parent_id=before)
        late = steps.add_step(db, made, "Call", parent_id=before)
        steps.edit_steps(db, made, [late], day=5, teaches_customer=True)
        steps.delete_steps(db, made, shipped)
        return onboarding.start(
            db, partner_id, made, today - timedelta(8), today, waiver="They are further"
        )


def drawn(page: PlansPage) -> list[list[str]]:
    tree = page.editor.steps.tree
    phase = tree.topLevelItem(0)
    assert phase is not None
    rows = [phase, *(phase.child(n) for n in range(phase.childCount()))]
    return [[item.text(column) for column in range(4)] for item in rows]


def test_without_onboarding_it_leads_to_it(desk: Desk, plan_id: int, page: PlansPage) -> None:
    page.editor.outline.go_to(Section.ONBOARDING)
    opened: list[object] = []
    desk.opened.connect(opened.append)
    page.editor.steps.open()
    assert opened == [PageLink("onboarding")]
    assert desk.selected is not None


def test_steps_are_shown_with_who_and_when(started: int, page: PlansPage) -> None:
    page.editor.outline.go_to(Section.ONBOARDING)
    assert drawn(page) == [
        ["Before", "", "", ""],
        ["Sign", "Us", "", ""],
        ["Call", "Us", "3 days late", ""],
    ]
    assert page.editor.steps.standing.text() == "0 of 2"


def test_a_step_done_there_is_done_here(
    db: Database, started: int, page: PlansPage, today: date
) -> None:
    page.editor.outline.go_to(Section.ONBOARDING)
    own = onboarding.steps(db, started)
    sign = next(step for step in own if step.title == "Sign")
    with db.write("Set up") as tx:
        from prmdesk.storage import tables

        tx.update(tables.steps, sign.id, {"done_on": today})
    QApplication.processEvents()
    assert drawn(page)[1] == ["Sign", "Us", "", "24 Nov 2026"]
    assert page.editor.steps.standing.text() == "1 of 2"
