"""A plan on screen: its title, how it stands, and what follows when it changes."""

from PySide6.QtWidgets import QApplication

from prmdesk.domain.plans import Section
from prmdesk.services import plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.plans.page import PlansPage
from tests.ui.plans.conftest import D


def test_title_and_standing(plan_id: int, page: PlansPage) -> None:
    editor = page.editor
    assert editor.name.text() == "Brightpath · 2026"
    assert editor.state.text() == "Draft"
    assert editor.standing.text() == "96 % · At risk · as of Q1"
    assert editor.standing.property("kind") == "warning"


def test_a_change_from_elsewhere_is_shown(db: Database, plan_id: int, page: PlansPage) -> None:
    plans.edit_row(db, plans.whole(db, plan_id).targets[0], actual_q1=D(100))
    QApplication.processEvents()
    assert page.editor.standing.text() == "40 % · Off track · as of Q1"
    assert page.editor.standing.property("kind") == "late"


def test_sums_stand_below_their_grids(db: Database, plan_id: int, page: PlansPage) -> None:
    whole = plans.whole(db, plan_id)
    plans.edit_row(db, whole.marketing[0], spent=D(1500), leads_actual=30, won=D(6000))
    plans.edit_row(db, whole.trainings[0], heads_needed=4, heads_trained=3)
    QApplication.processEvents()
    spent = page.editor.grids[Section.MARKETING].sums.text()
    assert spent == "1,500 EUR spent · 30 leads · 50 a lead · return 300 %"
    assert page.editor.grids[Section.TRAINING].sums.text() == "3 of 4 people trained"


def test_agreeing_locks_and_can_be_undone(desk: Desk, ready: int, page: PlansPage) -> None:
    page.editor.agree()
    assert page.editor.state.text() == "Agreed on 24 Nov 2026, version 1"
    assert page.editor.reasons.isHidden()
    desk.undo()
    assert page.editor.state.text() == "Draft"


def test_reasons_go_away_as_they_are_mended(db: Database, ready: int, page: PlansPage) -> None:
    target = plans.whole(db, ready).targets[0]
    plans.edit_row(db, target, owner_partner="")
    QApplication.processEvents()
    page.editor.agree()
    assert not page.editor.reasons.isHidden()
    plans.edit_row(db, plans.whole(db, ready).targets[0], owner_partner="Anja")
    QApplication.processEvents()
    assert page.editor.reasons.isHidden()


def test_a_missing_owner_leads_to_the_field(db: Database, ready: int, page: PlansPage) -> None:
    revenue, leads = plans.whole(db, ready).targets
    plans.edit_row(db, revenue, owner_partner="")
    QApplication.processEvents()
    page.editor.agree()
    page.editor.measures.grid.go_to(leads.id, "annual")
    (only,) = page.editor.reasons.findChildren(type(page.deeds.agree))
    only.click()
    assert page.editor.outline.currentRow() == list(Section).index(Section.MEASURES)
    assert page.editor.measures.details.fields["owner_partner"].hasFocus()
    assert page.editor.measures.details.name.text() == "Revenue"
