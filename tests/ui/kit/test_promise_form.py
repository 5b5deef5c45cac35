"""The dialogs of promises: they name the partner, offer its people, and say what is wrong."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact, Partner
from prmdesk.domain.promises import Promise, PromiseState
from prmdesk.services import partners, promises
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.promise_form import PromiseForm, SettleForm
from tests.ui.conftest import Show
from tests.ui.drivers import write


@pytest.fixture
def acme(db: Database, today: date) -> int:
    db.who = "Robin Weber"
    return partners.add_partner(db, Partner(0, "Acme"), today)


def test_a_promise_names_its_partner_and_its_people(
    desk: Desk, db: Database, acme: int, shown: Show
) -> None:
    anja = partners.save_contact(db, Contact(0, acme, "Anja"))
    parent = shown(QWidget())
    form = PromiseForm(desk, parent)
    form.show()
    form.keep()
    assert form.partner.property("wrong") is True
    form.partner.choose(acme)
    form.contact.fill(anja)
    assert form.owner.text() == "Robin Weber"
    form.side.fill(Side.PARTNER)
    form.side.committed.emit(Side.PARTNER)
    assert form.owner.text() == ""
    form.keep()
    assert form.text.property("wrong") is True
    form.text.setPlainText("Name a sponsor")
    write(form.due, "+7")
    form.keep()
    (made,) = promises.of_partner(db, acme)
    assert (made.contact_id, made.side, made.due) == (
        anja, Side.PARTNER, desk.today() + timedelta(7),
    )  # fmt: skip


def test_a_settled_promise_keeps_its_day_and_is_not_settled_ahead(
    desk: Desk, db: Database, acme: int, shown: Show
) -> None:
    made_on = desk.today() - timedelta(30)
    key = promises.save(
        db, Promise(0, acme, Side.US, "Send prices", made_on, desk.today() - timedelta(3))
    )
    parent = shown(QWidget())
    form = SettleForm(desk, parent, promises.promise(db, key))
    form.show()
    write(form.day, "+1")
    form.keep()
    assert form.day.property("wrong") is True
    write(form.day, "-1")
    form.keep()
    kept = promises.promise(db, key)
    assert (kept.state, kept.closed_on) == (PromiseState.KEPT, desk.today() - timedelta(1))
    again = PromiseForm(desk, parent, promise=kept)
    again.show()
    again.text.setPlainText("Prices")
    again.keep()
    assert promises.promise(db, key).closed_on == kept.closed_on
