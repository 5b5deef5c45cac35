"""Cards say how long something is late or hurts, and lead to the dialog that settles it."""

from datetime import timedelta

from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from prmdesk.domain.frictions import Theme
from prmdesk.services import frictions, promises
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.kit.promise_form import SettleForm
from prmdesk.ui.promises.cards import FrictionCard, PromiseCard
from prmdesk.ui.promises.forms import FrictionForm
from tests.ui.conftest import Show
from tests.ui.drivers import answering
from tests.ui.promises.conftest import Give, Hurt


def test_a_late_promise_says_so_and_can_be_settled(
    desk: Desk, db: Database, give: Give, shown: Show
) -> None:
    key = give("Send prices", -3, owner="Kim")
    card = PromiseCard(desk, promises.promise(db, key), "Anja")
    shown(card)
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert texts == ["Send prices", "3 days late · Kim · Anja"]
    assert card.box.accessibleName() == "Kept: Send prices"
    with answering(SettleForm, lambda form: form.keep()):
        card.findChildren(QToolButton)[0].click()
    assert not promises.promise(db, key).is_open


def test_an_open_friction_leads_to_its_fix(
    desk: Desk, db: Database, hurt: Hurt, shown: Show
) -> None:
    hurt("Slow prices", 5, Theme.QUOTING)
    card = FrictionCard(desk, frictions.every(db)[0])
    shown(card)
    assert card.findChildren(QLabel)[1].text() == "Quoting · open for 5 days"
    with answering(FrictionForm, lambda form: form.keep()):
        card.findChildren(QPushButton)[0].click()
    assert frictions.every(db)[0].fixed_on == desk.today()
    assert desk.today() - frictions.every(db)[0].on_date == timedelta(5)
