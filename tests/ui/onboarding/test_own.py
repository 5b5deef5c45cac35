"""One partner's onboarding, from none at all to all done."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from prmdesk.domain.partners import Partner, Stage
from prmdesk.services import gates, onboarding, partners, steps
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.onboarding.own import PartnerChecklist
from prmdesk.ui.onboarding.strips import Day


@pytest.fixture
def own(desk: Desk, partner_id: int, shown: Callable[[QWidget], QWidget]) -> PartnerChecklist:
    made = PartnerChecklist(desk, named=True)
    shown(made)
    desk.changed.connect(lambda _change: made.refresh())
    made.show_partner(partner_id)
    return made


def button(own: QWidget, text: str) -> QPushButton:
    found = own.findChildren(QPushButton)
    return next(made for made in found if made.text() == text and made.isVisible())


def test_a_checklist_is_shown_with_its_line_above(own: PartnerChecklist) -> None:
    assert own.name.text() == "Brightpath"
    assert own.summary.done.text() == "0 of 4 done"
    assert own.summary.late.text() == "2 late"
    assert len(own.editor.model.steps) == 6


def test_without_one_it_leads_on_to_the_form(
    own: PartnerChecklist, db: Database, today: date
) -> None:
    lumen = partners.add_partner(db, Partner(0, "Lumen", stage=Stage.ONBOARD), today)
    own.show_partner(lumen)
    button(own, "Start onboarding").click()
    assert own.is_asking
    assert own.form.partner.currentText() == "Lumen"
    assert not own.form.partner.isEnabled()
    started: list[int] = []
    own.started.connect(started.append)
    own.form.go.click()
    assert started == [lumen]
    assert onboarding.checklist_of(db, lumen) is not None
    assert not own.is_asking
    assert own.editor.tree.isVisible()


def test_a_form_being_filled_stays_over_a_change_and_goes_with_cancel(
    own: PartnerChecklist, desk: Desk, partner_id: int, today: date
) -> None:
    lumen = partners.add_partner(desk.db, Partner(0, "Lumen"), today)
    own.show_partner(lumen)
    own.ask_start(lumen)
    own.show_partner(lumen)
    assert own.is_asking
    button(own, "Cancel").click()
    assert not own.is_asking


def test_when_all_is_done_it_offers_the_next_stage(
    own: PartnerChecklist, desk: Desk, partner_id: int, today: date
) -> None:
    assert own.move_on.isHidden()
    checklist = own.editor.checklist_id
    assert checklist is not None
    phases = [step.id for step in own.editor.model.steps if step.parent_id is None]
    call = next(step for step in own.editor.model.steps if step.title == "Call")
    desk.do(steps.tick, checklist, phases, today)
    desk.do(steps.record_meeting, call.id, today, "Anja", "Agreed", today)
    assert own.move_on.text() == "All done: move to the stage Enabling"
    desk.do(gates.stop, checklist, "They sell for others", today)
    assert own.move_on.isHidden(), "it led nowhere, though all is done"
    desk.undo()
    own.move_on.click()
    assert partners.partner(desk.db, partner_id).stage is Stage.ENABLE
    assert own.move_on.isHidden()


def test_the_start_day_is_changed_in_a_strip(
    own: PartnerChecklist, db: Database, partner_id: int, today: date
) -> None:
    own._ask_day()
    strip = own.editor.strip
    assert isinstance(strip, Day)
    strip.day.setText("-3")
    strip.day.setModified(True)
    strip.answer()
    checklist = onboarding.checklist_of(db, partner_id)
    assert checklist is not None
    assert checklist.started_on == today - timedelta(3)
    assert own.summary.late.text() == "1 late"


def test_deleting_the_checklist_can_be_undone(
    own: PartnerChecklist, desk: Desk, partner_id: int
) -> None:
    own._delete()
    assert onboarding.checklist_of(desk.db, partner_id) is None
    assert button(own, "Start onboarding").isVisible()
    desk.undo()
    assert len(own.editor.model.steps) == 6
