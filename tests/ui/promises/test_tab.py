"""The Promises tab: both ways, late first; a line on top adds, a tick keeps."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from prmdesk.domain.frictions import Theme
from prmdesk.domain.onboarding import Side
from prmdesk.services import promises
from prmdesk.storage.database import Database
from prmdesk.ui.desk import Desk
from prmdesk.ui.promises.cards import FrictionCard, PromiseCard
from prmdesk.ui.promises.tab import PromisesTab
from tests.ui.conftest import Show
from tests.ui.drivers import K, bury, press, write
from tests.ui.promises.conftest import Give, Hurt

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def tab(desk: Desk, acme: int, shown: Show) -> PromisesTab:
    made = PromisesTab(desk)
    made.show_partner(acme)
    shown(made)
    return made


def cards(tab: PromisesTab) -> list[str]:
    bury()
    return [card.accessibleName() for card in tab.findChildren(PromiseCard)]


def test_a_promise_is_written_by_keys_and_its_side_too(
    desk: Desk, db: Database, tab: PromisesTab, acme: int
) -> None:
    write(tab.entry.text, "Name a sponsor")
    press(tab.entry.text, K.Key_Down, mod=ALT)
    write(tab.entry.due, "+7", K.Key_Return)
    (made,) = promises.of_partner(db, acme)
    assert (made.side, made.text, made.due, made.owner) == (
        Side.PARTNER, "Name a sponsor", desk.today() + timedelta(7), "",
    )  # fmt: skip
    press(tab.entry.text, K.Key_Up, mod=ALT)
    write(tab.entry.text, "Send prices", K.Key_Return)
    assert promises.of_partner(db, acme)[-1].owner == "Robin Weber"
    assert cards(tab) == ["Send prices", "Name a sponsor"]
    write(tab.entry.text, "Half written")
    tab.show_partner(None)
    assert len(promises.of_partner(db, acme)) == 3


def test_a_day_that_means_none_is_said_at_the_field(
    db: Database, tab: PromisesTab, acme: int
) -> None:
    write(tab.entry.text, "Send prices")
    write(tab.entry.due, "soon", K.Key_Return)
    assert tab.entry.due.property("wrong") is True
    assert promises.of_partner(db, acme) == []


def test_a_tick_keeps_and_taking_it_away_opens_again(
    db: Database, tab: PromisesTab, give: Give, hurt: Hurt
) -> None:
    key = give("Send prices", -3)
    give("To come", 3)
    hurt("Slow prices", 5, Theme.QUOTING)
    assert cards(tab) == ["Send prices", "To come"]
    first = tab.findChildren(PromiseCard)[0]
    first.box.click()
    assert not promises.promise(db, key).is_open
    assert cards(tab) == ["To come", "Send prices"]
    tab.findChildren(PromiseCard)[1].box.click()
    assert promises.promise(db, key).is_open
    bury()
    assert [card.accessibleName() for card in tab.findChildren(FrictionCard)] == ["Slow prices"]
