"""The form that starts an onboarding."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from prmdesk.domain.partners import Partner, Stage, Touch
from prmdesk.services import onboarding, partners
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.leaving import Leaving
from prmdesk.ui.onboarding.start import StartForm
from tests.ui.drivers import answering


@pytest.fixture
def lumen(db: Database, today: date) -> int:
    return partners.add_partner(db, Partner(0, "Lumen", touch=Touch.LOW), today)


@pytest.fixture
def form(desk: Desk, lumen: int, partner_id: int, shown: Callable[[QWidget], QWidget]) -> StartForm:
    made = StartForm(desk)
    shown(made)
    made.ask(lumen)
    return made


def test_the_template_meant_for_such_a_partner_is_offered_first(form: StartForm) -> None:
    assert form.template.currentText() == "30/60/90 days, low touch"
    assert "10 steps." in form._told.text()
    assert "Lumen moves to the stage Onboarding." in form._told.text()


def test_partners_with_an_onboarding_are_not_offered(form: StartForm) -> None:
    offered = [form.partner.itemText(n) for n in range(form.partner.count())]
    assert offered == ["Lumen"]


def test_enter_starts_it_on_the_day_typed(
    form: StartForm, db: Database, lumen: int, today: date
) -> None:
    told: list[int] = []
    form.started.connect(told.append)
    form.day.setFocus()
    form.day.selectAll()
    QTest.keyClicks(form.day, "-3")
    with answering(Leaving, lambda dialog: dialog.reject()):
        QTest.keyClick(form.day, Qt.Key.Key_Return)
    assert onboarding.checklist_of(db, lumen) is None, "what is open keeps it where it is"
    with answering(Leaving, lambda dialog: (dialog.reason.setText("Urgent"), dialog.keep())):
        QTest.keyClick(form.day, Qt.Key.Key_Return)
    own = onboarding.checklist_of(db, lumen)
    assert own is not None
    assert own.started_on == today - timedelta(3)
    assert partners.partner(db, lumen).stage is Stage.ONBOARD
    assert told == [lumen]


def test_a_partner_that_is_not_there_is_refused(form: StartForm, db: Database, lumen: int) -> None:
    form.ask()
    form.partner.setEditText("Nobody")
    form.go.click()
    assert form.partner.property("wrong")
    assert onboarding.checklist_of(db, lumen) is None


def test_a_day_that_is_none_starts_nothing(form: StartForm, db: Database, lumen: int) -> None:
    form.day.setText("soon")
    form.day.setModified(True)
    form.go.click()
    assert onboarding.checklist_of(db, lumen) is None


def test_esc_cancels(form: StartForm) -> None:
    told: list[bool] = []
    form.cancelled.connect(lambda: told.append(True))
    QTest.keyClick(form.day, Qt.Key.Key_Escape)
    assert told


def test_every_field_has_a_name(form: StartForm) -> None:
    for field in (form.partner, form.template, form.day):
        assert field.accessibleName()
