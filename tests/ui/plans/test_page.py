"""The plans page: which plan it shows, and what its buttons do to it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prmdesk.domain.partners import Partner
from prmdesk.domain.plans import Rule, Section
from prmdesk.services import partners, plans
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.plans.dialogs import NewPlan
from prmdesk.ui.plans.grids import GRIDS
from prmdesk.ui.plans.page import PlansPage
from tests.conftest import TODAY


def listed(page: PlansPage) -> list[str]:
    model = page.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_without_plans_it_leads_to_the_first(page: PlansPage) -> None:
    assert listed(page) == []
    assert not page.deeds.export.isEnabled()
    assert page.editor.outline.isHidden()


def test_a_partner_without_a_plan_is_offered_one(
    desk: Desk, partner_id: int, page: PlansPage
) -> None:
    desk.select(partner_id)
    page.begin()
    assert listed(page) == ["Brightpath 2026"]
    assert page.editor.whole is not None
    assert page.editor.whole.plan.partner_id == partner_id
    assert page.editor.name.text() == "Brightpath · 2026"


def test_it_follows_the_partner_selected_elsewhere(
    desk: Desk, db: Database, plan_id: int, page: PlansPage
) -> None:
    other = partners.add_partner(db, Partner(0, "Asterix"), TODAY)
    second = plans.create_plan(db, other, 2026)
    QApplication.processEvents()
    desk.select(other)
    assert page.plan_id == second
    page.list.setCurrentIndex(page.list.model().index(1, 0))
    assert page.plan_id == plan_id
    assert desk.selected != other


def test_the_list_can_be_searched(db: Database, plan_id: int, page: PlansPage) -> None:
    other = partners.add_partner(db, Partner(0, "Asterix"), TODAY)
    plans.create_plan(db, other, 2026)
    QApplication.processEvents()
    page.search.setText("bright")
    assert listed(page) == ["Brightpath 2026"]


def test_agreeing_says_what_is_missing_and_leads_there(plan_id: int, page: PlansPage) -> None:
    page.deeds.agree.click()
    assert not page.editor.reasons.isHidden()
    assert page.editor.whole is not None
    first = page.editor.reasons.findChildren(type(page.deeds.agree))[0]
    first.click()
    assert page.editor.outline.currentRow() == list(Section).index(Section.RULES)
    rules = page.editor.grids[Section.RULES]
    row = rules.model.row_at(rules.grid.currentIndex())
    assert isinstance(row, Rule)
    assert row.clause == "purpose"


def test_a_new_plan_asks_for_whom_and_when(
    db: Database, plan_id: int, page: PlansPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    partners.add_partner(db, Partner(0, "Asterix"), TODAY)

    def answer(dialog: NewPlan) -> None:
        dialog.partner.setCurrentText("nobody")
        dialog.keep()
        assert dialog.partner.property("wrong")
        dialog.partner.setCurrentText("asterix")
        dialog.year.setCurrentIndex(dialog.year.findText("2027"))
        dialog.keep()

    monkeypatch.setattr(NewPlan, "exec", answer)
    page.new_button.click()
    assert listed(page) == ["Asterix 2027", "Brightpath 2026"]
    assert page.editor.name.text() == "Asterix · 2027"


def test_typing_a_goal_and_going_elsewhere_keeps_it(
    db: Database, plan_id: int, page: PlansPage, qtbot: QtBot
) -> None:
    page.editor.goals.thesis.setFocus()
    qtbot.keyClicks(page.editor.goals.thesis, "Win the Nordics.")
    page.editor.outline.go_to(Section.RULES)
    assert plans.whole(db, plan_id).plan.thesis == "Win the Nordics."


def test_every_input_has_a_name(plan_id: int, page: PlansPage) -> None:
    editor = page.editor
    grids = [editor.grids[section].grid for section in GRIDS]
    for widget in (*page.tools(), page.list, editor.outline, editor.promises.table, *grids):
        assert widget.accessibleName()
    for field in page.editor.measures.details.fields.values():
        assert field.accessibleName()
