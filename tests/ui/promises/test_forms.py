"""The dialogs: they name the partner, offer its people, and say what is wrong."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from prmdesk.domain.onboarding import Side
from prmdesk.domain.partners import Contact
from prmdesk.domain.promises import PromiseState
from prmdesk.services import frictions, partners, promises
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.promises.forms import FrictionForm, PromiseForm, SettleForm
from tests.ui.conftest import Show
from tests.ui.drivers import write
from tests.ui.promises.conftest import Give


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
    desk: Desk, db: Database, give: Give, acme: int, shown: Show
) -> None:
    key = give("Send prices", -3)
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


def test_a_friction_cannot_be_fixed_before_it_hurt(
    desk: Desk, db: Database, acme: int, shown: Show
) -> None:
    parent = shown(QWidget())
    form = FrictionForm(desk, parent, acme)
    form.show()
    form.text.setPlainText("Slow prices")
    write(form.fixed_on, "-3")
    form.keep()
    assert form.fixed_on.property("wrong") is True
    write(form.on_date, "-5")
    form.keep()
    (made,) = frictions.of_partner(db, acme)
    assert made.days(desk.today()) == 2
