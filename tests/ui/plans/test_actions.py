"""The actions of a plan are the partner's promises: added, kept and changed as on their page."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from prmdesk.domain.onboarding import Side
from prmdesk.domain.plans import Section
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.services import plans, promises
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.promise_form import PromiseForm, SettleForm
from prmdesk.ui.plans.actions import ActionsSection
from prmdesk.ui.plans.page import PlansPage
from tests.ui.drivers import answering, write


@pytest.fixture
def actions(db: Database, partner_id: int, plan_id: int, page: PlansPage) -> ActionsSection:
    """Two promises: ours four days late and given in the kick-off, theirs of another year kept."""
    today, kick_off = db.today(), plans.whole(db, plan_id).reviews[0].id
    late, old = today - timedelta(4), today - timedelta(700)
    first = Promise(0, partner_id, Side.US, "Send prices", late, late, "Robin", review_id=kick_off)
    promises.save(db, first)
    long_ago = promises.save(db, Promise(0, partner_id, Side.PARTNER, "Name people", old, old))
    promises.keep(db, [long_ago], old)
    page.editor.outline.go_to(Section.ACTIONS)
    QApplication.processEvents()
    return page.editor.promises


def shown(actions: ActionsSection) -> list[tuple[object, ...]]:
    return [row.cells for row in actions.table.sheet.rows]


def test_what_belongs_to_the_year_is_shown_with_its_review(
    actions: ActionsSection, today: date
) -> None:
    due = today - timedelta(4)
    assert shown(actions) == [("Send prices", "Us", "Robin", due, 4, "Late", "Kick-off")]
    assert actions.sums.text() == "1 open · 1 late"


def test_an_action_is_added_kept_and_changed(
    desk: Desk, db: Database, partner_id: int, actions: ActionsSection
) -> None:
    actions.entry.text.setFocus()
    QTest.keyClicks(actions.entry.text, "Name a sponsor")
    write(actions.entry.due, "+7")
    actions.entry.side.fill(Side.PARTNER)
    QTest.keyClick(actions.entry.text, Qt.Key.Key_Return)
    assert [cells[0] for cells in shown(actions)] == ["Send prices", "Name a sponsor"]
    with answering(PromiseForm, lambda form: (form.text.setPlainText("Prices"), form.keep())):
        QTest.keyClick(actions.table, Qt.Key.Key_Return)
    actions.window().activateWindow()
    actions.table.setFocus()
    QTest.keyClick(actions.table, Qt.Key.Key_K)
    kept = next(one for one in promises.of_partner(db, partner_id) if one.text == "Prices")
    assert (kept.state, kept.closed_on) == (PromiseState.KEPT, desk.today())
    desk.undo()
    actions.table.choose(kept.id)
    with answering(SettleForm, lambda form: form.keep()):
        actions.settle()
    assert actions.sums.text() == "1 open · 1 kept"


def test_what_is_typed_is_kept_when_the_section_is_left(
    db: Database, partner_id: int, page: PlansPage, actions: ActionsSection
) -> None:
    QTest.keyClicks(actions.entry.text, "Call them")
    page.editor.outline.go_to(Section.GOALS)
    assert "Call them" in [one.text for one in promises.of_partner(db, partner_id)]
